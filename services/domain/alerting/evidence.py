"""Builds an alert with all the evidence for it."""

from collections.abc import Iterator
from datetime import datetime

from schemas.alert import (
    Alert,
    AlertArticle,
    AlertData,
    AlertEntity,
    AlertSubscription,
    ClauseEvidence,
    Evidence,
    Passage,
    QueryEvidence,
    Versions,
    article_digest,
)
from schemas.article import Article
from schemas.enriched import Enriched, TextField
from schemas.identity import digest
from services.domain.alerting.candidates import Candidate
from services.domain.alerting.snapshot import Snapshot
from services.domain.query import FoundClause
from services.domain.text.snippet import cut_snippet
from services.domain.watchlist import Match

_MAX_MENTIONS = 100
"""A megabyte that is nothing but one name would make an alert of seventy."""
_MAX_PASSAGES = 20
"""Of one clause; a word like "the" stands in thousands of places."""


def build_alert(
    enriched: Enriched,
    snapshot: Snapshot,
    candidate: Candidate,
    *,
    time: datetime,
    traceparent: str | None = None,
) -> Alert:
    """Return the alert of a candidate; all of it but `time` and `traceparent` can be recomputed."""
    entity = snapshot.entities[candidate.entity] if candidate.entity is not None else None
    subscription = candidate.subscription
    return Alert(
        id=candidate.alert_id,
        subject=entity.id if entity else subscription.id,
        time=time,
        traceparent=traceparent,
        data=AlertData(
            kind=candidate.kind,
            subscription=AlertSubscription(id=subscription.id, name=subscription.name),
            entity=AlertEntity(id=entity.id, type=entity.type, label=entity.label)
            if entity
            else None,
            article=_article(enriched),
            mentions=tuple(
                _evidence(match, enriched.article) for match in candidate.mentions[:_MAX_MENTIONS]
            ),
            more_mentions=max(0, len(candidate.mentions) - _MAX_MENTIONS),
            watchlist_version=snapshot.watchlist.version,
            query=_query(enriched.article, candidate),
            topics=enriched.topics,
            versions=_versions(enriched, snapshot, candidate),
        ),
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


def _versions(enriched: Enriched, snapshot: Snapshot, candidate: Candidate) -> Versions:
    query = candidate.subscription.query
    return Versions(
        watchlist=snapshot.watchlist.version,
        subscription=snapshot.subscription_digest(candidate.subscription),
        query=digest("query", query) if query is not None else None,
        mentions_engine=enriched.engines.mentions,
        topics_engine=enriched.engines.topics,
        article=article_digest(enriched.article.title, enriched.article.text),
    )


def _evidence(match: Match, article: Article) -> Evidence:
    original = _original(article, match.field)
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


def _query(article: Article, candidate: Candidate) -> QueryEvidence | None:
    if candidate.outcome is None or candidate.subscription.query is None:
        return None
    return QueryEvidence(
        text=candidate.subscription.query,
        clauses=tuple(
            ClauseEvidence(
                clause=clause.text,
                start=clause.start,
                passages=tuple(_passages(article, clause)),
            )
            for clause in candidate.outcome.clauses
        ),
    )


def _passages(article: Article, clause: FoundClause) -> Iterator[Passage]:
    for field, start, end in clause.spans[:_MAX_PASSAGES]:
        original = _original(article, field)
        snippet = cut_snippet(original, start, end)
        yield Passage(
            start=start,
            end=end,
            surface=original[start:end],
            field=field,
            snippet=snippet.text,
            snippet_start=snippet.start,
        )


def _original(article: Article, field: TextField) -> str:
    return article.text if field == "text" else article.title or ""
