"""One word of a text, or words that count as one, beside the names of an index."""

from collections.abc import Iterable, Sequence
from itertools import chain

from services.domain.names.skeleton import keys
from services.domain.watchlist.finding.name_index import NameIndex
from services.domain.watchlist.finding.name_parts import Fit, TextUnit, best_fit

_OFTEN = 128
"""A word met so often is compared with all that it may begin: most begin nothing, and stay so.

Comparing takes some hundred times as long as each look at the words after it takes longer without.
"""


class NameWord:
    """What a word, or words that count as one, may be in the names of an index.

    It remembers what it was compared with, which changes no answer.

    Attributes:
        first: the readings as the first part of a name, where particles may be set aside.
        inner: the readings as a later part.
        keys: the numbers of the keys of these.
        known: whether any name has a key of any reading.
        nodes: what may fit it as the first part; what was found not to is taken out.
        parents: for each of its keys that a later part has, the first parts before that.
        forms: of its readings as the first part.
        scripts: of these, whether it is the Latin one.
        letter_keys: the keys of these forms.
    """

    __slots__ = (
        "_first_fits",
        "_index",
        "_inner_fits",
        "_letter_keys",
        "_sights",
        "first",
        "forms",
        "inner",
        "keys",
        "known",
        "nodes",
        "parents",
        "scripts",
    )

    def __init__(
        self, index: NameIndex, first: Sequence[TextUnit], inner: Sequence[TextUnit]
    ) -> None:
        self.first = tuple(first)
        self.inner = tuple(inner)
        self.forms = frozenset(reading.unit.form for reading in first)
        self.scripts = frozenset(map(str.isascii, self.forms))
        self.keys = index.key_numbers(inner)
        self.parents = index.parents(self.keys)
        self.nodes = index.first_parts(self.first)
        self.known = bool(self.keys or self.nodes) or index.has_key(self.first)
        self._index = index
        self._sights = 0
        self._first_fits: dict[int, Fit] = {}
        self._inner_fits: dict[int, Fit | None] = {}
        self._letter_keys: frozenset[str] | None = None

    @property
    def letter_keys(self) -> frozenset[str]:
        if self._letter_keys is None:
            self._letter_keys = frozenset(chain.from_iterable(map(keys, self.forms)))
        return self._letter_keys

    def note_begun(self) -> None:
        """Count how often it was tried as the first part."""
        self._sights += 1
        if self._sights == _OFTEN:
            self.first_fits(self.nodes)

    def first_fits(self, nodes: Iterable[int]) -> Sequence[tuple[int, Fit]]:
        """Return how it fits the first parts that lead to these of its nodes, where it does."""
        known, fits, unfit = self._first_fits, [], []
        for node in nodes:
            fit = known.get(node) or best_fit(self._index.slot(node)[1], self.first)
            if fit is None:
                unfit.append(node)
            else:
                known[node] = fit
                fits.append((node, fit))
        if unfit:
            self.nodes = self.nodes.difference(unfit)
        return fits

    def inner_fit(self, node: int) -> Fit | None:
        """Return how it fits the later part that leads to `node`, None where it does not."""
        number, slot = self._index.slot(node)
        if number not in self._inner_fits:
            self._inner_fits[number] = best_fit(slot, self.inner)
        return self._inner_fits[number]
