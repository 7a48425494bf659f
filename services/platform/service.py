"""What every worker process starts with and how it ends."""

from typing import NoReturn

import faust
from prometheus_client import CollectorRegistry, GCCollector, PlatformCollector, ProcessCollector


def new_registry() -> CollectorRegistry:
    """Return a registry that already tells memory, CPU time, open files and Python version."""
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    PlatformCollector(registry=registry)
    GCCollector(registry=registry)
    return registry


def run(app: faust.App) -> NoReturn:
    """Run the app until SIGINT or SIGTERM, then exit with status 0; with 1 when it fails."""
    worker = faust.Worker(app, quiet=True, override_logging=False, redirect_stdouts=False)
    worker.spinner = None
    worker.execute_from_commandline()
