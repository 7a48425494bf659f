"""Finds every place in one text where a form of the watchlist stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from services.domain.text.words import Words, joins, split_words
from services.domain.watchlist.forms import Form
from services.domain.watchlist.resolver import Resolution, Resolved, Resolver
from services.domain.watchlist.trie import Trie

_MIN_STRIPPED_LETTERS = 3
"""What must be left of a one-word name: after particles, two letters are an accident."""

# Acronyms that are words. In a headline set in capitals they mean nothing.
_WORDS_IN_CAPITALS = frozenset({
    "ACT", "AID", "ALL", "AM", "AN", "AND", "ARE", "AS", "AT", "BE", "BUT", "CAN", "DO", "FOR",
    "HAD", "HAS", "HE", "HER", "HIM", "HIS", "HOW", "IF", "IN", "IS", "IT", "ITS", "MAY", "ME",
    "MY", "NO", "NOT", "NOW", "OF", "ON", "OR", "OUR", "OUT", "SHE", "SO", "THE", "TO", "UP", "US",
    "WAS", "WE", "WHO", "WHY", "YOU",
})  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A form of the watchlist in words `first` to `last` of a text."""

    form: Form
    first: int
    last: int
    start: int
    end: int
    cost: float
    steps: tuple[str, ...]


Sighting = tuple[Form, int, int, Resolved]
"""A form, its first and last word, and how the first is read: all that a candidate is made of."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ScannedText:
    """The words of a text and what stands in it, in no particular order.

    Most family names in a text are those of people who are not named in full, so they become
    candidates only when asked for.
    """

    words: Words
    full_names: Sequence[Candidate]
    _family_names: Sequence[Sighting]

    def family_names(self, wanted: Callable[[str], bool]) -> list[Candidate]:
        """Return the family names of the entities whose id is wanted."""
        return [
            _candidate(self.words, seen) for seen in self._family_names if wanted(seen[0].entity)
        ]


def scan(text: str, trie: Trie, resolver: Resolver) -> ScannedText:
    """Find all names in `text`, overlapping ones included, in time linear in its length."""
    words = split_words(text)
    resolutions = list(map(resolver.__getitem__, words.words))
    scanner = _Scanner(trie, words, resolutions)
    seen: list[Sighting] = []
    for index, resolution in enumerate(resolutions):
        if resolution.starts:
            for begin, node in resolution.starts:
                scanner.walk(index, begin, node, seen)
    return ScannedText(
        words=words,
        full_names=[_candidate(words, one) for one in seen if one[0].evidence != "surname"],
        _family_names=[one for one in seen if one[0].evidence == "surname"],
    )


def _candidate(words: Words, sighting: Sighting) -> Candidate:
    form, first, last, begin = sighting
    return Candidate(
        form=form,
        first=first,
        last=last,
        start=words.start(first) + begin.offset,
        end=words.closed_end(first, last),
        cost=begin.cost + form.cost,
        steps=begin.steps + form.steps,
    )


class _Scanner:
    def __init__(self, trie: Trie, words: Words, resolutions: Sequence[Resolution]) -> None:
        self._trie = trie
        self._words = words
        self._resolutions = resolutions

    def walk(self, first: int, begin: Resolved, node: int, seen: list[Sighting]) -> None:
        """Add what begins with word `first` read as `begin`, which leads to `node`."""
        nodes, last = [node], first
        while nodes:
            for reached in nodes:
                for form in self._trie.forms(reached):
                    if self._allowed(form, begin, first, last):
                        seen.append((form, first, last, begin))
            last += 1
            nodes = self._next_nodes(nodes, last)

    def _next_nodes(self, nodes: Sequence[int], index: int) -> list[int]:
        if index == len(self._resolutions):
            return []
        step = self._trie.step
        reached = [
            next_node
            for token in self._resolutions[index].inner
            for node in nodes
            if (next_node := step(node, token)) is not None
        ]
        return reached if reached and joins(self._words.gaps[index]) else []

    def _allowed(self, form: Form, begin: Resolved, first: int, last: int) -> bool:
        if begin.article and form.personal:
            return False
        if first != last:
            return True
        too_short = begin.stripped and begin.letters < _MIN_STRIPPED_LETTERS
        return not too_short and not self._shouted(form, first)

    def _shouted(self, form: Form, index: int) -> bool:
        """Whether an acronym that is also a word stands in a run of capitals."""
        if form.tokens[0] not in _WORDS_IN_CAPITALS:
            return False
        words = self._words
        return any(
            0 <= beside < len(words.words)
            and words.adjacent(max(index, beside))
            and len(words.words[beside]) > 1
            and words.words[beside].isupper()
            for beside in (index - 1, index + 1)
        )
