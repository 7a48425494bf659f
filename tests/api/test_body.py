"""What becomes of a request's body before a route sees it."""

from typing import Any

from services.api.metrics import ApiMetrics
from services.api.middleware import BoundedBody, Observed
from services.platform.metrics import new_registry


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
    guarded = Observed(BoundedBody(app, max_bytes=100, metrics=metrics), metrics)
    await guarded({"type": "http", "method": "POST", "headers": []}, receive, send)
    assert (seen, sent) == ([], [])
    assert registry.get_sample_value("rasid_api_requests_total", {"status": "4xx"}) == 1
