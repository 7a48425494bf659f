"""What requests and answers look like where it is not a record of `schemas`."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Annotated, TypeVar

from fastapi import Query
from pydantic import AwareDatetime, Field, StringConstraints

from schemas.alert import Alert
from schemas.article import WebUrl
from schemas.channel import Channel
from schemas.delivery import UndeliveredAlerts
from schemas.drop import Drop
from schemas.entity import Entity
from schemas.record import Digest, Language, Line, Record, Slug, Text
from schemas.silence import Silence
from schemas.subscription import QueryText, Subscription
from schemas.told import Told, told
from services.api.nested_bodies import (
    ChannelBody,
    QuietHoursBody,
    RateLimitBody,
    SilenceMatcherBody,
)
from services.api.strict_body import StrictBody
from services.domain.query import LintWarning, outline

T = TypeVar("T")

ENTRY_PATTERN = r"^[0-9]{1,19}-[0-9]{1,19}$"
"""Of the id of an entry of a stream."""

Limit = Annotated[int, Query(ge=1, le=200, description="Most records of a page.")]
SlugCursor = Annotated[
    str | None,
    Query(
        pattern=r"^[a-z0-9][a-z0-9._-]{0,127}$",
        description="`next` of the page before; the first page without it.",
    ),
]
EntryCursor = Annotated[
    str | None,
    Query(
        pattern=ENTRY_PATTERN,
        description="`next` of the page before, with the same filters; the first page without it.",
    ),
]


class EntityBody(Entity, StrictBody):
    """An entity, whole; a field that is none of an entity's is refused."""

    names: dict[Language, Annotated[tuple[Line, ...], Field(max_length=1_000)]]
    patterns: dict[Language, Annotated[tuple[Line, ...], Field(max_length=100)]] = Field(
        default_factory=dict
    )
    roles: Annotated[tuple[dict[Language, Line], ...], Field(max_length=100)] = ()


class SubscriptionBody(Subscription, StrictBody):
    """A subscription, whole; a field that is none of a subscription's is refused."""

    entities: Annotated[tuple[Slug, ...], Field(max_length=10_000)] = ()
    shared_with: Annotated[tuple[Slug, ...], Field(max_length=1_000)] = ()
    quiet_hours: Annotated[tuple[QuietHoursBody, ...], Field(max_length=50)] = ()
    rate_limit: RateLimitBody | None = None
    channels: Annotated[tuple[ChannelBody, ...], Field(max_length=20)] = ()


class EntityPage(Record):
    """Entities by id; with a name fewer than asked for, even none, may come with a next page."""

    items: tuple[Entity, ...]
    next: str | None
    """Cursor of the next page; null where there is none."""


class SubscriptionPage(Record):
    """Subscriptions by id."""

    items: tuple[Subscription, ...]
    next: str | None


class AlertPage(Record):
    """Alerts; fewer than asked for, even none, may come with a next page."""

    items: tuple[Alert, ...]
    next: str | None


class QueryWarning(Told):
    """What the author of a query may not have meant."""

    message: str
    start: Annotated[int, Field(ge=0)]
    """In the query, in code points; so `end`."""
    end: Annotated[int, Field(ge=0)]


class SavedSubscription(Record):
    """A subscription as it was stored, and what looks wrong with its query."""

    subscription: Subscription
    warnings: tuple[QueryWarning, ...] = ()


class QueryBody(StrictBody):
    """A standing query."""

    query: QueryText


class OutlineLine(Told):
    """A clause of a query, or what joins those below it."""

    text: str
    """In English, indented."""
    depth: Annotated[int, Field(ge=0)]
    negated: bool
    """Whether it is the absence that is asked for."""


class QueryReading(Record):
    """How a query is understood."""

    outline: tuple[OutlineLine, ...]
    minimum_confidence: float
    minimum_mentions: int
    warnings: tuple[QueryWarning, ...]


class NoteBody(StrictBody):
    """What a person has to say about what they do."""

    note: Line | None = None


class DropPage(Record):
    """What was held back; fewer than asked for, even none, may come with a next page."""

    items: tuple[Drop, ...]
    next: str | None


class UndeliveredEntry(Record):
    """A delivery that nobody tries any more, and the entry that names it."""

    entry: Line
    letter: UndeliveredAlerts


class UndeliveredPage(Record):
    """Deliveries that were given up."""

    items: tuple[UndeliveredEntry, ...]
    next: str | None


class TestedChannel(Told):
    """One channel, and whether its test arrived."""

    __test__ = False  # pytest takes it for tests by its name

    channel: Channel
    arrived: bool
    error: str | None
    """Why it did not; null where it did."""


class DeliveryTest(Record):
    """What became of a test."""

    arrived: bool
    """By every channel."""
    channels: tuple[TestedChannel, ...]


class SilenceBody(StrictBody):
    """A silence as somebody asks for it; author and time are added."""

    matchers: Annotated[tuple[SilenceMatcherBody, ...], Field(min_length=1, max_length=20)]
    starts_at: AwareDatetime | None = None
    """Now, where null."""
    expires_at: AwareDatetime
    """After `starts_at`, and still to come."""
    reason: Line


class SilencePage(Record):
    """Silences by id."""

    items: tuple[Silence, ...]
    next: str | None


class SilenceCost(Told):
    """What a silence would have held back of the last seven days.

    `code`, `values` and `mend` are those of `too_broad`.
    """

    complete: bool
    """Whether all were read; where they are too many, it is of the newest."""
    lost: int
    total: int
    by_entity: dict[str, int]
    """Most first; alerts without an entity count as the empty name."""
    by_subscription: dict[str, int]
    examples: tuple[Alert, ...]
    too_broad: str | None
    """Why it would be refused; null where it would not."""


class ArticleBody(StrictBody):
    """An article."""

    text: Annotated[Text, StringConstraints(min_length=1, pattern=r"\S")]
    title: Line | None = None
    url: WebUrl | None = None
    source: Line | None = None
    """`api.` and your name, where null."""
    external_id: Line | None = None
    """Your id of it."""
    language: Language | None = None
    published_at: AwareDatetime | None = None


class SubmittedArticle(Record):
    """What became of it."""

    id: Digest


def page_of(
    records: Mapping[str, T],
    after: str | None,
    count: int,
    wanted: Callable[[T], bool] = lambda _: True,
    is_over: Callable[[], bool] = lambda: False,
) -> tuple[tuple[T, ...], str | None]:
    """Return the page behind the id `after` and the cursor of the next one.

    Records that come and go meanwhile shift no other.

    Args:
        wanted: says whether a record belongs to any page; asked no further than the page goes.
        is_over: asked after each record; where it says so the page ends there.
    """
    ids = sorted(records)
    start = 0 if after is None else bisect_right(ids, after)
    chosen: list[str] = []
    for one in islice(ids, start, None):
        if wanted(records[one]):
            if len(chosen) == count:
                return tuple(map(records.__getitem__, chosen)), chosen[-1]
            chosen.append(one)
        if is_over() and one != ids[-1]:
            return tuple(map(records.__getitem__, chosen)), one
    return tuple(map(records.__getitem__, chosen)), None


def warnings_of(found: Sequence[LintWarning]) -> tuple[QueryWarning, ...]:
    """Return warnings as the API tells them."""
    return tuple(
        QueryWarning(message=one.message, start=one.start, end=one.end, **told(one.message))
        for one in found
    )


def line_of(line: outline.OutlineLine) -> OutlineLine:
    """Return a line of an outline as the API tells it."""
    return OutlineLine(
        text=str(line), depth=line.depth, negated=line.negated, **told(line.sentence)
    )
