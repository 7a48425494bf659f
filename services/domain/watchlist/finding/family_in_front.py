"""Names in lists of people, whose family name stands in front in capitals: BOUGHALI, Brahim."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from services.domain.names.units import is_son
from services.domain.text.words import Words, split_words
from services.domain.watchlist.finding.name_index import NameIndex
from services.domain.watchlist.finding.name_scan import NameScanner
from services.domain.watchlist.finding.name_sighting import NameSighting
from services.domain.watchlist.finding.resolver import Resolver

_GAPS = frozenset({", ", " "})
_MAX_FAMILY, _MAX_GIVEN = 4, 4
_SHORTEST_FAMILY = 3
IN_FRONT = "family name in front in the text"


def families_in_front(
    words: Words, index: NameIndex, resolver: Resolver, scanner: NameScanner
) -> Iterator[NameSighting]:
    """Yield the names of `index` whose family name a text has in front, in capitals.

    The given names are in small letters: in capitals they may as well be another's.

    Args:
        scanner: of the text.
    """
    capitals = [number for number, _ in scanner.named if words.words[number].isupper()]
    for last in capitals:
        if words.gaps[last + 1] in _GAPS and len(words.words[last]) >= _SHORTEST_FAMILY:
            yield from _in_front(words, last, index, resolver)


def _in_front(
    words: Words, last: int, index: NameIndex, resolver: Resolver
) -> Iterator[NameSighting]:
    given = range(last + _given_names_after(words, last), last, -1)
    for first, end in product(range(_first_in_capitals(words, last), last + 1), given):
        turned = [*words.words[last + 1 : end + 1], *words.words[first : last + 1]]
        found = [
            replace(sighting, first=first, last=end, steps=(*sighting.steps, IN_FRONT))
            for sighting in _sightings(" ".join(turned), index, resolver)
            if sighting.first == 0 and sighting.last == len(turned) - 1
        ]
        if found:
            yield from found
            return


def _first_in_capitals(words: Words, last: int) -> int:
    first = last
    while last - first < _MAX_FAMILY and first and words.adjacent(first):
        if not words.words[first - 1].isupper():
            break
        first -= 1
    return first


def _given_names_after(words: Words, last: int) -> int:
    """Return how many words after word `last` may be given names."""
    count = 0
    for word in words.words[last + 1 : last + 1 + _MAX_GIVEN]:
        if count and not words.adjacent(last + 1 + count):
            break
        if word.isupper() or not (word[0].isupper() or is_son(word)):
            break
        count += 1
    return count


def _sightings(turned: str, index: NameIndex, resolver: Resolver) -> Iterator[NameSighting]:
    words = split_words(turned)
    found = enumerate(map(resolver.__getitem__, words.words))
    kinds = {number: one.kind for number, one in found if one is not None and one.kind is not None}
    yield from NameScanner(index, resolver.name_words, words, kinds).all_sightings()
