"""Monarchs and heads of churches: their titles, and the numbers that tell those of one name apart.

King Salman, البابا فرنسيس; Abdullah II, عبد الله الثاني, بنديكت السادس عشر.
"""

from collections.abc import Mapping, Sequence, Set
from itertools import chain

from services.domain.text.normalise import normalise

_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii"
_MEN = "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر"
_WOMEN = "الأولى الثانية الثالثة الرابعة"
_TEENS = "الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع"
_TEN = "عشر"

_REIGNING = {
    "king": "الملك",
    "queen": "الملكة",
    "sultan": "السلطان",
    "pope": "البابا",
    "patriarch": "البطريرك",
    "catholicos": "الكاثوليكوس",
}
_OF_HOUSES = {
    "prince": "الأمير",
    "princess": "الأميرة",
    "emir": "الأمير",
    "amir": "الأمير",
    "sheikh": "الشيخ",
    "shaikh": "الشيخ",
    "sheikha": "الشيخة",
    "shaikha": "الشيخة",
}

TITLES = tuple((latin, normalise(arabic)) for latin, arabic in (_REIGNING | _OF_HOUSES).items())
"""Normalised titles with which a given name is enough, in Latin letters and in Arabic."""
TITLE_FORMS = frozenset(chain.from_iterable(TITLES))
"""These in either script."""
REIGNING = TITLE_FORMS & {*_REIGNING, *map(normalise, _REIGNING.values())}
"""Those of them that one person has at a time: no prince's, and no sheikh's."""
_TITLE_AND_NAME = 2

_Ordinals = Mapping[tuple[str, ...], int]

_OF_ROMAN = {form: number for number, form in enumerate(_ROMAN.split(), 1)}
_OF_ORDINAL: _Ordinals = {
    **{(normalise(word),): number for number, word in enumerate(_MEN.split(), 1)},
    **{(normalise(word),): number for number, word in enumerate(_WOMEN.split(), 1)},
    **{(normalise(word), _TEN): number for number, word in enumerate(_TEENS.split(), 11)},
}
ORDINALS = frozenset(forms[0] for forms in _OF_ORDINAL)
"""Normalised Arabic words that are such a number or begin one."""


def is_title_of_monarch(form: str) -> bool:
    """Whether a normalised word is such a title, in either script."""
    return form in TITLE_FORMS


def is_title_and_given(forms: Sequence[str]) -> bool:
    """Whether a name in normalised words is such a title and one given name: King Salman."""
    return len(forms) == _TITLE_AND_NAME and forms[0] in TITLE_FORMS


def titles_alike(forms: Set[str]) -> frozenset[str]:
    """Return such titles among normalised words, and what they are in the other script."""
    pairs = (pair for pair in TITLES if not forms.isdisjoint(pair))
    return frozenset(chain.from_iterable(pairs))


def regnal_number(forms: Sequence[str]) -> tuple[int, int] | None:
    """Return the number that normalised words begin with, and of how many of them it is.

    None where they begin with none. Roman numerals are told from names by their capitals, which
    normalised words have not: the caller looks at these.
    """
    for size in (2, 1):
        if (number := _OF_ORDINAL.get(tuple(forms[:size]))) is not None:
            return number, min(size, len(forms))
    return (number, 1) if forms and (number := _OF_ROMAN.get(forms[0])) is not None else None


def in_other_script(number: int, *, arabic: bool) -> Sequence[Sequence[str]]:
    """Return the ways to write a number for a name in the other script, each as normalised words.

    Args:
        arabic: whether they are wanted in Arabic; that of women is another than that of men.
    """
    if not arabic:
        return [[form] for form, each in _OF_ROMAN.items() if each == number]
    return [forms for forms, each in _OF_ORDINAL.items() if each == number]
