"""Walks the words of a text through the tree of forms."""

from collections.abc import Sequence

from services.domain.text.gaps import PLUS, mark_in, plus_after
from services.domain.text.words import Words
from services.domain.watchlist.context.capitals import is_ordinary, is_shouted
from services.domain.watchlist.finding.resolver import Resolution, Resolved
from services.domain.watchlist.finding.trie import Trie
from services.domain.watchlist.forms.entity_forms import Form

Sighting = tuple[Form, int, int, Resolved]
"""A form, its first and last word, and how the first is read: all that a candidate is made of."""

_ARTICLE = "the"
_WRITTEN_OUT = {"&": ("&", "and")}
"""What a mark stands for, itself first: of the variants of a name few are written with it."""
_MIN_STRIPPED_LETTERS = 3
"""What must be left of a one-word name: after particles, two letters are an accident."""


class Walker:
    """Finds the forms that stand in one text."""

    def __init__(self, trie: Trie, words: Words, resolutions: Sequence[Resolution | None]) -> None:
        self._trie = trie
        self._words = words
        self._resolutions = resolutions
        self._article = trie.token(_ARTICLE)

    def walk(self, first: int, begin: Resolved, node: int, seen: list[Sighting]) -> None:
        """Add what begins with word `first` read as `begin`, which leads to `node`."""
        nodes, last = [node], first
        gaps = self._words.gaps
        left_out = False
        while nodes:
            # OPEC+ is not OPEC.
            plus = plus_after(gaps[last + 1])
            for reached in self._across(nodes, PLUS) if plus else nodes:
                for form in self._trie.forms(reached):
                    if left_out and self._may_be_longer(form, last):
                        continue
                    if self._allowed(form, begin, first, last):
                        seen.append((form, first, last, begin))
            last += 1
            nodes, without = self._next_nodes(nodes, last)
            left_out |= without

    def _next_nodes(self, nodes: Sequence[int], index: int) -> tuple[list[int], bool]:
        """Return what is reached by word `index`, and whether the text leaves out "the" before."""
        found = self._resolutions[index] if index < len(self._resolutions) else None
        if found is None or not found.inner:
            return [], False
        if not self._words.joined(index):
            nodes = self._across(nodes, mark_in(self._words.gaps[index]))
        reached = self._reached(nodes, found.inner)
        if reached or self._article is None:
            return reached, False
        articles = self._reached(nodes, (self._article,))
        return (self._reached(articles, found.inner), True) if articles else ([], False)

    def _reached(self, nodes: Sequence[int], tokens: Sequence[int]) -> list[int]:
        step = self._trie.step
        return [
            found for token in tokens for node in nodes if (found := step(node, token)) is not None
        ]

    def _may_be_longer(self, form: Form, last: int) -> bool:
        """Whether the name of a body may go on, and be another's: Bank of West Africa."""
        words, after = self._words, last + 1
        if form.evidence == "office" or after == len(words.words):
            return False
        return words.adjacent(after) and words.words[after][0].isupper()

    def _across(self, nodes: Sequence[int], mark: str | None) -> Sequence[int]:
        """Return what is reached by a mark, which few names have."""
        written = () if mark is None else _WRITTEN_OUT.get(mark, (mark,))
        tokens = [token for one in written if (token := self._trie.token(one)) is not None]
        return self._reached(nodes, tokens)

    def _allowed(self, form: Form, begin: Resolved, first: int, last: int) -> bool:
        if begin.article and form.personal:
            return False
        if first != last:
            return True
        too_short = begin.stripped and begin.letters < _MIN_STRIPPED_LETTERS
        shouted = is_ordinary(form.tokens[0]) and is_shouted(self._words, first)
        return not too_short and not shouted
