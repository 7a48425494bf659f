"""How a command finds what runs in its home, and the password of its Redis."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from services.cli.state import (
    RunningService,
    State,
    find_running,
    home_lock,
    last_state,
    write_state,
)
from services.platform.embedded.password import ensure_password, password_file, read_password
from services.platform.settings import KafkaSettings, RedisSettings

SERVICE = RunningService(name="enricher", address="http://127.0.0.1:3", log="enricher.log")
STATE = State(kafka_bootstrap="127.0.0.1:1", redis_url="redis://127.0.0.1:2/0", services=(SERVICE,))


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """Return a home in which an installation with a Redis of its own runs."""
    file = ensure_password(tmp_path)
    write_state(tmp_path, replace(STATE, redis_password_file=str(file)))
    with home_lock(tmp_path):
        yield tmp_path


def found(home: Path, redis: RedisSettings) -> RedisSettings:
    return find_running(home, KafkaSettings(), redis)[1]


def secret(redis: RedisSettings) -> str | None:
    return redis.password.get_secret_value() if redis.password else None


def password(home: Path) -> str | None:
    return read_password(password_file(home))


@pytest.mark.parametrize(
    "named",
    [
        RedisSettings(),
        RedisSettings(url=STATE.redis_url),
        RedisSettings.model_validate({"username": "mona", "password": "of another"}),
    ],
)
def test_a_command_finds_the_local_redis_with_its_password(
    home: Path, named: RedisSettings
) -> None:
    redis = found(home, named)
    assert (redis.url, redis.username) == (STATE.redis_url, "default")
    assert password(home) is not None
    assert secret(redis) == password(home)


@pytest.mark.parametrize(
    "named",
    [
        RedisSettings(url="redis://elsewhere:6379/0"),
        RedisSettings.model_validate({"url": STATE.redis_url, "password": "given"}),
    ],
)
def test_a_redis_that_the_settings_name_never_hears_the_local_password(
    home: Path, named: RedisSettings
) -> None:
    assert found(home, named) == named


def test_an_installation_on_a_redis_of_others_has_no_password_to_find(home: Path) -> None:
    write_state(home, replace(STATE, redis_url="redis://elsewhere:6379/0"))
    redis = found(home, RedisSettings())
    assert (redis.url, redis.password) == ("redis://elsewhere:6379/0", None)


def test_a_note_of_an_older_version_is_read(tmp_path: Path) -> None:
    write_state(tmp_path, STATE)
    note = tmp_path / "state.json"
    note.write_text(note.read_text().replace('"redis_password_file": null,', ""))
    assert last_state(tmp_path) == STATE
