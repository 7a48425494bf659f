"""A creation that is sent again gives the same answer again, and creates nothing more.

The key is kept from before the work begins. Where its outcome is not known - Redis went away in
mid-work, the process was killed, the answer could not be stored - the key stays, and a retry is
told so: it does nothing a second time.

Source: draft-ietf-httpapi-idempotency-key-header-07, sections 2.1 to 2.7.
"""

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import Depends, Header, Request, Response

from schemas.identity import digest
from services.api.answers import headers_of
from services.api.parts import ApiParts, Parts
from services.api.problems import ProblemError, conflict
from services.api.wordings import ApiProblem
from services.domain.watchlist import WatchlistError
from services.platform.errors import DependencyUnavailableError, KafkaAccessError
from services.platform.redis.client import redis_errors

log = logging.getLogger(__name__)

_KEPT_SECONDS = 24 * 3_600
_IN_WORK_SECONDS = 60
"""No creation takes longer."""
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

    def run(self, caller: str, make: Callable[[], Response], *, harmless: bool = False) -> Response:
        """Return what `make` answers, or what it answered the first time.

        Args:
            make: does the work; a ProblemError or a WatchlistError says that it did nothing.
            harmless: whether `make` may be done again after it failed half-way.

        Raises:
            ProblemError: 422 where the key was used for something else, 409 where the first request
                is still in work, or where it is not known whether it did its work.
            DependencyUnavailableError: Redis did not answer.
        """
        if self.key is None:
            return make()
        name = self.parts.keys.answer(digest(caller, *self.scope, self.key))
        begun = json.dumps({"of": self.body, "began": self._now()})
        if not self._ask("set", name, begun, nx=True, ex=_KEPT_SECONDS):
            return self._again(self._ask("get", name))
        return self._first(name, make, harmless=harmless)

    def _first(self, name: str, make: Callable[[], Response], *, harmless: bool) -> Response:
        try:
            response = make()
        except (ProblemError, WatchlistError):
            self._try("delete", name)  # nothing was created: the same key may try again
            raise
        except (DependencyUnavailableError, KafkaAccessError):
            if harmless:
                self._try("delete", name)
            raise
        answer = {
            "of": self.body,
            "status": response.status_code,
            "headers": dict(headers_of(response, *_HEADERS)),
            "body": bytes(response.body).decode(),
        }
        self._try("set", name, json.dumps(answer), ex=_KEPT_SECONDS)
        return response

    def _try(self, command: str, *arguments: object, **options: object) -> None:
        """Ask Redis; where it is away, the key stays as it is, which does nothing twice."""
        try:
            self._ask(command, *arguments, **options)
        except DependencyUnavailableError as error:
            self.parts.metrics.dependency_errors.count(error)
            log.warning("an answer is not kept", extra={"action": "once", "error": str(error)})

    def _again(self, stored: bytes | None) -> Response:
        answer = json.loads(stored) if stored else {}
        if answer.get("of", self.body) != self.body:
            raise ProblemError(
                HTTPStatus.UNPROCESSABLE_ENTITY,
                ApiProblem.ONCE_REUSED.say(),
                "idempotency-key-reused",
            )
        if "status" not in answer:
            raise self._unfinished(answer.get("began", self._now()))
        headers = answer["headers"] | {"Idempotency-Replayed": "true"}
        return Response(answer["body"], answer["status"], headers)

    def _unfinished(self, began: float) -> ProblemError:
        if self._now() - began < _IN_WORK_SECONDS:
            return conflict(ApiProblem.ONCE_IN_WORK.say(), "in-work")
        return conflict(ApiProblem.ONCE_UNKNOWN.say(), "outcome-unknown")

    def _now(self) -> float:
        return self.parts.clock.now().timestamp()

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
