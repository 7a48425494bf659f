"""Takes the name of a person apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from services.domain.names.lexicon import OTHER_ORIGIN_GROUPS
from services.domain.names.monarchs import is_title_and_given
from services.domain.names.units import (
    ETHIOPIAN,
    given_name_groups,
    is_mauritanian_son,
    is_son,
    joined_unit,
    opens_compound,
)
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import words_of_name

_CACHED_NAMES = 4096
_MIN_FAMILY_LETTERS = 3
_GLORY, _ARTICLES = normal_forms("عز ezz izz"), ("ال", "al", "el")
_SUFFIXES = frozenset({"jr", "jnr", "sr", "snr", "ii", "iii", "iv"}) | normal_forms("الابن جونيور")
_SHEIKHS = normal_forms("sheikh shaikh sheikha الشيخ الشيخة")
"""Sheikh Hasina is called Hasina."""
_BELONGS_TO_NEXT = normal_forms("""
    al el bin ibn ben de da di van von der la le آل بن ابن
""")


@dataclass(frozen=True, kw_only=True)
class PersonalName:
    """A name in two parts, each as it was written; no family name where there is one part only.

    Attributes:
        lineage: of whom somebody is a child, where the family name is another: bin Zayed of
            Abdullah bin Zayed Al Nahyan, whom news calls so.
    """

    given: Sequence[str]
    family: str | None
    lineage: str | None = None


def is_suffix(form: str) -> bool:
    """Whether a normalised word after a family name tells a child from the parent: Jr., الابن."""
    return form in _SUFFIXES


@lru_cache(_CACHED_NAMES)
def parse_personal_name(name: str) -> PersonalName:
    """Part given names from the family name.

    The family name is the last word with the particles that belong to it: Al-Otaibi, bin Farhan,
    عبد الله, نصر الله. A family name of fewer than three letters is none: as a word of its own it
    would be found everywhere. So would the given name of King Salman; not that of Pope Francis.
    """
    split = words_of_name(name)
    forms = tuple(map(normalise, split.words))
    last = len(forms) - 1
    while last > 0 and forms[last] in _SUFFIXES:
        last -= 1
    first = last
    while first > 0 and _belongs_to_next(forms[first - 1]):
        first -= 1
    first -= first > 1 and _is_compound(forms[first - 1 : last + 1])
    if first < 1 or len(forms[last]) < _MIN_FAMILY_LETTERS or _is_called_by_title(forms):
        return PersonalName(given=forms, family=None)
    family = name[split.start(first) : split.end(last)]
    lineage = _lineage(forms, before=first)
    whose = None if lineage is None else name[split.start(lineage) : split.end(lineage + 1)]
    return PersonalName(given=forms[:first], family=family, lineage=whose)


def _is_called_by_title(forms: Sequence[str]) -> bool:
    """Whether a name is a king's title and an Arabic given name, which is that of many."""
    if not is_title_and_given(forms) or forms[0] in _SHEIKHS:
        return False
    return bool(given_name_groups(forms[1]) - OTHER_ORIGIN_GROUPS)


def _belongs_to_next(form: str) -> bool:
    return form in _BELONGS_TO_NEXT or (opens_compound(form) and form != ETHIOPIAN)


def _is_compound(forms: Sequence[str]) -> bool:
    """Whether several words are one family name: نصر الله, Ezz El-Din, عز العرب."""
    is_glory = forms[0] in _GLORY and forms[1].startswith(_ARTICLES)
    return is_glory or joined_unit(forms) is not None


def _lineage(forms: Sequence[str], *, before: int) -> int | None:
    """Return the last word before the family name that says whose child somebody is."""
    for at in range(before - 1, 0, -1):
        if is_son(forms[at]) or is_mauritanian_son(forms[at]):
            return None if opens_compound(forms[at + 1]) else at
    return None
