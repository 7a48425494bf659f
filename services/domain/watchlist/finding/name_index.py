"""Names of persons as a tree of their parts, in which keys find what may fit a word.

Looking up keys is cheap and finds too much; `name_parts.py` compares the letters of what was found.
"""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from services.domain.names.similarity import has_persian_letters, varies_in_its_script
from services.domain.names.skeleton import keys, with_one_letter_less
from services.domain.names.units import given_name_groups
from services.domain.watchlist.finding.name_parts import Slot, TextUnit, slots_of
from services.domain.watchlist.forms.name_forms import NameForm

ROOT: Final = 0
_KEY_BITS: Final = 32
_KEY_MASK: Final = (1 << _KEY_BITS) - 1
_NONE: Final = frozenset[int]()
_NOT_VARIED: Final = "="
"""Before the keys of Arabic spellings that no other spelling in Arabic letters is taken for."""
_ARTICLE: Final = "+"
"""Before the keys of first parts that have an article."""
_CACHED = 65_536
_SMALL = 4_000
"""Up to this many names, a text may leave one consonant out; above, it costs too much."""


class NameIndex:
    """A tree of the parts of names whose leaves are forms; never changes after it is made.

    Attributes:
        tolerant: whether a text may leave one consonant out.
        whole: the nodes of first parts that are a whole form.
        beginnings: by number of a key, those below which some part has it.
    """

    def __init__(self, forms: Iterable[NameForm], *, tolerant: bool | None = None) -> None:
        ordered = list(dict.fromkeys(forms))
        names = {(form.entity, form.alias) for form in ordered}
        self.tolerant = len(names) <= _SMALL if tolerant is None else tolerant
        self.form_count = len(ordered)
        self._keys: dict[str, int] = {}
        self._slots: list[Slot] = []
        self._slot_of = array("I", [ROOT])
        self._children: dict[int, tuple[int, ...]] = {}
        self._parents: dict[int, None] = {}
        self._first_parts: Mapping[str, frozenset[int]] = {}
        self.beginnings: Mapping[int, frozenset[int]] = {}
        self.whole = _NONE
        self._forms: dict[int, tuple[NameForm, ...]] = {}
        first = self._build(ordered)
        self._index_beginnings(first)

    def _build(self, forms: Iterable[NameForm]) -> Collection[int]:
        """Add every form and return the nodes of first parts."""
        slots: dict[Slot, int] = {}
        edges: dict[int, int] = {}
        for form in forms:
            node = ROOT
            for slot in slots_of(form):
                number = slots.setdefault(slot, len(slots))
                edge = node << _KEY_BITS | number
                if number == len(self._slots):
                    self._slots.append(slot)
                if edge not in edges:
                    edges[edge] = self._add_child(node, number)
                node = edges[edge]
            self._forms[node] = (*self._forms.get(node, ()), form)
        return {child for edge, child in edges.items() if edge >> _KEY_BITS == ROOT}

    def _add_child(self, node: int, slot: int) -> int:
        child = len(self._slot_of)
        self._slot_of.append(slot)
        self._parents[node] = None
        if node == ROOT:
            return child
        for key in self._slot_keys(self._slots[slot]):
            edge = node << _KEY_BITS | self._keys.setdefault(key, len(self._keys))
            self._children[edge] = (*self._children.get(edge, ()), child)
        return child

    def _index_beginnings(self, first: Collection[int]) -> None:
        by_key: dict[str, set[int]] = defaultdict(set)
        for node in first:
            for key in self._first_keys(self.slot(node)[1]):
                by_key[key].add(node)
        self._first_parts = {key: frozenset(nodes) for key, nodes in by_key.items()}
        found: dict[int, set[int]] = defaultdict(set)
        for edge in self._children:
            if edge >> _KEY_BITS in first:
                found[edge & _KEY_MASK].add(edge >> _KEY_BITS)
        self.beginnings = {key: frozenset(nodes) for key, nodes in found.items()}
        self.whole = frozenset(node for node in first if node in self._forms)

    def _first_keys(self, slot: Slot) -> Iterator[str]:
        if slot.part.exact:
            yield from (unit.form for unit in slot.part.readings)
            return
        for unit in slot.part.readings:
            found = [*_keys_of_name(unit.form, arabic=slot.arabic, tolerant=self.tolerant)]
            if unit.article or slot.gains_article:
                yield from map(_ARTICLE.__add__, found)
            if not unit.article or slot.loses_article:
                yield from found

    def _slot_keys(self, slot: Slot) -> Iterable[str]:
        if slot.part.exact:
            return [unit.form for unit in slot.part.readings]
        return dict.fromkeys(
            key
            for unit in slot.part.readings
            for key in _keys_of_name(unit.form, arabic=slot.arabic, tolerant=self.tolerant)
        )

    def key_numbers(self, readings: Iterable[TextUnit]) -> tuple[int, ...]:
        """Return the numbers of the keys of a word read in these ways, as far as a name has any."""
        number_of = self._keys.get
        found: dict[int, None] = {}
        for reading in readings:
            for key in _keys_of_word(reading.unit.form):
                number = number_of(key)
                if number is not None:
                    found[number] = None
        return tuple(found)

    def parents(self, numbers: Sequence[int]) -> tuple[frozenset[int], ...]:
        """Return for each of these numbers of keys the nodes of first parts that it may follow."""
        beginnings = self.beginnings
        return tuple(beginnings[number] for number in numbers if number in beginnings)

    def children(self, node: int, numbers: Sequence[int]) -> Collection[int]:
        """Return the nodes below `node` that may fit a word with these numbers of keys."""
        base = node << _KEY_BITS
        get = self._children.get
        found = [child for number in numbers for child in get(base | number, ())]
        return found if len(found) < 2 else dict.fromkeys(found)

    def first_parts(self, readings: Iterable[TextUnit]) -> frozenset[int]:
        """Return the nodes of first parts that may fit a word read in these ways.

        By their articles too: few first parts have one in one place and none in another. Words with
        one key share a set.
        """
        found: dict[frozenset[int], None] = {}
        nodes_of = self._first_parts.get
        for reading in readings:
            unit = reading.unit
            for key in _keys_of_word(unit.form):
                nodes = nodes_of(_ARTICLE + key if unit.article else key)
                if nodes is not None:
                    found[nodes] = None
        return next(iter(found)) if len(found) == 1 else _NONE.union(*found)

    def has_key(self, readings: Iterable[TextUnit]) -> bool:
        """Whether any part of a name has a key of a word read in one of these ways."""
        return any(
            key in self._keys or key in self._first_parts or _ARTICLE + key in self._first_parts
            for reading in readings
            for key in _keys_of_word(reading.unit.form)
        )

    def slot(self, node: int) -> tuple[int, Slot]:
        """Return the slot that leads to `node`, and its number."""
        number = self._slot_of[node]
        return number, self._slots[number]

    def goes_on(self, node: int) -> bool:
        """Whether any form is longer than what leads to `node`."""
        return node in self._parents

    def forms(self, node: int) -> tuple[NameForm, ...]:
        """Return the forms that end at `node`."""
        return self._forms.get(node, ())


def _keys_of_name(form: str, *, arabic: bool, tolerant: bool) -> Iterable[str]:
    """Yield the keys of one part of a name."""
    found = keys(form)
    if tolerant:
        found = (*found, *with_one_letter_less(found[0]))
    yield from _group_keys(form)
    if varies_in_its_script(form, arabic=arabic):
        yield from found
    else:
        yield form
        yield from map(_NOT_VARIED.__add__, found)


@lru_cache(_CACHED)
def _keys_of_word(form: str) -> tuple[str, ...]:
    """Return the keys under which names are that a word of a text may be part of."""
    found = keys(form)
    if form.isascii() or has_persian_letters(form):
        return (*_group_keys(form), form, *found, *map(_NOT_VARIED.__add__, found))
    return (*_group_keys(form), form, *found)


def _group_keys(form: str) -> Iterable[str]:
    groups = given_name_groups(form)
    return [f"#{group}" for group in sorted(groups)] if groups else ()
