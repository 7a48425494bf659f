"""An alert: a CloudEvents 1.0 event in the structured JSON format."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from schemas.enriched import Span, Topic
from schemas.entity import EntityType
from schemas.identity import digest
from schemas.record import Digest, Language, Line, Record, Score, Slug, Text

AlertKind = Literal["mention", "query"]
"""`mention`: about a tracked entity. `query`: of a query that holds without naming one."""
EvidenceClass = Literal[
    "exact", "pattern", "spelling", "transliteration", "surname", "office", "acronym"
]


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


class Passage(Span):
    """A place in the article, with the words around it."""

    snippet: Text
    """The words around the surface, from the original."""
    snippet_start: Annotated[int, Field(ge=0)]
    """Where the snippet begins in the original, in code points."""


class Evidence(Passage):
    """One place where the entity is named, and why that counts."""

    alias: Line
    """The name of the watchlist that was found."""
    evidence: EvidenceClass
    score: Score
    steps: tuple[Line, ...]
    """The rewrite steps from the surface to the alias, in order."""
    holder: Line | None = None
    """Of an office: whom the text gives it to."""


class ClauseEvidence(Record):
    """One clause of the query that the article makes hold, and where."""

    clause: Text
    """As the query has it."""
    start: Annotated[int, Field(ge=0)]
    """Where the clause begins in the query, in code points."""
    passages: tuple[Passage, ...]
    """The first twenty places that make it hold; none for a topic, a language, a source."""


class QueryEvidence(Record):
    """The standing query and which of its clauses the article makes hold."""

    text: Text
    clauses: tuple[ClauseEvidence, ...]


class Versions(Record):
    """What the alert was made with; the same versions and the same article give it again.

    Each is a hash of the content or a name with a version.
    """

    watchlist: Line
    subscription: Digest
    query: Digest | None
    mentions_engine: Line
    topics_engine: Line
    article: Digest
    """Of title and text, see `article_digest`."""


class AlertData(Record):
    """The `data` of the event."""

    kind: AlertKind
    subscription: AlertSubscription
    entity: AlertEntity | None
    """None where `kind` is query."""
    article: AlertArticle
    mentions: tuple[Evidence, ...]
    """Of the entity, the first hundred; empty where there is none."""
    more_mentions: Annotated[int, Field(ge=0)] = 0
    """In how many places the entity is named besides."""
    watchlist_version: Line
    query: QueryEvidence | None = None
    """None where the subscription has no query."""
    topics: tuple[Topic, ...] = ()
    """What the article is about, as the topics engine says."""
    versions: Versions | None = None
    """None in alerts raised before there were any."""
    withheld: Annotated[int, Field(ge=0)] = 0
    """How many alerts of this subscription the rate limit held back since the last one raised."""

    @property
    def entity_id(self) -> str | None:
        """The id of the entity, where the alert is about one."""
        return self.entity.id if self.entity else None

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The places to show: those of the entity, else those of the query; there may be none."""
        clauses = self.query.clauses if self.query else ()
        return self.mentions or tuple(place for clause in clauses for place in clause.passages)

    @property
    def label(self) -> str:
        """What the alert is about: the entity, else the subscription."""
        return self.entity.label if self.entity else self.subscription.name


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


def alert_id(*, subscription: str, entity: str | None, article: str, kind: AlertKind) -> str:
    """Return the id that a live run, a replay, a crash and a backtest all give the same alert."""
    return digest("alert", subscription, entity or "", article, kind)


def article_digest(title: str | None, text: str) -> str:
    """Return the hash of an article's words, by which an alert says what it was raised on."""
    return digest("article", *(() if title is None else (title,)), text)
