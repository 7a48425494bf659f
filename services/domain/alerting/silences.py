"""What a silence covers, what it would have cost, and which silences are too broad."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import get_close_matches
from functools import partial
from typing import get_args

from schemas.alert import Alert, AlertData
from schemas.entity import EntityType
from schemas.silence import Silence, SilenceField, SilenceMatcher
from services.domain.query.mends import FewMends
from services.domain.topics.taxonomy import find_topics, lineage, read_taxonomy

PREVIEW_PERIOD = timedelta(days=7)
_NARROWING: frozenset[SilenceField] = frozenset({"subscription", "entity", "source", "topic"})
_LONGEST = timedelta(days=90)
_FEW_ALERTS = 20
_FEW_KNOWN = 8
"""So many are named where none is near."""
_BROAD_SHARE = 0.5
_EXAMPLES = 10

Subject = Mapping[SilenceField, frozenset[str]]
"""What an alert has in each field that a silence may look at."""


@dataclass(frozen=True, kw_only=True)
class SilencePreview:
    """What a silence would have held back of the alerts of a period.

    Attributes:
        lost: how many of them.
        total: of how many.
        by_entity: how many of each entity, most first; alerts without one count as "".
        by_subscription: how many of each subscription, most first.
        examples: the newest ten.
    """

    lost: int
    total: int
    by_entity: Mapping[str, int]
    by_subscription: Mapping[str, int]
    examples: tuple[Alert, ...]


def subject_of(data: AlertData) -> Subject:
    """Return what silences look at in an alert."""
    entity, language = data.entity, data.article.language
    return {
        "subscription": frozenset({data.subscription.id}),
        "entity": frozenset({entity.id} if entity else ()),
        "type": frozenset({entity.type} if entity else ()),
        "topic": frozenset(code for topic in data.topics for code in lineage(topic.code)),
        "source": frozenset({data.article.source}),
        "language": frozenset({language} if language else ()),
    }


def covers(silence: Silence, subject: Subject, at: datetime) -> bool:
    """Say whether a silence holds back what reached Rasid at `at`."""
    if not silence.starts_at <= at < silence.expires_at:
        return False
    return all(_has_one(matcher, subject) for matcher in silence.matchers)


def preview_silence(silence: Silence, alerts: Iterable[Alert]) -> SilencePreview:
    """Return what the silence would have held back of `alerts`, had it been in force.

    Args:
        alerts: those of the last seven days, newest first; hundreds of thousands, so that no more
            than the examples are kept.
    """
    total, examples = 0, list[Alert]()
    by_entity, by_subscription = Counter[str](), Counter[str]()
    for alert in alerts:
        total += 1
        subject = subject_of(alert.data)
        if not all(_has_one(matcher, subject) for matcher in silence.matchers):
            continue
        by_entity[alert.data.entity_id or ""] += 1
        by_subscription[alert.data.subscription.id] += 1
        if len(examples) < _EXAMPLES:
            examples.append(alert)
    return SilencePreview(
        lost=by_entity.total(),
        total=total,
        by_entity=dict(by_entity.most_common()),
        by_subscription=dict(by_subscription.most_common()),
        examples=tuple(examples),
    )


def unknown_values(
    matchers: Sequence[SilenceMatcher], entities: Collection[str], subscriptions: Collection[str]
) -> tuple[tuple[str, str], ...]:
    """Return every value that no alert can have, by its place; the first few with the mend.

    Sources are anybody's words and are not looked at.

    Args:
        entities: the ids that are tracked.
        subscriptions: the ids there are.
    """
    known: Mapping[SilenceField, tuple[str, Collection[str]]] = {
        "entity": ("tracked", entities),
        "subscription": ("a subscription", subscriptions),
        "topic": ("a code of the taxonomy", read_taxonomy()),
        "type": ("a type of entities", get_args(EntityType)),
        "language": ("a language of articles", ("ar", "en", "mixed")),
    }
    found: list[tuple[str, str]] = []
    mends = FewMends()
    for number, matcher in enumerate(matchers):
        what, ids = known.get(matcher.field, ("", matcher.values))
        for place, value in enumerate(matcher.values):
            if value not in ids:
                mend = mends.of(partial(_mend, matcher, value, ids))
                found.append((f"{number}/values/{place}", f"{value} is not {what}{mend}"))
    return tuple(found)


def breadth_problem(silence: Silence, preview: SilencePreview) -> str | None:
    """Return why a silence is too broad to be accepted, with the mend; None where it is not."""
    if not any(matcher.field in _NARROWING for matcher in silence.matchers):
        return (
            "it covers every subscription, entity, source and topic: "
            "add a matcher on at least one of these"
        )
    if silence.expires_at - silence.starts_at > _LONGEST:
        return f"it lasts longer than {_LONGEST.days} days: let it expire earlier, and renew it"
    entities, subscriptions = len(preview.by_entity), len(preview.by_subscription)
    several = entities > 1 and subscriptions > 1
    if several and preview.total >= _FEW_ALERTS and preview.lost > _BROAD_SHARE * preview.total:
        return (
            f"it would have held back {preview.lost} of the last {preview.total} alerts, of "
            f"{entities} entities and {subscriptions} subscriptions: name one of them"
        )
    return None


def _mend(matcher: SilenceMatcher, value: str, known: Collection[str]) -> str:
    near = find_topics(value) if matcher.field == "topic" else ()
    near = near or tuple(get_close_matches(value, known, n=3))
    if near:
        return f": did you mean {' or '.join(near)}?"
    return f": there are {', '.join(known)}" if len(known) <= _FEW_KNOWN else ""


def _has_one(matcher: SilenceMatcher, subject: Subject) -> bool:
    return not subject[matcher.field].isdisjoint(matcher.values)
