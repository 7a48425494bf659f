"""What stands between words as rules read it: any space is one, and a wrapped line goes on.

News comes with spaces that do not break, with two of them, with marks of direction that nobody
sees, and from agencies in lines of fixed width.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from services.domain.text.markup import NOTHING

# Soft hyphen, joiners, bidi controls, byte order mark.
INVISIBLE = "\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
"""Characters without width that do not end a word, as the inside of a class of letters."""
_CACHED_GAPS = 4096
_LONGEST = 16
"""Code points: longer ones are the columns of a table, and no space."""
_HASH, _INSIDE = "#", "_"
"""Before a hashtag, and between its words."""
_EMPHASIS = re.compile(r"(?<=[ («\"])[*_]{1,3}$|^[*_]{1,3}(?=[ ,.;:!?)»\"'’،؛])")
"""Before and after words that a plain text writes as *important*."""
_LIKE_APOSTROPHES = frozenset("`´‘")
"""Some write the possessive s after these."""
_SPACES = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_WIDEST, _NARROWEST = 120, 40
"""Code points of the longest line of a text whose lines are wrapped: of a typewriter or a mail."""
_LEAST_WRAPS = 3
_LEAST_SHARE = 0.6
"""Of the breaks between lines: the others end a headline or a paragraph."""


_RUN = re.compile(rf"[{_SPACES}{INVISIBLE}]+")
_SPACE = re.compile(rf"[{_SPACES}]")


def plain_gaps(text: str, gaps: Sequence[str]) -> Sequence[str]:
    """Return the gaps between the words of a text with a space for all that look like one.

    So for a line break that only wraps a line; others stay, as they end a headline, a paragraph or
    an entry of a list. The marks of hashtags in a sentence are nothing, and spaces between words.
    """
    wraps = tuple(_wraps(text)) if text.count("\n") >= _LEAST_WRAPS else ()
    if wraps:
        gaps = _unwrapped(gaps, wraps)
    if _HASH in text:
        gaps = list(_without_hashes(gaps))
    changed = {gap: plain for gap in set(gaps) if (plain := _plain(gap)) != gap}
    return [changed.get(gap, gap) for gap in gaps] if changed else gaps


def _without_hashes(gaps: Sequence[str]) -> Iterator[str]:
    """Yield gaps without the marks of a hashtag that stands for words of a sentence.

    As in قال #وزير_الدفاع. One right after another is an entry of a list, and keeps its mark.
    """
    inside = False
    for gap in gaps:
        begins = gap.endswith(_HASH)
        if begins:
            is_entry = inside and _RUN.sub("", gap).strip() == _HASH
            yield gap if is_entry else gap.removesuffix(_HASH)
        else:
            yield " " if inside and gap == _INSIDE else gap
        inside = begins or (inside and gap == _INSIDE)


@lru_cache(_CACHED_GAPS)
def _plain(gap: str) -> str:
    if len(gap) > _LONGEST and NOTHING in gap:
        gap = gap.replace(NOTHING, "")  # a tag of a page stood there
    if len(gap) > _LONGEST:
        return gap
    gap = _EMPHASIS.sub("", gap)
    if gap.rstrip(NOTHING) in _LIKE_APOSTROPHES:
        return "'"
    return _RUN.sub(lambda run: " " if _SPACE.search(run[0]) else "", gap) or gap


def _wraps(text: str) -> Iterator[bool]:
    """Yield of each line break whether it only wraps a line; nothing where no line is wrapped.

    It does where the next word would have made the line longer than the longest one is.
    """
    lines = [line.strip() for line in text.split("\n")]
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return
    wraps = [_is_wrap(line, after, width) for line, after in pairwise(lines)]
    inside = sum(bool(line and after) for line, after in pairwise(lines))
    # In a list of lines of one length each begins anew.
    begun = sum(full and not _goes_on(after) for full, after in zip(wraps, lines[1:], strict=True))
    if sum(wraps) >= max(_LEAST_WRAPS, _LEAST_SHARE * inside) and begun < sum(wraps):
        yield from wraps


def _is_wrap(line: str, after: str, width: int) -> bool:
    return bool(line and after) and len(line) + 1 + len(after.split(maxsplit=1)[0]) > width


def _goes_on(line: str) -> bool:
    """Whether a line begins as the middle of a sentence does, with no capital and no number."""
    return line[0].isalpha() and not line[0].isupper()


def _unwrapped(gaps: Sequence[str], wraps: Sequence[bool]) -> Sequence[str]:
    """Return gaps with a space for every break that wraps a line, with nothing after a hyphen."""
    found, at = [], 0
    for gap in gaps:
        count = gap.count("\n")
        if count == 1 and wraps[at]:
            gap = re.sub(r"\s*\n\s*", "" if gap.startswith("-") else " ", gap)
        found.append(gap)
        at += count
    return found
