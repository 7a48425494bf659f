"""What a worker answers to operators: /metrics, /healthz and /readyz."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import faust
from faust import web
from faust.sensors.prometheus import setup_prometheus_sensors
from prometheus_client import CollectorRegistry

Check = Callable[[], Awaitable[str | None]]
"""Returns None when all is well, else a sentence that says what is not."""


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
    setup_prometheus_sensors(app, "/metrics", registry, name_prefix="rasid_faust")
    _attach_checks(app, "/healthz", health)
    _attach_checks(app, "/readyz", {"kafka": lambda: _group_joined(app), **readiness})


def _attach_checks(app: faust.App, path: str, checks: Mapping[str, Check]) -> None:
    async def answer(self: Any, request: web.Request) -> web.Response:
        results = await asyncio.gather(*(check() for check in checks.values()))
        problems = {name: result for name, result in zip(checks, results, strict=True) if result}
        body = {"status": "failing" if problems else "ok", "problems": problems}
        return self.json(body, status=503 if problems else 200)  # type: ignore[no-any-return]

    app.page(path, name=path)(answer)


async def _group_joined(app: faust.App) -> str | None:
    if app.rebalancing:
        return "partitions are being assigned"
    if not app.consumer_generation_id:
        return "not in the consumer group yet"
    return None
