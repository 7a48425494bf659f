"""Kafka, Redis and the services on one machine, started and stopped together."""

import math
import time
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType
from typing import Self

from filelock import Timeout

from services.cli.context import CommandContext
from services.cli.notes import Notes
from services.cli.servers import Servers
from services.cli.state import (
    State,
    begin_state,
    home_lock,
    is_an_installations,
    last_state,
    write_state,
)
from services.cli.told_to_stop import ToldToStop
from services.cli.workers import Workers
from services.platform.embedded.errors import EmbeddedError
from services.platform.embedded.server import prepare_folder
from services.platform.kafka.admin import ensure_streams
from services.platform.private_folder import close_to_others

_LOCK_SECONDS = 0.3
"""Longer than a command that looks for a running installation holds the lock."""
_WATCH_SECONDS = 0.5
_READY_SECONDS = 60.0
_POLL_SECONDS = 0.1


class AlreadyRunningError(Exception):
    """An installation runs in this home; `state` says where, None while it is still starting."""

    def __init__(self, state: State | None) -> None:
        super().__init__("already running")
        self.state = state


class Installation:
    """A context manager: inside it everything runs, after it nothing does.

    An address that the settings name is used as it is, and then that server is not started here.
    """

    def __init__(self, context: CommandContext, notes: Notes, *, workers: int = 1) -> None:
        self.context = context
        self._notes = notes
        self._told = ToldToStop()
        self._workers_of_each = workers
        # Two, so that the services finish their batches while Kafka and Redis still take them.
        self._servers = Servers(context, last_state(context.home), notes)
        self._workers = Workers(notes)
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Start everything.

        Raises:
            AlreadyRunningError: another process runs an installation in this home.
            DependencyUnavailableError: nobody is at the address that the settings name for Redis.
            EmbeddedError: a server does not come up.
            KafkaAccessError: the streams cannot be created.
        """
        self._told.listen()
        with ExitStack() as stack:
            self._lock_home(stack)
            stack.enter_context(self._servers)
            stack.enter_context(self._workers)
            with self._notes.waiting(self._servers.intent):
                self._servers.start()
                self.context = self._servers.context
                self._ensure_streams()
                # Whoever asks it anything will do: the services would wait for it in silence.
                self.context.watch_store().load()
            self._workers.start(self.context, of_each=self._workers_of_each)
            write_state(self.context.home, self.state())
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop everything, the services first."""
        with self._notes.waiting("Stopping ..."):
            self._stack.close()

    def state(self) -> State:
        """Return where everything is reached."""
        password_file = self._servers.redis_password_file
        return State(
            kafka_bootstrap=self.context.kafka.bootstrap,
            redis_url=self.context.redis.url,
            redis_password_file=str(password_file) if password_file else None,
            services=tuple(self._workers.running),
            names=self.context.names(),
        )

    def watch(self) -> None:
        """Start again what ended; call this often while waiting for something.

        Raises:
            SupervisionError: a service ends again and again.
        """
        self._told.check()
        self._servers.watch()
        self._workers.watch()

    def wait_until(self, condition: Callable[[], bool], *, seconds: float = math.inf) -> bool:
        """Watch until the condition holds and return True, or False when it never did."""
        until = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > until:
                return False
            self.watch()
            time.sleep(_POLL_SECONDS)
        return True

    def wait_until_up(self) -> None:
        """Return when every service answers.

        Raises:
            EmbeddedError: one does not.
            SupervisionError: a service ends again and again.
        """
        with self._notes.waiting("Starting the services ...") as tell:

            def all_answer() -> bool:
                names = ", ".join(service.name for service in self._workers.silent())
                tell(f"Waiting for {names} ...")
                return not names

            if not self.wait_until(all_answer, seconds=_READY_SECONDS):
                silent = self._workers.silent()
                names, logs = (
                    ", ".join(parts)
                    for parts in zip(*((one.name, one.log) for one in silent), strict=True)
                )
                raise EmbeddedError(f"No answer from {names}", f"The log says why: {logs}")

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
        if is_an_installations(home):
            close_to_others(home)
        try:
            stack.enter_context(home_lock(home).acquire(timeout=_LOCK_SECONDS))
        except Timeout:
            state = last_state(home)
            raise AlreadyRunningError(state if state and state.services else None) from None
        begin_state(home)

    def _ensure_streams(self) -> None:
        chosen = self.context.streams
        ensure_streams(self.context.kafka, chosen.streams(), replication=chosen.replication)
