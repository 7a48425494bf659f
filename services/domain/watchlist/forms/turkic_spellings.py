"""Names of Central Asia and Azerbaijan as else Latin letters spell them: Japarov, Zhaparov.

What is spelt by way of Russian, in the alphabets of the countries and by English papers differs in
these letters (the romanisation systems of BGN/PCGN for Azeri, Kazakh, Kyrgyz, Tajik, Turkmen and
Uzbek beside that for Russian).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, product

from services.domain.names.lexicon import OTHER_ORIGIN_GROUPS
from services.domain.names.parts import NamePart
from services.domain.names.units import Unit, given_name_groups, name_groups
from services.domain.watchlist.forms.name_choice import Choice

_COST = 0.03
_STEP = ("another romanisation in the text",)
_FAMILY = re.compile("[a-z]{3,}[oe][vw]a?")
_TELLS = re.compile("j|zh|q|kh|gh|(?<![sc])h|[aiou]yeva?$|[oe]wa?$")
"""Letters that most names of Russia have not."""
_SPELT = re.compile(r"""(?x)
    (sh|ch|dzh|zh|j|kh|h|gh|q|k|(?<=[^eiy])[iy](?=[^aeiouy])|(?<=[aiou])y?e(?=[vw]a?$)|[vw](?=a?$))
""")
_WAYS = (
    ("j", "zh", "dzh"), ("h", "kh"), ("k", "q"), ("g", "gh"), ("i", "y"), ("v", "w"), ("e", "ye"),
)  # fmt: skip
_WAYS_OF = {spelt: ways for ways in _WAYS for spelt in ways}
_MAX_WAYS = 32


def turkic_spellings(name: str, parts: Sequence[NamePart]) -> Iterator[Choice]:
    """Yield a name whose family name ends in -ov or -ev with all its ways to be spelt."""
    if len(parts) < 2 or not name.isascii():
        return
    forms = [part.readings[0].form for part in parts]
    if _FAMILY.fullmatch(forms[-1]) is not None and any(map(_is_turkic, forms)):
        yield tuple(map(_with_spellings, parts)), _COST, _STEP


def _is_turkic(form: str) -> bool:
    """Whether a part of a name tells that it is no Russian one: by its letters, or as Rashid."""
    muslim = given_name_groups(form) - OTHER_ORIGIN_GROUPS
    return bool(muslim) or _TELLS.search(form) is not None


def _with_spellings(part: NamePart) -> NamePart:
    form = part.readings[0].form
    if name_groups(form):
        return part
    spellings = dict.fromkeys((form, *islice(_spellings(form), _MAX_WAYS)))
    return NamePart(tuple(map(Unit, spellings)), part.linked, exact=True)


def _spellings(form: str) -> Iterator[str]:
    pieces = _SPELT.split(form)
    options = (
        _WAYS_OF.get(piece, (piece,)) if at % 2 else (piece,) for at, piece in enumerate(pieces)
    )
    return map("".join, product(*options))
