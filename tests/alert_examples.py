"""Alerts and articles for tests that care about what is done with them, not what they say."""

from datetime import UTC, datetime

from schemas.alert import (
    Alert,
    AlertArticle,
    AlertData,
    AlertEntity,
    AlertSubscription,
    Evidence,
    alert_id,
)
from schemas.article import Article, article_id
from schemas.enriched import EngineVersions, Enriched

WHEN = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def example_article(text: str, external_id: str = "a1", title: str | None = None) -> Article:
    """Return an article of the source `test`."""
    identity = article_id(source="test", text=text)
    return Article(id=identity, external_id=external_id, source="test", text=text, title=title)


def example_enriched(text: str, title: str | None = None) -> Enriched:
    """Return the article as an engine that finds nothing would."""
    return Enriched(
        article=example_article(text, title=title),
        language="en",
        mentions=(),
        topics=(),
        engines=EngineVersions(mentions="none@1", topics="none@1"),
    )


def example_alert(
    entity: str = "gctf", subscription: str = "desk", external_id: str = "a1"
) -> Alert:
    """Return an alert that says the article's only word is the entity's name."""
    article = example_article(f"GCTF {external_id}", external_id)
    return Alert(
        id=alert_id(subscription=subscription, entity=entity, article=article.id, kind="mention"),
        subject=entity,
        time=WHEN,
        data=AlertData(
            kind="mention",
            subscription=AlertSubscription(id=subscription, name="The desk"),
            entity=AlertEntity(id=entity, type="organization", label="The Forum"),
            article=AlertArticle(
                id=article.id,
                external_id=article.external_id,
                source=article.source,
                title=None,
                url=None,
                language="en",
                published_at=None,
            ),
            mentions=(
                Evidence(
                    start=0,
                    end=4,
                    surface="GCTF",
                    alias="GCTF",
                    evidence="exact",
                    score=1.0,
                    steps=(),
                    snippet="GCTF",
                    snippet_start=0,
                ),
            ),
            watchlist_version="v1",
        ),
    )
