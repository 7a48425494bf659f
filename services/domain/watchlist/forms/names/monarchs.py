"""Names of monarchs and heads of churches: Abdullah II, عبد الله الثاني; Pope Francis."""

from collections.abc import Iterator
from itertools import dropwhile

from services.domain.names.monarchs import (
    TITLES,
    in_other_script,
    is_title_and_given,
    is_title_of_monarch,
    regnal_number,
)
from services.domain.names.parts import NamePart, parts_of_name
from services.domain.names.units import Unit, units_of_word
from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.forms.names.name_choice import Choice
from services.domain.watchlist.forms.step import Step

_ARTICLE = "ال"
_NUMBER = (Step.REGNAL_NUMBER,)
_TITLE = (Step.KINGS_TITLE,)
_MOST_NAMES = 3
"""Before the number: Ignatius Joseph III."""


def with_regnal_number(name: str) -> Iterator[Choice]:
    """Yield a name with its number in either script, as far as the number."""
    words = list(dropwhile(_is_title, words_of_name(name).words))
    forms = [normalise(word) for word in words]
    for at in range(1, len(forms)):
        found = regnal_number(forms[at:])
        if found is None or not (forms[at].startswith(_ARTICLE) or words[at].isupper()):
            continue
        given = _given_names(words[:at], forms[at])
        if 1 <= len(given) <= _MOST_NAMES:
            across = in_other_script(found[0], arabic=forms[at].isascii())
            for number in (forms[at : at + found[1]], *across):
                yield (*given, *map(_exact, number)), 0.0, _NUMBER
        return


def numbers_as_written(parts: tuple[NamePart, ...]) -> tuple[NamePart, ...]:
    """Return the parts of a name with a number in which that is no name: الثاني is no Al-Thani."""
    return tuple(
        _exact(form) if regnal_number([form := part.readings[0].form]) and at else part
        for at, part in enumerate(parts)
    )


def with_title_of_monarch(name: str) -> Iterator[Choice]:
    """Yield a name that is a title and one given name with the title in the other script."""
    forms = list(map(normalise, words_of_name(name).words))
    if not is_title_and_given(forms):
        return
    title, given = forms
    for latin, arabic in TITLES:
        if title in (latin, arabic):
            other = arabic if title == latin else latin
            yield (_exact(other), NamePart(units_of_word(given))), 0.0, _TITLE


def _is_title(word: str) -> bool:
    return is_title_of_monarch(normalise(word))


def _given_names(words: list[str], number: str) -> tuple[NamePart, ...]:
    # With the number in its place, as what stands before a single name is taken for no title.
    parts = parts_of_name(" ".join([*words, number]))
    return parts[:-1] if parts[-1].readings[0].form == number else parts


def _exact(form: str) -> NamePart:
    return NamePart((Unit(form),), exact=True)
