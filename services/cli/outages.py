"""What a command says where Kafka or Redis does not answer."""

from schemas.errors import RecordError
from services.domain.text.display import plain
from services.platform.errors import DependencyUnavailableError, KafkaAccessError

OUTAGES = (KafkaAccessError, DependencyUnavailableError, RecordError)
"""What every command may end with that asks Kafka or Redis."""
_NOBODY_THERE = (
    "`rasid up` starts a local one, which the same --home finds; for one that runs elsewhere set "
    "RASID_REDIS_URL and RASID_KAFKA_BOOTSTRAP."
)
_DOCTOR = "`rasid doctor` looks at everything and says what to mend."


def said_of(outage: Exception) -> str:
    """Return the sentences for a person about one of `OUTAGES`."""
    said = plain(str(outage))
    if isinstance(outage, KafkaAccessError):
        return f"{said}\n{_DOCTOR}"
    if isinstance(outage, DependencyUnavailableError):
        return f"{said}\n{_NOBODY_THERE} {_DOCTOR}"
    return f"What Redis holds is not what Rasid wrote: {said}\n{_DOCTOR}"
