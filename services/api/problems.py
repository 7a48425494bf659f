"""Errors as problem details.

Source: RFC 9457, sections 3 and 4; `errors` with JSON Pointers as in its section 3, example 2.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Annotated

from pydantic import Field

from schemas.record import Record

MEDIA_TYPE = "application/problem+json"
_OURS = "urn:rasid:problem:"


class FieldProblem(Record):
    """What is wrong with one part of a request."""

    pointer: str
    """Where: a JSON Pointer into the body (`#/name`), or `query/limit`, `header/If-Match`."""
    detail: str


class Problem(Record):
    """The body of every answer that is no success."""

    type: str
    """What kind: `about:blank` where the status says all."""
    title: str
    status: Annotated[int, Field(ge=400, le=599)]
    detail: str | None = None
    """What happened here, and the mend."""
    errors: tuple[FieldProblem, ...] = ()


@dataclass
class ProblemError(Exception):
    """A request cannot be answered; the client is told why."""

    status: HTTPStatus
    detail: str
    kind: str | None = None
    """Names the kind among several of one status."""
    errors: tuple[FieldProblem, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    def problem(self) -> Problem:
        """Return what the client is told."""
        return Problem(
            type=f"{_OURS}{self.kind}" if self.kind else "about:blank",
            title=self.status.phrase,
            status=self.status.value,
            detail=self.detail,
            errors=self.errors,
        )


def not_found(what: str, name: str) -> ProblemError:
    """Return the problem of something that is not there, or not for this caller to see."""
    return ProblemError(HTTPStatus.NOT_FOUND, f"there is no {what} {name} that you may see")


def forbidden(detail: str) -> ProblemError:
    """Return the problem of something that the caller may see and not do."""
    return ProblemError(HTTPStatus.FORBIDDEN, detail)


def conflict(detail: str, kind: str) -> ProblemError:
    """Return the problem of something that is otherwise than the caller takes it to be."""
    return ProblemError(HTTPStatus.CONFLICT, detail, kind)


def unacceptable(errors: Iterable[tuple[str, str]], detail: str) -> ProblemError:
    """Return the problem of a body that is well-formed and says what cannot be.

    Args:
        errors: fields of the body, each with what is wrong and the mend.
    """
    told = tuple(FieldProblem(pointer=f"#/{name}", detail=why) for name, why in errors)
    return ProblemError(HTTPStatus.UNPROCESSABLE_ENTITY, detail, "unacceptable", told)
