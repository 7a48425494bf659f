"""The words around a find."""

from dataclasses import dataclass

_CONTEXT = 80  # code points on each side


@dataclass(frozen=True, kw_only=True)
class Snippet:
    """A stretch of the original: `original[start : start + len(text)] == text`."""

    text: str
    start: int


def cut_snippet(text: str, start: int, end: int, *, context: int = _CONTEXT) -> Snippet:
    """Cut `text[start:end]` with whole words around it, from the same line.

    Args:
        context: how many code points to take on each side at most. A word longer than that is cut
            rather than left out, so that a hostile text cannot make the snippet long or empty.
    """
    first = _first(text, start, max(0, start - context))
    last = _last(text, end, min(len(text), end + context))
    return Snippet(text=text[first:last], start=first)


def _first(text: str, start: int, floor: int) -> int:
    line = text.rfind("\n", floor, start) + 1
    if line:
        return _skip_spaces(text, line, start)
    if floor == 0 or text[floor - 1].isspace():
        return _skip_spaces(text, floor, start)
    space = next((i for i in range(floor, start) if text[i].isspace()), floor)
    return _skip_spaces(text, space, start)


def _skip_spaces(text: str, first: int, start: int) -> int:
    return next((i for i in range(first, start) if not text[i].isspace()), start)


def _last(text: str, end: int, ceiling: int) -> int:
    line = text.find("\n", end, ceiling)
    if line >= 0:
        ceiling = line
    elif ceiling < len(text) and not text[ceiling].isspace():
        ceiling = next((i for i in range(ceiling - 1, end - 1, -1) if text[i].isspace()), ceiling)
    return end + len(text[end:ceiling].rstrip())
