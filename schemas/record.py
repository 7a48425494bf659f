"""What all records share: frozen, JSON on the wire, unknown fields ignored."""

import json
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)
from pydantic_core import ErrorDetails

from schemas.errors import DeadLetterReason, RecordError
from schemas.field_problems import field_and_problem
from schemas.field_wordings import FieldWording

_REASON_BY_ERROR_TYPE = {
    "json_invalid": DeadLetterReason.NOT_JSON,
    FieldWording.NUL.code: DeadLetterReason.FORBIDDEN_CHARACTER,
    "string_unicode": DeadLetterReason.INVALID_UNICODE,
}


def _without_nul(text: str) -> str:
    if "\x00" in text:
        raise FieldWording.NUL.error()
    return text


Text = Annotated[str, AfterValidator(_without_nul)]
"""Any text without NUL characters."""

Line = Annotated[Text, StringConstraints(min_length=1, max_length=2_000)]
"""Text that is there and fits a line: a name, a title, an id of somebody else's."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]{0,127}$")]
"""An id of ours: lower case ASCII letters, digits, `.`, `-`, `_`; safe in keys and URLs."""

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
"""The first 128 bits of a SHA-256, in hex."""

Score = Annotated[float, Field(ge=0.0, le=1.0)]

Language = Literal["ar", "en"]


class Record(BaseModel):
    """A frozen record; `decode` reads what `encode` writes and refuses anything else."""

    # Errors end up in logs and dead letters: what was wrong is said, the article's text is not.
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    def encode(self) -> bytes:
        """Return the record as UTF-8 JSON."""
        return self.model_dump_json().encode()

    @classmethod
    def decode(cls, raw: bytes, *, max_bytes: int | None = None) -> Self:
        """Read one record from UTF-8 JSON.

        Args:
            raw: the bytes as they came off the stream.
            max_bytes: refuse more bytes than this; no limit where None.

        Raises:
            RecordError: with the reason; the bytes will never be readable.
        """
        if max_bytes is not None and len(raw) > max_bytes:
            detail = f"{len(raw):,} bytes, the limit is {max_bytes:,}"
            raise RecordError(DeadLetterReason.TOO_LARGE, detail)
        try:
            raw.decode("utf-8")
            return cls.model_validate_json(raw, strict=True)
        except UnicodeDecodeError as error:
            detail = f"not UTF-8 at byte {error.start:,}"
            raise RecordError(DeadLetterReason.INVALID_UNICODE, detail) from error
        except ValidationError as error:
            if _holds_lone_surrogate(raw):
                detail = "a lone surrogate is not a character"
                raise RecordError(DeadLetterReason.INVALID_UNICODE, detail) from error
            raise _record_error(error.errors(include_url=False, include_input=False)) from error


def _holds_lone_surrogate(raw: bytes) -> bool:
    try:
        json.dumps(json.loads(raw), ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    except (ValueError, RecursionError):
        return False
    return False


def _record_error(problems: list[ErrorDetails]) -> RecordError:
    first = problems[0]
    field, detail = ".".join(map(str, first["loc"])), field_and_problem(first)
    if field == "version" or field.endswith(".version"):
        return RecordError(DeadLetterReason.UNSUPPORTED_VERSION, detail)
    reason = _REASON_BY_ERROR_TYPE.get(first["type"], DeadLetterReason.INVALID_FIELD)
    return RecordError(reason, detail)
