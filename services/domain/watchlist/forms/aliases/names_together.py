"""Names of bodies that a desk lists as one: World Health Organization (WHO), Fatah / فتح."""

import re
from collections.abc import Sequence

from services.domain.text.normalise import normalise

_BRACKET = re.compile(r"\s*(.+?)\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]\s*")
_BETWEEN = re.compile(r"\s+[/–—-]\s+")
_ACRONYM = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z0-9&.-]{1,9}")
_LEGAL_FORMS = frozenset(
    {"ag", "gmbh", "inc", "llc", "llp", "ltd", "nv", "pjsc", "plc", "sa", "sae", "saog", "se"}
)
"""Not Company and Corporation, without which a name may be a phrase: Saudi Arabian Oil."""
_AND, _COMPANY, _FEWEST = "&", "co", 2


def names_apart(name: str) -> Sequence[str]:
    """Return the names that one is made of, the first of them first; less Inc. and Ltd.

    Two are two only where one is the acronym of the other or they are in two scripts: Ministry of
    Foreign Affairs (Kuwait) is one.
    """
    names = _parts(name)
    if not (_are_in_two_scripts(names) or _are_acronym_and_name(names)):
        names = (name,)
    return [_without_legal_form(one) for one in names]


def scripts_apart(name: str) -> Sequence[str]:
    """Return the names that one is made of if they are in two scripts, and else the name alone."""
    names = _parts(name)
    return names if _are_in_two_scripts(names) else (name,)


def _parts(name: str) -> Sequence[str]:
    """Return two names that are listed as one, or whatever else there is between the marks."""
    bracket = _BRACKET.fullmatch(name)
    return bracket.groups() if bracket is not None else _BETWEEN.split(name.strip())


def _are_in_two_scripts(names: Sequence[str]) -> bool:
    if len(names) != _FEWEST or not all(any(map(str.isalpha, one)) for one in names):
        return False
    first, second = map(is_latin, names)
    return first is not second


def _are_acronym_and_name(names: Sequence[str]) -> bool:
    if len(names) != _FEWEST:
        return False
    first, second = names
    return _is_acronym(first, second) or _is_acronym(second, first)


def _is_acronym(letters: str, name: str) -> bool:
    """Whether letters may be short for a name in several words, as far as both begin alike."""
    words = name.removeprefix("The ").split()
    return (
        len(words) > 1
        and _ACRONYM.fullmatch(letters) is not None
        and words[0][0].upper() == letters[0]
    )


def is_latin(name: str) -> bool:
    """Whether a name is in Latin letters, with accents or without."""
    return normalise(name).isascii()


def _without_legal_form(name: str) -> str:
    words = name.split()
    last = normalise(words[-1].strip(".,")).replace(".", "") if words else ""
    if words[-2:-1] == [_AND] and last == _COMPANY:
        words = words[:-2]
    elif last in _LEGAL_FORMS:
        words.pop()
    return " ".join(words).rstrip(",") if _FEWEST <= len(words) < len(name.split()) else name
