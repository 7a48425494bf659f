"""How a worker process runs, and how it ends in time."""

import logging
import os
import signal
from typing import NoReturn

import faust

log = logging.getLogger(__name__)

_STOP_SECONDS = 8.0
"""What a stop may take: orchestrators commonly kill after ten."""


class PunctualWorker(faust.Worker):
    """A Faust worker that ends within a deadline once it is told to.

    Told to stop while it joins its consumer group, faust-streaming 0.15.3 waits for the consumer's
    thread for up to a minute. At the deadline the process simply ends: an offset that is not
    committed by then belongs to work that the next worker does again.
    """

    def _schedule_shutdown(self, signal: signal.Signals) -> None:
        super()._schedule_shutdown(signal)
        self.loop.call_later(_STOP_SECONDS, _end_now)


def run(app: faust.App) -> NoReturn:
    """Run the app until SIGINT or SIGTERM, then exit with status 0; with 1 when it fails."""
    worker = PunctualWorker(app, quiet=True, override_logging=False, redirect_stdouts=False)
    worker.spinner = None
    worker.execute_from_commandline()


def _end_now() -> NoReturn:
    log.warning("the stop took too long, ending", extra={"action": "stop_deadline"})
    logging.shutdown()
    os._exit(os.EX_OK)
