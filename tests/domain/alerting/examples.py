"""Subscriptions, articles and proposals for tests of the stages."""

from datetime import UTC, datetime, timedelta

from schemas.alert import Alert
from schemas.silence import Silence
from schemas.subscription import Subscription
from services.domain.alerting.deciding import Decision, decide
from services.domain.alerting.proposal import Proposal
from services.domain.alerting.snapshot import Snapshot, build_snapshot
from tests.alert_examples import example_alert
from tests.domain.query.examples import enriched
from tests.domain.watchlists import FORUM, HAMAD, OTAIBI, entity

MONDAY = datetime(2026, 1, 5, 12, tzinfo=UTC)
GROUP = entity("group", "working_group", en=["East Africa Working Group"], parent="forum")
OFF = tuple(
    Subscription(id=f"entity.{one}", name="Off", entities=(one,), enabled=False)
    for one in ("hamad", "otaibi", "forum", "group")
)
"""The subscriptions that every entity has by default, switched off."""


def snapshot(*subscriptions: Subscription, silences: tuple[Silence, ...] = ()) -> Snapshot:
    """Return a snapshot with these subscriptions and no others."""
    return build_snapshot([HAMAD, OTAIBI, FORUM, GROUP], [*OFF, *subscriptions], silences)


def subscription(**fields: object) -> Subscription:
    """Return a subscription of the desk to Hamad, unless `fields` say otherwise."""
    if "query" not in fields:
        fields = {"entities": ("hamad",)} | fields
    return Subscription.model_validate({"id": "desk", "name": "Desk"} | fields)


def decided(text: str, known: Snapshot, *, at: datetime = MONDAY, **fields: object) -> Decision:
    """Return what becomes of an article that reaches Rasid at `at`."""
    return decide(enriched(text, **fields), known, at=at, time=at)  # type: ignore[arg-type]


def raised(decision: Decision) -> list[str | None]:
    """Return whom the alerts of a decision are about."""
    return [proposal.alert.data.entity_id for proposal in decision.proposals]


def dropped(decision: Decision) -> list[tuple[str | None, str]]:
    """Return whom the drops of a decision are about, and why they were dropped."""
    return [(drop.entity, drop.reason.value) for drop in decision.drops]


def proposal(
    number: int,
    *,
    minutes: float = 0,
    entity_id: str = "gctf",
    desk: str = "desk",
    language: str = "en",
    **limits: object,
) -> Proposal:
    """Return a proposal about article `number`, which came `minutes` after Monday noon."""
    alert: Alert = example_alert(entity_id, desk, f"a{number}")
    article = alert.data.article.model_copy(update={"language": language})
    data = alert.data.model_copy(update={"article": article})
    return Proposal(
        alert=alert.model_copy(update={"data": data}),
        at=MONDAY + timedelta(minutes=minutes),
        **limits,  # type: ignore[arg-type]
    )
