"""Arabic names with "and" apart from what stands in quotation marks: «داعش» و«القاعدة»."""

from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_AND, _AND_THE = "و", "وال"
_LEAST = 5
"""Letters of "and", the article and a word."""


def with_and_apart(tokens: Tokens) -> Rewrites:
    """Yield a name with each "and" a word of its own that is written onto a definite word."""
    apart = tuple(part for at, token in enumerate(tokens) for part in _parts(token, inside=at > 0))
    if apart != tokens:
        yield apart, ("what follows in quotation marks",)


def _parts(token: str, *, inside: bool) -> Tokens:
    is_joined = inside and token.startswith(_AND_THE) and len(token) >= _LEAST
    return (_AND, token.removeprefix(_AND)) if is_joined else (token,)
