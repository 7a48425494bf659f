"""Articles for load, and what alerts they must raise, computed without the pipeline."""

import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from schemas.article import Article, article_id
from schemas.enriched import EngineVersions, Enriched
from schemas.entity import Entity
from services.domain.alerting.snapshot import build_snapshot
from services.platform.watchlist_file import read_watchlist
from tests.alert_examples import WHEN
from tests.domain.alerting.alerts import alerts_for

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@cache
def seed_watchlist() -> tuple[Entity, ...]:
    """Return the thirteen entities of the seeds."""
    return read_watchlist(SEEDS / "watchlist.yaml")


@cache
def _paragraphs() -> tuple[str, ...]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return tuple(line for text in texts for line in text.split("\n") if line.strip())


def many_articles(count: int, *, seed: int = 7) -> list[Article]:
    """Return `count` different articles of three seed paragraphs each, the same for a seed."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable mixture, no secret
    return [_mixture(chance, number) for number in range(count)]


def _mixture(chance: random.Random, number: int) -> Article:
    text = "\n".join([f"Article {number}.", *chance.sample(_paragraphs(), 3)])
    identity = article_id(source="load", text=text)
    return Article(id=identity, external_id=f"load-{number}", source="load", text=text)


def expected_alert_ids(articles: Sequence[Article], entities: Sequence[Entity]) -> set[str]:
    """Return the ids of the alerts that these articles must raise."""
    snapshot = build_snapshot(entities, [])
    engines = EngineVersions(mentions="none@1", topics="none@1")
    return {
        alert.id
        for article in articles
        for alert in alerts_for(
            Enriched(article=article, language=None, mentions=(), topics=(), engines=engines),
            snapshot,
            time=WHEN,
        )
    }
