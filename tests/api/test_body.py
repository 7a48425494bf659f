"""What becomes of a request's body before a route sees it."""

import socket
from typing import Any

import httpx
import pytest

from services.api.metrics import ApiMetrics
from services.api.middleware import BoundedBody, Observed
from services.platform.metrics import new_registry
from services.platform.settings import RedisSettings
from tests.api.conftest import Desk, Serve, running_api, secret_of


async def test_a_client_that_leaves_in_mid_body_asks_for_nothing() -> None:
    seen, sent = [], []
    messages = iter(
        [
            {"type": "http.request", "body": b"{", "more_body": True},
            {"type": "http.disconnect"},
        ]
    )

    async def app(*_: object) -> None:
        seen.append("asked")

    async def receive() -> Any:
        return next(messages)

    async def send(message: Any) -> None:
        sent.append(message)

    registry = new_registry()
    metrics = ApiMetrics(registry)
    guarded = Observed(BoundedBody(app, max_bytes=100, seconds=10, metrics=metrics), metrics)
    await guarded({"type": "http", "method": "POST", "headers": []}, receive, send)
    assert (seen, sent) == ([], [])
    assert registry.get_sample_value("rasid_api_requests_total", {"status": "4xx"}) == 1


def begin(
    desk: Desk, key: str, sent: bytes = b"", more: str = "", length: int = 1_000
) -> socket.socket:
    """Send the head of a request with a body of `length` bytes, and `sent` of these."""
    host, _, port = desk.address.removeprefix("http://").partition(":")
    connection = socket.create_connection((host, int(port)), timeout=10)
    head = (
        "POST /v1/entities HTTP/1.1\r\nHost: rasid\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {key}\r\nContent-Length: {length}\r\n{more}\r\n"
    )
    connection.sendall(head.encode() + sent)
    return connection


def answer(connection: socket.socket) -> bytes:
    """Return all that comes until the other side closes."""
    with connection:
        return b"".join(iter(lambda: connection.recv(65_536), b""))


def test_a_body_without_a_key_is_refused_before_it_is_sent_and_the_connection_closed(
    desk: Desk,
) -> None:
    for key in ("", "nobody-has-this"):
        told = answer(begin(desk, key))
        assert told.startswith(b"HTTP/1.1 401 ")
        assert b"application/problem+json" in told


def test_whoever_asks_before_sending_too_much_is_told_at_once(serve: Serve) -> None:
    desk = serve(max_body_bytes=1_024)
    with begin(
        desk, secret_of("mona"), more="Expect: 100-continue\r\n", length=2_000
    ) as connection:
        assert connection.recv(65_536).startswith(b"HTTP/1.1 413 ")


def test_a_body_that_does_not_come_in_time_is_refused_and_the_connection_closed(
    serve: Serve,
) -> None:
    desk = serve(body_seconds=0.2)
    told = answer(begin(desk, secret_of("mona"), b"{"))
    assert told.startswith(b"HTTP/1.1 408 ")
    assert b"send it faster" in told
    assert desk.mona.get("/v1/entities").status_code == 200


def test_a_body_is_not_read_while_redis_is_away() -> None:
    with running_api(RedisSettings(url="redis://127.0.0.1:1/0")) as address:
        told = httpx.post(f"{address}/v1/entities", json={}, headers={"Authorization": "Bearer x"})
    assert told.status_code == 503
    assert told.headers["Retry-After"] == "5"


@pytest.mark.parametrize("said", [None, "text/plain", "application/x-www-form-urlencoded"])
def test_json_that_is_not_said_to_be_json_is_told_so(desk: Desk, said: str | None) -> None:
    headers = {"Content-Type": said} if said else {}
    body = b'{"query": "kuwait"}'
    refused = desk.mona.post("/v1/queries/check", content=body, headers=headers)
    assert refused.status_code == 415
    assert refused.headers["Accept"] == "application/json"
    assert "Content-Type: application/json" in refused.json()["detail"]


@pytest.mark.parametrize(
    ("field", "values", "most"),
    [
        ("shared_with", [f"reader{number}" for number in range(1_001)], "1,000"),
        ("entities", [f"body{number}" for number in range(10_001)], "10,000"),
        ("quiet_hours", [{"days": ["monday"] * 8, "start": "22:00", "end": "06:00"}], "7"),
    ],
)
def test_a_list_that_is_too_long_is_refused_with_how_long_it_may_be(
    desk: Desk, field: str, values: list[object], most: str
) -> None:
    asked = {"id": "desk", "name": "Desk", "query": "kuwait", field: values}
    refused = desk.mona.post("/v1/subscriptions", json=asked)
    assert refused.status_code == 422
    (problem,) = refused.json()["errors"]
    assert problem["pointer"].startswith(f"#/{field}")
    assert most in problem["detail"]


@pytest.mark.parametrize("mistakes", [1_000, 1_001])
def test_mistakes_are_told_one_by_one_unless_they_are_too_many(desk: Desk, mistakes: int) -> None:
    body = {"id": "a", "type": "person", "names": {"en": [1] * (mistakes - 1)}, "name": "x"}
    told = desk.mona.post("/v1/entities", json=body).json()
    if mistakes == 1_000:
        assert len(told["errors"]) == mistakes
    else:
        said = "has 1,001 mistakes, too many to tell: send less of it, and each is told"
        assert [(one["pointer"], one["detail"]) for one in told["errors"]] == [("#", said)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_json_in_another_encoding_than_utf_8_is_refused(desk: Desk, encoding: str) -> None:
    body = r'{"id": "desk", "name": "\ud800", "query": "kuwait"}'.encode(encoding)
    headers = {"Content-Type": "application/json"}
    refused = desk.mona.post("/v1/subscriptions", content=body, headers=headers)
    assert (refused.status_code, refused.json()["type"]) == (400, "urn:rasid:problem:not-json")
    assert refused.json()["detail"] == "the body is not in UTF-8, as JSON must be"
