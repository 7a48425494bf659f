"""Where a person whom an article names in full is named again, by the family name or bin Zayed."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.names.parts import parts_of_name
from services.domain.names.similarity import is_of_arabic_origin, similarity
from services.domain.names.skeleton import keys
from services.domain.names.units import Unit, is_mauritanian_son, is_son
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import SAYING, is_known_word
from services.domain.watchlist.context.persons.introductions import follows_opening_verb, had_acted
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.family_candidate import family_candidate, family_units
from services.domain.watchlist.finding.name_parts import TextUnit
from services.domain.watchlist.finding.name_scan import NameScanner
from services.domain.watchlist.finding.name_word import NameWord
from services.domain.watchlist.finding.name_words import NameWords
from services.domain.watchlist.finding.respelt import is_respelt, lacks_article
from services.domain.watchlist.forms.step import Step

_CACHED_NAMES = 4096

ReadingAt = tuple[int, int, TextUnit]
"""First and last word, and what they are as part of a name."""

_NamedWord = tuple[int, NameWord]
"""A word of the text by its number, and what it may be in names."""
_FamilyName = tuple[Candidate, Unit]
"""A full name that stands in the document, and a way to read its family name."""
_ByKey = Mapping[str, dict[int, ReadingAt]]
"""By the keys of its letters each reading, by a number: numbers are told apart at once."""

_MIN_ACROSS = 0.9
"""For a family name in the other script than the full name: set by hand, and higher than beside a
given name that fits, too."""
_MIN_AFTER_VERB, _LEAST_LETTERS = 0.74, 4
"""For a word after a verb that names its subject, or a title, and which Arabic has not: وأوضح
هيرلي, Hurley."""


class LayerParts(NamedTuple):
    """How one layer of the watchlist reads the words of a text as parts of names."""

    scanner: NameScanner
    name_words: NameWords


class NamedAgain:
    """Finds in one text the family names of those whom its document names in full."""

    def __init__(self, words: Words, layers: Sequence[LayerParts]) -> None:
        self._words = words
        self._layers = layers

    def family_names(
        self,
        families: Mapping[str, Iterable[Candidate]],
        persons: Sequence[Mapping[bool, Candidate]],
        full: Collection[int],
    ) -> Iterator[Candidate]:
        """Yield where the family names of full names stand again.

        Args:
            families: full names of the document, by the form of their family name.
            persons: of each person a full name in each script, by whether that is the Latin one.
            full: the words that are in full names here.
        """
        respelt = _names_in_script(persons)
        across = {latin: _names_across(persons, latin=latin) for latin in (False, True)}
        names = (name.form for _, name in chain(respelt, *across.values()))
        near = self._near(chain(families, names), full)
        yield from self._in_same_script(families, near)
        by_key = _by_key(near)
        yield from self._respelt(respelt, by_key)
        for latin, elsewhere in across.items():
            yield from self._across(elsewhere, by_key, latin=latin)

    def _in_same_script(
        self, families: Mapping[str, Iterable[Candidate]], near: Iterable[ReadingAt]
    ) -> Iterator[Candidate]:
        """Yield where family names stand again as the full names have them."""
        for first, last, reading in near:
            for full in families.get(reading.unit.form, ()):
                yield from _repeated(self._words, full, first, last, reading)

    def _respelt(self, names: Sequence[_FamilyName], near: _ByKey) -> Iterator[Candidate]:
        """Yield where the family name of a full name stands in its script, spelt in another way.

        غورغييفا after كريستالينا جورجييفا: copy of several agencies is put together so.
        """
        for (full, name), (first, last, reading) in _alike(names, near):
            if is_respelt(reading.unit, name, arabic=_is_arabic(full.form.alias)):
                step = f"{reading.unit.form} respelt as {name.form}"
                yield family_candidate(self._words, full, first, last, reading).with_step(step)

    def _across(
        self, names: Sequence[_FamilyName], near: _ByKey, *, latin: bool
    ) -> Iterator[Candidate]:
        """Yield where the family names of full names stand in the other script.

        Args:
            latin: whether that is the Latin one.
        """
        for (full, name), (first, last, reading) in _alike(names, near):
            if reading.unit.form.isascii() is not latin:
                continue
            score = similarity(reading.unit.form, name.form)
            least = _MIN_ACROSS if latin or score >= _MIN_ACROSS else self._least_after(first)
            if score >= least and _has_article_of(reading.unit, name):
                step = f"{reading.unit.form} transliterated as {name.form} ({score:.2f})"
                yield family_candidate(self._words, full, first, last, reading).with_step(step)

    def _least_after(self, first: int) -> float:
        """Return how well Arabic has to write a family name that is Latin in the full name."""
        word = self._words.words[first]
        before = readings(self._words.words[first - 1]) if self._words.adjacent(first) else ()
        is_subject = any(one.form in SAYING and not one.article for one in before)
        is_subject = is_subject or had_acted(self._words, first, first)
        is_subject = is_subject or any(one.form in ARABIC_TITLES for one in before)
        is_unknown = len(word) >= _LEAST_LETTERS and not is_known_word(word)
        return _MIN_AFTER_VERB if is_subject and is_unknown else _MIN_ACROSS

    def _near(self, forms: Iterable[str], full: Collection[int]) -> Sequence[ReadingAt]:
        """Return how words outside of `full` may be read that share a key with one of these forms.

        Few do.
        """
        wanted = frozenset(chain.from_iterable(map(keys, forms)))
        if not wanted:
            return ()
        near = [
            one
            for layer in self._layers
            for one in layer.scanner.named
            if not wanted.isdisjoint(one[1].letter_keys)
        ]
        return [at for at in self._readings(near) if at[0] not in full]

    def _readings(self, named: Iterable[_NamedWord]) -> Iterator[ReadingAt]:
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


@lru_cache(_CACHED_NAMES)
def _is_arabic(alias: str) -> bool:
    return is_of_arabic_origin(parts_of_name(alias))


def _by_key(near: Iterable[ReadingAt]) -> _ByKey:
    found: dict[str, dict[int, ReadingAt]] = defaultdict(dict)
    for number, at in enumerate(near):
        for key in keys(at[2].unit.form):
            found[key][number] = at
    return found


def _alike(names: Iterable[_FamilyName], by_key: _ByKey) -> Iterator[tuple[_FamilyName, ReadingAt]]:
    """Yield the family names, each with every word that shares a key with it."""
    for named in names:
        found: dict[int, ReadingAt] = {}
        for key in keys(named[1].form):
            found |= by_key.get(key, {})
        for at in found.values():
            yield named, at


def _repeated(
    words: Words, full: Candidate, first: int, last: int, reading: TextUnit
) -> Iterator[Candidate]:
    """Yield the family name of `full` where this reading is it, or bin Zayed where بن is there."""
    if full.child_of is not None and _is_again(full.child_of, reading.unit):
        yield from _repeated_with_link(words, full, first, last, reading, _says_whose_child)
    if full.family is None:
        return
    if _is_family_again(full, full.family, reading.unit):
        yield family_candidate(words, full, first, last, reading)
        if _has_ould(full.form.alias):
            # محمد ولد الشيخ الغزواني is ولد الغزواني for short.
            yield from _repeated_with_link(words, full, first, last, reading, is_mauritanian_son)
    elif lacks_article(reading.unit, full.family) and follows_opening_verb(words, first):
        yield family_candidate(words, full, first, last, reading).with_step(Step.ARTICLE_LEFT_OUT)


def _names_in_script(persons: Iterable[Mapping[bool, Candidate]]) -> Sequence[_FamilyName]:
    return [
        (full, name)
        for scripts in persons
        for full in scripts.values()
        for name in _written_family(full)
    ]


def _names_across(
    persons: Iterable[Mapping[bool, Candidate]], *, latin: bool
) -> Sequence[_FamilyName]:
    """Return the family names of those who have no full name in the script asked for."""
    elsewhere = (next(iter(scripts.values())) for scripts in persons if latin not in scripts)
    return [(full, name) for full in elsewhere for name in family_units(full)]


def _written_family(full: Candidate) -> Sequence[Unit]:
    """Return the family name as the text writes it: as the watchlist does where it says so."""
    if full.family is not None:
        return (full.family,)
    return family_units(full) if full.form.tokens else ()


def _has_article_of(again: Unit, name: Unit) -> bool:
    """Whether a name in the other script has the same article; Latin letters may have none."""
    return again.article == name.article or (name.article and again.form.isascii())


def _is_again(part: Unit, again: Unit) -> bool:
    """Whether a part of a name stands again, with the same article; Latin letters may have none."""
    if again.form != part.form:
        return False
    return again.article == part.article or (part.article and again.form.isascii())


def _is_family_again(full: Candidate, family: Unit, again: Unit) -> bool:
    """Whether a family name stands again, in Latin letters with an article that it has: Al-Rajoub.

    The watchlist may say that it has: الرجوب.
    """
    if _is_again(family, again):
        return True
    gains_own = again.article and again.form == family.form and again.form.isascii()
    return gains_own and any(name.article for name in family_units(full))


def _repeated_with_link(
    words: Words,
    full: Candidate,
    first: int,
    last: int,
    reading: TextUnit,
    is_link: Callable[[str], bool],
) -> Iterator[Candidate]:
    """Yield bin Salman where it stands again; Salman alone is another name."""
    if reading.offset or not words.adjacent(first):
        return
    forms = [found for found in readings(words.words[first - 1]) if is_link(found.form)]
    if forms:
        link = TextUnit.of(reading.unit, forms[0])
        yield family_candidate(words, full, first - 1, last, link)


@lru_cache(_CACHED_NAMES)
def _has_ould(alias: str) -> bool:
    return any(map(is_mauritanian_son, map(normalise, alias.split())))


def _says_whose_child(form: str) -> bool:
    return is_son(form) or is_mauritanian_son(form)
