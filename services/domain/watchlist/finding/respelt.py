"""Whether a family name stands again in another spelling of the same script."""

import re

from services.domain.names.doubling import written_once
from services.domain.names.similarity import similarity
from services.domain.names.units import Unit
from services.domain.watchlist.context.context_words import is_known_word

_SHORTEST = 3
"""Letters of a family name that may stand in another spelling."""
# Set by hand on a few megabytes of news: at most one vowel letter in six is added or left out.
_MIN_FOREIGN, _MIN_FOREIGN_LETTERS = 0.83, 5
_G = str.maketrans("غ", "ج")
"""Arabic has no letter for it: غولر and جولر are Güler, whose given name is an Arabic one."""
_T = str.maketrans("ط", "ت")
"""The t of Turkish is either: بولات and بولاط are Bolat."""
_CH = "تش", "ج"
"""Nor for the ch of Persian and Turkish: عراقتشي and عراقجي."""
_SURE, _MIN_LATIN, _MIN_LATIN_LETTERS = 0.95, 0.89, 5
_CONSONANTS = re.compile("[^aeiou]+")
_QAF = "gh", "q"
"""Persian speaks ق and غ alike, and is romanised with either: Baghaei, Baqaei."""


def is_respelt(unit: Unit, name: Unit, *, arabic: bool) -> bool:
    """Whether a word is `name`, which stands in full in the document, in another spelling.

    Arabic letters spell foreign names in two ways, and a g in names of any origin; Latin letters
    the consonants of Arabic names: Araqchi, Araghchi.

    Args:
        arabic: whether the full name is of Arabic origin.
    """
    if unit.form == name.form or unit.form.isascii() is not name.form.isascii():
        return False
    if len(name.form) < _SHORTEST or unit.article != name.article or is_known_word(unit.form):
        return False
    if name.form.isascii():
        return _is_respelt_in_latin(unit.form, name.form, arabic=arabic)
    return _is_respelt_in_arabic(unit.form, name.form, arabic=arabic)


def lacks_article(again: Unit, name: Unit) -> bool:
    """Whether an Arabic family name stands again without its article, and is no word so."""
    if again.form != name.form or again.article or not name.article:
        return False
    return not (again.form.isascii() or is_known_word(again.form))


def _is_respelt_in_arabic(form: str, name: str, *, arabic: bool) -> bool:
    one, other = form.translate(_G), name.translate(_G)
    is_long = min(len(one), len(other)) >= _MIN_FOREIGN_LETTERS
    if is_long:
        one, other = one.translate(_T), other.translate(_T)
    if arabic:
        return one.replace(*_CH) == other.replace(*_CH)
    if one == other or not is_long:
        return one == other
    # Between Putin and Putina, who is a woman, is a letter at the end.
    ends_alike = one[0] == other[0] and one[-1] == other[-1]
    return ends_alike and similarity(one, other, arabic=False) >= _MIN_FOREIGN


def _is_respelt_in_latin(form: str, name: str, *, arabic: bool) -> bool:
    if min(len(form), len(name)) < _MIN_LATIN_LETTERS:
        return False
    if not arabic:
        # Zelensky is Zelenskyy, but Sikorski is not Sikorsky.
        return written_once(form) == written_once(name)
    if form.replace(*_QAF) == name.replace(*_QAF):
        return True
    score = similarity(form, name)
    return score >= _SURE or (score >= _MIN_LATIN and _vowels(form) == _vowels(name))


def _vowels(form: str) -> str:
    return _CONSONANTS.sub("", form)
