"""The service processes of an installation."""

import socket
import sys
from contextlib import ExitStack
from http.client import HTTPException
from typing import Self
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from schemas.identity import digest
from services.cli.context import CommandContext
from services.cli.notes import Notes
from services.cli.state import RunningService
from services.platform.ports import LOOPBACK, reserved_port
from services.platform.processes import Command, Supervisor

_MODULES = ("enricher", "alerter", "notifier")
_OF_KAFKA = ("enricher", "alerter")
_PATIENT = ("nice", "-n", "5")
"""What sends messages gives way to what finds them: where both start, or there is a backlog."""


class Workers(ExitStack):
    """A context manager: the processes that it started run inside it and not after it."""

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.running: list[RunningService] = []
        self._supervisor = Supervisor(tell=notes.warn)

    def __enter__(self) -> Self:
        self.enter_context(self._supervisor)
        return self

    def start(self, context: CommandContext, *, of_each: int) -> None:
        """Start `of_each` processes of every service, on the servers that `context` names."""
        for module in _MODULES:
            for number in range(1, of_each + 1):
                name = module if of_each == 1 else f"{module}-{number}"
                self.running.append(self._start(context, name, module))

    def watch(self) -> None:
        """Start again what ended.

        Raises:
            SupervisionError: a service ends again and again.
        """
        self._supervisor.watch()

    def silent(self) -> list[RunningService]:
        """Return those that do not answer yet."""
        return [service for service in self.running if not answers(service.address)]

    def _start(self, context: CommandContext, name: str, module: str) -> RunningService:
        port = self.enter_context(reserved_port())
        log = context.home / f"{name}.log"
        environment = context.child_environment() | {
            "RASID_WEB_HOST": LOOPBACK,
            "RASID_WEB_PORT": str(port),
        }
        if module in _OF_KAFKA:
            environment |= _place_in_group(context, name, f"RASID_{module.upper()}")
        arguments = [sys.executable, "-m", f"services.{module}"]
        if module not in _OF_KAFKA:
            arguments = [*_PATIENT, *arguments]
        self._supervisor.start(
            Command(name=name, arguments=arguments, log=log, environment=environment)
        )
        return RunningService(name=name, address=f"http://{LOOPBACK}:{port}", log=str(log))


def _place_in_group(context: CommandContext, name: str, prefix: str) -> dict[str, str]:
    return {
        f"{prefix}_DATA_FOLDER": str(context.home / name),
        # A worker that ends, or is killed, and comes back takes its partitions up at once; Kafka
        # would else wait for the old one to fall silent. The same worker of another home or
        # machine must have another name.
        f"{prefix}_INSTANCE_ID": f"{_installation_id(context)}-{name}",
    }


def _installation_id(context: CommandContext) -> str:
    return f"rasid-{digest(socket.gethostname(), str(context.home.absolute()))[:8]}"


def answers(address: str) -> bool:
    """Say whether a service at this address is alive."""
    try:
        # Our own loopback address, which no proxy of the environment leads to.
        directly = build_opener(ProxyHandler({}))
        with directly.open(f"{address}/healthz", timeout=2) as reply:
            return bool(reply.status == 200)
    except (URLError, HTTPException, OSError):
        return False
