"""Connections that do not say what they want."""

import socket
import time
from contextlib import ExitStack
from http.client import HTTPConnection

import pytest

from services.api import connections, serving
from tests.alert_examples import example_alert
from tests.api.conftest import Desk, Serve, secret_of


@pytest.fixture
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_HEAD_SECONDS", 1.0)


def connect(desk: Desk) -> socket.socket:
    """Return a connection that waits ten seconds at most."""
    host, _, port = desk.address.removeprefix("http://").partition(":")
    return socket.create_connection((host, int(port)), timeout=10)


@pytest.mark.usefixtures("_soon")
@pytest.mark.parametrize("sent", [b"", b"GET /v1/entities HTTP/1.1\r\nHost: ra"])
def test_a_connection_that_does_not_say_what_it_wants_is_closed(desk: Desk, sent: bytes) -> None:
    with connect(desk) as connection:
        connection.sendall(sent)
        assert connection.recv(1) == b""


@pytest.mark.usefixtures("_soon")
def test_a_head_that_comes_drop_by_drop_gets_no_more_time(desk: Desk) -> None:
    with connect(desk) as connection:
        began = time.monotonic()
        connection.settimeout(0.2)
        while time.monotonic() - began < 5:
            connection.sendall(b"G")
            try:
                assert connection.recv(1) == b""
                break
            except TimeoutError:
                continue
            except ConnectionResetError:
                break
        assert time.monotonic() - began < 3


@pytest.mark.usefixtures("_soon")
def test_a_connection_that_asks_now_and_then_is_kept(desk: Desk) -> None:
    connection = HTTPConnection(desk.address.removeprefix("http://"), timeout=10)
    connection.connect()
    mine = connection.sock
    for _ in range(3):
        connection.request("GET", "/v1/openapi.json")
        answer = connection.getresponse()
        assert (answer.status, answer.read() != b"", connection.sock) == (200, True, mine)
        time.sleep(1.2)
    connection.close()


def test_where_there_are_too_many_the_quietest_goes_and_whoever_asks_is_answered(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "_MOST_CONNECTIONS", 3)
    asking = HTTPConnection(desk.address.removeprefix("http://"), timeout=10)
    with ExitStack() as opened:
        quiet = [opened.enter_context(connect(desk)) for _ in range(3)]
        asking.request("GET", "/v1/openapi.json")
        assert asking.getresponse().status == 200
        assert quiet[0].recv(1) == b""
    asking.close()


def test_a_reader_that_takes_nothing_any_more_leaves_its_place_to_others(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "_UNHEARD_SECONDS", 1)
    desk = serve(live_readers=1)
    desk.subscribe("all", None)
    host, _, port = desk.address.removeprefix("http://").partition(":")
    with socket.socket() as gone:
        gone.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2_048)
        gone.connect((host, int(port)))
        head = f"GET /v1/live HTTP/1.1\r\nHost: rasid\r\nAuthorization: Bearer {secret_of('rana')}"
        gone.sendall(f"{head}\r\n\r\n".encode())
        assert gone.recv(17) == b"HTTP/1.1 200 OK\r\n"
        desk.raise_alerts([example_alert("gctf", "all", f"a{number}") for number in range(50)])
        for _ in range(100):
            with desk.mona.stream("GET", "/v1/live") as told:
                if told.status_code == 200:
                    return
            time.sleep(0.1)
    pytest.fail("the place is still taken")
