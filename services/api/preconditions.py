"""ETags: a change is made to what its author has seen, or not at all.

Source: RFC 9110, sections 8.8.3 and 13.1; RFC 6585, section 3 (428).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Annotated

from fastapi import Header, Response

from services.api.answers import tagged
from services.api.problems import ProblemError, conflict
from services.api.wordings import ApiProblem
from services.platform.redis.records import R, Stored
from services.platform.redis.watch import ConcurrentChangeError

_EXISTS = "exists"
IfMatch = Annotated[
    str | None,
    Header(alias="If-Match", description="The ETag of what you have seen; `*` for whatever it is."),
]
IfNoneMatch = Annotated[
    str | None, Header(alias="If-None-Match", description="The ETag of what you have already.")
]


def read(found: Stored[R], seen: str | None) -> Response:
    """Return a record with its ETag, or 304 where the caller has it already."""
    if seen is not None and _names(seen, found.tag, weakly=True):
        return Response(status_code=304, headers={"ETag": f'"{found.tag}"'})
    return tagged(found.record, found.tag)


def require_seen(found: Stored[R], seen: str | None) -> None:
    """Return if the caller has seen what is stored.

    Raises:
        ProblemError: 428 where no ETag came along, 412 where it is of something else.
    """
    if seen is None:
        raise ProblemError(HTTPStatus.PRECONDITION_REQUIRED, ApiProblem.NO_ETAG.say())
    if not _names(seen, found.tag, weakly=False):
        raise ProblemError(HTTPStatus.PRECONDITION_FAILED, ApiProblem.STALE.say())


@contextmanager
def unchanged_meanwhile() -> Iterator[None]:
    """Turn a change that came first into 412."""
    try:
        yield
    except ConcurrentChangeError as error:
        raise ProblemError(HTTPStatus.PRECONDITION_FAILED, ApiProblem.STALE.say()) from error


@contextmanager
def new_meanwhile(exists: ApiProblem, name: str, field: str | None = None) -> Iterator[None]:
    """Turn something of the same id that came first into 409; `field` as in `conflict`."""
    try:
        yield
    except ConcurrentChangeError as error:
        raise conflict(exists.say(id=name), _EXISTS, field) from error


def taken(exists: ApiProblem, name: str) -> ProblemError:
    """Return the problem of an id in a body that stands for something already."""
    return conflict(exists.say(id=name), _EXISTS, "id")


def _names(header: str, tag: str, *, weakly: bool) -> bool:
    given = [one.strip() for one in header.split(",")]
    if weakly:
        given = [one.removeprefix("W/") for one in given]
    return "*" in given or f'"{tag}"' in given
