"""What a test of the plumbing starts is stopped after it, also when it fails."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from services.platform.embedded.kafka import LocalKafka
from services.platform.embedded.redis import LocalRedis
from services.platform.processes import Child, Command
from tests.pipeline.conftest import cluster as cluster
from tests.pipeline.conftest import waiting as waiting

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
