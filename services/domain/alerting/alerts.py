"""Turns the matches in one article into alerts, one for each subscription and entity."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from schemas.alert import (
    Alert,
    AlertArticle,
    AlertData,
    AlertEntity,
    AlertSubscription,
    Evidence,
    alert_id,
)
from schemas.enriched import Enriched
from schemas.entity import Entity
from schemas.subscription import Subscription
from services.domain.alerting.snapshot import Snapshot
from services.domain.text.snippet import cut_snippet
from services.domain.watchlist import Match


def alerts_for(
    enriched: Enriched, snapshot: Snapshot, *, time: datetime, traceparent: str | None = None
) -> list[Alert]:
    """Return the alerts of one article, ordered by entity and subscription id.

    The same article and snapshot give the same alerts with the same ids, whatever the time.

    Args:
        time: when the alerts are raised; goes into them, decides nothing.
        traceparent: W3C trace context of the article, handed on.
    """
    article = enriched.article
    matches: dict[str, list[Match]] = defaultdict(list)
    for match in snapshot.watchlist.match(article.text, article.title):
        matches[match.entity].append(match)
    return [
        Alert(
            id=alert_id(
                subscription=subscription.id, entity=entity.id, article=article.id, kind="mention"
            ),
            subject=entity.id,
            time=time,
            traceparent=traceparent,
            data=_data(enriched, snapshot, entity, subscription, matches[entity.id]),
        )
        for entity, subscription in _wanted(snapshot, sorted(matches))
    ]


def _wanted(snapshot: Snapshot, entity_ids: Sequence[str]) -> Iterator[tuple[Entity, Subscription]]:
    for entity_id in entity_ids:
        for subscription in snapshot.subscriptions.get(entity_id, ()):
            yield snapshot.entities[entity_id], subscription


def _data(
    enriched: Enriched,
    snapshot: Snapshot,
    entity: Entity,
    subscription: Subscription,
    matches: Sequence[Match],
) -> AlertData:
    return AlertData(
        kind="mention",
        subscription=AlertSubscription(id=subscription.id, name=subscription.name),
        entity=AlertEntity(id=entity.id, type=entity.type, label=entity.label),
        article=_article(enriched),
        mentions=tuple(_evidence(match, enriched) for match in matches),
        watchlist_version=snapshot.watchlist.version,
    )


def _article(enriched: Enriched) -> AlertArticle:
    article = enriched.article
    return AlertArticle(
        id=article.id,
        external_id=article.external_id,
        source=article.source,
        title=article.title,
        url=article.url,
        language=article.language or enriched.language,
        published_at=article.published_at,
    )


def _evidence(match: Match, enriched: Enriched) -> Evidence:
    original = enriched.article.text if match.field == "text" else enriched.article.title or ""
    snippet = cut_snippet(original, match.start, match.end)
    return Evidence(
        start=match.start,
        end=match.end,
        surface=match.surface,
        field=match.field,
        alias=match.alias,
        evidence=match.evidence,
        score=match.score,
        steps=match.steps,
        holder=match.holder,
        snippet=snippet.text,
        snippet_start=snippet.start,
    )
