"""JSON that no terminal, browser or log obeys, whatever text it carries."""

import json
import re
from collections.abc import Mapping

from fastapi.responses import JSONResponse, Response

from schemas.record import Record
from services.api.problems import MEDIA_TYPE, ProblemError

# Markup of HTML, C1 controls, line separators and every bidi control. In JSON they stand in
# strings only, where the escape means the same character: nothing is lost.
_HOSTILE = re.compile("[<>&\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def escaped(document: str) -> str:
    """Return the same JSON with every character as an escape that something might obey."""
    return _HOSTILE.sub(lambda found: f"\\u{ord(found.group()):04x}", document)


class EscapedJson(JSONResponse):
    """A JSON response of records and plain values."""

    def render(self, content: object) -> bytes:
        """Return the body."""
        if isinstance(content, Record):
            return escaped(content.model_dump_json()).encode()
        return escaped(json.dumps(content, ensure_ascii=False, allow_nan=False)).encode()


class ProblemJson(EscapedJson):
    """An answer that is no success."""

    media_type = MEDIA_TYPE

    def render(self, content: object) -> bytes:
        """Return the body; members that say nothing are left out."""
        assert isinstance(content, Record)  # noqa: S101 - for the type checker
        return escaped(content.model_dump_json(exclude_none=True)).encode()

    def __init__(self, error: ProblemError) -> None:
        super().__init__(error.problem(), error.status.value, dict(error.headers))


def tagged(record: Record, tag: str, *, status: int = 200, location: str | None = None) -> Response:
    """Return a record with its ETag, and where it is if it was just made."""
    headers = {"ETag": f'"{tag}"'} | ({"Location": location} if location else {})
    return EscapedJson(record, status, headers)


def headers_of(response: Response, *names: str) -> Mapping[str, str]:
    """Return those of the named headers that a response has."""
    return {name: response.headers[name] for name in names if name in response.headers}
