"""Latin letters as Arabic names them, which is how it writes initials: جي دي فانس is JD Vance."""

from collections.abc import Mapping, Sequence
from typing import Final

from services.domain.text.normalise import normal_phrase, normalise

_MAX_INITIALS = 3

# Those that are function words of Arabic are left out: in, or, the.
ARABIC_LETTER_NAMES: Final[Mapping[str, Sequence[str]]] = {
    letter: normal_phrase(names)
    for letter, names in {
        "a": "إيه ايه",
        "b": "بي",
        "c": "سي",
        "d": "دي",
        "f": "إف",
        "g": "جي جيه",
        "h": "إتش",
        "i": "آي",
        "j": "جي جيه جاي",
        "k": "كي كيه كاي",
        "m": "إم",
        "p": "بي",
        "q": "كيو",
        "r": "آر",
        "s": "إس",
        "t": "تي",
        "u": "يو",
        "w": "دبليو",
        "x": "إكس",
        "y": "واي",
        "z": "زد زي",
    }.items()
}
"""By Latin letter, the normal forms of its names."""


# Not و, which is "and", nor د, which is short for doctor.
_ARABIC_LETTERS: Final = {
    "a": "ا", "b": "ب", "c": "ك", "f": "ف", "g": "غج", "h": "ه", "i": "ا", "j": "ج", "k": "ك",
    "l": "ل", "m": "م", "n": "ن", "p": "ب", "q": "ق", "r": "ر", "s": "س", "t": "ت", "v": "ف",
    "y": "ي", "z": "ز",
}  # fmt: skip


def written_initials(letter: str) -> tuple[str, ...]:
    """Return how a text may write an initial: a small Latin letter, its Arabic names and letter."""
    return letter, *ARABIC_LETTER_NAMES.get(letter, ()), *_ARABIC_LETTERS.get(letter, "")


def may_begin(initial: str, name: str) -> bool:
    """Whether a name may begin with an initial: N or ن, كي; both in normal form, in any scripts."""
    letters = LETTERS_MEANT.get(initial, frozenset({initial}))
    if name.isascii() and letters.isdisjoint(name[0]):
        return initial in _BEGIN_WITH.get(name[0], "")
    if name.isascii() or initial == name[0]:
        return True
    return any(name[0] in _BEGIN_WITH.get(letter, "") for letter in letters)


def _letters() -> dict[str, frozenset[str]]:
    found = {letter: frozenset(letter) for letter in ARABIC_LETTER_NAMES}
    for letter, names in ARABIC_LETTER_NAMES.items():
        for name in names:
            found[name] = found.get(name, frozenset()) | {letter}
    return found


_BEGIN_WITH: Final[Mapping[str, str]] = {
    **dict.fromkeys("aeiou", "اعوي"), "b": "ب", "c": "كسشت", "d": "دضذ", "f": "ف", "g": "غجق",
    "h": "هح", "j": "جخي", "k": "كقخ", "l": "ل", "m": "م", "n": "ن", "p": "بف", "q": "قك", "r": "ر",
    "s": "سشص", "t": "تطث", "v": "ف", "w": "وف", "x": "كسز", "y": "يا", "z": "زظذ",
}  # fmt: skip
"""By Latin letter, those with which Arabic begins names that begin with it."""

LETTERS_MEANT: Final[Mapping[str, frozenset[str]]] = _letters()
"""By the normal form of a letter or of its Arabic name, the Latin letters that it may be."""


def _are_capitals(word: str) -> bool:
    is_latin = word.isascii() and word.isalpha() and word.isupper()
    return is_latin and 1 < len(word) <= _MAX_INITIALS


def initials_of(words: Sequence[str]) -> tuple[tuple[frozenset[str], ...], int]:
    """Return the initials that the words of a name begin with, and how many words they are.

    Each initial is the letters that it may be. Fewer than two are none: one letter is hardly a
    given name. None are found where all of the name is in capitals.
    """
    if len(words) > 1 and _are_capitals(words[0]) and not words[-1].isupper():
        return tuple(frozenset(letter) for letter in words[0].lower()), 1
    count = 0
    while count < min(len(words) - 1, _MAX_INITIALS) and normalise(words[count]) in LETTERS_MEANT:
        count += 1
    if count < 2:
        return (), 0
    return tuple(LETTERS_MEANT[normalise(word)] for word in words[:count]), count
