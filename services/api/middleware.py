"""What surrounds every request: its body, safe headers, one log line, one count."""

import json
import logging
import re
import time
from dataclasses import dataclass, replace
from http import HTTPStatus

from anyio import Event, fail_after, to_thread
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from services.api.answers import ProblemJson
from services.api.callers import known_key
from services.api.failures import NOT_JSON, unavailable
from services.api.metrics import NO_ROUTE, ApiMetrics
from services.api.parts import ApiParts
from services.api.problems import ProblemError
from services.api.wordings import ApiProblem
from services.platform.errors import DependencyUnavailableError

log = logging.getLogger(__name__)

_SAFE = [
    # Nobody takes text from the news for a page, a script or a style.
    (b"x-content-type-options", b"nosniff"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"referrer-policy", b"no-referrer"),
    # Answers differ from caller to caller.
    (b"cache-control", b"no-store"),
    (b"vary", b"Authorization"),
]
_CLIENT_LEFT = 499
"""What nginx logs for a client that closed the connection before it was answered."""
_CLOSE = {"Connection": "close"}
"""Whoever still sends is not listened to."""
_DISCARDED_BYTES = 16 * 1024 * 1024
"""What a body may have over its limit and still be heard out, unless its sender waits to be asked
(`Expect`): whoever still sends when the connection is closed does not get to read why."""
_UTF_8 = ("utf-8", "utf-8-sig")
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


@dataclass(frozen=True)
class SafeHeaders:
    """Adds headers to every answer, a refusal too, unless it has its own."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = {name for name, _ in message["headers"]}
                added = (one for one in _SAFE if one[0] not in given)
                message["headers"] = [*message["headers"], *added]
            await send(message)

        await self.app(scope, receive, answer if scope["type"] == "http" else send)


@dataclass(frozen=True)
class KeyBeforeBody:
    """Refuses a body that comes without a key before any of it is read.

    The route asks for the key again: it may be revoked while the body comes.
    """

    app: ASGIApp
    parts: ApiParts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or not _has_body(scope):
            return await self.app(scope, receive, send)
        try:
            await to_thread.run_sync(known_key, self.parts, _credentials(scope))
        except ProblemError as error:
            closing = replace(error, headers={**error.headers, **_CLOSE})
            return await ProblemJson(closing)(scope, receive, send)
        except DependencyUnavailableError as error:
            return await unavailable(self.parts.metrics, error)(scope, receive, send)
        await self.app(scope, receive, send)
        return None


@dataclass(frozen=True)
class HeadAsGet:
    """Answers HEAD with what GET has, less the body; RFC 9110, section 9.3.2."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            return await self.app(scope, receive, send)
        answered = Event()
        # The server goes by its own copy: it sends no body to whoever asked with HEAD.
        asked = {**scope, "method": "GET"}

        async def leaving() -> Message:
            # An answer without end, as the live feed, ends with its headers.
            await answered.wait()
            return {"type": "http.disconnect"}

        async def headers_only(message: Message) -> None:
            if message["type"] == "http.response.start":
                await send(message)
                await send({"type": "http.response.body"})
                answered.set()

        try:
            await self.app(asked, leaving, headers_only)
        finally:
            scope["route"] = asked.get("route")
        return None


@dataclass(frozen=True)
class BoundedBody:
    """Reads the body of a request, if it is small enough, in time and text, before anything else.

    A client that leaves in mid-body has asked for nothing: `ClientDisconnect` is raised.
    """

    app: ASGIApp
    max_bytes: int
    seconds: float
    """Longest time that the whole body may take to come."""
    metrics: ApiMetrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        try:
            body = await self._read_in_time(scope, receive)
            _require_text(body)
        except ProblemError as error:
            self.metrics.refused("body")
            return await ProblemJson(error)(scope, receive, send)
        given = False

        async def replay() -> Message:
            nonlocal given
            if given:
                return await receive()
            given = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self.app(scope, replay, send)
        return None

    async def _read_in_time(self, scope: Scope, receive: Receive) -> bytes:
        try:
            with fail_after(self.seconds):
                return await self._read(scope, receive)
        except TimeoutError as error:
            raise ProblemError(
                HTTPStatus.REQUEST_TIMEOUT,
                ApiProblem.TOO_SLOW.say(seconds=self.seconds),
                headers=_CLOSE,
            ) from error

    async def _read(self, scope: Scope, receive: Receive) -> bytes:
        headers = dict(scope["headers"])
        declared = headers.get(b"content-length", b"0")
        listened_to = self.max_bytes + (0 if b"expect" in headers else _DISCARDED_BYTES)
        if declared.isdigit() and int(declared) > listened_to:
            raise self._too_large()
        body, length, more = bytearray(), 0, True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise ClientDisconnect
            piece = message.get("body", b"")
            length += len(piece)
            if length > listened_to:
                raise self._too_large()
            if length <= self.max_bytes:
                body += piece
            more = message.get("more_body", False)
        if length > self.max_bytes:
            raise self._too_large()
        return bytes(body)

    def _too_large(self) -> ProblemError:
        return ProblemError(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            ApiProblem.TOO_LARGE.say(count=self.max_bytes),
            headers=_CLOSE,
        )


@dataclass(frozen=True)
class Observed:
    """Logs and counts every answer."""

    app: ASGIApp
    metrics: ApiMetrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        began, status = time.monotonic(), 500

        async def answer(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        try:
            await self.app(scope, receive, answer)
        except ClientDisconnect:
            status = _CLIENT_LEFT
        finally:
            seconds = time.monotonic() - began
            route = getattr(scope.get("route"), "path", NO_ROUTE)
            trace = dict(scope["headers"]).get(b"traceparent", b"").decode("ascii", "ignore")
            self.metrics.answered(route, status, seconds, traceparent=trace)
            log.info("answered", extra=_facts(scope, route, status, seconds))
        return None


def _has_body(scope: Scope) -> bool:
    """Say whether a body is announced; RFC 9112, section 6.3."""
    headers = dict(scope["headers"])
    return b"transfer-encoding" in headers or headers.get(b"content-length", b"0") != b"0"


def _credentials(scope: Scope) -> str | None:
    given = dict(scope["headers"]).get(b"authorization", b"").decode("latin-1")
    scheme, _, credentials = given.partition(" ")
    return credentials.strip() if scheme.lower() == "bearer" else None


def _facts(scope: Scope, route: str, status: int, seconds: float) -> dict[str, object]:
    return {
        "action": "answered",
        "method": scope["method"],
        "route": route,
        "status": status,
        "seconds": round(seconds, 4),
        "caller": scope.get("state", {}).get("caller"),
    }


def _require_text(body: bytes) -> None:
    """Return unless the body holds a lone surrogate, which no answer could repeat.

    In UTF-16 and UTF-32 nobody would see it, and JSON is in UTF-8; RFC 8259, section 8.1.
    """
    if json.detect_encoding(body) not in _UTF_8:
        raise ProblemError(HTTPStatus.BAD_REQUEST, ApiProblem.NOT_UTF_8.say(), NOT_JSON)
    if not _SURROGATE.search(body):
        return
    try:
        json.dumps(json.loads(body), ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise ProblemError(HTTPStatus.BAD_REQUEST, ApiProblem.SURROGATE.say()) from error
    except (ValueError, RecursionError):
        return  # whoever reads it says what is wrong
