"""The country beside the title of an office."""

from services.domain.names.cities import LONGEST_CITY, country_of_city
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import (
    country_from,
    country_of_initials,
    country_until,
    index_before,
    index_before_both,
    initials_before,
    is_adjacent,
    named_until,
)
from services.domain.watchlist.context.offices.envoys import SENT
from services.domain.watchlist.context.offices.office_owners import QUALIFIES
from services.domain.watchlist.context.offices.parliaments import country_of_parliament
from services.domain.watchlist.context.offices.rulers import country_of_ruler_before
from services.domain.watchlist.context.offices.title_ends import country_at_end, end_of_title
from services.domain.watchlist.context.offices.title_in_text import TitleInText

_MAX_PASSED = 4
_MAX_HOLDER_WORDS = 6
_WHOSE = "whose"
_AND_MINISTER, _GOVERNMENT = "ووزير", normal_forms("الوزراء الحكومة")
_SIDE = normal_forms("جانب الجانب")
_COMMA, _ARABIC_COMMA = ", ", "، "
_RULER = normalise("حاكم")


def country_beside(title: TitleInText) -> tuple[str, int] | None:
    """Return the country that stands beside a title, whose it is, and its last word.

    In Arabic it follows the title: الرئيس الأمريكي والفرنسي ورئيسة الوزراء are three.
    """
    words, first = title.words, title.first
    before = _country_before(words, first) if _may_stand_after_country(title) else None
    other = _country_of_premier(words, first) or country_of_ruler_before(words, first)
    if other is None and not title.is_one_word:
        other = _country_of_side(words, first)
    return before or _country_after(words, title.last) or other


def _country_of_premier(words: Words, first: int) -> tuple[str, int] | None:
    """Return the country of a prime minister who is this minister, too.

    As in رئيس الوزراء القطري ووزير الخارجية.
    """
    if not (words.words[first].startswith(_AND_MINISTER) and words.adjacent(first)):
        return None
    found = country_until(words, first - 1)
    at = first - 1 - found[1] if found is not None else -1
    is_premier = at >= 0 and words.adjacent(at + 1) and normalise(words.words[at]) in _GOVERNMENT
    return (found[0], first - 1) if found is not None and is_premier else None


def _country_of_side(words: Words, first: int) -> tuple[str, int] | None:
    """Return the country that an Arabic title right after it signs for: من الجانب الكويتي وزير."""
    found = country_until(words, first - 1) if first > 1 and words.adjacent(first) else None
    at = first - 1 - found[1] if found is not None else -1
    if found is None or at < 0 or not words.adjacent(at + 1):
        return None
    return (found[0], first - 1) if reads_as(words.words[at], _SIDE) else None


def _may_stand_after_country(title: TitleInText) -> bool:
    """Whether the country before a title is its country: Syria's UN envoy is not sent to Syria."""
    begin, end = title.written[0], title.written[-1]
    sent = not title.is_one_word and begin.isupper() and normalise(end) in SENT
    return begin[0].isascii() and not sent


def _country_before(words: Words, first: int) -> tuple[str, int] | None:
    last = initials_before(words, first)
    if last is not None and (short := country_of_initials(words, last - 1)) is not None:
        return short, last
    index = index_before(words, first)
    for _ in range(_MAX_PASSED):
        if index is None:
            break
        if (found := named_until(words, index)) is not None:
            return found, index
        if words.words[index] == _WHOSE:
            return _country_of_whose(words, index)
        if normalise(words.words[index]) not in QUALIFIES:
            break
        index = index_before(words, index)
    index = index_before_both(words, first)
    country = None if index is None else country_until(words, index)
    return None if index is None or country is None else (country[0], index)


def _country_of_whose(words: Words, index: int) -> tuple[str, int] | None:
    """Return the country right before "whose": to Turkey, whose foreign minister spoke."""
    if index == 0 or not (words.adjacent(index) or words.gaps[index] == _COMMA):
        return None
    found = country_until(words, index - 1)
    return None if found is None else (found[0], index - 1)


def _country_after(words: Words, last: int) -> tuple[str, int] | None:
    own = country_of_parliament(words, last)
    if own is not None:
        return own, last
    end = end_of_title(words, last)
    if end == last:
        return _country_of_holder(words, end + 1) or _country_of_ruler(words, end + 1)
    country = country_at_end(words, end)
    return None if country is None else (country, end)


def _country_of_holder(words: Words, index: int) -> tuple[str, int] | None:
    """Return the country after a name after a title: Foreign Minister Hakan Fidan of Turkey."""
    for at in range(index, index + _MAX_HOLDER_WORDS):
        if not is_adjacent(words, at):
            return None
        if words.words[at] == "of" and at > index and is_adjacent(words, at + 1):
            at += words.words[at + 1] == "the"
            found = country_from(words, at + 1)
            return None if found is None else (found[0], at + found[1])
        if not words.words[at][0].isupper():
            return None
    return None


def _country_of_ruler(words: Words, index: int) -> tuple[str, int] | None:
    """Return the country of the part of it whose ruler has an Arabic title before that, too.

    As in رئيس مجلس الوزراء حاكم دبي.
    """
    if index + 1 >= len(words.words) or normalise(words.words[index]) != _RULER:
        return None
    is_apposed = words.adjacent(index) or words.gaps[index] in (_COMMA, _ARABIC_COMMA)
    if not (is_apposed and words.adjacent(index + 1)):
        return None
    city = country_of_city(words.words[index + 1 : index + 1 + LONGEST_CITY])
    return None if city is None else (city[0], index + city[1])
