"""The notifier while Redis is away."""

import asyncio

import pytest
from prometheus_client import CollectorRegistry

from services.notifier import app
from services.notifier.metrics import NotifierMetrics
from services.platform.errors import DependencyUnavailableError


async def test_each_try_of_a_redis_that_is_away_is_counted_until_it_is_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(app, "_RETRY_SECONDS", 0.0)
    registry, faults = CollectorRegistry(), [DependencyUnavailableError("away")] * 3

    async def step() -> None:
        if faults:
            raise faults.pop()

    health = app.RedisHealth()
    watch = app.Watch(health, NotifierMetrics(registry))
    await app._patiently(step, watch, asyncio.Event())
    asked = {"dependency": "redis"}
    assert registry.get_sample_value("rasid_notifier_dependency_errors_total", asked) == 3
    assert health.check() is None
