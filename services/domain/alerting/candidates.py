"""The first two stages: which subscriptions an article matches, and with what confidence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from schemas.alert import AlertKind, alert_id
from schemas.drop import DropReason
from schemas.enriched import Enriched
from schemas.subscription import Subscription
from services.domain.alerting.snapshot import Snapshot
from services.domain.alerting.wordings import DropDetail
from services.domain.query import Outcome, QueriedArticle, Query, evaluate
from services.domain.watchlist import Match


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """One subscription and one entity (or none) that an article may raise an alert about.

    Attributes:
        entity: None for a query that holds without naming an entity.
        mentions: those that count.
        outcome: why the query holds; None where there is none.
        reason: why it is held back already, with the detail.
    """

    subscription: Subscription
    article: str
    entity: str | None
    mentions: Sequence[Match] = ()
    outcome: Outcome | None = None
    reason: DropReason | None = None
    detail: str | None = None

    @property
    def kind(self) -> AlertKind:
        """The kind of its alert."""
        return "query" if self.entity is None else "mention"

    @property
    def alert_id(self) -> str:
        """The id of its alert, raised or not."""
        return alert_id(
            subscription=self.subscription.id,
            entity=self.entity,
            article=self.article,
            kind=self.kind,
        )

    def held_back(self, reason: DropReason, detail: str | None = None) -> "Candidate":
        """Return the candidate with a reason not to raise its alert."""
        return replace(self, reason=reason, detail=detail)


def find_candidates(enriched: Enriched, snapshot: Snapshot) -> list[Candidate]:
    """Return every candidate of an article, by entity and subscription id, those without last."""
    article = enriched.article
    matches = snapshot.watchlist.match(article.text, article.title)
    found = list(_of_entities(article.id, matches, snapshot))
    if snapshot.parsed:
        queried = QueriedArticle(enriched, matches, snapshot.entities)
        found.extend(_of_queries(article.id, queried, snapshot))
    return sorted(found, key=_order)


def _order(candidate: Candidate) -> tuple[bool, str, str]:
    return candidate.entity is None, candidate.entity or "", candidate.subscription.id


def _of_entities(article: str, matches: Sequence[Match], snapshot: Snapshot) -> Iterator[Candidate]:
    by_entity: dict[str, list[Match]] = {}
    for match in matches:
        by_entity.setdefault(match.entity, []).append(match)
    for entity, all_mentions in by_entity.items():
        for subscription in snapshot.subscriptions.get(entity, ()):
            least, count = subscription.minimum_confidence, subscription.minimum_mentions
            mentions = [match for match in all_mentions if match.score >= least]
            candidate = Candidate(
                subscription=subscription, article=article, entity=entity, mentions=mentions
            )
            yield _judged(candidate, all_mentions, least, count)


def _judged(
    candidate: Candidate, all_mentions: Sequence[Match], least: float, count: int
) -> Candidate:
    mentions = len(candidate.mentions)
    if not mentions:
        best = max(match.score for match in all_mentions)
        detail = DropDetail.BEST_SCORE.say(best=best, least=least)
        return candidate.held_back(DropReason.LOW_CONFIDENCE, detail)
    if mentions < count:
        detail = DropDetail.COUNTED.say(count=mentions, least=count)
        return candidate.held_back(DropReason.FEW_MENTIONS, detail)
    return candidate


def _of_queries(article: str, queried: QueriedArticle, snapshot: Snapshot) -> Iterator[Candidate]:
    for query, subscription in snapshot.queries.candidates(queried.at()):
        outcome = evaluate(query, queried.for_query(query))
        if outcome is not None:
            yield from _holding(article, queried, query, subscription, outcome)
        else:
            yield from _untrusted(article, queried, query, subscription)


def _holding(
    article: str,
    queried: QueriedArticle,
    query: Query,
    subscription: Subscription,
    outcome: Outcome,
) -> Iterator[Candidate]:
    trusted = queried.for_query(query).matches
    for entity in _wanted(subscription, outcome, trusted):
        yield Candidate(
            subscription=subscription,
            article=article,
            entity=entity,
            mentions=trusted[entity] if entity is not None else (),
            outcome=outcome,
        )


def _untrusted(
    article: str, queried: QueriedArticle, query: Query, subscription: Subscription
) -> Iterator[Candidate]:
    """Yield what is held back because the query holds only with mentions that do not count."""
    if not query.minimum_confidence and query.minimum_mentions == 1:
        return
    outcome = evaluate(query, queried.at())
    if outcome is None:
        return
    enough = evaluate(query, queried.at(query.minimum_confidence)) is not None
    reason = DropReason.FEW_MENTIONS if enough else DropReason.LOW_CONFIDENCE
    for entity in _wanted(subscription, outcome, queried.matches):
        candidate = Candidate(subscription=subscription, article=article, entity=entity)
        yield candidate.held_back(reason)


def _wanted(
    subscription: Subscription, outcome: Outcome, matches: Mapping[str, Sequence[Match]]
) -> Sequence[str | None]:
    """Return whom to alert about: of a query without entities, the article as a whole."""
    if subscription.entities:
        return [entity for entity in dict.fromkeys(subscription.entities) if entity in matches]
    return outcome.entities or (None,)
