"""What a span is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["producer", "consumer", "client"]


@dataclass(frozen=True, kw_only=True)
class Work:
    """What one span is about.

    Attributes:
        article: id of the article.
        parents: `traceparent` of what led to it; the first is its parent, the rest are linked.
    """

    article: str
    parents: Sequence[str] = ()
