"""Child processes that never outlive us, and a supervisor that starts them again."""

import logging
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from services.platform.held_signals import held_signals
from services.platform.mends import find_mend_beside, last_message

log = logging.getLogger(__name__)

LOCKED_STATUS = 75
"""How a process ends whose lock another one holds (EX_TEMPFAIL of sysexits.h: try again later)."""

_LOCK_SECONDS = 20
_UNUSABLE_SETTINGS = 2
"""Exit status of a service, see `settings.SettingsError`."""
_STOP_SECONDS = 10.0
_SAID_BYTES = 20_000


@dataclass(frozen=True, kw_only=True)
class Command:
    """What to run, under which name, and where its output goes."""

    name: str
    arguments: Sequence[str]
    log: Path
    environment: Mapping[str, str]
    folder: Path | None = None
    """Where it runs; where we do if None."""
    lock: Path | None = None
    """A file that the process itself keeps locked for as long as it lives.

    A second process on the same lock waits for the first to end, for which a killed installation's
    servers need a moment, and then ends with `LOCKED_STATUS`.
    """


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
            self._log_start = output.tell()
            self._process = subprocess.Popen(  # noqa: S603 - our own commands
                [*_die_with_parent(), *_hold(command.lock), *command.arguments],
                cwd=command.folder,
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

    def said(self) -> str:
        """Return the end of what it wrote to its log; nothing of former processes."""
        with self.command.log.open("rb") as stream:
            size = stream.seek(0, os.SEEK_END)
            stream.seek(max(self._log_start, size - _SAID_BYTES))
            return stream.read().decode(errors="replace")

    def stop(self, *, seconds: float = _STOP_SECONDS) -> None:
        """Ask it to end and wait; end it by force when it has not after `seconds`."""
        self.ask_to_stop()
        self.wait_or_kill(seconds)

    def wait_or_kill(self, seconds: float) -> None:
        """Wait for it to end; end it by force when it has not after `seconds`."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            log.warning(
                "service did not stop in time, killing it",
                extra={"action": "service_kill", "service": self.command.name},
            )
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


@contextmanager
def foreground(
    arguments: Sequence[str], environment: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a process that talks to the person at our terminal, on standard error.

    It is asked to stop when the block is left, and is killed when this process is. Ctrl-C reaches
    us alone.
    """
    with ExitStack() as running:
        with held_signals():
            process = subprocess.Popen(  # noqa: S603 - our own commands
                [*_die_with_parent("KILL"), *arguments],
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=sys.stderr.fileno(),
                start_new_session=True,
            )
            running.callback(_end, process)
        yield process


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        log.warning("process did not stop in time, killing it", extra={"action": "kill"})
    finally:
        process.kill()
        process.wait()


def _die_with_parent(name: str = "TERM") -> list[str]:
    # setpriv is part of util-linux; without it a child of a killed parent has to be found by hand.
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", name, "--"] if setpriv else []


def _hold(lock: Path | None) -> list[str]:
    # flock, of util-linux too, becomes the command and leaves it the open, locked file.
    flock = shutil.which("flock")
    if lock is None or flock is None:
        return []
    return [flock, "--no-fork", "--timeout", str(_LOCK_SECONDS),
            "--conflict-exit-code", str(LOCKED_STATUS), str(lock)]  # fmt: skip


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
    """Keeps services running; a context manager that stops them all."""

    policy: RestartPolicy = field(default_factory=RestartPolicy)
    tell: Callable[[str], None] = log.warning
    """Hears one sentence whenever a service has ended and is started again."""
    _services: list[_Service] = field(default_factory=list)

    def start(self, command: Command) -> Child:
        """Start a service and keep it running from now on."""
        with held_signals():
            child = Child(command)
            self._services.append(
                _Service(command=command, child=child, started_at=time.monotonic())
            )
        return child

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
        """Ask all to stop, the last started first, and wait; kill what has not ended in time.

        They end side by side. Where one needs another to end well, give each kind a supervisor.
        """
        until = time.monotonic() + _STOP_SECONDS
        for service in reversed(self._services):
            service.child.ask_to_stop()
        try:
            for service in reversed(self._services):
                service.child.wait_or_kill(max(0.0, until - time.monotonic()))
        finally:
            # A second Ctrl-C ends the waiting, and whatever still runs.
            for service in self._services:
                service.child.kill()
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
            with held_signals():
                service.child = Child(service.command)
                service.started_at, service.restart_at = now, None

    def _note_end(self, service: _Service, now: float) -> None:
        settled = now - service.started_at >= self.policy.settled_after_seconds
        service.failures = 1 if settled else service.failures + 1
        name, status = service.command.name, service.child.exit_status
        if status == _UNUSABLE_SETTINGS:
            # The next start would find the same.
            raise SupervisionError(f"{name} does not start:\n{service.child.said().strip()}")
        if service.failures > self.policy.most_failures:
            said = service.child.said()
            mend = find_mend_beside(service.command.log, said)
            raise SupervisionError(
                f"{name} ended {service.failures} times in a row, the last time with status "
                f"{status}: {f'{mend}; ' if mend else ''}see {service.command.log}"
                + (f", which ends:\n{why}" if (why := last_message(said)) else "")
            )
        wait = self.policy.first_wait_seconds * 2 ** (service.failures - 1)
        service.restart_at = now + min(wait, self.policy.longest_wait_seconds)
        self.tell(
            f"{name} ended with status {status} and is started again; its log is "
            f"{service.command.log}"
        )
