"""What a worker answers to operators: /metrics, /healthz and /readyz."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import faust
from faust import web
from faust.sensors.prometheus import FaustMetrics, PrometheusMonitor
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import choose_encoder

from services.platform.check_report import check_report

Check = Callable[[], Awaitable[str | None]]
"""Returns None when all is well, else a sentence that says what is not."""


_CHECK_SECONDS = 3.0
"""Less than the timeout of whoever asks: an orchestrator is to read why, not to give up."""


class Progress:
    """When each batch in work began, so that a worker that hangs is told from one that waits."""

    def __init__(self, stuck_after_seconds: float = 600.0) -> None:
        self._stuck_after_seconds = stuck_after_seconds
        self._began: list[float] = []

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Count what is inside as one batch in work."""
        began = asyncio.get_running_loop().time()
        self._began.append(began)
        try:
            yield
        finally:
            self._began.remove(began)

    async def check(self) -> str | None:
        """Say whether one batch has been in work for too long."""
        busy = asyncio.get_running_loop().time() - min(self._began, default=float("inf"))
        return f"one batch in work for {busy:.0f} s" if busy > self._stuck_after_seconds else None


def attach_pages(
    app: faust.App,
    registry: CollectorRegistry,
    *,
    health: Mapping[str, Check],
    readiness: Mapping[str, Check],
) -> None:
    """Serve the three pages on the worker's own port."""
    _attach_metrics(app, registry)
    _attach_checks(app, "/healthz", health)
    _attach_checks(app, "/readyz", {"kafka": lambda: _group_joined(app), **readiness})


def _attach_metrics(app: faust.App, registry: CollectorRegistry) -> None:
    # As Faust's own set-up does, and in OpenMetrics for who asks for it.
    app.monitor = PrometheusMonitor(metrics=FaustMetrics.create(registry, "rasid_faust"))

    async def answer(self: Any, request: web.Request) -> web.Response:
        encode, content_type = choose_encoder(request.headers.get("Accept", ""))
        return self.bytes(encode(registry), headers={"Content-Type": content_type})  # type: ignore[no-any-return]

    app.page("/metrics", name="/metrics")(answer)


def _attach_checks(app: faust.App, path: str, checks: Mapping[str, Check]) -> None:
    async def answer(self: Any, request: web.Request) -> web.Response:
        results = await asyncio.gather(*map(_in_time, checks.values()))
        status, body = check_report(dict(zip(checks, results, strict=True)))
        return self.json(body, status=status.value)  # type: ignore[no-any-return]

    app.page(path, name=path)(answer)


async def _in_time(check: Check) -> str | None:
    try:
        return await asyncio.wait_for(check(), _CHECK_SECONDS)
    except TimeoutError:
        return f"no answer within {_CHECK_SECONDS:.0f} s"


async def _group_joined(app: faust.App) -> str | None:
    if app.rebalancing:
        return "partitions are being assigned"
    if not app.consumer_generation_id:
        return "not in the consumer group yet"
    if not getattr(app.consumer, "is_led", True):
        return "the broker that leads the consumer group does not answer"
    return None
