"""Names of persons as a tree of their parts, in which keys find what may fit a word.

Looking up keys is cheap and finds too much; `name_parts.py` compares the letters of what was found.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from services.domain.names.skeleton import keys, with_one_letter_less
from services.domain.names.units import given_name_groups
from services.domain.watchlist.name_forms import NameForm
from services.domain.watchlist.name_parts import Slot, TextUnit, slots_of

ROOT: Final = 0
_KEY_BITS: Final = 32
_KEY_MASK: Final = (1 << _KEY_BITS) - 1
_NONE: Final = frozenset[int]()
_SMALL = 5_000
"""Up to this many forms, a text may leave one consonant out; above, it costs too much."""


class NameIndex:
    """A tree of the parts of names whose leaves are forms; never changes after it is made.

    Attributes:
        tolerant: whether a text may leave one consonant out.
        whole: the nodes of first parts that are a whole form.
        beginnings: by number of a key, those below which some part has it.
    """

    def __init__(self, forms: Iterable[NameForm], *, tolerant: bool | None = None) -> None:
        ordered = list(dict.fromkeys(forms))
        self.tolerant = len(ordered) <= _SMALL if tolerant is None else tolerant
        self.form_count = len(ordered)
        self._keys: dict[str, int] = {}
        self._slots: dict[int, Slot] = {}
        self._slot_of: dict[int, int] = {}
        self._children: dict[int, tuple[int, ...]] = {}
        self._parents: dict[int, None] = {}
        self._first_parts: dict[int, frozenset[int]] = {}
        self.beginnings: Mapping[int, frozenset[int]] = {}
        self.whole = _NONE
        self._forms: dict[int, tuple[NameForm, ...]] = {}
        self._build(ordered)
        self._index_beginnings()

    def _build(self, forms: Iterable[NameForm]) -> None:
        slots: dict[Slot, int] = {}
        edges: dict[int, int] = {}
        for form in forms:
            node = ROOT
            for slot in slots_of(form):
                number = slots.setdefault(slot, len(slots))
                edge = node << _KEY_BITS | number
                if edge not in edges:
                    self._slots.setdefault(number, slot)
                    edges[edge] = self._add_child(node, number)
                node = edges[edge]
            self._forms[node] = (*self._forms.get(node, ()), form)

    def _add_child(self, node: int, slot: int) -> int:
        child = len(self._slot_of) + 1
        self._slot_of[child] = slot
        self._parents[node] = None
        for key in self._slot_keys(self._slots[slot]):
            edge = node << _KEY_BITS | self._keys.setdefault(key, len(self._keys))
            self._children[edge] = (*self._children.get(edge, ()), child)
        return child

    def _index_beginnings(self) -> None:
        found: dict[int, set[int]] = defaultdict(set)
        for number in self._keys.values():
            self._first_parts[number] = frozenset(self.children(ROOT, (number,)))
        first = _NONE.union(*self._first_parts.values())
        for edge in self._children:
            if edge >> _KEY_BITS in first:
                found[edge & _KEY_MASK].add(edge >> _KEY_BITS)
        self.beginnings = {key: frozenset(nodes) for key, nodes in found.items()}
        self.whole = frozenset(node for node in first if node in self._forms)

    def _slot_keys(self, slot: Slot) -> Iterable[str]:
        return dict.fromkeys(
            key
            for unit in slot.part.readings
            for key in _keys_of(unit.form, tolerant=self.tolerant)
        )

    def key_numbers(self, readings: Iterable[TextUnit]) -> tuple[int, ...]:
        """Return the numbers of the keys of a word read in these ways, as far as a name has any."""
        number_of = self._keys.get
        found: dict[int, None] = {}
        for reading in readings:
            for key in _keys_of(reading.unit.form, tolerant=False):
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

    def first_parts(self, numbers: Sequence[int]) -> frozenset[int]:
        """Return the nodes of first parts that may fit a word with these numbers of keys.

        Words with one key share a set.
        """
        if len(numbers) == 1:
            return self._first_parts[numbers[0]]
        return _NONE.union(*map(self._first_parts.__getitem__, numbers))

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


def _keys_of(form: str, *, tolerant: bool) -> tuple[str, ...]:
    found = keys(form)
    if tolerant:
        found = (*found, *with_one_letter_less(found[0]))
    groups = given_name_groups(form)
    return (*(f"#{group}" for group in sorted(groups)), *found) if groups else found
