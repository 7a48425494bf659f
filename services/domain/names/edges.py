"""Whether two words that fit loosely begin or end otherwise: Reus is no Rossi, though r and s fit.

Vowels inside of a foreign name come and go as Arabic spells it, but it writes the last one.
"""

from services.domain.names.similarity import similarity

_MIN_OTHER_END, _MIN_OTHER_VOWEL = 0.75, 0.9
"""What one word has to score with another for one to end in a vowel alone, and for a and o."""
_AYN, _WITH_AYN = "ع", frozenset("aeiouwy")
"""A vowel comes with it, so that no other letter begins a Latin name for it."""
_A, _O, _I, _CONSONANT = "a", "o", "i", ""
_ARABIC_ENDS = {"ا": _A, "ه": _A, "و": _O, "ي": _I}
_LATIN_ENDS = {"a": _A, "o": _O, "u": _O, "i": _I}
_MAY_BE_SILENT = frozenset("eyhw")
"""At the end of Latin names."""


def begin_or_end_otherwise(form: str, name: str, score: float) -> bool:
    """Whether two words of a foreign name are two names by their first or last letters.

    Args:
        form: one word, in normal form.
        name: the other.
        score: how well they fit, by `similarity`.
    """
    if form.isascii() == name.isascii():
        is_arabic = not form.isascii() and score < _MIN_OTHER_VOWEL
        return is_arabic and _end_otherwise(_arabic_end(form), _arabic_end(name), score)
    arabic, latin = (name, form) if form.isascii() else (form, name)
    if arabic[0] == _AYN and latin[0] not in _WITH_AYN:
        return True
    if score >= _MIN_OTHER_VOWEL or latin[-1] in _MAY_BE_SILENT:
        return False
    return _ends_otherwise(arabic, latin, score)


def _arabic_end(form: str) -> str:
    return _ARABIC_ENDS.get(form[-1], _CONSONANT)


def _end_otherwise(one: str, other: str, score: float) -> bool:
    if _CONSONANT in (one, other):
        return one != other and score < (_MIN_OTHER_VOWEL if _O in (one, other) else _MIN_OTHER_END)
    return {one, other} == {_A, _O}


def _ends_otherwise(arabic: str, latin: str, score: float) -> bool:
    ends, end = _arabic_end(arabic), _LATIN_ENDS.get(latin[-1], _CONSONANT)
    if not _end_otherwise(ends, end, score):
        return False
    # The last consonants of French names may be silent: Barrot, بارو.
    return end != _CONSONANT or similarity(arabic[:-1], latin) > score
