"""English names with a list in them: Educational, Scientific and Cultural, or one more comma."""

from services.domain.watchlist.forms.aliases.alias_rewrite import Rewrites, Tokens

_AND, _COMMA = "and", ","


def with_other_comma(tokens: Tokens) -> Rewrites:
    """Yield a name of a list with a comma before its "and", or without this one."""
    if _COMMA not in tokens or _AND not in tokens:
        return
    at = len(tokens) - 1 - tokens[::-1].index(_AND)
    before, after = tokens[:at], tokens[at:]
    if before[-1:] == (_COMMA,):
        yield (*before[:-1], *after), ("comma before and left out",)
    elif _COMMA in before:
        yield (*before, _COMMA, *after), ("comma before and",)
