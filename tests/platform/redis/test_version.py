"""A Redis that lacks commands is told from one that is away, with the mend."""

from typing import Any

import pytest
import redis

from services.platform.redis.client import RedisAccessError, is_too_old, require_accepted
from services.platform.settings import RedisSettings


@pytest.mark.parametrize("version", ["5.0.14", "6.2.14"])
def test_a_service_does_not_start_on_a_server_that_lacks_commands(
    redis_settings: RedisSettings, monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    def info(*_: Any) -> dict[str, str]:
        return {"redis_version": version}

    monkeypatch.setattr(redis.Redis, "info", info)
    with pytest.raises(RedisAccessError, match=rf"Redis {version} is too old.*Use Redis 7\.2"):
        require_accepted(redis_settings)


def test_a_service_starts_on_the_servers_that_tests_run_on(any_redis_url: str) -> None:
    require_accepted(RedisSettings(url=any_redis_url))


@pytest.mark.parametrize("version", ["7.0.15", "7.2.4", "8.1", "", "unstable"])
def test_what_is_new_enough_or_tells_no_version_is_taken(version: str) -> None:
    assert not is_too_old(version)
