"""Walks the words of a text through the tree of forms."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from services.domain.text.gaps import PLUS, is_pairing, mark_in, plus_after
from services.domain.text.words import Words
from services.domain.watchlist.context.capitals import is_ordinary, is_shouted
from services.domain.watchlist.context.offices.english_duties import minister_after_fields
from services.domain.watchlist.finding.country_inside import country_inside
from services.domain.watchlist.finding.resolver import Resolution, Resolved
from services.domain.watchlist.finding.trie import Trie
from services.domain.watchlist.forms.entity_forms import Form

Sighting = tuple[Form, int, int, Resolved]
"""A form, its first and last word, and how the first is read: all that a candidate is made of."""

_Resolved = tuple[int, Resolution]
"""A word of a text by its number, and what it may be."""

_Reached = tuple[list[int], int, bool]
"""Nodes, the word that reached them, and whether the text leaves out "the" before it."""

_ARTICLE, _MINISTER = "the", "minister"
_DEFINITE = "ال"
_COUNTRY_INSIDE = "country inside of the title"
_WRITTEN_OUT = {"&": ("&", "and")}
"""What a mark stands for, itself first: of the variants of a name few are written with it."""
_MIN_STRIPPED_LETTERS = 3
"""What must be left of a one-word name: after particles, two letters are an accident."""


def _are_paired(words: Words, index: int) -> bool:
    """Whether a dash or a stroke joins two adjectives: المدني – العسكري."""
    pair = words.words[index - 1 : index + 1]
    return is_pairing(words.gaps[index]) and all(word.startswith(_DEFINITE) for word in pair)


class Walker:
    """Finds the forms that stand in one text."""

    def __init__(self, trie: Trie, words: Words, resolutions: Iterable[_Resolved]) -> None:
        """Make it for the words of one text.

        Args:
            resolutions: what words of the text may be, with their numbers; of others, nothing.
        """
        self._trie = trie
        self._words = words
        self._inner = {number: found.inner for number, found in resolutions if found.inner}
        self._article = trie.token(_ARTICLE)
        self._minister = trie.token(_MINISTER)

    def walk(self, first: int, begin: Resolved, node: int, seen: list[Sighting]) -> None:
        """Add what begins with word `first` read as `begin`, which leads to `node`."""
        self._walk_on(first, begin, ([node], first, False), seen)

    def _walk_on(self, first: int, begin: Resolved, at: _Reached, seen: list[Sighting]) -> None:
        """Add what goes on from these nodes, which a word after the first has reached."""
        nodes, last, left_out = at
        while nodes:
            gap = self._words.gaps[last + 1]
            # OPEC+ is not OPEC.
            is_plus = PLUS in gap and plus_after(gap)
            for reached in self._across(nodes, PLUS) if is_plus else nodes:
                if forms := self._trie.forms(reached):
                    seen += self._allowed(forms, begin, first, last, left_out=left_out)
            if (head := self._minister_after(nodes, first, last)) is not None:
                ahead, _ = self._next_nodes(nodes, head)
                self._walk_on(first, begin, (ahead, head, left_out), seen)
            self._over_country(first, begin, (nodes, last, left_out), seen)
            last += 1
            # After most words that may be one of a name stands none.
            if last not in self._inner:
                return
            nodes, without = self._next_nodes(nodes, last)
            left_out |= without

    def _over_country(
        self, first: int, begin: Resolved, at: _Reached, seen: list[Sighting]
    ) -> None:
        """Add the titles of offices that go on behind a country which is theirs, or any."""
        nodes, last, left_out = at
        if (found := country_inside(self._words, last)) is None:
            return
        country, end = found
        ahead, _ = self._next_nodes(nodes, end + 1) if end + 1 in self._inner else ([], False)
        inside: list[Sighting] = []
        self._walk_on(first, begin, (ahead, end + 1, left_out), inside)
        for form, _, final, read in inside:
            if form.evidence == "office" and form.country in (None, country):
                steps = (*form.steps, _COUNTRY_INSIDE)
                seen.append((replace(form, country=None, steps=steps), first, final, read))

    def _minister_after(self, nodes: Sequence[int], first: int, last: int) -> int | None:
        """Return the word for a minister after what else he is for: Energy | and Water Minister."""
        if self._minister is None or not self._trie.reached(nodes, (self._minister,)):
            return None
        return minister_after_fields(self._words, first, last)

    def _next_nodes(self, nodes: Sequence[int], index: int) -> tuple[list[int], bool]:
        """Return what is reached by word `index`, and whether the text leaves out "the" before."""
        inner = self._inner[index]
        gap = self._words.gaps[index]
        if gap != " " and not self._words.joined(index):
            across = self._across(nodes, mark_in(gap))
            nodes = across if across or not _are_paired(self._words, index) else nodes
        reached = self._trie.reached(nodes, inner)
        if reached or self._article is None:
            return reached, False
        articles = self._trie.reached(nodes, (self._article,))
        return (self._trie.reached(articles, inner), True) if articles else ([], False)

    def _may_be_longer(self, form: Form, last: int) -> bool:
        """Whether the name of a body may go on, and be another's: Bank of West Africa."""
        words, after = self._words, last + 1
        if form.evidence == "office" or after == len(words.words):
            return False
        return words.adjacent(after) and words.words[after][0].isupper()

    def _across(self, nodes: Sequence[int], mark: str | None) -> list[int]:
        """Return what is reached by a mark, which few names have."""
        written = () if mark is None else _WRITTEN_OUT.get(mark, (mark,))
        tokens = [token for one in written if (token := self._trie.token(one)) is not None]
        return self._trie.reached(nodes, tokens)

    def _allowed(
        self, forms: Sequence[Form], begin: Resolved, first: int, last: int, *, left_out: bool
    ) -> Iterator[Sighting]:
        """Yield those of the forms at one node that may stand here."""
        if first == last and self._is_no_name(forms[0].tokens[0], begin, first):
            return
        for form in forms:
            if begin.article and form.personal:
                continue
            if not (left_out and self._may_be_longer(form, last)):
                yield form, first, last, begin

    def _is_no_name(self, token: str, begin: Resolved, index: int) -> bool:
        """Whether a name of one word is none where it stands."""
        if begin.stripped and begin.letters < _MIN_STRIPPED_LETTERS:
            return True
        return is_ordinary(token) and is_shouted(self._words, index)
