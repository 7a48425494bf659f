"""How a command finds what runs in its home, and the password of its Redis."""

import json
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
    named_as_running,
    write_state,
)
from services.platform.embedded.password import ensure_password, password_file, read_password
from services.platform.settings import GroupSettings, KafkaSettings, RedisSettings, StreamSettings

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


NAMES = {
    "RASID_REDIS_PREFIX": "rasid-demo",
    "RASID_STREAM_PREFIX": "rasid-demo",
    "RASID_GROUP_ENRICHER": "demo-e",
    "RASID_GROUP_ALERTER": "demo-a",
}


@pytest.fixture
def named_home(home: Path) -> Path:
    """Return a home whose installation keeps its data apart by names of its own."""
    write_state(home, replace(STATE, names=NAMES))
    return home


def test_a_command_finds_what_runs_by_the_names_that_it_has(named_home: Path) -> None:
    streams, groups = named_as_running(named_home, StreamSettings(), GroupSettings())
    assert found(named_home, RedisSettings()).prefix == streams.prefix == "rasid-demo"
    assert (groups.enricher, groups.alerter) == ("demo-e", "demo-a")


def test_names_that_the_settings_give_count_more(named_home: Path) -> None:
    streams, groups = named_as_running(
        named_home, StreamSettings(prefix="mine"), GroupSettings(enricher="mine-e")
    )
    assert found(named_home, RedisSettings(prefix="mine")).prefix == streams.prefix == "mine"
    assert (groups.enricher, groups.alerter) == ("mine-e", "demo-a")


def test_a_state_of_before_there_were_names_leaves_the_usual_ones(home: Path) -> None:
    file = home / "state.json"
    noted = json.loads(file.read_text("utf-8"))
    del noted["names"]
    file.write_text(json.dumps(noted), "utf-8")
    assert found(home, RedisSettings()).prefix == "rasid"
    assert named_as_running(home, StreamSettings(), GroupSettings())[0].prefix == "rasid"
