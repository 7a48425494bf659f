"""Walks the words of a text through the tree of forms."""

from collections.abc import Sequence

from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.forms import Form
from services.domain.watchlist.resolver import Resolution, Resolved
from services.domain.watchlist.trie import Trie

Sighting = tuple[Form, int, int, Resolved]
"""A form, its first and last word, and how the first is read: all that a candidate is made of."""

_MIN_STRIPPED_LETTERS = 3
"""What must be left of a one-word name: after particles, two letters are an accident."""

# Acronyms that are words. In a headline set in capitals they mean nothing.
_WORDS_IN_CAPITALS = frozenset({
    "ACT", "AID", "ALL", "AM", "AN", "AND", "ARE", "AS", "AT", "BE", "BUT", "CAN", "DO", "FOR",
    "HAD", "HAS", "HE", "HER", "HIM", "HIS", "HOW", "IF", "IN", "IS", "IT", "ITS", "MAY", "ME",
    "MY", "NO", "NOT", "NOW", "OF", "ON", "OR", "OUR", "OUT", "SHE", "SO", "THE", "TO", "UP", "US",
    "WAS", "WE", "WHO", "WHY", "YOU",
})  # fmt: skip
# Beside these such a word is itself, said with force: What IS this? It IS so.
_BEFORE_WORD = frozenset(
    {"what", "who", "how", "where", "why", "when", "it", "that", "this", "he", "she", "there",
     "which", "i", "you", "we", "they"}
)  # fmt: skip
_AFTER_WORD = frozenset(
    {"this", "it", "he", "she", "they", "there", "i", "you", "we", "really", "indeed"}
)


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
        return not too_short and not self._shouted(form, first)

    def _shouted(self, form: Form, index: int) -> bool:
        """Whether an acronym that is also a word is that word: in capitals, or said with force."""
        if form.tokens[0] not in _WORDS_IN_CAPITALS:
            return False
        words = self._words
        if self._said_with_force(index):
            return True
        return any(
            0 <= beside < len(words.words)
            and words.adjacent(max(index, beside))
            and len(words.words[beside]) > 1
            and words.words[beside].isupper()
            for beside in (index - 1, index + 1)
        )

    def _said_with_force(self, index: int) -> bool:
        words, after = self._words, index + 1
        if words.adjacent(index) and normalise(words.words[index - 1]) in _BEFORE_WORD:
            return True
        return (
            after < len(words.words) and words.adjacent(after) and words.words[after] in _AFTER_WORD
        )
