"""Walks the words of a text through the tree of forms."""

from collections.abc import Sequence

from services.domain.text.words import Words
from services.domain.watchlist.context.capitals import is_ordinary, is_shouted
from services.domain.watchlist.finding.resolver import Resolution, Resolved
from services.domain.watchlist.finding.trie import Trie
from services.domain.watchlist.forms.entity_forms import Form

Sighting = tuple[Form, int, int, Resolved]
"""A form, its first and last word, and how the first is read: all that a candidate is made of."""

_MIN_STRIPPED_LETTERS = 3
"""What must be left of a one-word name: after particles, two letters are an accident."""


class Walker:
    """Finds the forms that stand in one text."""

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
        return reached if reached and self._words.joined(index) else []

    def _allowed(self, form: Form, begin: Resolved, first: int, last: int) -> bool:
        if begin.article and form.personal:
            return False
        if first != last:
            return True
        too_short = begin.stripped and begin.letters < _MIN_STRIPPED_LETTERS
        shouted = is_ordinary(form.tokens[0]) and is_shouted(self._words, first)
        return not too_short and not shouted
