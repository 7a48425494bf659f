"""Parties and movements by the other word for what they are: حزب نداء تونس for حركة نداء تونس."""

from services.domain.text.normalise import normalise
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_KINDS = normalise("حركة"), normalise("حزب")
_LEAST = 3
"""Words: with one after the kind, another country has the other: حزب الإصلاح, حركة الإصلاح."""


def with_other_party_kind(tokens: Tokens) -> Rewrites:
    """Yield a name of three words or more with the other of the two words."""
    if len(tokens) >= _LEAST and tokens[0] in _KINDS:
        other = other_kind(tokens[0])
        yield (other, *tokens[1:]), (f"{other} for {tokens[0]}",)


def other_kind(kind: str) -> str:
    """Return the other word for a party or a movement; the same for any that is neither."""
    return dict(zip(_KINDS, reversed(_KINDS), strict=True)).get(kind, kind)
