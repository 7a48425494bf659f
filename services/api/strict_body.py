"""Bodies in which a field that nobody reads is refused, and whose mistakes are told while few."""

from typing import Any, Self

from pydantic import ConfigDict, ModelWrapValidatorHandler, ValidationError, model_validator

from schemas.field_wordings import FieldWording
from schemas.record import Record

MOST_MISTAKES = 1_000
"""Told one by one: four megabytes hold millions, and to tell those took a minute of everybody's."""


class StrictBody(Record):
    """The whole body of a request, or a record that stands for one."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="wrap")
    @classmethod
    def _has_few_mistakes(cls, given: Any, read: ModelWrapValidatorHandler[Self]) -> Self:  # noqa: ANN401
        try:
            return read(given)
        except ValidationError as error:
            # Counted before anything is made of each.
            if error.error_count() <= MOST_MISTAKES:
                raise
            raise FieldWording.MISTAKES.error(mistakes=f"{error.error_count():,}") from None
