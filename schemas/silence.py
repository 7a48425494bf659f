"""A silence: alerts that nobody wants for a while."""

from typing import Annotated, Literal, Self

from pydantic import AwareDatetime, Field, model_validator

from schemas.field_wordings import FieldWording
from schemas.record import Line, Record, Slug

SilenceField = Literal["subscription", "entity", "type", "topic", "source", "language"]


class SilenceMatcher(Record):
    """Says which alerts: those whose `field` has one of `values`.

    Topics are codes, and topics below them count. A matcher on a field that an alert lacks does not
    cover it.
    """

    field: SilenceField
    values: Annotated[tuple[Line, ...], Field(min_length=1, max_length=1_000)]


class Silence(Record):
    """Alerts that every one of `matchers` covers are held back from `starts_at` to `expires_at`.

    An alert's time is when its article reached Rasid.
    """

    version: Literal[1] = 1
    id: Slug
    matchers: Annotated[tuple[SilenceMatcher, ...], Field(min_length=1, max_length=20)]
    starts_at: AwareDatetime
    expires_at: AwareDatetime
    author: Slug
    reason: Line
    created_at: AwareDatetime

    @model_validator(mode="after")
    def _lasts(self) -> Self:
        if self.expires_at <= self.starts_at:
            raise FieldWording.EMPTY_SILENCE.error()
        return self
