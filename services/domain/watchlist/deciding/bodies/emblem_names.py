"""The emblem of an international body alone, as news has it beside the whole name: the Red Cross.

National societies have it with their country, and the federation of these with the other emblem.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.deciding.bodies.short_forms import Short
from services.domain.watchlist.reasons import Why

_ARTICLE, _OF_PURPOSE = "ال", "لل"
_CROSS = ("red", "cross")
_ARABIC_CROSS = tuple(map(normalise, ("الصليب", "الأحمر")))
EMBLEMS: tuple[Short, ...] = (_CROSS, _ARABIC_CROSS)
_INTERNATIONAL = frozenset({"international"}) | normal_forms("الدولية الدولي")
_BOTH = (
    ("cross", "and", "red"),
    ("crescent", "and", "red"),
    tuple(map(normalise, ("الأحمر", "والهلال"))),
    tuple(map(normalise, ("الأحمر", "والصليب"))),
)
"""What the names of the federation, and of both movements, have inside."""


def emblem_forms(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return the emblem in the name of an international body; nothing of other names."""
    if _INTERNATIONAL.isdisjoint(tokens):
        return ()
    bare = tuple(
        _ARTICLE + token.removeprefix(_OF_PURPOSE) if token.startswith(_OF_PURPOSE) else token
        for token in tokens
    )
    pairs = set(pairwise(bare))
    return tuple(emblem for emblem in EMBLEMS if emblem in pairs)


def why_of_both(texts: Iterable[Words]) -> str | None:
    """Return why the emblem may be that of the federation; None where no text has both emblems."""
    for words in texts:
        forms = tuple(map(normalise, words.words))
        if any(forms[at : at + len(both)] == both for at in range(len(forms)) for both in _BOTH):
            return Why.BODY_OF_BOTH_EMBLEMS.say()
    return None
