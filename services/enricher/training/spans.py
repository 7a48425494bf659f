"""Names as stretches of words, from their tags."""

from collections.abc import Sequence

Span = tuple[int, int, str]
"""First word, word after the last, and type."""


def spans(tags: Sequence[str]) -> set[Span]:
    """Return the names that `tags` mark; an I- without its B- begins one, as in CoNLL-2003."""
    found: set[Span] = set()
    start, kind = 0, ""
    for at, tag in enumerate([*tags, "O"]):
        if kind and tag != f"I-{kind}":
            found.add((start, at, kind))
            kind = ""
        if tag != "O" and not kind:
            start, kind = at, tag[2:]
    return found
