"""What Latin letters cost that no Arabic letter stands for: vowels little, consonants much."""

import re

from services.domain.names.renderings import LAST_A, LAST_YA

_VOWELS = frozenset("aeiou")
STRAY = 1.0
"""Of a consonant that stands for nothing."""
_SHORT_VOWEL, _SECOND_VOWEL, _FIRST_VOWEL, _LAST_VOWEL = 0.06, 0.2, 0.45, 0.45
_GLIDE = 0.25
"""Of an i before another vowel: it is spoken as a y, which Arabic writes: Qiang, Barnier."""
_SILENT_E = 0.1
"""After one vowel and one consonant, as in Pope."""
_LAST_E, _MUTE_E, _LAST_H = 0.45, 0.3, 0.35
_BEFORE_MUTE_E = frozenset("nlrdtschpkgv")
"""French adds an e to these: Tebboune, Hilale."""
_LAST_VOWELS = {"i": LAST_YA, "a": LAST_A}
_ENDS_IN_SILENT_E = re.compile("[aeiou](?:[^aeiou]|ch|gn|qu)e$")
_MUTE, _MUTE_CONSONANTS = 0.6, frozenset("dstx")
"""At the end of French names: Barrot, Georges."""
_SURELY_MUTE = 0.4, ("ot", "et", "eux", "oux", "oix", "ier")
"""The cost of these, and how names end in which they are never heard."""
_AT_TIMES_FREE = re.compile("ier$|[aeiouyh']+|[dstx]$")


def never_free(latin: str) -> str:
    """Return those letters of a Latin word that cost a stray where no Arabic letter has them."""
    return _AT_TIMES_FREE.sub("", latin)


def insertion_cost(latin: str, at: int, *, last: bool) -> float:
    """Return what a Latin letter costs that no Arabic letter stands for."""
    is_end = at == len(latin) - 1
    if latin[at] == "'":
        return _SHORT_VOWEL  # Fo'an
    if latin[at] == "y" and at > 0 and not is_end and not _VOWELS & set(latin[at - 1 : at + 2]):
        return _SECOND_VOWEL
    if latin[at] == "h" and not is_end and at > 0 and latin[at - 1] in _VOWELS:
        return _LAST_H  # Gahr, Kahn
    if latin[at] not in _VOWELS:
        return _last_consonant_cost(latin) if is_end else STRAY
    if at == 0:
        return _FIRST_VOWEL
    if latin[at] == "i" and not is_end and latin[at + 1] in _VOWELS:
        return _GLIDE
    if last:
        return _last_vowel_cost(latin, at)
    return _SHORT_VOWEL if latin[at - 1] not in _VOWELS else _SECOND_VOWEL


def _last_vowel_cost(latin: str, at: int) -> float:
    if latin[at] == "e":
        if _ENDS_IN_SILENT_E.search(latin):
            return _SILENT_E
        return _MUTE_E if latin[at - 1] in _BEFORE_MUTE_E else _LAST_E
    return _LAST_VOWELS.get(latin[at], _LAST_VOWEL)


def _last_consonant_cost(latin: str) -> float:
    if latin.endswith("h"):
        return _LAST_H
    cost, endings = _SURELY_MUTE
    if latin.endswith(endings):
        return cost
    return _MUTE if latin[-1] in _MUTE_CONSONANTS else STRAY
