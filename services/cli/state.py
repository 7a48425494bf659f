"""What runs in a home folder, for commands that come later."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from filelock import FileLock, Timeout
from pydantic import SecretStr
from pydantic_settings import BaseSettings

from services.platform.embedded.password import password_file, read_password
from services.platform.settings import (
    GroupSettings,
    KafkaSettings,
    RedisSettings,
    StreamSettings,
)

S = TypeVar("S", bound=BaseSettings)

_WRITTEN = re.compile(
    r"lock|state\.json(\.new)?|kafka|redis|secrets|demo|checkpoints|training"
    r"|(worker|enricher|alerter|notifier|console)(-\d+)?(\.log)?"
)
"""All that stands in a home, of commands and of services that run beside `rasid up`."""
_USER = "default"
"""Whom Redis means by a password alone; named, as another may be in the environment."""


@dataclass(frozen=True, kw_only=True)
class RunningService:
    """One process of an installation."""

    name: str
    address: str
    log: str


@dataclass(frozen=True, kw_only=True)
class State:
    """An installation: where it is reached; without services while it is starting."""

    kafka_bootstrap: str
    redis_url: str
    redis_password_file: str | None = None
    """Where that of a local Redis is kept; None for one that the settings name."""
    services: tuple[RunningService, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    """Settings by which it keeps its data apart, as variables: of a demo, not the usual ones."""


def is_an_installations(home: Path) -> bool:
    """Say whether a folder holds nothing but what an installation writes.

    One that holds more, as `--home .` does, has other uses, and perhaps other users.
    """
    return all(_WRITTEN.fullmatch(one.name) for one in home.iterdir())


def home_lock(home: Path) -> FileLock:
    """Return the lock that a running installation holds; the kernel frees it if it dies."""
    return FileLock(home / "lock")


def write_state(home: Path, state: State) -> None:
    """Note what runs; readers see the old note or the new one, never half of one."""
    scratch = home / "state.json.new"
    scratch.write_text(json.dumps(asdict(state), indent=2) + "\n", encoding="utf-8")
    scratch.replace(home / "state.json")


def begin_state(home: Path) -> None:
    """Note that what ran before does not run; its addresses stay, to be taken again."""
    former = last_state(home)
    if former is not None:
        write_state(home, replace(former, services=()))


def last_state(home: Path) -> State | None:
    """Return what runs, or ran last, in this home; None where nothing ever did."""
    try:
        noted: Mapping[str, object] = json.loads((home / "state.json").read_text(encoding="utf-8"))
        services = tuple(RunningService(**one) for one in noted["services"])  # type: ignore[attr-defined]
        secret = noted.get("redis_password_file")
        return State(
            kafka_bootstrap=str(noted["kafka_bootstrap"]),
            redis_url=str(noted["redis_url"]),
            redis_password_file=str(secret) if secret else None,
            services=services,
            names=dict(noted.get("names", {})),  # type: ignore[call-overload]
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def running_state(home: Path) -> State | None:
    """Return what runs in this home now, or None."""
    state = last_state(home)
    return state if state and state.services and _locked(home) else None


def _locked(home: Path) -> bool:
    try:
        with home_lock(home).acquire(timeout=0):
            return False
    except Timeout:
        return True
    except OSError:
        # Another user's home: we may read what runs and not touch the lock.
        return True


def named_as_running(
    home: Path, streams: StreamSettings, groups: GroupSettings
) -> tuple[StreamSettings, GroupSettings]:
    """Return the settings, with the names of what runs in `home` where they give none."""
    state = running_state(home)
    names = state.names if state else {}
    return (
        _named(streams, names, prefix="RASID_STREAM_PREFIX"),
        _named(groups, names, enricher="RASID_GROUP_ENRICHER", alerter="RASID_GROUP_ALERTER"),
    )


def find_running(
    home: Path, kafka: KafkaSettings, redis: RedisSettings
) -> tuple[KafkaSettings, RedisSettings]:
    """Return the settings, pointed at what runs in `home` where they name no address themselves."""
    state = running_state(home)
    if state is None:
        return kafka, redis
    if "bootstrap" not in kafka.model_fields_set:
        kafka = kafka.model_copy(update={"bootstrap": state.kafka_bootstrap})
    named = _named(redis, state.names, prefix="RASID_REDIS_PREFIX")
    return kafka, _redis_of(home, state, named)


def _named(settings: S, names: Mapping[str, str], **variables: str) -> S:
    """Return the settings with fields that they leave open as the variables of these names."""
    given = settings.model_fields_set
    open_ones = {one: names[var] for one, var in variables.items() if var in names}
    return settings.model_copy(
        update={one: name for one, name in open_ones.items() if one not in given}
    )


def _redis_of(home: Path, state: State, redis: RedisSettings) -> RedisSettings:
    if "url" in redis.model_fields_set and (redis.url != state.redis_url or redis.password):
        return redis
    if state.redis_password_file is None:
        return redis.model_copy(update={"url": state.redis_url})
    return with_password(redis, state.redis_url, password_file(home))


def with_password(redis: RedisSettings, url: str, file: Path) -> RedisSettings:
    """Return the settings, pointed at a local Redis whose password is in `file`."""
    password = read_password(file)
    secret = SecretStr(password) if password else None
    return redis.model_copy(update={"url": url, "username": _USER, "password": secret})
