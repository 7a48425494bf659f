"""A personal name parted into its units, without titles and without what links them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from services.domain.names.lexicon import GIVEN_NAME_GROUPS, TITLES
from services.domain.names.units import (
    ETHIOPIAN,
    PARTICLES,
    Unit,
    is_link,
    is_son,
    joined_unit,
    opens_unit,
    units_of_word,
)
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words

_CACHED_NAMES = 4096  # each in full: those of the persons in the news
_MAX_UNITS = 8
_MARIA = "Ma. "
_ENGINEER = re.compile(r"\bEng\.\s*")
"""With its full stop; without one it is a name of Cambodia and Singapore."""
_VIETNAMESE, _VIETNAMESE_WORDS = "le", 3


@dataclass(frozen=True, slots=True)
class NamePart:
    """One unit of a tracked name, in the ways it may be read.

    Attributes:
        linked: whether bin stands before it.
        particle: what stands before it that may be written onto it: Le Drian, لودريان.
        exact: whether nothing spelt otherwise is taken for it, as for an initial.
    """

    readings: tuple[Unit, ...]
    linked: bool = False
    particle: str = ""
    exact: bool = False


@lru_cache(_CACHED_NAMES)
def parts_of_name(name: str) -> tuple[NamePart, ...]:
    """Part a personal name into its units, titles and bin left out.

    Initials are left out where at least two other parts remain, and so is what the Philippines put
    before a given name for Maria: Ma. Theresa.
    """
    words = split_words(_ENGINEER.sub("", name.removeprefix(_MARIA))).words
    forms = [form for word in words if (form := normalise(word))]
    parts = _parts(_without_titles(forms))
    whole = [part for part in parts if len(part.readings[0].form) > 1]
    return tuple((whole if len(whole) > 1 else parts)[:_MAX_UNITS])


def _without_titles(forms: list[str]) -> list[str]:
    start = _letters_before_title(forms)
    while _is_title(forms, start):
        start += 1
    return forms[start:]


def _letters_before_title(forms: list[str]) -> int:
    """Return how many letters stand before a title, as in H.E. Mr. and H.R.H. Prince."""
    letters = next((at for at, form in enumerate(forms) if len(form) > 1), 0)
    return letters if _is_title(forms, letters) else 0


def _is_title(forms: list[str], at: int) -> bool:
    if at >= len(forms) or forms[at] not in TITLES or opens_unit(forms[at]):
        return False
    # Sultan Ahmed Al Jaber is no sultan; Prince Sultan is none either.
    return forms[at] not in GIVEN_NAME_GROUPS and len(_parts(forms[at + 1 :])) > 1


def _parts(forms: Sequence[str]) -> list[NamePart]:
    parts: list[NamePart] = []
    index, linked, particle = 0, False, ""
    while index < len(forms):
        for size in (3, 2) if index or forms[0] != ETHIOPIAN else ():
            unit = joined_unit(forms[index : index + size]) if index + size <= len(forms) else None
            if unit is not None:
                parts.append(NamePart((unit,), linked))
                index, linked, particle = index + size, False, ""
                break
        else:
            if not parts and is_son(forms[index]) and index + 1 < len(forms):
                # No father stands before: بن علي is the Turkish given name Binali.
                parts.append(NamePart((Unit(forms[index] + forms[index + 1]),)))
                index += 1
            elif is_link(forms[index]) and not _is_vietnamese_family(forms, index):
                linked = bool(parts) and is_son(forms[index])
                particle = forms[index] if parts and forms[index] in PARTICLES else ""
            else:
                parts.append(NamePart(units_of_word(forms[index]), linked, particle))
                linked, particle = False, ""
            index += 1
    return parts


def _is_vietnamese_family(forms: Sequence[str], index: int) -> bool:
    """Whether a word is the family name Le, with which a name of three words begins."""
    return index == 0 and forms[0] == _VIETNAMESE and len(forms) >= _VIETNAMESE_WORDS
