"""Names with a list in them: one more comma in it, "and" for its "or", the first of both only."""

from services.domain.text.normalise import normalise
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_AND, _OR, _COMMA = "and", "or", ","
_ARABIC_OR = normalise("أو")
_LONGEST_TAIL = 3
_MIN_LEFT = 3
"""Words that are a name still: the group on الاختفاء القسري أو غير الطوعي without the last."""


def with_alternative_otherwise(tokens: Tokens) -> Rewrites:
    """Yield the name without its "or": Enforced and Involuntary, or Enforced alone."""
    for at, word in enumerate(tokens):
        before, after = tokens[:at], tokens[at + 1 :]
        if not (before and after):
            continue
        if word == _OR:
            yield (*before, _AND, *after), ("and written for or",)
            if len(after) > 1 and len(before) + len(after) > _MIN_LEFT:
                yield (*before, *after[1:]), (f"or {after[0]} left out",)
        elif word == _ARABIC_OR:
            yield (*before, "و" + after[0], *after[1:]), ("و written for أو",)
            if len(after) <= _LONGEST_TAIL and len(before) >= _MIN_LEFT:
                yield before, (f"أو {' '.join(after)} left out",)


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
