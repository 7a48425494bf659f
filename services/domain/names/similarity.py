"""Whether two units of names are one name: the lexicon first, then the letters."""

import re
from collections.abc import Sequence
from functools import lru_cache

from services.domain.names.letter_names import LETTERS_MEANT
from services.domain.names.lexicon import OTHER_ORIGIN_GROUPS
from services.domain.names.other_words import WordsForNames
from services.domain.names.parts import NamePart
from services.domain.names.screening import cannot_be
from services.domain.names.spelling import (
    arabic_spelling_score,
    latin_spelling_score,
    written_alike,
)
from services.domain.names.transliteration import transliteration_score
from services.domain.names.units import (
    NAME_GROUPS,
    Unit,
    is_turkish_family,
    name_groups,
    units_of_word,
)

_CACHED = 65_536
_SAME_NAME = 0.97
"""Of two spellings that the lexicon lists for one name."""
_NEARLY_IDENTICAL = 0.97
_MARGIN = 0.01
"""So much less is asked of letters at first, for the rounding of sums."""
_ARABIC_BEGINNINGS = ("abd", "abu", "عبد", "ابو")
_ARABIC_ENDS = ("islam", "اسلام", "allah", "الله")
_LETTER = -1
"""The group of initials, each with its letter before it."""
_PERSIAN = frozenset("پچژگ")
_PERSIAN_CH = "تش"
"""What Arabic writes for the ch of Persian, inside of a name: عراقتشي."""
_JOINED_SON, _JOINED_SERVANT = re.compile("b[ei]n|بن"), re.compile("abd|عبد")
_JOINED = ("ben", "bin", "بن", "abd", "عبد")
_NONE = frozenset[tuple[str, int]]()
_WORDS = WordsForNames(NAME_GROUPS)


def similarity(form: str, name: str, *, arabic: bool = True, least: float = 0.0) -> float:
    """Return how surely two forms of units are one name, 0 to 1.

    Two given names that the lexicon tells apart are never one, nor one that it has and a word that
    only Latin letters make the same. Across scripts the hand-set and the learnt costs decide.
    Within a script, spellings vary where letters do: Arabic names in Latin letters, foreign ones in
    Arabic letters.

    Args:
        form: one unit, without its article.
        name: the other.
        arabic: whether the whole name is of Arabic origin.
        least: what the letters make no better than this is 0, and found out sooner.
    """
    if form == name:
        return 1.0
    groups, others = lexicon_groups(form), lexicon_groups(name)
    if groups and others:
        return _SAME_NAME if groups & others else 0.0
    if (groups and len(form) == 1) or (others and len(name) == 1):
        # An initial is its letter or the name of that.
        return 0.0
    if form.isascii() == name.isascii():
        return _same_script(form, name, arabic=arabic, least=least)
    written, latin = (name, form) if form.isascii() else (form, name)
    if (groups or others) and _WORDS.is_other_word(written, name_groups(latin)):
        return 0.0
    return _transliteration_score(written, latin, least=least)


def may_be_one(form: str, name: str, *, arabic: bool, least: float) -> bool:
    """Whether `similarity` may be as much as `least`; False for most, and soon found out."""
    if form == name:
        return True
    latin = form.isascii()
    if latin == name.isascii():
        if latin or not arabic or _either_has_persian_letters(form, name):
            return True
        return bool(lexicon_groups(form) & lexicon_groups(name))
    if lexicon_groups(form) and lexicon_groups(name):
        return True
    return not (cannot_be(name, form, least=least) if latin else cannot_be(form, name, least=least))


def _either_has_persian_letters(form: str, name: str) -> bool:
    return has_persian_letters(form) or has_persian_letters(name)


def has_persian_letters(form: str) -> bool:
    """Whether a normalised word has letters that Persian has and Arabic has not, or two for ch."""
    return form.find(_PERSIAN_CH, 1) > 0 or not _PERSIAN.isdisjoint(form)


@lru_cache(_CACHED)
def lexicon_groups(form: str) -> frozenset[tuple[str, int]]:
    """Return the groups that a form belongs to, with what is written onto the name."""
    found = _as_written(name_groups(form))
    if found or form.startswith(_JOINED):
        is_son = not found and _JOINED_SON.match(form) is not None
        return found | _groups_after(_JOINED_SON if is_son else _JOINED_SERVANT, form)
    if form in LETTERS_MEANT:
        return frozenset((letter, _LETTER) for letter in LETTERS_MEANT[form])
    units = units_of_word(form)
    if len(units) == 1:
        return _NONE
    return frozenset(("al", group) for unit in units[1:] for group in name_groups(unit.form))


@lru_cache(_CACHED)
def _as_written(groups: frozenset[int]) -> frozenset[tuple[str, int]]:
    return frozenset(("", group) for group in groups)


def _groups_after(opening: re.Pattern[str], form: str) -> frozenset[tuple[str, int]]:
    begun = opening.match(form)
    rest = name_groups(form[begun.end() :]) if begun is not None else ()
    return frozenset((opening.pattern, group) for group in rest)


_transliteration_score = lru_cache(_CACHED)(transliteration_score)


@lru_cache(_CACHED)
def _same_script(form: str, name: str, *, arabic: bool, least: float) -> float:
    if not form.isascii():
        if arabic:
            is_same = _either_has_persian_letters(form, name) and written_alike(form, name)
            return _SAME_NAME if is_same else 0.0
        return arabic_spelling_score(form, name, least=least)
    if not arabic:
        least = max(least, _NEARLY_IDENTICAL - _MARGIN)
    score = latin_spelling_score(form, name, least=least)
    return score if arabic or score >= _NEARLY_IDENTICAL else 0.0


def is_of_arabic_origin(parts: Sequence[NamePart]) -> bool:
    """Whether a name shows that it is Arabic: by an article, a compound or a given name."""
    # Turkish spells even Arabic given names, and its family names, in its own way.
    if parts and is_turkish_family(parts[-1].readings[0].form):
        return False
    # A fused Latin article is a guess (Albert), so only the first reading counts there.
    return any(
        _shows_arabic_origin(unit)
        for part in parts
        for unit in (part.readings[:1] if _has_no_article(part) else part.readings)
    )


def _has_no_article(part: NamePart) -> bool:
    """Whether what may be an article is none: a guess in Latin letters, or as in ألكسندر."""
    form = part.readings[0].form
    groups = name_groups(form)
    return form.isascii() or (bool(groups) and groups <= OTHER_ORIGIN_GROUPS)


def _shows_arabic_origin(unit: Unit) -> bool:
    if unit.article or unit.form.startswith(_ARABIC_BEGINNINGS):
        return True
    if unit.form.endswith(_ARABIC_ENDS):
        return True
    return bool(name_groups(unit.form) - OTHER_ORIGIN_GROUPS)
