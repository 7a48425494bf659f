"""Reads JSON Lines from bytes as the producer does."""

import io

from services.producer.items import Draft, Item, Refusal
from services.producer.sources.json_lines import read_json_lines


def read(content: bytes, *, max_article_bytes: int = 1000) -> list[Item]:
    """Return the items of a file of this content."""
    return list(
        read_json_lines(
            io.BytesIO(content),
            file_name="in.jsonl",
            source="in",
            max_article_bytes=max_article_bytes,
        )
    )


def only_refusal(content: bytes, *, max_article_bytes: int = 1000) -> Refusal:
    """Return the one refusal; fails where there is something else."""
    (item,) = read(content, max_article_bytes=max_article_bytes)
    assert isinstance(item, Refusal)
    return item


def only_draft(content: bytes) -> Draft:
    """Return the one article; fails where there is something else."""
    (item,) = read(content)
    assert isinstance(item, Draft)
    return item
