"""One character for every kind of gap between two words."""

import re

SPACE, HYPHEN, COMMA, APOSTROPHE, QUOTE, FULL_STOP, POINT, OPEN, CLOSE, BREAK = " -,'\"._();"
"""What rules write for a gap; FULL_STOP is followed by a space, POINT is not; BREAK is the rest."""

_INVISIBLE = "\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_SPACES = rf"[ \t\u00a0\u2000-\u200a\u202f\u3000{_INVISIBLE}]{{0,8}}"
_QUOTES = "[\"'`«»‹›“”„‟‘’‚‛]{1,3}"

# In order: the first that fits the whole gap decides.
_KINDS = (
    (SPACE, re.compile(_SPACES)),
    (HYPHEN, re.compile("[-\u2010\u2011\u2013]")),
    (APOSTROPHE, re.compile("['’‘`]")),
    (POINT, re.compile(r"\.")),
    (FULL_STOP, re.compile(rf"\.{_SPACES}")),
    (QUOTE, re.compile(f"{_SPACES}{_QUOTES}{_SPACES}")),
    (COMMA, re.compile(f"{_SPACES}(?:{_QUOTES})?{_SPACES}[,،]{_SPACES}(?:{_QUOTES})?{_SPACES}")),
    (OPEN, re.compile(rf"{_SPACES}[(\[]{_SPACES}")),
    (CLOSE, re.compile(rf"{_SPACES}[)\]]{_SPACES}")),
)
_MAX_LENGTH = 40


def gap_kind(gap: str) -> str:
    """Return the character for `gap`; a line break, an empty gap and a spaced dash are BREAK."""
    if gap and len(gap) <= _MAX_LENGTH:
        for kind, pattern in _KINDS:
            if pattern.fullmatch(gap):
                return kind
    return BREAK
