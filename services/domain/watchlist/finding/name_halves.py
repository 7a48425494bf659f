"""Words that may be one part of a name only together: Jin Ping, بن جامع."""

from dataclasses import dataclass

from services.domain.names.lexicon import FUNCTION_WORDS
from services.domain.names.syllables import syllable_letters
from services.domain.names.units import (
    PARTICLES,
    given_name_groups,
    is_link,
    is_son,
    opens_unit,
)
from services.domain.text.normalise import normalise

_CACHED = 65_536
_MAX_HALF = 64  # code points; longer words are no half of a name
_ANN = "آن"
_TATWEEL = "\u0640"
_AND = "و"
_NOUN_END = "يء"
"""No name ends in this hamza, which the normal form has not: شيء is a thing, and no شي."""
SYLLABLES = frozenset({"كي", "هو", "هي", "ان", "لان", "بين"})
"""Function words that stand inside of Chinese and Korean names: بان كي مون, مون جيه إن."""
MAX_SYLLABLE = 5
"""Letters, as `syllable_letters` counts, in a syllable of Chinese and Korean given names: Jiang."""


@dataclass(slots=True)
class _Half:
    """What a word is to another with which it may be one word of a name.

    Attributes:
        apart: whether it may be a part of a longer one: it is none of the names, and no other word.
        ends: whether it may be the end of a longer one, and is short enough, even if it is a given
            name: يرلي كايا.
        son: whether it says whose child somebody is.
        particle: whether it is von or de, and no other word.
    """

    form: str
    apart: bool
    ends: bool
    son: bool
    particle: bool


_NO_HALF = _Half("", apart=False, ends=False, son=False, particle=False)


class Halves(dict[str, _Half]):
    """Remembers what words are as halves, up to a bound."""

    def __missing__(self, word: str) -> _Half:
        if len(word) > _MAX_HALF:
            return _NO_HALF
        if len(self) >= _CACHED:
            self.clear()
        found = self[word] = _half(word, normalise(word))
        return found


def _half(word: str, form: str) -> _Half:
    may_be = bool(form) and not opens_unit(form) and _may_be_half(word, form)
    return _Half(
        form=form,
        apart=may_be and not given_name_groups(form),
        ends=may_be and syllable_letters(word) <= MAX_SYLLABLE,
        son=is_son(form),
        particle=form in PARTICLES and form not in FUNCTION_WORDS,
    )


def _may_be_half(word: str, form: str) -> bool:
    return is_link(form) or form in SYLLABLES or may_be_name(word, form)


def may_be_name(word: str, form: str) -> bool:
    """Whether a word may be part of a name by its capital or, in Arabic, by being no small word."""
    if form.isascii():
        return word[0].isupper() or not word[0].isascii()
    if form == _AND or (len(form) == 1 and _TATWEEL in word):
        return False  # a particle, before what cannot be written onto it: بـ "أمير"
    if word.endswith(_NOUN_END):
        return False
    # على is "on"; the name علي ends in ya. The normal form cannot tell them apart, nor أن and آن.
    return not (form in FUNCTION_WORDS and (form != "علي" or word.endswith("ى")) and word != _ANN)
