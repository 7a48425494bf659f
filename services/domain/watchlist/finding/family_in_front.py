"""Names in lists of people, whose family name stands in front: BOUGHALI, Brahim; Boughali, Brahim.

In capitals it does so anywhere; in small letters as a whole entry of a list or a catalogue only,
for in running text a comma parts two names: in Paris, Hilton said.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product

from services.domain.names.units import is_son
from services.domain.text.normalise import normalise
from services.domain.text.words import Words, split_words
from services.domain.watchlist.context.entries import begins_entry, ends_entry
from services.domain.watchlist.finding.name_index import NameIndex
from services.domain.watchlist.finding.name_scan import NameScanner
from services.domain.watchlist.finding.name_sighting import NameSighting
from services.domain.watchlist.finding.name_words import is_of_names
from services.domain.watchlist.finding.resolver import Resolver
from services.domain.watchlist.forms.step import Step

_COMMAS = frozenset({", ", "، "})
_GAPS = frozenset({", ", " "})
_MAX_FAMILY, _MAX_GIVEN = 4, 4
_SHORTEST_FAMILY = 3


def families_in_front(
    words: Words, index: NameIndex, resolver: Resolver, scanner: NameScanner
) -> Iterator[NameSighting]:
    """Yield the names of `index` whose family name a text has in front.

    In capitals before given names in small letters: in capitals those may as well be another's.

    Args:
        scanner: of the text.
    """
    written, gaps = words.words, words.gaps
    kinds = scanner.kinds
    # Few words are either, which is found out at once.
    for last in [n for n, kind in kinds.items() if kind.capitals or gaps[n + 1] in _COMMAS]:
        if kinds[last].name is None:
            continue
        family = written[last]
        if not family.isupper():
            yield from _in_entry(words, last, index, resolver)
        elif gaps[last + 1] in _GAPS and len(family) >= _SHORTEST_FAMILY:
            beginnings = range(_first_in_capitals(words, last), last + 1)
            ends = range(last + _given_names_after(words, last), last, -1)
            yield from _in_front(words, beginnings, last, ends, index, resolver)


def _in_entry(
    words: Words, last: int, index: NameIndex, resolver: Resolver
) -> Iterator[NameSighting]:
    """Yield the names that are a whole entry, of which the family name ends with word `last`."""
    first = _first_of_entry(words, last)
    if first is None:
        return
    end = last + _given_names_after(words, last)
    if end == last or not ends_entry(words, end):
        return
    one_family = all(map(is_of_names, map(normalise, words.words[first:last])))
    for sighting in _in_front(words, [first], last, [end], index, resolver):
        # Mohammed Saleh, Mansour are two people, and no Mansour Mohammed Saleh.
        if one_family or not sighting.passed_over:
            yield sighting


def _in_front(
    words: Words,
    beginnings: Iterable[int],
    last: int,
    ends: Iterable[int],
    index: NameIndex,
    resolver: Resolver,
) -> Iterator[NameSighting]:
    for first, end in product(beginnings, ends):
        turned = [*words.words[last + 1 : end + 1], *words.words[first : last + 1]]
        found = [
            replace(sighting, first=first, last=end, steps=(*sighting.steps, Step.FAMILY_IN_FRONT))
            for sighting in _sightings(" ".join(turned), index, resolver)
            if sighting.first == 0 and sighting.last == len(turned) - 1
        ]
        if found:
            yield from found
            return


def _first_in_capitals(words: Words, last: int) -> int:
    first = last
    while last - first < _MAX_FAMILY and words.adjacent(first):
        if not words.words[first - 1].isupper():
            break
        first -= 1
    return first


def _first_of_entry(words: Words, last: int) -> int | None:
    """Return the first word of the entry whose family name ends with word `last`, if it is one."""
    for first in range(last, max(-1, last - _MAX_FAMILY), -1):
        if first and words.gaps[first] == " ":
            continue
        if begins_entry(words, first):
            return first
        if not words.adjacent(first):
            return None
    return None


def _given_names_after(words: Words, last: int) -> int:
    """Return how many words after word `last` may be given names."""
    count = 0
    for word in words.words[last + 1 : last + 1 + _MAX_GIVEN]:
        if count and not words.adjacent(last + 1 + count):
            break
        capital = not word[0].isascii() or word[0].isupper()
        if (word.isupper() and (len(word) > 1 or not count)) or not (capital or is_son(word)):
            break
        count += 1
    return count


def _sightings(turned: str, index: NameIndex, resolver: Resolver) -> Iterator[NameSighting]:
    words = split_words(turned)
    found = enumerate(map(resolver.__getitem__, words.words))
    kinds = {number: one.kind for number, one in found if one is not None and one.kind is not None}
    yield from NameScanner(index, resolver.name_words, words, kinds).all_sightings()
