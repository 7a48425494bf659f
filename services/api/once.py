"""A creation that is sent again gives the same answer again, and creates nothing more.

Source: draft-ietf-httpapi-idempotency-key-header-07, sections 2.1 to 2.7.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import Depends, Header, Request, Response

from schemas.identity import digest
from services.api.answers import headers_of
from services.api.parts import ApiParts, Parts
from services.api.problems import ProblemError, conflict
from services.platform.redis.client import redis_errors

_KEPT_SECONDS = 24 * 3_600
_IN_WORK_SECONDS = 60
_HEADERS = ("content-type", "etag", "location")

IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=255,
        description="Any text of yours, new for each creation: sent again within 24 hours, the "
        "same request gets the same answer and creates nothing more.",
    ),
]


@dataclass(frozen=True, kw_only=True)
class Once:
    """One creation."""

    parts: ApiParts
    scope: tuple[str, ...]
    """Method and path."""
    body: str
    """A hash of the body."""
    key: str | None

    def run(self, caller: str, make: Callable[[], Response]) -> Response:
        """Return what `make` answers, or what it answered the first time.

        Raises:
            ProblemError: 422 where the key was used for something else, 409 where the first request
                is still in work.
            DependencyUnavailableError: Redis did not answer.
        """
        if self.key is None:
            return make()
        name = self.parts.keys.answer(digest(caller, *self.scope, self.key))
        begun = json.dumps({"of": self.body})
        if not self._ask("set", name, begun, nx=True, ex=_IN_WORK_SECONDS):
            return self._again(self._ask("get", name))
        return self._first(name, make)

    def _first(self, name: str, make: Callable[[], Response]) -> Response:
        done = False
        try:
            response = make()
            answer = {
                "of": self.body,
                "status": response.status_code,
                "headers": dict(headers_of(response, *_HEADERS)),
                "body": bytes(response.body).decode(),
            }
            self._ask("set", name, json.dumps(answer), ex=_KEPT_SECONDS)
            done = True
        finally:
            if not done:
                # Nothing was created: the same key may try again.
                self._ask("delete", name)
        return response

    def _again(self, stored: bytes | None) -> Response:
        answer = json.loads(stored) if stored else {}
        if answer.get("of", self.body) != self.body:
            raise ProblemError(
                HTTPStatus.UNPROCESSABLE_ENTITY,
                "this Idempotency-Key was used for another body: take a new one",
                "idempotency-key-reused",
            )
        if "status" not in answer:
            raise conflict("the first request with this Idempotency-Key is in work", "in-work")
        headers = answer["headers"] | {"Idempotency-Replayed": "true"}
        return Response(answer["body"], answer["status"], headers)

    def _ask(self, command: str, *arguments: object, **options: object) -> Any:  # noqa: ANN401
        with redis_errors():
            return getattr(self.parts.client, command)(*arguments, **options)


async def _once(request: Request, parts: Parts, key: IdempotencyKey = None) -> Once:
    body = await request.body()
    return Once(
        parts=parts,
        scope=(request.method, request.url.path),
        body=digest("body", body.decode("utf-8", "backslashreplace")),
        key=key,
    )


OnceOnly = Annotated[Once, Depends(_once)]
