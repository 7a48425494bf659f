"""One way to write a name, or a part of one."""

from typing import NamedTuple


class Spelling(NamedTuple):
    """One way to write a name, or a part of it.

    Attributes:
        tokens: normal forms of its words, and the marks between them that it has to have.
        cost: how much less than the name as it is declared it is worth.
        steps: the rewrites from it to the name.
    """

    tokens: tuple[str, ...]
    cost: float = 0.0
    steps: tuple[str, ...] = ()
