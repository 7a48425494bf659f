"""Many who ask at the same time for what takes long."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from schemas.article import Article
from services.api import app
from services.api.routes import past, verifying
from services.domain.alerting.backtest import backtest
from services.domain.alerting.snapshot import build_snapshot
from services.platform.kafka.submissions import Submissions
from tests.alert_examples import WHEN, example_enriched
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


def all_at_once(desk: Desk, path: str, body: dict[str, Any], go: threading.Event) -> set[int]:
    """Send the same many times, answer somebody else meanwhile, let go; return the statuses."""
    headers = {"Authorization": f"Bearer {secret_of('mona')}"}
    with ThreadPoolExecutor(MANY) as people:
        sent = [
            people.submit(
                httpx.post, f"{desk.address}{path}", json=body, headers=headers, timeout=60
            )
            for _ in range(MANY)
        ]
        try:
            while let_in(desk, "mona") < MANY:
                assert desk.rana.get("/v1/entities", timeout=10).status_code == 200
            assert not any(one.done() for one in sent)
        finally:
            go.set()
        return {one.result().status_code for one in sent}


def test_articles_that_wait_for_kafka_keep_nothing_else_waiting(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "Submissions", Waiting)
    desk = serve(requests_per_minute=1_000_000)
    desk.track(GCTF)
    assert all_at_once(desk, "/v1/articles", {"text": "The GCTF met."}, Waiting.go) == {202}


@pytest.mark.parametrize("asked", ["verify", "explain"])
def test_articles_that_are_searched_keep_nothing_else_waiting(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    desk, go = serve(requests_per_minute=1_000_000), threading.Event()
    desk.track(GCTF)
    article = example_enriched("The GCTF met.")
    (alert,) = backtest([(WHEN, article)], build_snapshot([GCTF], [])).alerts
    desk.raise_alerts([alert])

    module, name = (verifying, "verify_within") if asked == "verify" else (past, "explain")
    search = getattr(module, name)

    def slowly(*given: Any, **more: Any) -> Any:
        assert go.wait(60)
        return search(*given, **more)

    monkeypatch.setattr(module, name, slowly)
    body: dict[str, Any] = {"enriched": article.model_dump(mode="json")}
    if asked == "verify":
        assert all_at_once(desk, f"/v1/alerts/{alert.id}/verify", body, go) == {200}
    else:
        assert all_at_once(desk, "/v1/explain", body | {"subscription": "entity.gctf"}, go) == {200}
