"""An article with what the engines found in it."""

from base64 import b64decode, b64encode
from collections.abc import Sequence
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints

from schemas.article import Article
from schemas.record import Language, Line, Record, Score, Text

TextField = Literal["title", "text"]
MentionType = Literal["person", "official", "working_group", "organization", "location"]

_LARGEST = 127


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
    engine: Line | None = None
    """Which engine or model found it, `name@version`."""


class Topic(Record):
    """What the article is about: an IPTC Media Topics code, or one of ours below it."""

    code: Line
    label: Line
    score: Score
    evidence: tuple[Span, ...] = ()
    """The words that speak for it most, the strongest first; none where the engine knows none."""


class Vector(Record):
    """An article as a point: articles on one affair lie close, in whatever language.

    `int8` is base64 of one signed byte a number. The bytes are the vector but for its length, which
    means nothing: divide by it. The cosine of two stays within 0.002 of that of the originals,
    for 512 characters instead of the 2,048 of float32; and any language reads signed bytes, which
    is not true of float16.
    """

    model: Line
    """`name@revision`; vectors of different models cannot be compared."""
    int8: Annotated[Line, StringConstraints(pattern=r"^[A-Za-z0-9+/]+={0,2}$")]

    @classmethod
    def of(cls, numbers: Sequence[float], *, model: str) -> Self:
        """Return the record of a vector of any length but 0."""
        largest = max(map(abs, numbers))
        steps = bytes(round(number / largest * _LARGEST) & 0xFF for number in numbers)
        return cls(model=model, int8=b64encode(steps).decode("ascii"))

    def numbers(self) -> tuple[float, ...]:
        """Return the vector, of length 1."""
        steps = memoryview(b64decode(self.int8)).cast("b")
        length = sum(step * step for step in steps) ** 0.5
        return tuple(step / length for step in steps)


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
    mentions_left_out: Annotated[int, Field(ge=0)] = 0
    """How many there are besides, for which the record would have been too long."""
    topics: tuple[Topic, ...]
    engines: EngineVersions
    vector: Vector | None = None
    """None where no engine in use gives one."""
    model_read_to: Annotated[int, Field(ge=0)] | None = None
    """Where a model ended to read a text too long for it, in code points; names in what comes after
    are found by word lists alone. None where it read all, or no model is in use."""
