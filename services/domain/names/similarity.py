"""Whether two units of names are one name: the lexicon first, then the letters."""

from collections.abc import Sequence
from functools import lru_cache

from services.domain.names.lexicon import OTHER_ORIGIN_GROUPS
from services.domain.names.spelling import arabic_spelling_score, latin_spelling_score
from services.domain.names.transliteration import transliteration_score
from services.domain.names.units import NamePart, Unit, given_name_groups

_CACHED = 262_144
_SAME_NAME = 0.97
"""Of two spellings that the lexicon lists for one name."""
_NEARLY_IDENTICAL = 0.97
_ARABIC_NAME_SIGNS = ("abd", "abu", "عبد", "ابو")


@lru_cache(_CACHED)
def similarity(form: str, name: str, *, arabic: bool = True) -> float:
    """Return how surely two forms of units are one name, 0 to 1.

    Two given names that the lexicon tells apart are never one. Across scripts the
    hand-set and the learnt costs decide. Within a script, spellings vary where letters do: Arabic
    names in Latin letters, foreign ones in Arabic letters.

    Args:
        form: one unit, without its article.
        name: the other.
        arabic: whether the whole name is of Arabic origin.
    """
    if form == name:
        return 1.0
    groups, others = given_name_groups(form), given_name_groups(name)
    if groups and others:
        return _SAME_NAME if groups & others else 0.0
    if form.isascii() == name.isascii():
        return _same_script(form, name, arabic=arabic)
    return transliteration_score(*((name, form) if form.isascii() else (form, name)))


def _same_script(form: str, name: str, *, arabic: bool) -> float:
    if not form.isascii():
        return 0.0 if arabic else arabic_spelling_score(form, name)
    score = latin_spelling_score(form, name)
    return score if arabic or score >= _NEARLY_IDENTICAL else 0.0


def is_of_arabic_origin(parts: Sequence[NamePart]) -> bool:
    """Whether a name shows that it is Arabic: by an article, a compound or a given name."""
    # A fused Latin article is a guess (Albert), so only the first reading counts there.
    return any(
        _shows_arabic_origin(unit)
        for part in parts
        for unit in (part.readings[:1] if part.readings[0].form.isascii() else part.readings)
    )


def _shows_arabic_origin(unit: Unit) -> bool:
    if unit.article or unit.form.startswith(_ARABIC_NAME_SIGNS):
        return True
    return bool(given_name_groups(unit.form) - OTHER_ORIGIN_GROUPS)
