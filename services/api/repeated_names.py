"""JSON in which an object has two members of one name is refused: only the last would count.

Source: RFC 8259, section 4 (what a reader makes of it is not known); RFC 7493, section 2.3 (an
object must not have them); RFC 6901 for the places.
"""

import json
from collections import Counter
from collections.abc import Callable, Coroutine, Iterable, Iterator
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from schemas.field_wordings import FieldWording
from services.api.places import pointer_to
from services.api.problems import FieldProblem, ProblemError, invalid
from services.api.strict_body import MOST_MISTAKES
from services.api.wordings import ApiFieldProblem

_Members = list[tuple[str, Any]]


class StrictRoute(APIRoute):
    """A route whose body is read so."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return what answers a request."""
        handler = super().get_route_handler()

        async def answer(request: Request) -> Response:
            try:
                return await handler(_StrictRequest(request.scope, request.receive))
            except HTTPException as error:
                # FastAPI makes one of whatever goes wrong while a body is read.
                if isinstance(error.__cause__, ProblemError):
                    raise error.__cause__ from None
                raise

        return answer


class _StrictRequest(Request):
    async def json(self) -> Any:  # noqa: ANN401 - as starlette has it
        if not hasattr(self, "_json"):
            self._json = read_json(await self.body())
        return self._json


def read_json(body: bytes) -> Any:  # noqa: ANN401
    """Return what a body in JSON says.

    Raises:
        json.JSONDecodeError: it is none.
        ProblemError: a name is there more than once in an object; tells each.
    """
    repeating: list[tuple[dict[str, Any], _Members]] = []

    def made(members: _Members) -> dict[str, Any]:
        found = dict(members)
        if len(found) < len(members):
            repeating.append((found, members))
        return found

    read = json.loads(body, object_pairs_hook=made)
    if repeating:
        raise _problem(sorted(_places(read, {id(one): members for one, members in repeating})))
    return read


def _problem(places: list[str]) -> ProblemError:
    if len(places) > MOST_MISTAKES:
        said = FieldWording.MISTAKES.say(mistakes=f"{len(places):,}")
        return invalid([FieldProblem.of("#", said)])
    twice = ApiFieldProblem.NAME_TWICE.say()
    return invalid([FieldProblem.of(place, twice) for place in places])


def _places(read: object, repeating: dict[int, _Members]) -> Iterator[str]:
    """Yield the places of the names, less those inside of values that do not count themselves."""
    left: list[tuple[tuple[str, ...], object]] = [((), read)]
    while left:
        steps, value = left.pop()
        inside: Iterable[tuple[object, object]] = ()
        if isinstance(value, dict):
            repeated = _repeated(repeating.get(id(value), ()))
            yield from (pointer_to((*steps, name)) for name in repeated)
            inside = value.items()
        elif isinstance(value, list):
            inside = enumerate(value)
        left += [((*steps, str(step)), one) for step, one in inside]


def _repeated(members: Iterable[tuple[str, Any]]) -> Iterator[str]:
    counts = Counter(name for name, _ in members)
    return (name for name, count in counts.items() if count > 1)
