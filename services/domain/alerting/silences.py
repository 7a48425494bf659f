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
from schemas.sentence import Sentence
from schemas.silence import Silence, SilenceField, SilenceMatcher
from services.domain.alerting.wordings import SilenceProblem
from services.domain.query.mends import FewMends
from services.domain.query.wordings import QueryMend
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
) -> tuple[tuple[str, Sentence], ...]:
    """Return every value that no alert can have, by its place; the first few with the mend.

    Sources are anybody's words and are not looked at.

    Args:
        entities: the ids that are tracked.
        subscriptions: the ids there are.
    """
    known: Mapping[SilenceField, tuple[SilenceProblem, Collection[str]]] = {
        "entity": (SilenceProblem.NO_ENTITY, entities),
        "subscription": (SilenceProblem.NO_SUBSCRIPTION, subscriptions),
        "topic": (SilenceProblem.NO_TOPIC, read_taxonomy()),
        "type": (SilenceProblem.NO_TYPE, get_args(EntityType)),
        "language": (SilenceProblem.NO_LANGUAGE, ("ar", "en", "mixed")),
    }
    found: list[tuple[str, Sentence]] = []
    mends = FewMends()
    for number, matcher in enumerate(matchers):
        if matcher.field not in known:
            continue
        unknown, ids = known[matcher.field]
        for place, value in enumerate(matcher.values):
            if value not in ids:
                mend = mends.of(partial(_mend, matcher, value, ids))
                said = unknown.say(value=value).with_mend(mend)
                found.append((f"{number}/values/{place}", said))
    return tuple(found)


def breadth_problem(silence: Silence, preview: SilencePreview) -> Sentence | None:
    """Return why a silence is too broad to be accepted, with the mend; None where it is not."""
    if not any(matcher.field in _NARROWING for matcher in silence.matchers):
        return SilenceProblem.OF_EVERYTHING.say()
    if silence.expires_at - silence.starts_at > _LONGEST:
        return SilenceProblem.TOO_LONG.say(count=_LONGEST.days)
    entities, subscriptions = len(preview.by_entity), len(preview.by_subscription)
    several = entities > 1 and subscriptions > 1
    if several and preview.total >= _FEW_ALERTS and preview.lost > _BROAD_SHARE * preview.total:
        return SilenceProblem.TOO_BROAD.say(
            lost=preview.lost, count=preview.total, entities=entities, subscriptions=subscriptions
        )
    return None


def _mend(matcher: SilenceMatcher, value: str, known: Collection[str]) -> Sentence | None:
    near = find_topics(value) if matcher.field == "topic" else ()
    near = near or tuple(get_close_matches(value, known, n=3))
    if near:
        return QueryMend.NEAREST.say(nearest=" or ".join(near))
    few = len(known) <= _FEW_KNOWN
    return QueryMend.THERE_ARE.say(known=", ".join(known)) if few else None


def _has_one(matcher: SilenceMatcher, subject: Subject) -> bool:
    return not subject[matcher.field].isdisjoint(matcher.values)
