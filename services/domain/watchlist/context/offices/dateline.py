"""The country that an article is dated from: AMMAN (Petra) - Prime Minister Jafar Hassan said."""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass

from services.domain.names.cities import LONGEST_CITY, country_of_city
from services.domain.names.countries import LONGEST_COUNTRY, country_beginning, country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import country_of_initials, owned_by
from services.domain.watchlist.context.offices.envoys import is_of_ambassador
from services.domain.watchlist.context.offices.home_press import SIZES_OF_NAMES, is_agency, is_paper
from services.domain.watchlist.context.offices.letterheads import (
    country_of_ministry,
    end_of_letterhead,
    is_of_ministry,
)
from services.domain.watchlist.context.persons.national_families import is_of_family

_MAX_DATELINE = 10
"""Words of a dateline: of the city, its country, the day and the agency."""
_MAX_OF_AGENCY = 14
"""The same of one that the agency ends, for the day in two calendars."""
_MAX_LEAD = 24
"""Words from the head of an article to a title that its dateline explains: those of a sentence."""
_MAX_LEAD_AT_HOME = 80
"""The same where the country's own press writes, which leaves the country out all the time."""
_END = re.compile(r"\s[-\u2010-\u2015]+\s|\)\s?[-\u2010-\u2015]|[\u2014:]")
_SLASH = re.compile(r"\s/|/\s")
"""Stands before and after the agency: المنامة في 9 مارس / بنا /."""
_IN_COUNTRY = re.compile(r"\s?[,،(]\s?")
_CLOSES = re.compile(r"[,،()]|\s[-\u2010-\u2015]+\s|[\u2014:]")
"""Stand before and after the country of a city of many: TRIPOLI, Lebanon; طرابلس (لبنان)."""
_CAPITALS_WITH_ITS_NAME = frozenset(map(normalise, ("Kuwait", "الكويت", "Djibouti", "جيبوتي")))
"""Capitals that have the name of their country, and so are no cities of the list."""
_OF_NO_CITY = {normalise("وطنية"): "lebanon"}
"""Agencies that begin what they write with their own name, and no place."""
_LINE_BEGINS = frozenset("\n|")
_ERAS = normal_forms("م هـ")
"""After a year of either calendar."""
_MAX_DATE = 4
"""Words of a day that stands after the dash, and the first of the agency."""
_ENDS_AGENCY = re.compile(r"[):/\n]|\s[-\u2010-\u2015]+\s|\u2014")


@dataclass(frozen=True, kw_only=True, slots=True)
class Dateline:
    """The place and day before the text of an article, or the ministry whose page it stands on.

    Attributes:
        country: its English name.
        begin: the first word.
        end: the first word after it.
        at_home: whether it names an agency of that country.
        in_paper: whether it names a paper of that country.
        of_ministry: whether it is the ministry whose page it is.
    """

    country: str
    begin: int
    end: int
    at_home: bool
    in_paper: bool
    of_ministry: bool

    @property
    def by_own_press(self) -> bool:
        """Whether an agency or a paper of that country writes, and leaves out that it is there."""
        return self.at_home or self.in_paper

    def explains(self, words: Words, index: int, families: Set[str]) -> bool:
        """Whether a title at word `index` without a country is one of the dateline's country.

        It is where it stands near, and no other country is named between.

        Args:
            families: nationalities that are the names of families in the document.
        """
        reach = _MAX_LEAD_AT_HOME if self.by_own_press else _MAX_LEAD
        return index < self.begin + reach and self.names_no_other(words, index, families)

    def names_no_other(
        self, words: Words, index: int, families: Set[str], *, but_ambassadors: bool = False
    ) -> bool:
        """Whether no other country stands between it and word `index`, which is not far off.

        Arguments as above.

        Args:
            but_ambassadors: whether that of an ambassador may.
        """
        if not self.end <= index < self.begin + _MAX_LEAD_AT_HOME:
            return False
        return all(
            country == self.country or (but_ambassadors and is_of_ambassador(words, at, size))
            for at in range(self.end, index)
            for country, size in _countries_from(words, at, index, families)
        )


def _countries_from(
    words: Words, at: int, end: int, families: Set[str]
) -> Iterator[tuple[str, int]]:
    """Yield the country that begins with word `at` and ends before word `end`, and its words."""
    found = country_beginning(words.words[at : min(at + LONGEST_COUNTRY, end)])
    if found is not None and not is_of_family(words.words[at], families):
        yield found
    if (initials := country_of_initials(words, at)) is not None:
        yield initials, len(("U", "S"))


def datelines_in(words: Words) -> Iterator[Dateline]:
    """Yield the datelines at the heads of the lines of a text, in order."""
    for begin in range(len(words.words)):
        if begin == 0 or not _LINE_BEGINS.isdisjoint(words.gaps[begin]):
            end = end_of_letterhead(words, begin) or _end(words, begin)
            country = None if end is None else _country(words, begin, end)
            if end is not None and country is not None:
                yield _dateline(words, begin, end, country)


def _end(words: Words, begin: int) -> int | None:
    """Return the first word after the dateline that word `begin` may be the first of."""
    if owned_by(words, begin + 1):
        return None
    slashes = 0
    for at in range(begin + 1, min(begin + _MAX_OF_AGENCY + 1, len(words.words))):
        slashes += _SLASH.search(words.gaps[at]) is not None
        is_end = slashes > 1 or _END.search(words.gaps[at])
        if is_end and at <= begin + _MAX_DATELINE:
            return at
        if is_end or "\n" in words.gaps[at]:
            return at if _ends_in_agency(words, begin, at) else None
        if _may_be_agency(words, at - 1) and _ends_in_agency(words, begin, at):
            return at
    return None


def _ends_in_agency(words: Words, begin: int, end: int) -> bool:
    """Whether words are a city and what ends with the agency of its country: أنقرة / الأناضول."""
    country = _country(words, begin, end)
    return country is not None and any(
        is_agency(words.words[max(begin + 1, end - size) : end], country) for size in SIZES_OF_NAMES
    )


def _may_be_agency(words: Words, index: int) -> bool:
    """Whether an agency may stand there with no mark after it: 2025 م واس استقبل, / واع ترأس.

    Some pages come without their line breaks.
    """
    before = words.words[index - 1]
    return "/" in words.gaps[index] or before.isdigit() or normalise(before) in _ERAS


def _country(words: Words, begin: int, end: int) -> str | None:
    named = words.words[begin:end]
    if (form := normalise(named[0])) in _OF_NO_CITY and end == begin + 1:
        return _OF_NO_CITY[form]
    if is_of_ministry(named):
        return country_of_ministry(named)
    city = country_of_city(named[:LONGEST_CITY])
    for at in range(begin + 1, end):
        if _IN_COUNTRY.fullmatch(words.gaps[at]) and (city is not None or named[0].isupper()):
            found = country_beginning(words.words[at : min(at + LONGEST_COUNTRY, end)])
            if found is not None and _CLOSES.search(words.gaps[at + found[1]]):
                return found[0]
    if city is None:
        return country_of(named[0]) if form in _CAPITALS_WITH_ITS_NAME else None
    other = country_of_city(words.words[begin + city[1] : end][:LONGEST_CITY])
    # BEIRUT/CAIRO is from both.
    return city[0] if other is None or other[0] == city[0] else None


def _dateline(words: Words, begin: int, end: int, country: str) -> Dateline:
    named = begin + 1, min(end + _MAX_DATE, len(words.words))
    agency = _end_of_name(words, *named, country, is_agency)
    at_home = agency is not None or normalise(words.words[begin]) in _OF_NO_CITY
    at_home = at_home or _ends_in_agency(words, begin, end)
    paper = None if at_home else _end_of_name(words, *named, country, is_paper)
    return Dateline(
        country=country,
        begin=begin,
        end=max(end, agency or paper or 0),
        at_home=at_home,
        in_paper=paper is not None,
        of_ministry=is_of_ministry(words.words[begin:end]),
    )


def _end_of_name(
    words: Words, begin: int, end: int, country: str, is_name: Callable[[Sequence[str], str], bool]
) -> int | None:
    """Return the word after the name of an agency or a paper of that country; None for none.

    Day and agency may stand after the first dash: MOGADISHU - (SONNA).
    """
    for at in range(begin, end):
        for size in SIZES_OF_NAMES:
            name = words.words[at : at + size]
            if is_name(name, country) and _ENDS_AGENCY.search(words.gaps[at + size]):
                return at + size
    return None
