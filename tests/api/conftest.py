"""An API that listens on a free port, on the session's Redis, and people with keys to it."""

import asyncio
import secrets
import threading
from collections.abc import Callable, Coroutine, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import httpx
import pytest

from schemas.alert import Alert
from schemas.api_key import ApiKey, Role
from schemas.drop import Drop
from schemas.entity import Entity
from schemas.streams import Streams, streams
from schemas.subscription import Subscription
from services.api.app import Configuration, build_app
from services.api.serving import listening, make_server
from services.api.settings import ApiSettings
from services.platform.clock import SystemClock
from services.platform.kafka.admin import delete_streams, ensure_streams
from services.platform.metrics import new_registry
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.api_keys import RedisApiKeys, key_digest
from services.platform.redis.client import connect, connect_async
from services.platform.redis.keys import Keys
from services.platform.redis.watch import RedisWatchStore
from services.platform.settings import KafkaSettings, RedisSettings, StreamSettings
from tests.alert_examples import WHEN

PEOPLE: dict[str, Role] = {
    "ada": "admin",
    "mona": "editor",
    "khalid": "editor",
    "rana": "reader",
    "omar": "reader",
}
GCTF = Entity(id="gctf", type="organization", names={"en": ("GCTF",)})
COALITION = Entity(id="coalition", type="organization", names={"en": ("The Coalition",)})

Serve = Callable[..., "Desk"]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out slow tests that take seconds to collect, where none of them would run."""
    thorough = collection_path.name == "test_openapi_thoroughly.py"
    return True if thorough and config.getoption("markexpr") == "not slow" else None


def secret_of(name: str) -> str:
    """Return the key of one of the people."""
    return f"rasid_{name}"


@dataclass
class Desk:
    """A running API, and what is in the Redis behind it."""

    address: str
    redis: RedisSettings
    kafka: KafkaSettings = field(default_factory=KafkaSettings)
    streams: Streams | None = None

    def __post_init__(self) -> None:
        self.keys = Keys(self.redis.prefix)
        self.client = connect(self.redis)
        self._transport = httpx.HTTPTransport()

    def clear(self) -> None:
        """Forget everything but the revision, which never goes back."""
        revision = self.client.incr(self.keys.revision())
        stored = list(self.client.scan_iter(f"{self.keys.prefix}:*", count=1_000))
        if stored:
            self.client.delete(*stored)
        self.client.set(self.keys.revision(), revision)

    def begin_anew(self) -> None:
        """Have two entities, everybody's keys, and nothing else."""
        self.clear()
        self.hand_out_keys()
        self.track(GCTF, COALITION)

    def hand_out_keys(self) -> None:
        """Give each of the people a key."""
        for name, role in PEOPLE.items():
            digest = key_digest(secret_of(name))
            key = ApiKey(name=name, role=role, digest=digest, created_at=WHEN)
            RedisApiKeys(self.client, self.keys).add(key)

    def of(self, name: str | None) -> httpx.Client:
        """Return a client of one of the people, or of nobody."""
        headers = {"Authorization": f"Bearer {secret_of(name)}"} if name else {}
        return httpx.Client(
            base_url=self.address, headers=headers, timeout=30, transport=self._transport
        )

    @cached_property
    def mona(self) -> httpx.Client:
        """An editor."""
        return self.of("mona")

    @cached_property
    def ada(self) -> httpx.Client:
        """An admin."""
        return self.of("ada")

    @cached_property
    def rana(self) -> httpx.Client:
        """A reader."""
        return self.of("rana")

    def track(self, *entities: Entity) -> None:
        """Make these the whole watchlist."""
        store = RedisWatchStore(self.client, self.keys)
        store.replace_entities(store.load(), entities)

    def subscribe(self, name: str, owner: str | None, *shared_with: str) -> Subscription:
        """Store a subscription to the Forum."""
        made = Subscription(
            id=name, name="The desk", entities=("gctf",), owner=owner, shared_with=shared_with
        )
        store = RedisWatchStore(self.client, self.keys)
        state = store.load()
        store.replace_subscriptions(state, (*state.subscriptions, made))
        return made

    def raise_alerts(self, alerts: Iterable[Alert]) -> None:
        """Store alerts as an alerter does."""

        async def add() -> None:
            async with connect_async(self.redis) as client:
                await RedisAlertStore(client, self.keys).add(list(alerts))

        _run_apart(add())

    def hold_back(self, *drops: Drop) -> None:
        """Keep drops as an alerter does."""

        async def add() -> None:
            async with connect_async(self.redis) as client:
                await RedisAlertStore(client, self.keys).settle([], drops)

        _run_apart(add())


def _run_apart(work: Coroutine[None, None, None]) -> None:
    """Run it in a thread of its own: a browser's session has an event loop in this one."""
    with ThreadPoolExecutor(1) as apart:
        apart.submit(asyncio.run, work).result()


@contextmanager
def running_api(
    redis: RedisSettings, kafka: KafkaSettings | None = None, **settings: object
) -> Iterator[str]:
    """Run an API in this process and yield its address."""
    configuration = Configuration(
        api=ApiSettings.model_validate(settings),
        kafka=kafka or KafkaSettings(),
        redis=redis,
        streams=StreamSettings(prefix=redis.prefix),
    )
    server = make_server(build_app(configuration, SystemClock(), new_registry()))
    with listening("127.0.0.1", 0) as bound:
        thread = threading.Thread(target=server.run, args=([bound],), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
        server.should_exit = True
        thread.join(30)


@pytest.fixture
def serve(redis_settings: RedisSettings) -> Iterator[Serve]:
    """Return what starts an API of this test alone, with the settings given."""
    with ExitStack() as running:

        def start(kafka: KafkaSettings | None = None, **settings: object) -> Desk:
            api = running_api(redis_settings, kafka, **settings)
            desk = Desk(running.enter_context(api), redis_settings)
            desk.hand_out_keys()
            return desk

        yield start


@pytest.fixture(scope="session")
def lasting_desk(redis_url: str) -> Iterator[Desk]:
    """Return an API that many tests use, one after the other."""
    redis = RedisSettings(url=redis_url, prefix=f"test-{secrets.token_hex(6)}")
    with running_api(redis, requests_per_minute=1_000_000) as address:
        yield Desk(address, redis)


@pytest.fixture
def desk(lasting_desk: Desk) -> Desk:
    """Return an API with two entities and nothing else."""
    lasting_desk.begin_anew()
    return lasting_desk


@pytest.fixture(scope="module")
def kafka_desk(redis_url: str, kafka_bootstrap: str) -> Iterator[Desk]:
    """Return an API with a real Kafka as well."""
    redis = RedisSettings(url=redis_url, prefix=f"test-{secrets.token_hex(6)}")
    kafka = KafkaSettings(bootstrap=kafka_bootstrap)
    made = streams(redis.prefix, partitions=2)
    ensure_streams(kafka, made, replication=1)
    with running_api(redis, kafka, requests_per_minute=1_000_000) as address:
        yield Desk(address, redis, kafka, made)
    delete_streams(kafka, made)
