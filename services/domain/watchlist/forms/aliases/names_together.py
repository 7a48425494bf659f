"""Names of bodies that a desk lists as one: World Health Organization (WHO), Fatah / فتح."""

import re
from collections.abc import Sequence

from schemas.entity import Entity
from services.domain.text.normalise import normalise
from services.domain.watchlist.forms.entity_forms import is_body

_BRACKET = re.compile(r"\s*(.+?)\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]\s*")
_BETWEEN = re.compile(r"\s+[/–—-]\s+")
_ACRONYM = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z0-9&.-]{1,9}")
_LEGAL_FORMS = frozenset(
    {"ag", "gmbh", "inc", "llc", "llp", "ltd", "nv", "pjsc", "plc", "sa", "sae", "saog", "se"}
)
"""Not Company and Corporation, without which a name may be a phrase: Saudi Arabian Oil."""
_AND, _COMPANY, _FEWEST = "&", "co", 2
_OTHER = {"en": "ar", "ar": "en"}


def with_names_apart(entity: Entity) -> Entity:
    """Return a body by its names, each of them one, under its language; others as they are."""
    if not is_body(entity):
        return entity
    apart: dict[str, list[str]] = {language: [] for language in entity.names}
    for language, names in entity.names.items():
        for name in names:
            first, *others = names_apart(name)
            apart[language].append(first)
            for other in others:
                is_same = other.isascii() is first.isascii()
                apart.setdefault(language if is_same else _OTHER[language], []).append(other)
    plain = {language: tuple(dict.fromkeys(names)) for language, names in apart.items() if names}
    return entity if plain == entity.names else entity.model_copy(update={"names": plain})


def names_apart(name: str) -> Sequence[str]:
    """Return the names that one is made of, the first of them first; less Inc. and Ltd.

    Two are two only where one is the acronym of the other or they are in two scripts: Ministry of
    Foreign Affairs (Kuwait) is one.
    """
    bracket = _BRACKET.fullmatch(name)
    names = bracket.groups() if bracket is not None else _BETWEEN.split(name.strip())
    if len(names) != _FEWEST or not _are_two(*names):
        names = (name,)
    return [_without_legal_form(one) for one in names]


def _are_two(first: str, second: str) -> bool:
    if not all(any(map(str.isalpha, one)) for one in (first, second)):
        return False
    if _is_latin(first) is not _is_latin(second):
        return True
    return _is_acronym(first, second) or _is_acronym(second, first)


def _is_acronym(letters: str, name: str) -> bool:
    """Whether letters may be short for a name in several words, as far as both begin alike."""
    words = name.removeprefix("The ").split()
    return (
        len(words) > 1
        and _ACRONYM.fullmatch(letters) is not None
        and words[0][0].upper() == letters[0]
    )


def _is_latin(name: str) -> bool:
    return normalise(name).isascii()


def _without_legal_form(name: str) -> str:
    words = name.split()
    last = normalise(words[-1].strip(".,")).replace(".", "") if words else ""
    if words[-2:-1] == [_AND] and last == _COMPANY:
        words = words[:-2]
    elif last in _LEGAL_FORMS:
        words.pop()
    return " ".join(words).rstrip(",") if _FEWEST <= len(words) < len(name.split()) else name
