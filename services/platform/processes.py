"""Child processes that never outlive us, and a supervisor that starts them again."""

import logging
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Command:
    """What to run, under which name, and where its output goes."""

    name: str
    arguments: Sequence[str]
    log: Path
    environment: Mapping[str, str]


class Child:
    """A process of ours."""

    def __init__(self, command: Command) -> None:
        """Start it.

        It ends when this process ends, however that comes about, and Ctrl-C in the terminal reaches
        us alone, so that we stop things in order. The kernel ties its life to the thread that
        starts it: start children from the main thread only.
        """
        self.command = command
        command.log.parent.mkdir(parents=True, exist_ok=True)
        with command.log.open("ab") as output:
            self._process = subprocess.Popen(  # noqa: S603 - our own commands
                [*_die_with_parent(), *command.arguments],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=dict(command.environment),
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        """Return its process id."""
        return self._process.pid

    @property
    def exit_status(self) -> int | None:
        """Return how it ended, None while it runs."""
        return self._process.poll()

    def stop(self, *, seconds: float = 15) -> None:
        """Ask it to end and wait; end it by force when it has not after `seconds`."""
        self.ask_to_stop()
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()

    def ask_to_stop(self) -> None:
        """Send SIGTERM without waiting."""
        if self.exit_status is None:
            self._process.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        if self.exit_status is None:
            self._process.kill()
        self._process.wait()


def _die_with_parent() -> list[str]:
    # setpriv is part of util-linux; without it a child of a killed parent has to be found by hand.
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "TERM", "--"] if setpriv else []


@dataclass(frozen=True, kw_only=True)
class RestartPolicy:
    """How patiently an ended service is started again."""

    first_wait_seconds: float = 0.5
    longest_wait_seconds: float = 15.0
    settled_after_seconds: float = 30.0
    """A service that ran this long starts with a clean slate."""
    most_failures: int = 5


class SupervisionError(Exception):
    """A service ended again and again; the message names it and its log."""


@dataclass
class _Service:
    command: Command
    child: Child
    started_at: float
    failures: int = 0
    restart_at: float | None = None


@dataclass
class Supervisor:
    """Keeps services running; a context manager that stops them in reverse order."""

    policy: RestartPolicy = field(default_factory=RestartPolicy)
    _services: list[_Service] = field(default_factory=list)

    def start(self, command: Command) -> Child:
        """Start a service and keep it running from now on."""
        service = _Service(command=command, child=Child(command), started_at=time.monotonic())
        self._services.append(service)
        return service.child

    def children(self) -> dict[str, Child]:
        """Return the process of each service by name, as of now."""
        return {service.command.name: service.child for service in self._services}

    def watch(self) -> None:
        """Start again what has ended, when its time has come; call this often.

        Raises:
            SupervisionError: a service ended too many times in a row.
        """
        for service in self._services:
            if service.child.exit_status is not None:
                self._revive(service)

    def stop(self) -> None:
        """Stop all, the last started first; those of one kind end side by side."""
        for service in reversed(self._services):
            service.child.ask_to_stop()
        for service in reversed(self._services):
            service.child.stop()
        self._services.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _revive(self, service: _Service) -> None:
        now = time.monotonic()
        if service.restart_at is None:
            self._note_end(service, now)
        elif now >= service.restart_at:
            service.child = Child(service.command)
            service.started_at, service.restart_at = now, None

    def _note_end(self, service: _Service, now: float) -> None:
        settled = now - service.started_at >= self.policy.settled_after_seconds
        service.failures = 1 if settled else service.failures + 1
        name, status = service.command.name, service.child.exit_status
        if service.failures > self.policy.most_failures:
            raise SupervisionError(
                f"{name} ended {service.failures} times in a row, the last time with status "
                f"{status}: see {service.command.log}"
            )
        wait = self.policy.first_wait_seconds * 2 ** (service.failures - 1)
        service.restart_at = now + min(wait, self.policy.longest_wait_seconds)
        log.warning(
            "service ended, starting it again",
            extra={"action": "service_restart", "service": name, "exit_status": status},
        )
