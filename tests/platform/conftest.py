"""What a test of the plumbing starts is stopped after it, also when it fails."""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from services.platform.embedded.kafka import LocalKafka
from services.platform.embedded.redis import LocalRedis
from services.platform.logs import configure_logging
from services.platform.processes import Child, Command
from services.platform.settings import LogSettings
from tests.pipeline.conftest import cluster as cluster
from tests.pipeline.conftest import waiting as waiting
from tests.platform.log_lines import SERVICE, Configure

Run = Callable[[Command], Child]
Start = Callable[[LocalKafka | LocalRedis], Child]


@pytest.fixture
def run() -> Iterator[Run]:
    """Return what starts a process; it is killed after the test if it runs then."""
    with ExitStack() as stack:

        def run_it(command: Command) -> Child:
            child = Child(command)
            stack.callback(child.kill)
            return child

        yield run_it


@pytest.fixture
def start(run: Run) -> Start:
    """Return what starts a server and waits until it serves."""

    def start_it(server: LocalKafka | LocalRedis) -> Child:
        child = run(server.command)
        server.wait(child)
        return child

    return start_it


@pytest.fixture
def configure() -> Iterator[Configure]:
    """Return a function that configures logging and returns a logger; undone after the test."""
    root = logging.getLogger()
    handlers, level, hook = root.handlers, root.level, sys.excepthook

    def make(**given: Any) -> logging.Logger:
        configure_logging(LogSettings(**given), SERVICE)
        return logging.getLogger("services.somewhere")

    yield make
    root.handlers, sys.excepthook = handlers, hook
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    for name in list(logging.root.manager.loggerDict):
        logging.getLogger(name).setLevel(logging.NOTSET)
