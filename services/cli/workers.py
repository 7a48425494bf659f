"""The service processes of an installation."""

import sys
from contextlib import ExitStack
from http.client import HTTPException
from typing import Self
from urllib.error import URLError
from urllib.request import urlopen

from services.cli.context import CommandContext
from services.cli.state import RunningService
from services.platform.ports import LOOPBACK, choose_port
from services.platform.processes import Command, Supervisor

_MODULES = ("enricher", "alerter")


class Workers(ExitStack):
    """A context manager: the processes that it started run inside it and not after it."""

    def __init__(self) -> None:
        super().__init__()
        self.running: list[RunningService] = []
        self._supervisor = Supervisor()

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
        port = choose_port()
        log = context.home / f"{name}.log"
        environment = context.child_environment() | {
            "RASID_WEB_HOST": LOOPBACK,
            "RASID_WEB_PORT": str(port),
            f"RASID_{module.upper()}_DATA_FOLDER": str(context.home / name),
        }
        arguments = [sys.executable, "-m", f"services.{module}"]
        self._supervisor.start(
            Command(name=name, arguments=arguments, log=log, environment=environment)
        )
        return RunningService(name=name, address=f"http://{LOOPBACK}:{port}", log=str(log))


def answers(address: str) -> bool:
    """Say whether a service at this address is alive."""
    try:
        # Our own loopback address.
        with urlopen(f"{address}/healthz", timeout=2) as reply:  # noqa: S310
            return bool(reply.status == 200)
    except (URLError, HTTPException, OSError):
        return False
