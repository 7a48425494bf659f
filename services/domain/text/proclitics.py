"""What an Arabic word may be once the particles written onto it are set aside."""

import unicodedata
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from services.domain.text.normalise import is_plain_arabic, normalise

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"
_ARTICLE = "ال"
_MIN_LETTERS = 2
# "and for the" is the longest chain of particles: و, ل, ا, ل.
_MAX_WORD = 128
_CACHED_WORDS = 16_384
"""Many rules ask about the same words of a text; long ones, which are no words, are not kept."""


@dataclass(slots=True)
class Reading:
    """One way to read a word.

    Attributes:
        form: normal form of what is left.
        offset: where in the original word the reading begins, in code points.
        proclitics: the particles set aside, in order; the article is not among them.
        article: whether the article, too, was set aside.
        lost_alef: whether `form` has the alef back that ل swallows: للمنتدى is ل + المنتدى.
    """

    form: str
    offset: int = 0
    proclitics: str = ""
    article: bool = False
    lost_alef: bool = False


def readings(word: str) -> tuple[Reading, ...]:
    """Return the ways to read `word`, the word as it stands first, each form once.

    Set aside are و and ف, then ب, ل and ك, then ال; after ل the article has lost its alef, and
    before another ل it has lost its lam as well (للجنة is ل + اللجنة).
    """
    return _readings(word) if len(word) <= _MAX_WORD else (Reading(form=normalise(word)),)


@lru_cache(_CACHED_WORDS)
def _readings(word: str) -> tuple[Reading, ...]:
    form = normalise(word)
    found = {form: Reading(form=form)}
    if form and form[0] in _CONJUNCTIONS + _PREPOSITIONS + _ARTICLE:
        for reading in _Letters(word, form).stripped():
            found.setdefault(reading.form, reading)
    return tuple(found.values())


def forms_of_word(word: str) -> frozenset[str]:
    """Return the normal forms of a word in all its readings: of ورئيس that and رئيس."""
    return _forms(word) if len(word) <= _MAX_WORD else frozenset((normalise(word),))


@lru_cache(_CACHED_WORDS)
def _forms(word: str) -> frozenset[str]:
    return frozenset(reading.form for reading in readings(word))


def forms_without_article(word: str) -> frozenset[str]:
    """Return the normal forms of a word in every reading that sets no article aside.

    Only so can it be a noun that what follows it belongs to: رئيس الوزراء.
    """
    return frozenset(reading.form for reading in readings(word) if not reading.article)


def reads_as(word: str, forms: Set[str]) -> bool:
    """Whether a word is one of these normal forms, with its particles and article or less them."""
    return not forms.isdisjoint(forms_of_word(word))


def is_definite(word: str) -> bool:
    """Whether an Arabic word has the article, particles before it or not."""
    return any(reading.article or reading.form.startswith(_ARTICLE) for reading in readings(word))


class _Letters:
    """The normal form of one word, letter by letter, and where each comes from."""

    def __init__(self, word: str, form: str) -> None:
        self._form = form
        self._word = word
        self._origins: Sequence[int]
        if len(form) == len(word) and is_plain_arabic(word):
            self._origins = range(len(word))
        else:
            self._origins = [
                index for index, character in enumerate(word) for _ in normalise(character)
            ]

    def stripped(self) -> Iterator[Reading]:
        """Yield every reading but the first."""
        # A letter whose form depends on its neighbours leaves no way to tell the places apart.
        if len(self._origins) != len(self._form):
            return
        yield from self._without_article(0)
        if self._form[0] in _PREPOSITIONS:
            yield from self._without_preposition(0)
        if self._form[0] in _CONJUNCTIONS and self._leaves(1):
            yield self._reading(1)
            yield from self._without_article(1)
            if self._form[1] in _PREPOSITIONS:
                yield from self._without_preposition(1)

    def _without_preposition(self, at: int) -> Iterator[Reading]:
        rest = at + 1
        if not self._leaves(rest):
            return
        yield self._reading(rest)
        yield from self._without_article(rest)
        if self._form[at] == self._form[rest] == "ل":
            yield from self._after_lost_alef(rest)

    def _after_lost_alef(self, lam: int) -> Iterator[Reading]:
        for start in (lam + 1, lam):
            if self._leaves(start):
                rest = self._form[start:]
                found = (_ARTICLE + rest, False, True), (rest, True, False)
                for form, article, lost_alef in found:
                    yield Reading(
                        form=form,
                        offset=self._origins[start],
                        proclitics=self._form[:lam],
                        article=article,
                        lost_alef=lost_alef,
                    )

    def _without_article(self, at: int) -> Iterator[Reading]:
        if self._form.startswith(_ARTICLE, at) and self._is_bare_alef(at) and self._leaves(at + 2):
            yield Reading(
                form=self._form[at + 2 :],
                offset=self._origins[at + 2],
                proclitics=self._form[:at],
                article=True,
            )

    def _reading(self, at: int) -> Reading:
        return Reading(form=self._form[at:], offset=self._origins[at], proclitics=self._form[:at])

    def _leaves(self, at: int) -> bool:
        """Whether enough letters stand from `at` on, and `at` is not inside a ligature."""
        return len(self._form) - at >= _MIN_LETTERS and self._origins[at] != self._origins[at - 1]

    def _is_bare_alef(self, at: int) -> bool:
        # The article's alef carries no hamza: the أل of ألمانيا, Germany, is no article.
        original = unicodedata.normalize("NFKC", self._word[self._origins[at]])
        return original[0] in "اٱ"
