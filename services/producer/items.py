"""What a source yields: an article with its place, or a refusal with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from schemas.article import Article


class RefusalReason(StrEnum):
    """The closed list of reasons not to send something; a metric label."""

    NOT_JSON = "not_json"
    INVALID_UNICODE = "invalid_unicode"
    FORBIDDEN_CHARACTER = "forbidden_character"
    INVALID_FIELD = "invalid_field"
    TOO_LARGE = "too_large"
    EMPTY = "empty"
    DUPLICATE_ID = "duplicate_id"
    MISSING_FILE = "missing_file"
    NOT_IN_MANIFEST = "not_in_manifest"
    OUTSIDE_FOLDER = "outside_folder"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where something stands in its source."""

    file: str
    line: int | None = None
    """Counted from 1; None where the whole file is meant."""

    def __str__(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """An article that is ready to be sent."""

    place: Place
    article: Article
    extent: int
    """How much of the source it takes, in the units of the source's `size`."""
    misnamed: Mapping[str, str] = field(default_factory=dict)
    """Fields that its description has and nobody reads, each with the name that was meant."""


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """Something that will not be sent, and why; the rest goes on."""

    place: Place
    reason: RefusalReason
    detail: str
    """A sentence for people; never the article's text."""
    external_id: str | None = None
    extent: int = 1


Item = Draft | Refusal


class RefusedError(Exception):
    """This one thing cannot be sent; the source turns it into a `Refusal` and goes on."""

    def __init__(self, reason: RefusalReason, detail: str, external_id: str | None = None) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail
        self.external_id = external_id
