"""Which countries a document names, and of which it says that somebody is the president."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from services.domain.names.lexicon import GIVEN_NAME_GROUPS
from services.domain.names.units import is_link
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import neighbour_meant
from services.domain.watchlist.context.offices.country_beside import country_beside
from services.domain.watchlist.context.offices.dateline import Dateline, datelines_in
from services.domain.watchlist.context.offices.envoys import destinations
from services.domain.watchlist.context.offices.going_on import goes_on_speaking
from services.domain.watchlist.context.offices.named_countries import countries_named
from services.domain.watchlist.context.offices.names_after import holder_after, is_name
from services.domain.watchlist.context.offices.other_offices import FORMER, word_that_changes
from services.domain.watchlist.context.offices.said_of_titles import Said, said_of_title
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.context.persons.national_families import national_families

_DEFINITE = re.compile("^[وف]?(?:[بك]?ال|لل)")
"""The article of an Arabic title, with the particles before it: والرئيس, للرئيس."""
_NEAR = 40
"""Words before a title alone in which the same title with its country says whose it is."""

_Read = TypeVar("_Read")

Title = tuple[str, ...]
"""Normal forms of its words, the first without its article."""


class DocumentCountries(Generic[_Read]):
    """What the texts of one document say of countries; worked out when it is asked for."""

    def __init__(self, texts: Iterable[Words]) -> None:
        self._texts = tuple(texts)
        self._called: dict[Title, _Called] = {}
        self._read: dict[tuple[int, int, int], _Read] = {}
        self._dated: dict[int, Sequence[Dateline]] = {}
        self._said: dict[tuple[int, int, int], Said] = {}

    def remembered(
        self, words: Words, first: int, last: int, read: Callable[[Words, int, int], _Read]
    ) -> _Read:
        """Return what `read` finds at a title in a text of the document, read only once.

        Presidents of many countries may be tracked, and each title may be that of any of them.
        """
        place = id(words), first, last
        if place not in self._read:
            self._read[place] = read(words, first, last)
        return self._read[place]

    def said(self, words: Words, first: int, last: int) -> Said:
        """Return what the sentence of a title says of its country."""
        place = id(words), first, last
        if place not in self._said:
            self._said[place] = said_of_title(words, first, last)
        return self._said[place]

    def is_named_most(self, country: str, besides: str | None = None) -> bool:
        """Whether every other country is named less often; a dateline names its country, too.

        Args:
            besides: a country that may be named more often.
        """
        most = [one for one in self._named.most_common(3) if one[0] != besides]
        return bool(most) and most[0][0] == country and (len(most) == 1 or most[0][1] > most[1][1])

    def names_more(self, country: str, other: str) -> bool:
        """Whether a country is named more often than the other."""
        return self._named[country] > self._named[other]

    @cached_property
    def _named(self) -> Counter[str]:
        named = Counter(
            country
            for words in self._texts
            for country in countries_named(
                words, {line.begin: line for line in self._datelines(words)}, self.families
            )
        )
        for words in self._texts:
            for line in self._datelines(words):
                # Its own agency hardly names a country; others may report from it on any.
                if line.at_home or named[line.country]:
                    named[line.country] += 1 + line.at_home
        return named or Counter({"": 0})

    @cached_property
    def families(self) -> Set[str]:
        """Normal forms of the nationalities that are family names in the document."""
        return national_families(self._texts)

    def sends_only_to(self, country: str) -> bool:
        """Whether the document names no envoy to another country: the ambassador to Egypt."""
        return self._destinations <= {country}

    @cached_property
    def _destinations(self) -> Set[str]:
        return {country for words in self._texts for country in destinations(words)}

    def dateline_before(self, words: Words, index: int) -> Dateline | None:
        """Return the dateline of what stands at word `index` of a text of the document."""
        before = [line for line in self._datelines(words) if line.end <= index]
        return before[-1] if before else None

    def _datelines(self, words: Words) -> Sequence[Dateline]:
        if id(words) not in self._dated:
            self._dated[id(words)] = tuple(datelines_in(words))
        return self._dated[id(words)]

    def of_holder(self, words: Words, first: int, last: int) -> Set[str]:
        """Return the countries of which a title without one is, by what stands elsewhere.

        With a name after it, those whose office the document gives that name: Turkey for President
        Erdogan where the Turkish President Recep Tayyip Erdogan stands somewhere. With none, the
        country beside the title where it stood just before, or whoever is at home and goes on
        speaking. Nothing where neither says any.
        """
        called = self._called_as(words, first, last)
        names = holder_after(words, first, last)
        if names:
            return set().union(*(called.by_name.get(name, ()) for name in _family(names)))
        places = called.places.get(id(words), ())
        at = bisect_left(places, (first, "")) - 1
        if at < 0 or places[at][0] < first - _NEAR:
            return set()
        line = self.dateline_before(words, first)
        is_other = line is not None and places[at][1] != line.country == places[0][1]
        if is_other and goes_on_speaking(words, first, last, since=places[at][0]):
            return {places[0][1]}
        return {places[at][1]}

    def has_other_holder(self, words: Words, first: int, last: int, country: str) -> bool:
        """Whether the document gives the title and that country somebody else than stands here.

        The Interior Minister of France, Laurent Nunez, is not Interior Minister Anas Khattab. Of
        one word in Arabic, it is a name where the document has it after a given name: الرئيس سلام.
        """
        names = holder_after(words, first, last)
        holders = self._called_as(words, first, last).holders.get(country, frozenset())
        if not (names and holders and holders.isdisjoint(names)):
            return False
        return is_name(names) or names[0] in self._family_names

    @cached_property
    def _family_names(self) -> Set[str]:
        """Normal forms of the words after given names: of some that Arabic alone calls no names."""
        return {
            normalise(word)
            for words in self._texts
            for at, word in enumerate(words.words)
            if words.adjacent(at) and groups_of_given_name(words.words[at - 1])
        }

    def calls_former(self, words: Words, first: int, last: int) -> bool:
        """Whether the document calls whoever is named after a title a former one.

        As President Gul beside the former Turkish President Abdullah Gul.
        """
        called = self._called_as(words, first, last)
        names = frozenset(holder_after(words, first, last))
        return any(names <= bearer for bearer in called.former if names) and not any(
            names < bearer for bearer in called.bearers
        )

    def called_before(self, country: str, words: Words, first: int, last: int) -> bool:
        """Whether the text first has the title with that country, and the document with no other.

        Before that it may be an office at home, of which the press leaves out the country.
        """
        called = self._called_as(words, first, last)
        places = called.places.get(id(words), ())
        if not places or self.countries_of_title(words, first, last) != {country}:
            return False
        return places[0][0] < min(first, called.alone.get(id(words), first))

    def countries_of_title(self, words: Words, first: int, last: int) -> Set[str]:
        """Return the countries that stand beside the title, each by its whole name."""
        places = self._called_as(words, first, last).places.values()
        return {called for found in places for _, called in found}

    def _called_as(self, words: Words, first: int, last: int) -> "_Called":
        title = _title(words, first, last)
        if title not in self._called:
            self._called[title] = _called(self._texts, title)
        return self._called[title]


@dataclass(frozen=True, kw_only=True)
class _Called:
    """Where a title stands with a country beside it, and the countries by its holders' names.

    Attributes:
        places: by the identity of the text, each first word and country, in order.
        alone: likewise, where the title first stands with no country.
        by_name: by the normal form of a word of the holder's name.
        holders: by country, the normal forms of the words of its holders' names.
        former: the normal forms of each name whose bearer had it once.
        bearers: those of each other name that stands after the title.
    """

    places: Mapping[int, Sequence[tuple[int, str]]]
    alone: Mapping[int, int]
    by_name: Mapping[str, Set[str]]
    holders: Mapping[str, Set[str]]
    former: Set[frozenset[str]]
    bearers: Set[frozenset[str]]


def _called(texts: Iterable[Words], title: Title) -> _Called:
    places: dict[int, list[tuple[int, str]]] = {}
    alone: dict[int, int] = {}
    by_name: dict[str, set[str]] = {}
    holders: dict[str, set[str]] = {}
    former: set[frozenset[str]] = set()
    bearers: set[frozenset[str]] = set()
    for words in texts:
        for first, last in _places(words, title):
            country = country_beside(words, first, last)
            names = holder_after(words, first, max(last, country[1] if country else 0))
            change = word_that_changes(words, first, last)
            if change is not None:
                # Who had it once says nothing of who has it.
                former.update([frozenset(names)] if normalise(change) in FORMER else ())
                continue
            bearers.add(frozenset(names))
            if country is None or neighbour_meant(words, country[1]):
                alone.setdefault(id(words), first)
                continue
            places.setdefault(id(words), []).append((first, country[0]))
            if is_name(names):
                holders.setdefault(country[0], set()).update(names)
            for name in _family(names):
                by_name.setdefault(name, set()).add(country[0])
    return _Called(
        places=places,
        alone=alone,
        by_name=by_name,
        holders=holders,
        former=former,
        bearers=bearers,
    )


def _title(words: Words, first: int, last: int) -> Title:
    forms = tuple(map(normalise, words.words[first : last + 1]))
    return _DEFINITE.sub("", forms[0]), *forms[1:]


def _places(words: Words, title: Title) -> Iterator[tuple[int, int]]:
    """Yield first and last word of each place of a title, particles before it or not."""
    ends = title[-1]
    for last, word in enumerate(words.words):
        form = normalise(word)
        if not form.endswith(ends):
            continue
        first = last - len(title) + 1
        forms = tuple(map(normalise, words.words[first : last + 1])) if first >= 0 else ()
        if forms and forms[0].endswith(title[0]) and forms[1:] == title[1:]:
            yield first, last


def _family(names: Sequence[str]) -> Sequence[str]:
    """Return the words of a name that tell its bearer from others: no given name, no article."""
    family = names[1:] if len(names) > 1 and names[0] in GIVEN_NAME_GROUPS else names
    return [name for name in family if not is_link(name)]
