"""What stands between two words, and whether a name may go on across it."""

import re
from functools import lru_cache

from services.domain.text.spacing import INVISIBLE

_DASH = "\\-\u2010\u2011\u2013"
_QUOTE = "\"'`«»‹›“”„‟‘’‚‛"
_BETWEEN = rf"{_QUOTE}{_DASH}#_ \t\r\n\u00a0\u2000-\u200a\u202f\u3000{INVISIBLE}"
_PASSED = re.compile(rf"[{_BETWEEN}]+")
_MAX_BETWEEN = 16
_CACHED_GAPS = 4096
# Two newlines end a paragraph, a dash between spaces separates clauses, a dash after a newline
# opens a list item. One newline is a space: agency copy is wrapped at fixed width.
_JOINING = re.compile(
    rf"(?![^\n]*\n[^\n]*\n)(?!.*\s[{_DASH}]\s)(?!.*\n[{_DASH}])[{_BETWEEN}]+",
    re.DOTALL,
)
_ADJACENT = re.compile(rf"[ \t\u00a0\u202f{_DASH}{INVISIBLE}]{{1,{_MAX_BETWEEN}}}")
PLUS = "+"
_PLUS_AFTER = re.compile(r"\+| \+(?=\S)")
_PAIRING = re.compile(rf" ?[{_DASH}/\u2014] ?")
_SPACED_DASH = re.compile(rf"\s[{_DASH}]\s")


def adjoins(gap: str) -> bool:
    """Whether no more than spaces or a hyphen stand in `gap`, and no dash between spaces."""
    return len(gap) <= _MAX_BETWEEN and _is_adjoining(gap)


@lru_cache(_CACHED_GAPS)
def _is_adjoining(gap: str) -> bool:
    return _ADJACENT.fullmatch(gap) is not None and _SPACED_DASH.search(gap) is None


def joins(gap: str) -> bool:
    """Whether a name may go on across `gap`.

    Spaces, hyphens, quotation marks, the marks of a hashtag and one line break do not end a name;
    every other punctuation mark, a blank line and a dash between spaces do.
    """
    return gap == " " or (len(gap) <= _MAX_BETWEEN and _is_joining(gap))


@lru_cache(_CACHED_GAPS)
def _is_joining(gap: str) -> bool:
    return _JOINING.fullmatch(gap) is not None


def is_pairing(gap: str) -> bool:
    """Whether a gap is a dash or a stroke alone, spaces around it or not."""
    return len(gap) <= _MAX_BETWEEN and _PAIRING.fullmatch(gap) is not None


def plus_after(gap: str) -> int:
    """Return how much of a gap is the plus that ends a name, as in OPEC+ and (OPEC +); 0 for none.

    Between spaces it joins two names, and before a number it is that of the number.
    """
    found = _PLUS_AFTER.match(gap) if PLUS in gap else None
    return 0 if found is None else found.end()


def mark_in(gap: str) -> str | None:
    """Return the marks of a gap across which no name goes on that has not these marks itself.

    The & of AT&T; of a dash between spaces, a dash. None where lines are left between.
    """
    return _mark_in(gap) if len(gap) <= _MAX_BETWEEN else None


@lru_cache(_CACHED_GAPS)
def _mark_in(gap: str) -> str | None:
    return None if gap.count("\n") > 1 else _PASSED.sub("", gap) or "-"
