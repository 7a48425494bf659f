"""What a word of a text is among the names of persons."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from services.domain.names.letter_names import LETTERS_MEANT
from services.domain.names.lexicon import (
    FUNCTION_WORDS,
    KINSHIP_WORDS,
    TITLES,
)
from services.domain.names.units import (
    ETHIOPIAN,
    GRAMMATICAL_FORMS,
    Unit,
    closes_unit,
    given_name_groups,
    is_given_name,
    is_link,
    joined_unit,
    opens_compound,
    opens_middle_name,
    opens_unit,
    units_of_word,
)
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import Reading, readings
from services.domain.watchlist.context.context_words import ARABIC_WHEN
from services.domain.watchlist.finding.name_halves import (
    MAX_SYLLABLE,
    SYLLABLES,
    Halves,
    may_be_name,
)
from services.domain.watchlist.finding.name_index import NameIndex
from services.domain.watchlist.finding.name_parts import TextUnit
from services.domain.watchlist.finding.name_word import NameWord

_MAX_CACHED = 65_536
_MAX_WORD = 128
_NAMES_TOO = frozenset({"غير"})
"""Function words that foreign given names are spelt like: غير بيدرسن, Geir Pedersen."""
_LAST = normalise("الماضي")
"""After a day or a year that is left out: last."""
_PARTICULAR = GRAMMATICAL_FORMS | LETTERS_MEANT.keys() | SYLLABLES | _NAMES_TOO
"""Normal forms of the words that are more or less than a name of their own."""
_NO_NAMES_BEGIN_SO = ("ي", "ت", "است", "ال", "و", "ف", "ب", "ل")
"""Verbs do, and words with an article or a particle, more often than names that no list has."""
_HOUSE = "آل"
_SON_IN_ONE_WORD = {"ابن": "بن", "ibn": "ben"}
"""How a word for a son is written onto a name: ابن كيران is بنكيران."""
_JOINED_SONS = ("بن", "بل", "بو")
_FATHER = "ابو"


@dataclass(kw_only=True, slots=True)
class WordKind:
    """What a word of a text is to the names around it, whichever these are.

    Attributes:
        name: what it may be in the names of the index.
        middle_cost: what it costs to pass it over as a middle name; None where it is none.
        capitals: whether it is written in capitals.
        opens: whether it may begin words that count as one.
        closes: whether it may end them.
        link: whether it is bin or the like.
        of_names: whether it is any of these three.
        opens_middle: whether it may begin two that are one middle name.
    """

    name: NameWord | None
    middle_cost: float | None
    capitals: bool
    opens: bool = False
    closes: bool = False
    link: bool = False
    of_names: bool = False
    opens_middle: bool = False


_Memory = dict[tuple[str, ...], NameWord | None]


class NameWords:
    """Remembers what words are in an index, up to a bound; then begins anew.

    Attributes:
        halves: what they are as halves of words of names.
    """

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._joined: _Memory = {}
        self._apart: _Memory = {}
        self.halves = Halves()
        self._hyphenated: _Memory = {}

    def kind(self, word: str, ways: Sequence[Reading]) -> WordKind | None:
        """Return what a word, read in these ways, is; None where it has no part in any name."""
        if not self._index.form_count or len(word) > _MAX_WORD:
            return None
        form = ways[0].form
        if not form or form.isdigit():
            return None
        whole = ways if len(ways) == 1 else [way for way in ways if not way.article]
        if form in _PARTICULAR or (len(whole) > 1 and _may_open_compound(word, whole)):
            return self._particular(word, form, whole)
        if not may_be_name(word, form):
            return None
        name, middle_cost = (
            self._name_word(*_readings_of_word(form, whole)),
            _middle_cost(word, form),
        )
        if name is None and middle_cost is None:
            return None
        return WordKind(name=name, middle_cost=middle_cost, capitals=word.isupper())

    def _particular(self, word: str, form: str, whole: Sequence[Reading]) -> WordKind | None:
        """Return what a word is that is more or less than a name of its own, as عبد or آل is."""
        closes, link = closes_unit(form), is_link(form)
        opens = opens_unit(form) or _may_open_compound(word, whole)
        name, middle_cost = None, None
        if form in LETTERS_MEANT and (link or form in SYLLABLES):
            unit = [TextUnit(unit=Unit(form))]
            name = self._name_word(unit, unit)
        elif form in SYLLABLES and not may_be_name(word, form):
            name = self._name_word((), [TextUnit(unit=Unit(form))])
        elif form in _NAMES_TOO:
            name = self._name_word([TextUnit(unit=Unit(form))], ())
        elif not link and may_be_name(word, form):
            name = self._name_word(*_readings_of_word(form, whole))
            middle_cost = None if opens else _middle_cost(word, form)
        of_names = opens or closes or link
        if name is None and middle_cost is None and not of_names:
            return None
        return WordKind(
            name=name,
            capitals=word.isupper(),
            opens=opens,
            closes=closes,
            link=link,
            of_names=of_names,
            opens_middle=opens_middle_name(form),
            middle_cost=middle_cost,
        )

    def _name_word(self, first: Sequence[TextUnit], inner: Sequence[TextUnit]) -> NameWord | None:
        word = NameWord(self._index, first, inner)
        return word if word.known else None

    def hyphenated(self, word: str) -> NameWord | None:
        """Return what a word without a capital is after a hyphen: Ki-moon, Jong-un."""
        if len(word) > MAX_SYLLABLE or not (word.isascii() and word.isalpha()):
            return None
        return _remembered(self._hyphenated, (word,), self._resolve_hyphenated)

    def _resolve_hyphenated(self, words: tuple[str, ...]) -> NameWord | None:
        return self._name_word((), [TextUnit(unit=Unit(normalise(words[0])))])

    def joined(self, words: Sequence[str]) -> NameWord | None:
        """Return what several words are that count as one; None where they do not."""
        if any(len(word) > _MAX_WORD for word in words):
            return None
        return _remembered(self._joined, tuple(words), self._resolve_joined)

    def written_apart(self, words: tuple[str, ...]) -> NameWord | None:
        """Return what words are that only together are one word of a name: Jin Ping, بن جامع.

        Args:
            words: two that may be its halves, or three where the last two are one: بن عبد الرحمن.
        """
        return _remembered(self._apart, words, self._resolve_apart)

    def _resolve_apart(self, words: tuple[str, ...]) -> NameWord | None:
        head, *rest = (self.halves[word].form for word in words)
        head = _SON_IN_ONE_WORD.get(head, head)
        unit = joined_unit(rest) if len(rest) > 1 else Unit(rest[0])
        if unit is None or not unit.form or head.isascii() != unit.form.isascii():
            return None
        whole = head + unit.form
        if not whole.isalpha():
            return None
        joined = [TextUnit(unit=Unit(whole))]
        return self._name_word(joined if self.halves[words[0]].son else (), joined)

    def _resolve_joined(self, words: Sequence[str]) -> NameWord | None:
        forms = [normalise(word) for word in words]
        if forms[-1].isascii() and not words[-1][0].isupper() and not closes_unit(forms[-1]):
            return None
        first = [
            TextUnit.of(unit, reading)
            for reading in _first_readings(words[0])
            if (unit := joined_unit([reading.form, *forms[1:]])) is not None
        ]
        inner = [reading for reading in first if not reading.offset]
        return self._name_word(first, inner) if first else None


def is_of_names(form: str) -> bool:
    """Whether a normalised word is a part of names even in small letters: bin, al, allah."""
    return opens_unit(form) or closes_unit(form) or is_link(form)


def _may_open_compound(word: str, ways: Sequence[Reading]) -> bool:
    """Whether a word less its particles, in one of these readings, is Abd, Abu or Al: وعبد, لآل."""
    return word.endswith(_HOUSE) or any(opens_compound(way.form) for way in ways[1:])


def _remembered(
    memory: _Memory, words: tuple[str, ...], resolve: Callable[[tuple[str, ...]], NameWord | None]
) -> NameWord | None:
    if words not in memory:
        if len(memory) >= _MAX_CACHED:
            memory.clear()
        memory[words] = resolve(words)
    return memory[words]


def _first_readings(word: str) -> Iterable[Reading]:
    return [reading for reading in readings(word) if not reading.article]


def _readings_of_word(form: str, ways: Sequence[Reading]) -> tuple[list[TextUnit], list[TextUnit]]:
    inner = [] if only_opens(form) else list(map(TextUnit, units_of_word(form)))
    # كريم is no "as Reem".
    if len(ways) == 1 or is_given_name(form):
        return inner, inner
    first = [
        TextUnit.of(unit, reading)
        for reading in ways
        if not only_opens(reading.form)
        for unit in units_of_word(reading.form)
    ]
    return first, inner


def only_opens(form: str) -> bool:
    """Whether a word is never a name by itself: Abdul Rahman is not Abdullah R."""
    return opens_compound(form) and form != ETHIOPIAN


def goes_on_a_name(word: str) -> bool:
    """Whether a word after a given name and a father's is a further part of the name."""
    form = normalise(word)
    if form in TITLES or form in FUNCTION_WORDS or form in ARABIC_WHEN or form == _LAST:
        return False
    if form.isascii():
        return word[0].isupper()
    return form.startswith("ال") or bool(given_name_groups(form))


def _middle_cost(word: str, form: str) -> float | None:
    """Return what passing over this word costs; unknown words may be names, verbs may not."""
    if is_given_name(form) or _is_joined_son(form):
        return 0.02
    is_initial = len(word) == 1 and word.isascii() and word.isupper()
    if not is_initial and (form in TITLES or form in KINSHIP_WORDS or not form.isalpha()):
        return None
    if form.isascii():
        return 0.06 if word[0].isupper() else None
    plain = 3 <= len(form) <= 6 and not form.startswith(_NO_NAMES_BEGIN_SO)
    return 0.09 if plain and form not in FUNCTION_WORDS else None


def _is_joined_son(form: str) -> bool:
    """Whether a word is a given name with بن, بل, بو or أبو written onto it: بلقاسم, أبوالقاسم."""
    if form.startswith(_FATHER):
        return bool(given_name_groups(form[len(_FATHER) :].removeprefix("ال")))
    return form.startswith(_JOINED_SONS) and bool(given_name_groups(form[len("بل") :]))
