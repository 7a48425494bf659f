"""Articles while Kafka does not answer."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from schemas.article import Article
from services.api import app
from services.platform.kafka.submissions import Submissions
from tests.api.conftest import GCTF, Desk, Serve, secret_of

MANY = 60
"""More than there are threads for all requests together (40)."""


class Waiting(Submissions):
    """Waits for Kafka until it is let go."""

    go = threading.Event()

    def send(self, article: Article) -> None:
        """Wait."""
        assert self.go.wait(60)


def let_in(desk: Desk, name: str) -> int:
    """Return how many requests of one of the people have passed the check of its key."""
    client: Any = desk.client
    counters = client.scan_iter(f"{desk.keys.pace()}*{name}*")
    return sum(int(client.get(counter) or 0) for counter in counters)


def test_articles_that_wait_for_kafka_keep_nothing_else_waiting(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "Submissions", Waiting)
    desk = serve(requests_per_minute=1_000_000)
    desk.track(GCTF)
    with ThreadPoolExecutor(MANY) as people:
        sent = [
            people.submit(
                httpx.post,
                f"{desk.address}/v1/articles",
                json={"text": f"Article {number}."},
                headers={"Authorization": f"Bearer {secret_of('mona')}"},
                timeout=60,
            )
            for number in range(MANY)
        ]
        try:
            while let_in(desk, "mona") < MANY:
                assert desk.rana.get("/v1/entities", timeout=10).status_code == 200
            assert not any(one.done() for one in sent)
        finally:
            Waiting.go.set()
        assert {one.result().status_code for one in sent} == {202}
