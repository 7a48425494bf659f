"""Recomputes an alert from its article, and says where the two differ."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from schemas.alert import Alert, Versions, article_digest
from schemas.article import Article, article_id
from schemas.enriched import EngineVersions, Enriched
from schemas.entity import Entity
from schemas.subscription import Subscription
from services.domain.alerting.candidates import find_candidates
from services.domain.alerting.evidence import build_alert
from services.domain.alerting.snapshot import Snapshot, build_snapshot

_NOT_RECOMPUTED = frozenset({"data.withheld"})
"""What depends on other alerts."""


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One value of an alert that its article does not bear out.

    Attributes:
        field: its place in the event, as in `data.mentions.0.start`.
        claimed: what the alert says, as JSON; None where it says nothing.
        found: what the article gives; None where it gives nothing.
    """

    field: str
    claimed: object
    found: object


def verify_alert(
    alert: Alert, enriched: Enriched, entities: Iterable[Entity], subscription: Subscription
) -> tuple[Difference, ...]:
    """Return every difference between an alert and what its article gives; none where it is true.

    All is compared but the time, the trace and the count of withheld alerts, which are of the
    moment.

    Args:
        entities: the watchlist that the alert was raised with.
        subscription: the one that it was raised for.

    Raises:
        WatchlistError: the entities cannot be compiled.
    """
    enabled = subscription.model_copy(update={"enabled": True})
    return verify_within(alert, enriched, build_snapshot(entities, [enabled]))


def verify_within(alert: Alert, enriched: Enriched, snapshot: Snapshot) -> tuple[Difference, ...]:
    """Return what `verify_alert` does, of a watchlist that is compiled already.

    Args:
        snapshot: has the subscription that the alert was raised for, enabled.
    """
    for candidate in find_candidates(enriched, snapshot):
        same = (candidate.subscription.id, candidate.entity, candidate.kind) == (
            alert.data.subscription.id,
            alert.data.entity_id,
            alert.data.kind,
        )
        if same and candidate.reason is None:
            found = build_alert(
                enriched, snapshot, candidate, time=alert.time, traceparent=alert.traceparent
            )
            return tuple(
                _differences(alert.model_dump(mode="json"), found.model_dump(mode="json"), "")
            )
    return (
        *_version_differences(alert, enriched, snapshot.watchlist.version),
        Difference(field="id", claimed=alert.id, found=None),
    )


def article_from_text(alert: Alert, text: str) -> Enriched:
    """Return the enriched article that an alert claims, with `text` for its words.

    Its topics, engines and language are taken from the alert at its word; whoever wants those
    verified takes the article from the enriched stream.
    """
    claimed = alert.data.article
    versions = alert.data.versions
    return Enriched(
        article=Article(
            id=article_id(source=claimed.source, text=text, url=claimed.url),
            external_id=claimed.external_id,
            source=claimed.source,
            text=text,
            title=claimed.title,
            url=claimed.url,
            published_at=claimed.published_at,
        ),
        language=claimed.language,
        mentions=(),
        topics=alert.data.topics,
        engines=_engines(versions),
    )


def _engines(versions: Versions | None) -> EngineVersions:
    if versions is None:
        return EngineVersions(mentions="unknown", topics="unknown")
    return EngineVersions(mentions=versions.mentions_engine, topics=versions.topics_engine)


def _version_differences(alert: Alert, enriched: Enriched, watchlist: str) -> Iterator[Difference]:
    data, article = alert.data, enriched.article
    if data.watchlist_version != watchlist:
        yield Difference(
            field="data.watchlist_version", claimed=data.watchlist_version, found=watchlist
        )
    words = article_digest(article.title, article.text)
    if data.versions is not None and data.versions.article != words:
        yield Difference(field="data.versions.article", claimed=data.versions.article, found=words)


def _differences(claimed: object, found: object, field: str) -> Iterator[Difference]:
    if field in _NOT_RECOMPUTED or claimed == found:
        return
    if isinstance(claimed, dict) and isinstance(found, dict):
        for name in _names(claimed, found):
            yield from _differences(claimed.get(name), found.get(name), _below(field, name))
    elif isinstance(claimed, list) and isinstance(found, list):
        for number in range(max(len(claimed), len(found))):
            yield from _differences(
                claimed[number] if number < len(claimed) else None,
                found[number] if number < len(found) else None,
                _below(field, str(number)),
            )
    else:
        yield Difference(field=field, claimed=claimed, found=found)


def _names(claimed: Collection[str], found: Collection[str]) -> Iterable[str]:
    return dict.fromkeys((*claimed, *found))


def _below(field: str, name: str) -> str:
    return f"{field}.{name}" if field else name
