"""Tells of an outage once, and waits it out."""

import time

from services.cli.context import CommandContext
from services.domain.text.display import plain
from services.platform.errors import DependencyUnavailableError

_RETRY_SECONDS = 1.0


class Outage:
    """Says when Redis goes away and when it is back; in between it waits."""

    def __init__(self, context: CommandContext) -> None:
        self._errors = context.errors
        self._lasts = False

    def __call__(self, error: DependencyUnavailableError | None) -> None:
        """Note how a try ended; after one that failed, wait for the next."""
        if error is None:
            if self._lasts:
                self._errors.print("It answers again; what was raised meanwhile follows.")
            self._lasts = False
            return
        if not self._lasts:
            said = plain(f"{str(error).rstrip('.')}. Trying again until it does; Ctrl-C ends.")
            self._errors.print(said, style="yellow", soft_wrap=True)
        self._lasts = True
        time.sleep(_RETRY_SECONDS)
