"""An alert: a CloudEvents 1.0 event in the structured JSON format."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from schemas.enriched import Span
from schemas.entity import EntityType
from schemas.identity import digest
from schemas.record import Digest, Language, Line, Record, Score, Slug, Text

AlertKind = Literal["mention"]
EvidenceClass = Literal["exact", "pattern", "spelling", "transliteration", "surname", "office"]


class AlertSubscription(Record):
    """The subscription that asked for this alert."""

    id: Slug
    name: Line


class AlertEntity(Record):
    """The tracked entity that appeared."""

    id: Slug
    type: EntityType
    label: Line


class AlertArticle(Record):
    """The article it appeared in, without its text."""

    id: Digest
    external_id: Line
    source: Line
    title: Line | None
    url: Line | None
    language: Language | Literal["mixed"] | None
    published_at: AwareDatetime | None


class Evidence(Span):
    """One place where the entity is named, and why that counts."""

    alias: Line
    """The name of the watchlist that was found."""
    evidence: EvidenceClass
    score: Score
    steps: tuple[Line, ...]
    """The rewrite steps from the surface to the alias, in order."""
    holder: Line | None = None
    """Of an office: whom the text gives it to."""
    snippet: Text
    """The words around the surface, from the original."""
    snippet_start: Annotated[int, Field(ge=0)]
    """Where the snippet begins in the original, in code points."""


class AlertData(Record):
    """The `data` of the event."""

    kind: AlertKind
    subscription: AlertSubscription
    entity: AlertEntity
    article: AlertArticle
    mentions: Annotated[tuple[Evidence, ...], Field(min_length=1)]
    watchlist_version: Line


class Alert(Record):
    """A CloudEvents 1.0 event, with the attribute names and types of the specification.

    Source: https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md, section "Context
    Attributes", and its distributed tracing extension.
    """

    specversion: Literal["1.0"] = "1.0"
    id: Digest
    source: Line = "rasid/alerter"
    type: Literal["rasid.alert.v1"] = "rasid.alert.v1"
    subject: Line
    time: AwareDatetime
    datacontenttype: Literal["application/json"] = "application/json"
    traceparent: Line | None = None
    data: AlertData


def alert_id(*, subscription: str, entity: str, article: str, kind: AlertKind) -> str:
    """Return the id that a live run, a replay, a crash and a backtest all give the same alert."""
    return digest("alert", subscription, entity, article, kind)
