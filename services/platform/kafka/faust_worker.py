"""How a worker process runs, and how it ends in time."""

import logging
import os
import signal
import threading
from pathlib import Path
from typing import NoReturn

import faust

from services.platform.private_folder import make_private

log = logging.getLogger(__name__)

_STOP_SECONDS = 7.0
"""What a stop may take: orchestrators commonly kill after ten."""


class PunctualWorker(faust.Worker):
    """A Faust worker that ends within a deadline once it is told to.

    Told to stop while it joins its consumer group, faust-streaming 0.15.3 waits for the consumer's
    thread for up to a minute. At the deadline the process simply ends: an offset that is not
    committed by then belongs to work that the next worker does again.
    """

    def _schedule_shutdown(self, signal: signal.Signals) -> None:
        super()._schedule_shutdown(signal)
        end_within(_STOP_SECONDS)


def end_within(seconds: float) -> None:
    """End the process with status 0 after `seconds`, unless it has ended by then.

    By a thread: at the deadline the event loop may stand still, or be closed while the interpreter
    waits for other threads.
    """
    deadline = threading.Timer(seconds, _end_now)
    deadline.daemon = True
    deadline.start()


def end_at_once_until_run() -> None:
    """Let SIGINT and SIGTERM end the process with status 0 while there is nothing to finish yet."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: _exit())


def run(app: faust.App) -> NoReturn:
    """Run the app until SIGINT or SIGTERM, then exit with status 0; with 1 when it fails.

    Raises:
        SystemExit: its data folder cannot be made.
    """
    _make_data_folder(Path(app.conf.datadir))
    worker = PunctualWorker(app, quiet=True, override_logging=False, redirect_stdouts=False)
    worker.spinner = None
    worker.execute_from_commandline()


def _make_data_folder(folder: Path) -> None:
    # Faust makes the last folder of the path and trips over an absent parent.
    try:
        make_private(folder)
    except OSError as error:
        raise SystemExit(
            f"{folder} cannot be made ({error.strerror}): set RASID_ENRICHER_DATA_FOLDER or "
            "RASID_ALERTER_DATA_FOLDER to a folder that may be written"
        ) from None


def _end_now() -> NoReturn:
    log.warning("the stop took too long, ending", extra={"action": "stop_deadline"})
    _exit()


def _exit() -> NoReturn:
    logging.shutdown()
    os._exit(os.EX_OK)
