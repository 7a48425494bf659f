"""The notifier while Redis is away."""

import asyncio
import logging

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


async def test_a_redis_that_is_away_from_the_start_is_said_once_for_each_reason(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(app, "_RETRY_SECONDS", 0.0)
    faults = ["wrong password", "away", "away"]

    async def step() -> None:
        if faults:
            raise DependencyUnavailableError(faults.pop())

    watch = app.Watch(app.RedisHealth(), NotifierMetrics(CollectorRegistry()))
    with caplog.at_level(logging.WARNING):
        await app._patiently(step, watch, asyncio.Event())
    assert [vars(one)["error"] for one in caplog.records] == ["away", "wrong password"]
