"""Names of Central Asia and Azerbaijan, whose spelling varies in Latin letters: Japarov, Zhaparov.

They are spelt by way of Russian, in the alphabets of the countries, and as English papers hear
them (the romanisation systems of BGN/PCGN for Azeri, Kazakh, Kyrgyz, Tajik, Turkmen and Uzbek
beside that for Russian), so that they are compared as Arabic names are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from services.domain.names.lexicon import OTHER_ORIGIN_GROUPS
from services.domain.names.parts import NamePart
from services.domain.names.units import Unit, given_name_groups
from services.domain.watchlist.forms.names.name_choice import Choice
from services.domain.watchlist.forms.step import Step

_COST = 0.02
_STEP = (Step.TURKIC_SPELLING,)
_FAMILY = re.compile("([a-z]{3,}?)(?:y?[oe][vw]a?|zod[ae]|uly)")
_TELLS = re.compile("j|zh|q|kh|gh|(?<![sc])h|[aiou]yeva?$|[oe]wa?$|zod[ae]$|uly$")
"""Letters that most names of Russia have not."""
_WAYS = (
    (re.compile("kh"), "h"), (re.compile("(?<![cgksz])h"), "kh"), (re.compile("w"), "v"),
)  # fmt: skip
"""Consonants of which the keys to a name are made, and which only some of its spellings have."""


def turkic_spellings(name: str, parts: Sequence[NamePart]) -> Iterator[Choice]:
    """Yield a name of these countries in Latin letters once more, to be found by its sounds."""
    if len(parts) < 2 or not name.isascii():
        return
    forms = [part.readings[0].form for part in parts]
    family = _FAMILY.fullmatch(forms[-1])
    if family is not None and any(map(_is_turkic, (*forms, family[1]))):
        yield tuple(map(_with_spellings, parts)), _COST, _STEP


def _is_turkic(form: str) -> bool:
    """Whether a part of a name tells that it is no Russian one: by its letters, or as Rashid."""
    muslim = given_name_groups(form) - OTHER_ORIGIN_GROUPS
    return bool(muslim) or _TELLS.search(form) is not None


def _with_spellings(part: NamePart) -> NamePart:
    form = part.readings[0].form
    spellings = dict.fromkeys((form, *(ways.sub(other, form) for ways, other in _WAYS)))
    return replace(part, readings=tuple(map(Unit, spellings)))
