"""One word of a text, or words that count as one, beside the names of an index."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from operator import attrgetter

from services.domain.names.skeleton import keys
from services.domain.names.units import Unit
from services.domain.watchlist.finding.name_index import Met, NameIndex
from services.domain.watchlist.finding.name_parts import Fit, TextUnit, best_fit

_UNIT = attrgetter("unit")
_LOOKS_PER_NODE = 8
"""Comparing a word with what it may begin takes about so many times as long as that makes each look
at the words after it: when it has cost as much, the word is compared, and most begin nothing.

As a skier buys skis when renting has cost as much (Karlin, Manasse, Rudolph and Sleator,
"Competitive Snoopy Caching", Algorithmica 1988).
"""
_LOOKED_UP = frozenset(
    {"keys", "nodes", "parents", "whole", "_below", "_enough_looks", "_first_fits", "_inner_fits",
     "_looks"}
)  # fmt: skip


class NameWord:
    """What a word, or words that count as one, may be in the names of an index.

    It remembers what it was compared with, which changes no answer. What it leads to is looked up
    when that is first asked: nothing does of a word with no other beside it, as many are.

    Attributes:
        first: the readings as the first part of a name, where particles may be set aside.
        inner: the readings as a later part.
        keys: the numbers of the keys of these.
        known: whether any name has a key of any reading.
        begins: whether anything may fit it as the first part; turns false when nothing does.
        nodes: what may fit it as the first part; what was found not to is taken out.
        whole: those of them that are a whole form.
        parents: for each of its keys that a later part has, the first parts before that.
        letter_keys: the keys of the forms of its readings as the first part.
    """

    __slots__ = (
        "_below",
        "_enough_looks",
        "_first_fits",
        "_index",
        "_inner_fits",
        "_looks",
        "_met_first",
        "_met_inner",
        "begins",
        "first",
        "inner",
        "keys",
        "known",
        "letter_keys",
        "nodes",
        "parents",
        "whole",
    )

    def __init__(
        self, index: NameIndex, first: Sequence[TextUnit], inner: Sequence[TextUnit]
    ) -> None:
        self.first = first
        self.inner = inner
        self._index = index
        self.letter_keys = _letter_keys(first)
        met = self._met_first = list(_met(index, first))
        self._met_inner = met if inner is first else list(_met(index, inner))
        self.begins = any(_first_parts(unit, part) for unit, part in met)
        self.known = bool(met or self._met_inner)

    def __getattr__(self, name: str) -> object:
        """Look up what it leads to: Python asks here for what is not set yet."""
        if name not in _LOOKED_UP:
            raise AttributeError(name)
        self._look_up()
        return getattr(self, name)

    def _look_up(self) -> None:
        met, inside = self._met_first, self._met_inner
        del self._met_first, self._met_inner
        first_parts = dict.fromkeys(_first_parts(unit, part) for unit, part in met)
        before = {part.number: part.parents for _, part in inside if part.number is not None}
        self.keys = tuple(before)
        self.parents = tuple(dict.fromkeys(filter(None, before.values())))
        self.nodes = _union(tuple(filter(None, first_parts)))
        self.begins = bool(self.nodes)
        self.whole = self.nodes & self._index.whole
        self._looks = 0
        self._enough_looks = _LOOKS_PER_NODE * len(self.nodes)
        self._first_fits: dict[int, Fit] = {}
        self._below: dict[int, Sequence[tuple[int, Fit]]] = {}
        self._inner_fits: dict[int, Fit | None] = {}

    def note_begun(self) -> None:
        """Count how often it was tried as the first part."""
        self._looks += 1
        if self._looks == self._enough_looks:
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
            self.begins = bool(self.nodes)
            self.whole = self.whole.difference(unfit)
        return fits

    def fits_below(self, node: int) -> Sequence[tuple[int, Fit]]:
        """Return the later parts right below `node` that it fits, and how."""
        found = self._below.get(node)
        if found is None:
            children = self._index.children(node, self.keys)
            fits = ((child, self._inner_fit(child)) for child in children)
            found = tuple((child, fit) for child, fit in fits if fit is not None)
            self._below[node] = found
        return found

    def _inner_fit(self, node: int) -> Fit | None:
        number, slot = self._index.slot(node)
        if number not in self._inner_fits:
            self._inner_fits[number] = best_fit(slot, self.inner)
        return self._inner_fits[number]


def _letter_keys(units: Sequence[TextUnit]) -> Collection[str]:
    if len(units) == 1:
        return keys(units[0].unit.form)
    return frozenset(key for unit in units for key in keys(unit.unit.form))


def _met(index: NameIndex, units: Iterable[TextUnit]) -> Iterator[tuple[Unit, Met]]:
    """Yield what units meet in an index, each with the unit."""
    for unit in map(_UNIT, units):
        for met in index.met_by(unit.form, keys(unit.form)):
            yield unit, met


def _first_parts(unit: Unit, met: Met) -> frozenset[int]:
    return met.first_with_article if unit.article else met.first


def _union(sets: Sequence[frozenset[int]]) -> frozenset[int]:
    """Return a union; one set as it is, which other words have as well."""
    return sets[0] if len(sets) == 1 else frozenset().union(*sets)
