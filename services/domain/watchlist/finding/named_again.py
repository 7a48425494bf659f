"""Where a person whom an article names in full is named again, by the family name or bin Zayed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from services.domain.names.family_first import family_comes_first
from services.domain.names.similarity import is_of_arabic_origin, similarity
from services.domain.names.skeleton import keys
from services.domain.names.units import Unit, is_mauritanian_son, is_son, parts_of_name
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.name_parts import TextUnit
from services.domain.watchlist.finding.name_scan import NameScanner
from services.domain.watchlist.finding.name_word import NameWord
from services.domain.watchlist.finding.name_words import NameWords
from services.domain.watchlist.finding.resolver import PROCLITIC_COST
from services.domain.watchlist.finding.respelt import is_respelt
from services.domain.watchlist.forms.entity_forms import SURNAME_COST, Form

_CACHED_NAMES = 4096

ReadingAt = tuple[int, int, TextUnit]
"""First and last word, and what they are as part of a name."""

_MIN_ACROSS = 0.9
"""For a family name in the other script than the full name: set by hand, and higher than beside a
given name that fits, too."""


class LayerParts(NamedTuple):
    """How one layer of the watchlist reads the words of a text as parts of names."""

    scanner: NameScanner
    name_words: NameWords


class NamedAgain:
    """Finds in one text the family names of those whom its document names in full."""

    def __init__(self, words: Words, layers: Sequence[LayerParts]) -> None:
        self._words = words
        self._layers = layers
        self._named = [one for layer in layers for one in layer.scanner.named]

    def in_same_script(self, families: Mapping[str, Iterable[Candidate]]) -> Iterator[Candidate]:
        """Yield where family names stand again as the full names have them.

        Args:
            families: the full names, by the form of their family name.
        """
        for first, last, reading in self._readings(self._near(families)):
            for full in families.get(reading.unit.form, ()):
                yield from _repeated(self._words, full, first, last, reading)

    def respelt(self, full: Iterable[Candidate]) -> Iterator[Candidate]:
        """Yield where the family name of a full name stands in its script, spelt in another way.

        غورغييفا after كريستالينا جورجييفا: copy of several agencies is put together so.
        """
        names = [(one, name) for one in full for name in _written_family(one)]
        by_key = self._by_key(name for _, name in names)
        for one, name in names:
            yield from self._respelt(one, name, by_key)

    def _respelt(
        self, full: Candidate, name: Unit, by_key: Mapping[str, Sequence[ReadingAt]]
    ) -> Iterator[Candidate]:
        arabic = is_of_arabic_origin(parts_of_name(full.form.alias))
        for first, last, reading in _with_key_of(name, by_key):
            if is_respelt(reading.unit, name, arabic=arabic):
                step = f"{reading.unit.form} respelt as {name.form}"
                yield _family_candidate(self._words, full, first, last, reading).with_step(step)

    def across(self, full: Iterable[Candidate], *, latin: bool) -> Iterator[Candidate]:
        """Yield the family names of full names where they stand in the other script.

        Args:
            latin: whether that is the Latin one.
        """
        if latin not in self._scripts:
            return
        names = [(one, name) for one in full for name in _family_names(one)]
        by_key = self._by_key(name for _, name in names)
        for one, name in names:
            yield from _across(self._words, one, name, by_key, latin=latin)

    def _by_key(self, names: Iterable[Unit]) -> Mapping[str, Sequence[ReadingAt]]:
        """Return which words of the text share a key with some name, by that key."""
        forms = [name.form for name in names]
        wanted = frozenset(key for form in forms for key in keys(form))
        by_key: dict[str, list[ReadingAt]] = defaultdict(list)
        for at in self._readings(self._near(forms)) if forms else ():
            for key in wanted.intersection(keys(at[2].unit.form)):
                by_key[key].append(at)
        return by_key

    def _near(self, forms: Iterable[str]) -> Iterable[tuple[int, NameWord]]:
        """Return the words that share a key with one of these forms."""
        wanted = {key: None for form in forms for key in keys(form)}
        return dict.fromkeys(one for key in wanted for one in self._of_key.get(key, ()))

    @cached_property
    def _of_key(self) -> Mapping[str, Sequence[tuple[int, NameWord]]]:
        found: dict[str, list[tuple[int, NameWord]]] = defaultdict(list)
        for one in self._named:
            for key in one[1].letter_keys:
                found[key].append(one)
        return found

    @cached_property
    def _scripts(self) -> frozenset[bool]:
        """Return whether words that may be names stand in Latin letters, and whether in others."""
        return frozenset().union(*(name.scripts for _, name in self._named))

    def _readings(self, named: Iterable[tuple[int, NameWord]]) -> Iterator[ReadingAt]:
        """Yield how these words may be read, and all words that count as one."""
        for index, name in named:
            for reading in name.first:
                yield index, index, reading
        yield from self._joined

    @cached_property
    def _joined(self) -> Sequence[ReadingAt]:
        return [
            reading
            for scanner, name_words in self._layers
            for index, kind in scanner.compounds
            for reading in self._joined_readings(index if kind.opens else index - 1, name_words)
        ]

    def _joined_readings(self, first: int, name_words: NameWords) -> Iterator[ReadingAt]:
        last = first + 1
        if 0 < last < len(self._words.words) and self._words.joined(last):
            joined = name_words.joined(self._words.words[first : last + 1])
            for reading in joined.first if joined is not None else ():
                yield first, last, reading


def _repeated(
    words: Words, full: Candidate, first: int, last: int, reading: TextUnit
) -> Iterator[Candidate]:
    """Yield the family name of `full` where this reading is it, or bin Zayed where بن is there."""
    if full.child_of is not None and _is_again(full.child_of, reading.unit):
        yield from _repeated_with_link(words, full, first, last, reading, _says_whose_child)
    if full.family is not None and _is_again(full.family, reading.unit):
        yield _family_candidate(words, full, first, last, reading)
        if _has_ould(full.form.alias):
            # محمد ولد الشيخ الغزواني is ولد الغزواني for short.
            yield from _repeated_with_link(words, full, first, last, reading, is_mauritanian_son)


def _family_names(full: Candidate) -> Sequence[Unit]:
    """Return the ways to read the family name of a person whom a text names in full."""
    alias = full.form.alias
    part = parts_of_name(alias)[0 if family_comes_first(alias) else -1]
    return () if part.linked else part.readings


def _across(
    words: Words,
    full: Candidate,
    name: Unit,
    by_key: Mapping[str, Sequence[ReadingAt]],
    *,
    latin: bool,
) -> Iterator[Candidate]:
    """Yield the family name of `full`, which is `name`, where it stands in the other script.

    Args:
        by_key: what may be it, by the keys of its letters.
        latin: whether that script is the Latin one.
    """
    for first, last, reading in _with_key_of(name, by_key):
        if reading.unit.form.isascii() is not latin:
            continue
        score = similarity(reading.unit.form, name.form)
        if score >= _MIN_ACROSS and reading.unit.article == name.article:
            step = f"{reading.unit.form} transliterated as {name.form} ({score:.2f})"
            yield _family_candidate(words, full, first, last, reading).with_step(step)


def _with_key_of(name: Unit, by_key: Mapping[str, Sequence[ReadingAt]]) -> Iterable[ReadingAt]:
    return dict.fromkeys(at for key in keys(name.form) for at in by_key.get(key, ()))


def _written_family(full: Candidate) -> Sequence[Unit]:
    """Return the family name as the text writes it: as the watchlist does where it says so."""
    if full.family is not None:
        return (full.family,)
    return _family_names(full) if full.form.tokens else ()


def _is_again(part: Unit, again: Unit) -> bool:
    """Whether a part of a name stands again, with the same article; Latin letters may have none."""
    if again.form != part.form:
        return False
    return again.article == part.article or (part.article and again.form.isascii())


def _repeated_with_link(
    words: Words,
    full: Candidate,
    first: int,
    last: int,
    reading: TextUnit,
    is_link: Callable[[str], bool],
) -> Iterator[Candidate]:
    """Yield bin Salman where it stands again; Salman alone is another name."""
    if not (first and words.adjacent(first)) or reading.offset:
        return
    forms = [found for found in readings(words.words[first - 1]) if is_link(found.form)]
    if forms:
        link = TextUnit.of(reading.unit, forms[0])
        yield _family_candidate(words, full, first - 1, last, link)


@lru_cache(_CACHED_NAMES)
def _has_ould(alias: str) -> bool:
    return any(map(is_mauritanian_son, map(normalise, alias.split())))


def _says_whose_child(form: str) -> bool:
    return is_son(form) or is_mauritanian_son(form)


def _family_candidate(
    words: Words, full: Candidate, first: int, last: int, reading: TextUnit
) -> Candidate:
    return Candidate(
        form=Form(
            entity=full.form.entity,
            alias=full.form.alias,
            evidence="surname",
            tokens=(),
            personal=True,
        ),
        first=first,
        last=last,
        start=words.start(first) + reading.offset,
        end=words.end(last),
        cost=full.cost + SURNAME_COST + PROCLITIC_COST * len(reading.proclitics),
        steps=(
            *(f"{particle} set aside" for particle in reading.proclitics),
            "family name alone",
            *_family_steps(full),
        ),
    )


def _family_steps(full: Candidate) -> Iterator[str]:
    """Yield those rewrites of a full name that concern its family name; only that has articles."""
    family = full.family or full.child_of
    for step in full.steps:
        if step.startswith("article ") or (family and step.startswith(f"{family.form} ")):
            yield step
