"""What a worker makes sure of before it begins: that Kafka and Redis will let it work."""

import logging

from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception_type,
    stop_after_delay,
    wait_random_exponential,
)

from services.platform.errors import KafkaAccessError, KafkaUnreachableError
from services.platform.kafka.clients import open_admin
from services.platform.redis.client import RedisAccessError, require_accepted
from services.platform.settings import KafkaSettings, RedisSettings

log = logging.getLogger(__name__)

_LONGEST_WAIT_SECONDS = 5.0


def require_kafka(kafka: KafkaSettings, *, patience_seconds: float) -> None:
    """Return when Kafka lets us in; wait for one that does not answer yet.

    Faust would try for ever, and name neither the setting that is wrong nor the mend.

    Args:
        patience_seconds: how long Kafka may be away.

    Raises:
        SystemExit: it refuses us, or stayed away; the log says why and what mends it.
    """
    attempts = Retrying(
        retry=retry_if_exception_type(KafkaUnreachableError),
        wait=wait_random_exponential(multiplier=0.2, max=_LONGEST_WAIT_SECONDS),
        stop=stop_after_delay(patience_seconds),
        before_sleep=_say_waiting,
        reraise=True,
    )
    try:
        attempts(lambda: open_admin(kafka).close())
    except KafkaAccessError as error:
        raise _refused(error.problem, error.mend) from None


def require_redis(redis: RedisSettings) -> None:
    """Return unless Redis refuses us; one that does not answer yet is waited for later.

    Raises:
        SystemExit: it refuses us; the log says why and what mends it.
    """
    try:
        require_accepted(redis)
    except RedisAccessError as error:
        raise _refused(error.problem, error.mend) from None


def _refused(problem: str, mend: str) -> SystemExit:
    log.critical("cannot start", extra={"action": "refused", "problem": problem, "mend": mend})
    return SystemExit(1)


def _say_waiting(state: RetryCallState) -> None:
    error = state.outcome.exception() if state.outcome else None
    log.warning(
        "waiting for Kafka",
        extra={"action": "retry", "attempt": state.attempt_number, "error": str(error)},
    )
