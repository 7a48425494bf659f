"""What one rule makes of a name; the shape that all rules beside have."""

from collections.abc import Callable, Iterator

Tokens = tuple[str, ...]
"""Normal forms of the words of a name; in capitals where only capitals will do."""

Steps = tuple[str, ...]
"""What was rewritten, in order, in words for people."""

Rewrites = Iterator[tuple[Tokens, Steps]]
"""Other ways to write a name."""

Rewrite = Callable[[Tokens], Rewrites]
