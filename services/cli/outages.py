"""What a command says where Kafka or Redis does not answer, and how it waits."""

import time
from typing import TYPE_CHECKING

from schemas.errors import RecordError
from services.domain.text.display import plain
from services.platform.errors import (
    DependencyUnavailableError,
    KafkaAccessError,
    StoredRecordError,
)

if TYPE_CHECKING:
    from services.cli.context import CommandContext

OUTAGES = (KafkaAccessError, DependencyUnavailableError, RecordError)
"""What every command may end with that asks Kafka or Redis."""
_NOBODY_THERE = (
    "`rasid up` starts a local one, which the same --home finds; for one that runs elsewhere set "
    "RASID_REDIS_URL and RASID_KAFKA_BOOTSTRAP."
)
_RETRY_SECONDS = 1.0
_DOCTOR = "`rasid doctor` looks at everything and says what to mend."


def said_of(outage: Exception) -> str:
    """Return the sentences for a person about one of `OUTAGES`."""
    said = plain(str(outage))
    if isinstance(outage, KafkaAccessError):
        return f"{said}\n{_DOCTOR}"
    if isinstance(outage, DependencyUnavailableError):
        return f"{said}\n{_NOBODY_THERE} {_DOCTOR}"
    mend = f"{plain(outage.mend)}." if isinstance(outage, StoredRecordError) else _DOCTOR
    return f"What Redis holds is not what Rasid wrote: {said}\n{mend}"


class Outage:
    """Says when Redis goes away and when it is back; in between it waits."""

    def __init__(self, context: "CommandContext") -> None:
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
