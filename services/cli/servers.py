"""Kafka and Redis of an installation: those that the settings name, else local ones."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from services.cli.context import CommandContext
from services.cli.notes import Notes
from services.cli.state import State, with_password
from services.platform.embedded.jars import ensure_jars
from services.platform.embedded.kafka import LocalKafka, prepare_kafka
from services.platform.embedded.password import ensure_password, read_password
from services.platform.embedded.redis import prepare_redis
from services.platform.processes import Supervisor


class Servers(ExitStack):
    """A context manager: the servers that it started run inside it and not after it."""

    def __init__(self, context: CommandContext, former: State | None, notes: Notes) -> None:
        """Take what is to be started.

        Args:
            former: of an earlier run, whose addresses are taken again where they are free.
        """
        super().__init__()
        self.context = context
        """With the addresses of what runs, once `start` has returned."""
        self.redis_password_file: Path | None = None
        """Of a local Redis, once `start` has returned."""
        self._former = former
        self._notes = notes
        self._supervisor = Supervisor(tell=notes.warn)

    def __enter__(self) -> Self:
        self.enter_context(self._supervisor)
        return self

    @property
    def intent(self) -> str:
        """What `start` is about to do, for people."""
        local = " and ".join(self._local)
        return f"Starting {local} ..." if local else "Looking for Kafka and Redis ..."

    def start(self) -> None:
        """Start what the settings do not name, and return when all of it serves.

        Raises:
            EmbeddedError: a server does not come up.
        """
        waits = [start() for start in self._local.values()]
        for wait in waits:
            wait()

    @property
    def _local(self) -> Mapping[str, Callable[[], Callable[[], None]]]:
        """What starts each server that the settings do not name."""
        starts = {}
        if "url" not in self.context.redis.model_fields_set:
            starts["Redis"] = self._start_redis
        if "bootstrap" not in self.context.kafka.model_fields_set:
            starts["Kafka"] = self._start_kafka
        return starts

    def watch(self) -> None:
        """Start again what ended.

        Raises:
            SupervisionError: a server ends again and again.
        """
        self._supervisor.watch()

    def _start_redis(self) -> Callable[[], None]:
        former = _port(self._former.redis_url) if self._former else None
        folder, environment = self.context.home / "redis", dict(self.context.environment)
        file = self.redis_password_file = ensure_password(self.context.home)
        server = prepare_redis(folder, environment, port=former, password=read_password(file))
        child = self._supervisor.start(server.command)
        redis = with_password(self.context.redis, server.url, file)
        self.context = replace(self.context, redis=redis)
        return lambda: server.wait(child)

    def _start_kafka(self) -> Callable[[], None]:
        server = self._prepare_kafka()
        child = self._supervisor.start(server.command)
        kafka = self.context.kafka.model_copy(update={"bootstrap": server.bootstrap})
        self.context = replace(self.context, kafka=kafka)
        return lambda: server.wait(child)

    def _prepare_kafka(self) -> LocalKafka:
        embedded = self.context.embedded
        with self._notes.fetching("Kafka") as progress:
            jars = ensure_jars(embedded.cache.expanduser(), progress, given=embedded.jars)
        former = _port(f"//{self._former.kafka_bootstrap}") if self._former else None
        folder, environment = self.context.home / "kafka", dict(self.context.environment)
        return prepare_kafka(folder, jars, environment, port=former)


def _port(address: str) -> int | None:
    try:
        return urlsplit(address).port
    except ValueError:
        # Several brokers, for example: an earlier run used others' servers.
        return None
