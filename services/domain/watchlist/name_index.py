"""Names of persons by the keys of their parts, and what a word of a text is among them.

Looking up keys is cheap and finds too much; `name_scan.py` compares the letters of what was found.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from typing import Final

from services.domain.names.lexicon import (
    ARABIC_TITLES,
    FUNCTION_WORDS,
    KINSHIP_WORDS,
    NEUTRAL_WORDS,
)
from services.domain.names.skeleton import keys, with_one_letter_less
from services.domain.names.units import (
    NamePart,
    Unit,
    closes_unit,
    given_name_groups,
    is_link,
    joined_unit,
    opens_compound,
    opens_unit,
    units_of_word,
)
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import Reading, readings
from services.domain.watchlist.name_forms import NameForm

ROOT: Final = 0
_KEY_BITS: Final = 32
_MAX_PATHS = 256
_SMALL = 5_000
"""Up to this many forms, a text may leave one consonant out; above, it costs too much."""
_MAX_CACHED = 65_536
_MAX_WORD = 128
_ALL_NEUTRAL = NEUTRAL_WORDS | ARABIC_TITLES
_VERB_PREFIXES = ("ي", "ت", "است")


@dataclass(frozen=True, kw_only=True, slots=True)
class TextUnit:
    """One way to read a word, or words that count as one, as part of a name.

    Attributes:
        offset: where in the first word it begins, in code points.
        proclitics: the particles set aside.
    """

    unit: Unit
    offset: int = 0
    proclitics: str = ""
    lost_alef: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class NameWord:
    """What a word, or words that count as one, may be in the names of the index.

    Attributes:
        first: the readings as the first part of a name, where particles may be set aside.
        nodes: what these lead to.
        inner: the readings as a later part.
        keys: the numbers of their keys.
    """

    first: tuple[TextUnit, ...]
    nodes: tuple[int, ...]
    inner: tuple[TextUnit, ...]
    keys: tuple[int, ...]


class NameIndex:
    """A tree of keys whose leaves are forms of names; never changes after it is made."""

    def __init__(self, forms: Iterable[NameForm]) -> None:
        ordered = list(dict.fromkeys(forms))
        self._tolerant = len(ordered) <= _SMALL
        self._keys: dict[str, int] = {}
        self._edges: dict[int, int] = {}
        self._forms: dict[int, tuple[NameForm, ...]] = {}
        self._parents: set[int] = set()
        self.form_count = len(ordered)
        for form in ordered:
            self._add(form)

    def _add(self, form: NameForm) -> None:
        options = [tuple(self._part_keys(part)) for part in form.parts]
        reached = dict.fromkeys(
            self._path(chosen) for chosen in islice(product(*options), _MAX_PATHS)
        )
        for node in reached:
            self._forms[node] = (*self._forms.get(node, ()), form)

    def _path(self, chosen: Sequence[str]) -> int:
        node = ROOT
        for key in chosen:
            number = self._keys.setdefault(key, len(self._keys))
            self._parents.add(node)
            node = self._edges.setdefault(node << _KEY_BITS | number, len(self._edges) + 1)
        return node

    def _part_keys(self, part: NamePart) -> Iterator[str]:
        return iter(
            dict.fromkeys(
                k for unit in part.readings for k in _keys_of(unit.form, tolerant=self._tolerant)
            )
        )

    def step(self, node: int, key: int) -> int | None:
        """Return the node reached from `node` by the key of that number."""
        return self._edges.get(node << _KEY_BITS | key)

    def goes_on(self, node: int) -> bool:
        """Whether any form is longer than what leads to `node`."""
        return node in self._parents

    def forms(self, node: int) -> tuple[NameForm, ...]:
        """Return the forms that end at `node`."""
        return self._forms.get(node, ())

    def name_word(self, first: Sequence[TextUnit], inner: Sequence[TextUnit]) -> NameWord | None:
        """Return what these readings are in this index, None where they are nothing."""
        numbers, starts = self._numbers(inner), self._numbers(first)
        nodes = (self.step(ROOT, number) for number in starts)
        if not (starts or numbers):
            return None
        return NameWord(
            first=tuple(first),
            nodes=tuple(dict.fromkeys(node for node in nodes if node is not None)),
            inner=tuple(inner),
            keys=numbers,
        )

    def _numbers(self, units: Iterable[TextUnit]) -> tuple[int, ...]:
        found = (
            self._keys.get(key)
            for reading in units
            for key in _keys_of(reading.unit.form, tolerant=False)
        )
        return tuple(dict.fromkeys(number for number in found if number is not None))


@lru_cache(_MAX_CACHED)
def _keys_of(form: str, *, tolerant: bool) -> tuple[str, ...]:
    groups = (f"#{group}" for group in sorted(given_name_groups(form)))
    found = keys(form)
    return (*groups, *found, *(with_one_letter_less(found[0]) if tolerant else ()))


@dataclass(frozen=True, kw_only=True, slots=True)
class WordKind:
    """What a word of a text is to the names around it, whichever these are.

    Attributes:
        name: what it may be in the names of the index.
        opens: whether it may begin words that count as one.
        closes: whether it may end them.
        link: whether it is bin or the like.
        middle_cost: what it costs to pass it over as a middle name; None where it is none.
        begins_name: whether a name of the index may begin with it.
        stands_alone: whether it may be a whole name of the index.
    """

    name: NameWord | None
    opens: bool
    closes: bool
    link: bool
    middle_cost: float | None
    begins_name: bool
    stands_alone: bool


class NameWords:
    """Remembers what words are in an index, up to a bound; then begins anew."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._joined: dict[tuple[str, ...], NameWord | None] = {}

    def kind(self, word: str, ways: Sequence[Reading]) -> WordKind | None:
        """Return what a word, read in these ways, is; None where it has no part in any name."""
        if not self._index.form_count or len(word) > _MAX_WORD:
            return None
        form = ways[0].form
        if not form or form.isdigit():
            return None
        closes, link = closes_unit(form), is_link(form)
        whole = [reading for reading in ways if not reading.article]
        begins_compound = any(opens_compound(reading.form) for reading in whole)
        opens = begins_compound or opens_unit(form)
        name, middle_cost = None, None
        if not link and _may_be_name(word, form):
            name = self._index.name_word(*_readings_of_word(form, whole))
            middle_cost = None if opens else _middle_cost(word, form)
        if name is None and middle_cost is None and not (opens or closes or link):
            return None
        return WordKind(
            name=name,
            opens=opens,
            closes=closes,
            link=link,
            middle_cost=middle_cost,
            stands_alone=name is not None and any(map(self._index.forms, name.nodes)),
            begins_name=begins_compound or (name is not None and bool(name.nodes)),
        )

    def joined(self, words: Sequence[str]) -> NameWord | None:
        """Return what several words are that count as one; None where they do not."""
        if any(len(word) > _MAX_WORD for word in words):
            return None
        key = tuple(words)
        if key not in self._joined:
            if len(self._joined) >= _MAX_CACHED:
                self._joined.clear()
            self._joined[key] = self._resolve_joined(key)
        return self._joined[key]

    def _resolve_joined(self, words: Sequence[str]) -> NameWord | None:
        forms = [normalise(word) for word in words]
        if forms[-1].isascii() and not words[-1][0].isupper() and not closes_unit(forms[-1]):
            return None
        first = [
            TextUnit(
                unit=unit,
                offset=reading.offset,
                proclitics=reading.proclitics,
                lost_alef=reading.lost_alef,
            )
            for reading in _first_readings(words[0])
            if (unit := joined_unit([reading.form, *forms[1:]])) is not None
        ]
        inner = [reading for reading in first if not reading.offset]
        return self._index.name_word(first, inner) if first else None


def _first_readings(word: str) -> Iterable[Reading]:
    return [reading for reading in readings(word) if not reading.article]


def _may_be_name(word: str, form: str) -> bool:
    if form.isascii():
        return word[0].isupper() or not word[0].isascii()
    # على is "on"; the name علي ends in ya. The normal form cannot tell them apart.
    return not (form in FUNCTION_WORDS and (form != "علي" or word.endswith("ى")))


def _readings_of_word(form: str, whole: Iterable[Reading]) -> tuple[list[TextUnit], list[TextUnit]]:
    inner = [TextUnit(unit=unit) for unit in units_of_word(form)]
    if form.isascii():
        return inner, inner
    first = [
        TextUnit(
            unit=unit,
            offset=reading.offset,
            proclitics=reading.proclitics,
            lost_alef=reading.lost_alef,
        )
        for reading in whole
        for unit in units_of_word(reading.form)
    ]
    return first, inner


def _middle_cost(word: str, form: str) -> float | None:
    """Return what passing over this word costs; unknown words may be names, verbs may not."""
    if any(given_name_groups(unit.form) for unit in units_of_word(form)):
        return 0.02
    if form in _ALL_NEUTRAL or form in KINSHIP_WORDS or not form.isalpha():
        return None
    if form.isascii():
        return 0.06 if word[0].isupper() else None
    plain = 3 <= len(form) <= 6 and not form.startswith((*_VERB_PREFIXES, "ال", "و", "ف", "ب", "ل"))
    return 0.09 if plain and form not in FUNCTION_WORDS else None
