"""What the tests of the enricher share."""

import json
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from schemas.enriched import Mention
from services.enricher.document import Document
from services.enricher.engines.lexicon.engine import LexiconEngine

SEEDS = Path(__file__).parents[2] / "seeds"


class Gold(NamedTuple):
    """One mention of a tracked entity, as people marked it."""

    file: str
    type: str
    start: int
    end: int
    surface: str


@lru_cache(maxsize=1)
def lexicon_engine() -> LexiconEngine:
    return LexiconEngine()


@lru_cache(maxsize=1)
def gold_mentions() -> tuple[Gold, ...]:
    marked = json.loads((SEEDS / "gold.json").read_text("utf-8"))
    return tuple(
        Gold(file, mention["type"], mention["start"], mention["end"], mention["surface"])
        for file, mentions in marked.items()
        for mention in mentions
    )


@lru_cache
def mentions_of_seed(file: str) -> tuple[Mention, ...]:
    return tuple(mentions_in((SEEDS / file).read_text("utf-8")))


def mentions_in(text: str, title: str | None = None) -> list[Mention]:
    return lexicon_engine().find([Document(text=text, title=title)])[0]


def found(text: str, *types: str) -> list[str]:
    """Return the surfaces found in `text`, of these types only."""
    return [mention.surface for mention in mentions_in(text) if mention.type in types]


def officials(text: str) -> list[tuple[str | None, str]]:
    """Return role and name of every official."""
    return [
        (mention.role.surface if mention.role else None, mention.surface)
        for mention in mentions_in(text)
        if mention.type == "official"
    ]
