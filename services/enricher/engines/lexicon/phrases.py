"""Finds the listed names of several words."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from services.domain.text.normalise import normalise
from services.enricher.engines.lexicon.alphabet import Alphabet
from services.enricher.engines.lexicon.entries import Entry
from services.enricher.engines.lexicon.gaps import APOSTROPHE, HYPHEN, POINT, QUOTE, SPACE
from services.enricher.engines.lexicon.tagger import MORE, PHRASE_START, TaggedText

_INSIDE = frozenset({SPACE, HYPHEN, POINT, APOSTROPHE, QUOTE})


class _Node(dict[str, "_Node"]):
    """The words that may come next; `feature` is the list whose name ends here."""

    feature: str | None = None


class _Phrase(NamedTuple):
    first: int
    last: int
    feature: str


class Phrases:
    """Retags listed phrases, so that to the rules each is one name."""

    def __init__(self, entries: Iterable[Entry], alphabet: Alphabet) -> None:
        self._alphabet = alphabet
        self._starts = alphabet.compile(f"<{PHRASE_START}!lower>")
        self._root = _Node()
        for entry in entries:
            if len(entry.words) > 1:
                self._add(entry)

    def retag(self, tagged: TaggedText) -> str:
        """Return the codes, the first word of a phrase tagged as its list, the rest as MORE."""
        codes = list(tagged.codes)
        for phrase in self._found(tagged):
            shapes = [tag.shape for tag in tagged.tags[phrase.first : phrase.last + 1]]
            kinds = [phrase.feature] + [MORE] * (len(shapes) - 1)
            codes[2 * phrase.first + 1 : 2 * phrase.last + 2 : 2] = [
                self._alphabet.code(frozenset({kind}) | shape)
                for kind, shape in zip(kinds, shapes, strict=True)
            ]
        return "".join(codes)

    def _add(self, entry: Entry) -> None:
        node = self._root
        for word in entry.words:
            node = node.setdefault(word, _Node())
        node.feature = node.feature or entry.feature

    def _found(self, tagged: TaggedText) -> Iterator[_Phrase]:
        """Yield the longest phrase from each place on, leftmost first, none inside another."""
        free_from = 0
        for found in self._starts.finditer(tagged.codes):
            first = found.start() // 2
            if first >= free_from and (phrase := self._longest(tagged, first)):
                free_from = phrase.last + 1
                yield phrase

    def _longest(self, tagged: TaggedText, first: int) -> _Phrase | None:
        node: _Node | None = self._root
        longest = None
        for index in range(first, len(tagged.tags)):
            inside = index == first or tagged.codes[2 * index] in _INSIDE
            node = node.get(_form(tagged, index, first)) if node and inside else None
            if node is None:
                break
            if node.feature:
                longest = _Phrase(first, index, node.feature)
        return longest


def _form(tagged: TaggedText, index: int, first: int) -> str:
    """Return the form of a word; one inside of a phrase keeps its proclitics, as lists have it."""
    tag = tagged.tags[index]
    if index == first or not tag.offset:
        return tag.form
    return normalise(tagged.words.words[index])
