"""The stages that an article alone decides: match, confidence, inhibition, silence, quiet hours.

What depends on earlier alerts is decided where alerts are stored, see `memory`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from schemas.drop import Drop, DropReason
from schemas.enriched import Enriched
from schemas.entity import Entity
from schemas.sentence import Sentence
from services.domain.alerting.candidates import Candidate, find_candidates
from services.domain.alerting.evidence import build_alert
from services.domain.alerting.proposal import Proposal
from services.domain.alerting.quiet_hours import is_quiet
from services.domain.alerting.silences import covers, subject_of
from services.domain.alerting.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What one article leads to.

    Attributes:
        proposals: alerts to raise unless the stages with a memory hold them back.
        drops: alerts held back already.
    """

    proposals: tuple[Proposal, ...]
    drops: tuple[Drop, ...]


def decide(
    enriched: Enriched,
    snapshot: Snapshot,
    *,
    at: datetime,
    time: datetime,
    traceparent: str | None = None,
) -> Decision:
    """Take an article through the stages that need no memory, by entity and subscription id.

    The same article, snapshot and `at` give the same decision.

    Args:
        at: when the article reached Rasid; quiet hours and silences go by it.
        time: when the alerts are raised; goes into them, decides nothing.
        traceparent: W3C trace context of the article, handed on.
    """
    proposals, drops = [], []
    candidates = find_candidates(enriched, snapshot)
    for candidate in _inhibited(candidates, snapshot.entities):
        if candidate.reason is not None:
            drops.append(_drop(candidate, at))
            continue
        alert = build_alert(enriched, snapshot, candidate, time=time, traceparent=traceparent)
        proposal = Proposal(
            alert=alert,
            at=at,
            cooldown_seconds=candidate.subscription.cooldown_seconds,
            rate_limit=candidate.subscription.rate_limit,
        )
        held_back = _held_back(candidate, proposal, snapshot)
        if held_back is None:
            proposals.append(proposal)
        else:
            drops.append(held_back)
    return Decision(proposals=tuple(proposals), drops=tuple(drops))


def _inhibited(
    candidates: Iterable[Candidate], entities: Mapping[str, Entity]
) -> Iterator[Candidate]:
    """Yield the candidates; a body gives way to its working group in the same subscription."""
    candidates = list(candidates)
    groups: dict[tuple[str, str], str] = {}
    for candidate in candidates:
        entity = entities.get(candidate.entity or "")
        if candidate.reason is None and entity is not None and entity.type == "working_group":
            for above in _above(entity, entities):
                groups.setdefault((candidate.subscription.id, above), entity.id)
    for candidate in candidates:
        group = groups.get((candidate.subscription.id, candidate.entity or ""))
        if group is not None and candidate.reason is None:
            candidate = candidate.held_back(DropReason.INHIBITED, group)
        yield candidate


def _above(entity: Entity, entities: Mapping[str, Entity]) -> Iterator[str]:
    above = entity.parent
    while above is not None:
        yield above
        above = entities[above].parent if above in entities else None


def _held_back(candidate: Candidate, proposal: Proposal, snapshot: Snapshot) -> Drop | None:
    if snapshot.silences:
        subject = subject_of(proposal.alert.data)
        for silence in snapshot.silences:
            if covers(silence, subject, proposal.at):
                return proposal.dropped(DropReason.SILENCED, silence.id)
    if is_quiet(candidate.subscription, proposal.at):
        return proposal.dropped(DropReason.QUIET_HOURS, candidate.subscription.time_zone)
    return None


def _drop(candidate: Candidate, at: datetime) -> Drop:
    assert candidate.reason is not None  # noqa: S101 - for the type checker
    detail = candidate.detail
    sentence = detail if isinstance(detail, Sentence) else None
    return Drop(
        alert=candidate.alert_id,
        reason=candidate.reason,
        detail=detail,
        code=sentence.code if sentence else None,
        values=dict(sentence.values) if sentence else {},
        subscription=candidate.subscription.id,
        entity=candidate.entity,
        article=candidate.article,
        at=at,
    )
