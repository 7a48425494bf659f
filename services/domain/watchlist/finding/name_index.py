"""Names of persons as a tree of their parts, in which keys find what may fit a word.

Looking up keys is cheap and finds too much; `name_parts.py` compares the letters of what was found.
"""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from services.domain.names.close_keys import close_keys, close_keys_of_name, is_broad
from services.domain.names.similarity import has_persian_letters, lexicon_groups
from services.domain.names.skeleton import keys, with_one_letter_less
from services.domain.watchlist.finding.name_parts import Slot, slots_of
from services.domain.watchlist.forms.names.name_forms import NameForm

ROOT: Final = 0
_KEY_BITS: Final = 32
_KEY_MASK: Final = (1 << _KEY_BITS) - 1
_NONE: Final = frozenset[int]()
_NOT_VARIED: Final = "="
"""Before the keys of Arabic spellings that no other spelling in Arabic letters is taken for, but
those of its group in the lexicon."""
_LISTED: Final = "+"
"""Before the keys of spellings that the lexicon has: of those that it has, too, only the same name
is taken for them, and that is found by its group."""
_VARIED, _UNLISTED = 1, 2
"""Bits of the kind of a spelling in a text: whether it may be taken for what is not varied, and
whether the lexicon has it not."""
_MARKS_MET = (
    ("",),
    ("", _NOT_VARIED),
    ("", _LISTED),
    ("", _NOT_VARIED, _LISTED, _LISTED + _NOT_VARIED),
)
"""Marks of the keys that spellings of each kind meet."""
_NEVER: Final[Sequence[Sequence["Met"]]] = ((),) * len(_MARKS_MET)
_SMALL = 4_000
"""Up to this many names, a text may leave one consonant out; above, it costs too much."""


@dataclass(slots=True)
class Met:
    """The parts of names that have one key.

    Attributes:
        number: of the key, where it is a later part's.
        parents: the nodes of first parts right below which a later part has it; None for none.
        first: the nodes of first parts that have it, without an article.
        first_with_article: those with one. A part may be read in both ways.
    """

    number: int | None
    parents: frozenset[int] | None
    first: frozenset[int]
    first_with_article: frozenset[int]


class NameIndex:
    """A tree of the parts of names whose leaves are forms; never changes after it is made.

    Attributes:
        tolerant: whether a text may leave one consonant out.
        whole: the nodes of first parts that are a whole form.
    """

    def __init__(self, forms: Iterable[NameForm], *, tolerant: bool | None = None) -> None:
        ordered = list(dict.fromkeys(forms))
        names = {(form.entity, form.alias) for form in ordered}
        self.tolerant = len(names) <= _SMALL if tolerant is None else tolerant
        self.form_count = len(ordered)
        self._slots: list[Slot] = []
        self._slot_of = array("I", [ROOT])
        self._children: dict[int, tuple[int, ...]] = {}
        self._parents: dict[int, None] = {}
        self._forms: dict[int, tuple[NameForm, ...]] = {}
        numbers: dict[str, int] = {}
        first = self._build(ordered, numbers)
        self.whole = frozenset(node for node in first if node in self._forms)
        self._met = _by_kind(self._by_key(numbers, first))

    def _build(self, forms: Iterable[NameForm], numbers: dict[str, int]) -> Collection[int]:
        """Add every form, number the keys of later parts, and return the nodes of first parts."""
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
                    edges[edge] = self._add_child(node, number, numbers)
                node = edges[edge]
            self._forms[node] = (*self._forms.get(node, ()), form)
        return {child for edge, child in edges.items() if edge >> _KEY_BITS == ROOT}

    def _add_child(self, node: int, slot: int, numbers: dict[str, int]) -> int:
        child = len(self._slot_of)
        self._slot_of.append(slot)
        self._parents[node] = None
        if node == ROOT:
            return child
        for key in self._slot_keys(self._slots[slot]):
            edge = node << _KEY_BITS | numbers.setdefault(key, len(numbers))
            self._children[edge] = (*self._children.get(edge, ()), child)
        return child

    def _by_key(self, numbers: Mapping[str, int], first: Collection[int]) -> Mapping[str, Met]:
        parents: dict[int, set[int]] = defaultdict(set)
        for edge in self._children:
            if edge >> _KEY_BITS in first:
                parents[edge & _KEY_MASK].add(edge >> _KEY_BITS)
        plain, with_article = self._first_parts(first)
        found, sets = {}, dict[frozenset[int], frozenset[int]]()

        def shared(nodes: Iterable[int]) -> frozenset[int]:
            """Return one set for all that are equal: most are empty."""
            return sets.setdefault(frozen := frozenset(nodes), frozen)

        for key in dict.fromkeys((*numbers, *plain, *with_article)):
            before = parents.get(numbers.get(key, -1))
            found[key] = Met(
                number=numbers.get(key),
                parents=None if before is None else shared(before),
                first=shared(plain.get(key, ())),
                first_with_article=shared(with_article.get(key, ())),
            )
        return found

    def _first_parts(
        self, first: Collection[int]
    ) -> tuple[Mapping[str, set[int]], Mapping[str, set[int]]]:
        """Return first parts by key, those without an article and those with one."""
        plain: dict[str, set[int]] = defaultdict(set)
        with_article: dict[str, set[int]] = defaultdict(set)
        for node in first:
            slot = self.slot(node)[1]
            for unit in slot.part.readings:
                for key in self._keys_of_unit(slot, unit.form):
                    if slot.part.exact or not unit.article or slot.loses_article:
                        plain[key].add(node)
                    if not slot.part.exact and (unit.article or slot.gains_article):
                        with_article[key].add(node)
        return plain, with_article

    def _slot_keys(self, slot: Slot) -> Iterable[str]:
        return dict.fromkeys(
            key for unit in slot.part.readings for key in self._keys_of_unit(slot, unit.form)
        )

    def _keys_of_unit(self, slot: Slot, form: str) -> Sequence[str]:
        if slot.part.exact:
            return (form,)
        return tuple(_keys_of_name(form, arabic=slot.arabic, tolerant=self.tolerant))

    def met_by(self, form: str, letter_keys: Sequence[str]) -> Sequence[Met]:
        """Return what a word of a text meets, read as this form of a unit, by each of its keys.

        Args:
            letter_keys: the keys of the form.
        """
        get = self._met.get
        groups = _group_keys(form)
        found: list[Met] = []
        for key in (*groups, form):
            found += get(key, _NEVER)[0]
        varied = form.isascii() or has_persian_letters(form)
        kind = (_VARIED if varied else 0) | (0 if groups else _UNLISTED)
        for key in letter_keys:
            found += get(key, _NEVER)[kind]
        if not (varied or self.tolerant):
            for key in close_keys(form):
                found += get(key, _NEVER)[kind]
        return found

    def children(self, node: int, numbers: Sequence[int]) -> Collection[int]:
        """Return the nodes below `node` that may fit a word with these numbers of keys."""
        base = node << _KEY_BITS
        get = self._children.get
        found = [child for number in numbers for child in get(base | number, ())]
        return found if len(found) < 2 else dict.fromkeys(found)

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


def _by_kind(met: Mapping[str, Met]) -> dict[str, Sequence[Sequence[Met]]]:
    """Return by key what spellings of each kind meet there."""
    found: dict[str, Sequence[Sequence[Met]]] = {}
    for key in dict.fromkeys(key.lstrip(_LISTED + _NOT_VARIED) for key in met):
        of_kinds: list[tuple[Met, ...]] = []
        for marks in _MARKS_MET:
            parts = tuple(met[mark + key] for mark in marks if mark + key in met)
            of_kinds.append(next((other for other in of_kinds if other == parts), parts))
        found[key] = tuple(of_kinds)
    return found


def _keys_of_name(form: str, *, arabic: bool, tolerant: bool) -> Iterable[str]:
    """Yield the keys of one part of a name."""
    found = keys(form)
    if tolerant:
        found = (*found, *with_one_letter_less(found[0]))
    groups = _group_keys(form)
    yield from groups
    before = _LISTED if groups else ""
    has_persian = has_persian_letters(form)
    if not (form.isascii() or not arabic or has_persian):
        yield form
        yield from map((before + _NOT_VARIED).__add__, found)
    elif tolerant or has_persian:
        yield from map(before.__add__, found)
    else:
        yield from (before + (_NOT_VARIED if is_broad(key) else "") + key for key in found)
        yield from map(before.__add__, close_keys_of_name(form))


def _group_keys(form: str) -> Iterable[str]:
    groups = lexicon_groups(form)
    return [f"#{before}{group}" for before, group in sorted(groups)] if groups else ()
