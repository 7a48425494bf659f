"""Errors as problem details.

Source: RFC 9457, sections 3 and 4; `errors` with JSON Pointers as in its section 3, example 2.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Annotated, Self

from pydantic import Field

from schemas.sentence import Sentence
from schemas.told import Told, told
from services.api.wordings import ApiProblem

MEDIA_TYPE = "application/problem+json"
_OURS = "urn:rasid:problem:"
_FEW = 3


class FieldProblem(Told):
    """What is wrong with one part of a request."""

    pointer: str
    """Where: a JSON Pointer into the body (`#/name`), or `query/limit`, `header/If-Match`."""
    detail: str
    start: int | None = None
    """Of a query: the part that it is about, in code points; so `end`."""
    end: int | None = None

    @classmethod
    def of(cls, pointer: str, sentence: Sentence) -> Self:
        """Return what a sentence says of one part of a request."""
        start, end = sentence.place or (None, None)
        return cls(pointer=pointer, detail=sentence, start=start, end=end, **told(sentence))


class Problem(Told):
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
    """One of our sentences, but where it is made of the errors."""
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
            **told(self.detail),
        )


def invalid(found: Sequence[FieldProblem]) -> ProblemError:
    """Return the problem of a request that is not what it has to be, in these parts."""
    detail = "; ".join(f"{one.pointer}: {one.detail}" for one in found[:_FEW])
    return ProblemError(HTTPStatus.UNPROCESSABLE_ENTITY, detail, "invalid", tuple(found))


def not_found(what: ApiProblem, name: str) -> ProblemError:
    """Return the problem of something that is not there, or not for this caller to see."""
    return ProblemError(HTTPStatus.NOT_FOUND, what.say(id=name))


def forbidden(detail: Sentence) -> ProblemError:
    """Return the problem of something that the caller may see and not do."""
    return ProblemError(HTTPStatus.FORBIDDEN, detail)


def conflict(detail: Sentence, kind: str, field: str | None = None) -> ProblemError:
    """Return the problem of something that is otherwise than the caller takes it to be.

    Args:
        field: of the body, which is what is wrong; None where it is no single one.
    """
    found = () if field is None else (FieldProblem.of(f"#/{field}", detail),)
    return ProblemError(HTTPStatus.CONFLICT, detail, kind, found)


def unacceptable(errors: Iterable[tuple[str, Sentence]], detail: str | None = None) -> ProblemError:
    """Return the problem of a body that is well-formed and says what cannot be.

    Args:
        errors: fields of the body, each with what is wrong and the mend.
        detail: of all together; that of the first few where it is not given.
    """
    found = tuple(FieldProblem.of(f"#/{name}", why) for name, why in errors)
    detail = detail or "; ".join(one.detail for one in found[:_FEW])
    return ProblemError(HTTPStatus.UNPROCESSABLE_ENTITY, detail, "unacceptable", found)
