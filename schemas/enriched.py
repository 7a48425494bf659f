"""An article with what the engines found in it."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.article import Article
from schemas.record import Language, Line, Record, Score, Text

TextField = Literal["title", "text"]
MentionType = Literal["person", "official", "working_group", "organization", "location"]


class Span(Record):
    """A stretch of the original: `original[start:end] == surface`, in code points."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(gt=0)]
    surface: Text
    field: TextField = "text"


class Mention(Span):
    """A name that an engine found; of an official, the role stands apart from the name."""

    type: MentionType
    score: Score
    role: Span | None = None


class Topic(Record):
    """What the article is about: an IPTC Media Topics code, or one of ours below it."""

    code: Line
    label: Line
    score: Score


class EngineVersions(Record):
    """Which engine, at which version, said so: `name@version`."""

    mentions: Line
    topics: Line


class Enriched(Record):
    """One enriched article; the key of its stream is `article.id`."""

    version: Literal[1] = 1
    article: Article
    language: Language | Literal["mixed"] | None
    """As detected in the text; None where it holds neither Arabic nor Latin letters."""
    mentions: tuple[Mention, ...]
    topics: tuple[Topic, ...]
    engines: EngineVersions
