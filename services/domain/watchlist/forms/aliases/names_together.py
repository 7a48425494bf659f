"""Names of bodies that a desk lists as one: World Health Organization (WHO), Fatah / فتح."""

import re
from collections.abc import Sequence

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.context.context_words import is_common_english, is_known_word
from services.domain.watchlist.context.persons.given_names import groups_of_given_name

_BRACKET = re.compile(r"\s*(.+?)\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]\s*")
_BETWEEN = re.compile(r"\s+[/–—-]\s+")
_ACRONYM = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z0-9&.-]{1,9}")
_LEGAL_FORMS = frozenset(
    {"ag", "gmbh", "inc", "llc", "llp", "ltd", "nv", "pjsc", "plc", "sa", "sae", "saog", "se"}
)
"""Not Company and Corporation, without which a name may be a phrase: Saudi Arabian Oil."""
_AND, _COMPANY, _FEWEST = "&", "co", 2
_MIN_LETTERS, _ARTICLE = 5, "ال"
"""Of a proper name; and what an Arabic noun begins with."""


def names_apart(name: str) -> Sequence[str]:
    """Return the names that one is made of, the first of them first; less Inc. and Ltd.

    Two are two only where one is the acronym of the other, they are in two scripts, or what stands
    in brackets has a word of the first and one of its own, as in Saudi Arabian Oil Company (Saudi
    Aramco): Ministry of Foreign Affairs (Kuwait) is one.
    """
    names = _parts(name)
    if not (_are_in_two_scripts(names) or _are_acronym_and_name(names) or _has_other_name(name)):
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


def _has_other_name(name: str) -> bool:
    """Whether another name is in brackets, which has a word of the first and one of its own."""
    if (bracket := _BRACKET.fullmatch(name)) is None:
        return False
    first, other = (words_of_name(one).words for one in bracket.groups())
    is_of_first = not set(map(normalise, first)).isdisjoint(map(normalise, other))
    return is_of_first and any(map(_is_proper, other))


def _is_proper(word: str) -> bool:
    """Whether a word is no noun, no place and no given name: Aramco."""
    form = normalise(word)
    if len(form) < _MIN_LETTERS or not (word[0].isupper() or not word[0].isascii()):
        return False
    is_place = country_of(word) is not None or country_of_city((word,)) is not None
    is_word = is_common_english(form) or is_known_word(form) or form.startswith(_ARTICLE)
    return not (is_place or is_word or groups_of_given_name(word) or word.isupper())


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
