"""The client in the README, run as it stands there."""

import os
import re
import select
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import IO, ClassVar, cast

import pytest

from schemas.entity import Entity
from tests.alert_examples import example_alert
from tests.api.conftest import Desk, secret_of

README = Path(__file__).parents[2] / "README.md"
HAMAD = Entity(id="hamad-al-mashaan", type="official", names={"en": ("Hamad Al-Mashaan",)})


def first_line(desk: Desk, output: IO[str]) -> str:
    """Raise alerts until the client, which begins when it begins, prints one."""
    for number in range(240):
        desk.raise_alerts([example_alert("hamad-al-mashaan", "gulf", f"a{number}")])
        if select.select([output], [], [], 0.5)[0]:
            return output.readline()
    pytest.fail("the client printed nothing")


def the_client() -> str:
    """Return the code of the client."""
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    return cast("str", code)


@contextmanager
def running(code: str, address: str) -> Iterator[IO[str]]:
    """Yield what the client prints."""
    environment = {**os.environ, "API": address, "KEY": secret_of("mona")}
    with subprocess.Popen(
        [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, text=True
    ) as client:
        try:
            yield cast("IO[str]", client.stdout)
        finally:
            client.kill()


@pytest.mark.timeout(180)
def test_the_client_in_the_readme_subscribes_and_prints_what_is_raised(desk: Desk) -> None:
    desk.track(HAMAD)
    for _ in ("the first time", "when it is started again"):
        with running(the_client(), desk.address) as output:
            assert first_line(desk, output) == "hamad-al-mashaan\n"
    assert desk.mona.get("/v1/subscriptions/gulf").json()["owner"] == "mona"


FEED = "id: {id}-0\nevent: alert\n"
DATA = 'data: {"subject": "gctf"}\n\n'


class Unsteady(BaseHTTPRequestHandler):
    """A feed that breaks in the middle of its first alert, and is down once before the second."""

    answers: ClassVar[list[str | None]] = [
        f"{FEED.format(id=1)}{DATA}{FEED.format(id=2)}",
        None,
        f": following\nretry: 2000\n\n{FEED.format(id=2)}{DATA}",
    ]
    asked_from: ClassVar[list[str | None]] = []

    def do_POST(self) -> None:
        self.send_response(409)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self) -> None:
        self.asked_from.append(self.headers["Last-Event-ID"])
        answer = self.answers.pop(0) if self.answers else None
        self.send_response(200 if answer else 503)
        self.end_headers()
        self.wfile.write((answer or "").encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_the_client_goes_on_after_a_break_where_it_was_and_deals_with_nothing_twice() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Unsteady) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with running(the_client(), f"http://127.0.0.1:{server.server_port}") as output:
            assert [output.readline(), output.readline()] == ["gctf\n", "gctf\n"]
        server.shutdown()
    assert Unsteady.asked_from[:3] == [None, "1-0", "1-0"]
