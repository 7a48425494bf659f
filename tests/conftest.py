"""Fixtures for every test.

One real Kafka and one real Redis-protocol server are started once per session, on free loopback
ports and in a folder of their own, the first time a test asks for one. Tests keep out of each
other's way by names: every test has a random prefix for its streams, groups and keys. A test that
stops or kills a server starts one of its own (`tests/platform/embedded`, `tests/pipeline`).

Redis suites take `any_redis_url` and run against Valkey and against Debian's redis-server.
"""

import gc
import os
import secrets
import signal
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from schemas.streams import Streams, streams
from services.platform.collection import no_collection
from services.platform.embedded.jars import ensure_jars
from services.platform.embedded.kafka import prepare_kafka
from services.platform.embedded.redis import prepare_redis
from services.platform.kafka.admin import delete_streams, ensure_streams
from services.platform.processes import Child
from services.platform.settings import EmbeddedSettings, KafkaSettings, RedisSettings
from tests.tools import tool

PARTITIONS = 4

# `nohup` and a shell's `&` have both ignored, and every process that a test starts would, too.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)

# The same examples in every run, so that a change lands or fails by what it changed;
# `make test-properties` searches for new ones.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("searching", max_examples=1_000, deadline=None)
settings.load_profile("repeatable")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Keep the garbage collector from walking over thousands of tests, which all live on."""
    with no_collection():
        collected = yield
    gc.collect()
    gc.freeze()
    return collected


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away every setting that the person who runs the tests may have."""
    for name in os.environ:
        if name.startswith("RASID_"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def jars() -> Path:
    """Return the folder with Kafka's jars."""
    settings = EmbeddedSettings()
    return ensure_jars(settings.cache.expanduser(), lambda done, total: None, given=settings.jars)


@pytest.fixture(scope="session")
def kafka_bootstrap(jars: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the session's Kafka."""
    server = prepare_kafka(tmp_path_factory.mktemp("kafka"), jars, dict(os.environ))
    child = Child(server.command)
    server.wait(child)
    yield server.bootstrap
    child.stop()


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the session's Valkey."""
    yield from _redis(tmp_path_factory.mktemp("valkey"), None)


@pytest.fixture(scope="session")
def debian_redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the session's redis-server, where one is installed."""
    binary = Path(tool("redis-server"))
    yield from _redis(tmp_path_factory.mktemp("redis"), binary)


@pytest.fixture(params=["redis_url", "debian_redis_url"], ids=["valkey", "redis"])
def any_redis_url(request: pytest.FixtureRequest) -> str:
    """Return the address of one server after the other."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture
def random_name() -> str:
    """Return a name that no other test has."""
    return f"test-{secrets.token_hex(6)}"


@pytest.fixture
def kafka_settings(kafka_bootstrap: str) -> KafkaSettings:
    """Return the settings of the session's Kafka."""
    return KafkaSettings(bootstrap=kafka_bootstrap)


@pytest.fixture
def redis_settings(redis_url: str, random_name: str) -> RedisSettings:
    """Return the settings of the session's Valkey, with keys of this test alone."""
    return RedisSettings(url=redis_url, prefix=random_name)


@pytest.fixture
def stream_names(kafka_settings: KafkaSettings, random_name: str) -> Iterator[Streams]:
    """Return streams of this test alone; they are deleted after it."""
    made = streams(random_name, partitions=PARTITIONS)
    ensure_streams(kafka_settings, made, replication=1)
    yield made
    delete_streams(kafka_settings, made)


def _redis(folder: Path, binary: Path | None) -> Iterator[str]:
    server = prepare_redis(folder, dict(os.environ), binary=binary)
    child = Child(server.command)
    server.wait(child)
    yield server.url
    child.stop()
