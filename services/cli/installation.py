"""Kafka, Redis and the services on one machine, started and stopped together."""

import signal
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from http.client import HTTPException
from pathlib import Path
from types import FrameType, TracebackType
from typing import NoReturn, Self
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from filelock import Timeout
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn
from rich.table import Table

from schemas.streams import streams
from services.cli.context import CommandContext
from services.cli.state import RunningService, State, home_lock, last_state, write_state
from services.platform.embedded.errors import EmbeddedError
from services.platform.embedded.jars import ensure_jars
from services.platform.embedded.kafka import prepare_kafka
from services.platform.embedded.redis import prepare_redis
from services.platform.embedded.server import prepare_folder
from services.platform.kafka.admin import ensure_streams
from services.platform.ports import LOOPBACK, choose_port
from services.platform.processes import Command, Supervisor

_SERVICES = ("enricher", "alerter")
_LOCK_SECONDS = 0.3
"""Longer than a command that looks for a running installation holds the lock."""
_WATCH_SECONDS = 0.5
_READY_SECONDS = 60.0


class AlreadyRunningError(Exception):
    """An installation runs in this home."""

    def __init__(self, state: State | None) -> None:
        super().__init__("already running")
        self.state = state


class Installation:
    """A context manager: inside it everything runs, after it nothing does.

    An address that the settings name is used as it is, and then that server is not started here.
    """

    def __init__(self, context: CommandContext, *, workers: int = 1, quiet: bool = False) -> None:
        self.context = context
        self._workers = workers
        self._quiet = quiet
        self._stack = ExitStack()
        # Two, so that the services finish their batches while Kafka and Redis still take them.
        self._servers = Supervisor()
        self._service_processes = Supervisor()
        self._services: list[RunningService] = []
        self._former: State | None = None

    def __enter__(self) -> Self:
        """Start everything.

        Raises:
            AlreadyRunningError: another process runs an installation in this home.
            EmbeddedError: a server does not come up.
            KafkaAccessError: the streams cannot be created.
        """
        signal.signal(signal.SIGTERM, _end)
        with ExitStack() as stack:
            self._lock_home(stack)
            stack.enter_context(self._servers)
            stack.enter_context(self._service_processes)
            self._start_servers()
            ensure_streams(
                self.context.kafka,
                streams(
                    self.context.streams.prefix,
                    partitions=self.context.streams.partitions,
                    retention_days=self.context.streams.retention_days,
                ),
                replication=self.context.streams.replication,
            )
            self._start_services()
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._say("Stopping ...")
        self._stack.close()

    def state(self) -> State:
        """Return where everything is reached."""
        return State(
            kafka_bootstrap=self.context.kafka.bootstrap,
            redis_url=self.context.redis.url,
            services=tuple(self._services),
        )

    def watch(self) -> None:
        """Start again what ended; call this often while waiting for something.

        Raises:
            SupervisionError: a service ends again and again.
        """
        self._servers.watch()
        self._service_processes.watch()

    def wait_until(self, condition: Callable[[], bool], *, seconds: float, poll: float) -> bool:
        """Watch until the condition holds and return True, or False when it never did."""
        until = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > until:
                return False
            self.watch()
            time.sleep(poll)
        return True

    def wait_until_up(self) -> None:
        """Return when every service answers."""
        answering = self.wait_until(
            lambda: all(answers(service.address) for service in self._services),
            seconds=_READY_SECONDS,
            poll=0.1,
        )
        if not answering:
            logs = ", ".join(service.log for service in self._services)
            raise EmbeddedError("The services do not answer", f"Their logs say why: {logs}")

    def stay(self) -> None:
        """Watch until Ctrl-C."""
        try:
            while True:
                self.watch()
                time.sleep(_WATCH_SECONDS)
        except KeyboardInterrupt:
            return

    def _lock_home(self, stack: ExitStack) -> None:
        home = prepare_folder(self.context.home)
        self._former = last_state(home)
        try:
            stack.enter_context(home_lock(home).acquire(timeout=_LOCK_SECONDS))
        except Timeout:
            raise AlreadyRunningError(self._former) from None

    def _start_servers(self) -> None:
        waits = [*self._start_redis(), *self._start_kafka()]
        for wait in waits:
            wait()

    def _start_redis(self) -> list[Callable[[], None]]:
        if "url" in self.context.redis.model_fields_set:
            return []
        former = _port(self._former.redis_url) if self._former else None
        environment = dict(self.context.environment)
        server = prepare_redis(self.context.home / "redis", environment, port=former)
        child = self._servers.start(server.command)
        redis = self.context.redis.model_copy(update={"url": server.url})
        self.context = replace(self.context, redis=redis)
        return [lambda: server.wait(child)]

    def _start_kafka(self) -> list[Callable[[], None]]:
        if "bootstrap" in self.context.kafka.model_fields_set:
            return []
        jars = self._jars()
        self._say("Starting Kafka and Redis ...")
        former = _port(f"//{self._former.kafka_bootstrap}") if self._former else None
        environment = dict(self.context.environment)
        server = prepare_kafka(self.context.home / "kafka", jars, environment, port=former)
        child = self._servers.start(server.command)
        kafka = self.context.kafka.model_copy(update={"bootstrap": server.bootstrap})
        self.context = replace(self.context, kafka=kafka)
        return [lambda: server.wait(child)]

    def _jars(self) -> Path:
        embedded = self.context.embedded
        columns = (TextColumn("Fetching Kafka, once"), BarColumn(), DownloadColumn())
        with Progress(*columns, console=self.context.errors, disable=self._quiet) as bar:
            task = bar.add_task("jars", visible=False)
            return ensure_jars(
                embedded.cache.expanduser(),
                lambda done, total: bar.update(task, completed=done, total=total, visible=True),
                given=embedded.jars,
            )

    def _start_services(self) -> None:
        for name in _SERVICES:
            for number in range(1, self._workers + 1):
                self._start_service(name if self._workers == 1 else f"{name}-{number}", name)
        write_state(self.context.home, self.state())

    def _start_service(self, name: str, module: str) -> None:
        port = choose_port()
        environment = self.context.child_environment() | {
            "RASID_WEB_HOST": LOOPBACK,
            "RASID_WEB_PORT": str(port),
            f"RASID_{module.upper()}_DATA_FOLDER": str(self.context.home / name),
        }
        log = self.context.home / f"{name}.log"
        arguments = [sys.executable, "-m", f"services.{module}"]
        self._service_processes.start(
            Command(name=name, arguments=arguments, log=log, environment=environment)
        )
        address = f"http://{LOOPBACK}:{port}"
        self._services.append(RunningService(name=name, address=address, log=str(log)))

    def _say(self, words: str) -> None:
        if not self._quiet:
            self.context.errors.print(words)


def answers(address: str) -> bool:
    """Say whether a service at this address is alive."""
    try:
        with urlopen(f"{address}/healthz", timeout=2) as reply:  # noqa: S310 - our own loopback address
            return bool(reply.status == 200)
    except (HTTPError, URLError, HTTPException, OSError):
        return False


def addresses_table(state: State) -> Table:
    """Return where everything is reached."""
    table = Table("What", "Where", "Log")
    table.add_row("Kafka", state.kafka_bootstrap, "")
    table.add_row("Redis", state.redis_url, "")
    for service in state.services:
        table.add_row(service.name, f"{service.address}/metrics", service.log)
    return table


def _port(address: str) -> int | None:
    return urlsplit(address).port


def _end(number: int, _: FrameType | None) -> NoReturn:
    # As an exception, so that everything is stopped on the way out.
    raise SystemExit(128 + number)
