"""Fixtures of what is deployed."""

from pathlib import Path

import pytest

from tests.deploy.redis_as_deployed import RedisAsDeployed


@pytest.fixture
def redis_as_deployed(tmp_path: Path) -> RedisAsDeployed:
    """Return what runs a redis-server in a folder of this test."""
    return RedisAsDeployed(folder=tmp_path)
