"""What a worker makes sure of before it begins: that Kafka and Redis will let it work."""

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception_type,
    stop_after_delay,
    wait_random_exponential,
)

from services.platform.errors import KafkaAccessError, KafkaUnreachableError
from services.platform.metrics import new_registry
from services.platform.pages import PagesError, require_listenable, serve_pages
from services.platform.redis.client import RedisAccessError, require_accepted
from services.platform.settings import KafkaSettings, RedisSettings, WebSettings

log = logging.getLogger(__name__)

_LONGEST_WAIT_SECONDS = 5.0


def require_kafka(kafka: KafkaSettings, web: WebSettings, *, patience_seconds: float) -> None:
    """Return when Kafka lets us in; wait for one that does not answer yet.

    Faust would try for ever, and name neither the setting that is wrong nor the mend. While Kafka
    is away, a port that is set answers already: alive, not ready. It answers nothing before that:
    who finds a worker alive would lose it again in the moment when Faust takes the port over.

    Args:
        patience_seconds: how long Kafka may be away.

    Raises:
        SystemExit: it refuses us, or stayed away, or the port is taken; the log says why and what
            mends it.
    """
    try:
        require_listenable(web.host, web.port)
        _wait_for_kafka(kafka, web, patience_seconds)
    except KafkaAccessError as error:
        raise _refused(error.problem, error.mend) from None
    except PagesError as error:
        raise _refused(str(error), "set RASID_WEB_PORT to a port that is free") from None


def require_redis(redis: RedisSettings) -> None:
    """Return unless Redis refuses us; one that does not answer yet is waited for later.

    Raises:
        SystemExit: it refuses us; the log says why and what mends it.
    """
    try:
        require_accepted(redis)
    except RedisAccessError as error:
        raise _refused(error.problem, error.mend) from None


def _wait_for_kafka(kafka: KafkaSettings, web: WebSettings, patience_seconds: float) -> None:
    # Kafka's library is loaded where Kafka is needed: half of a notifier's start would be for it.
    from services.platform.kafka.clients import open_admin  # noqa: PLC0415

    with ExitStack() as pages:

        def wait(state: RetryCallState) -> None:
            if state.attempt_number == 1:
                pages.enter_context(_waiting_pages(web))
            _say_waiting(state)

        attempts = Retrying(
            retry=retry_if_exception_type(KafkaUnreachableError),
            wait=wait_random_exponential(multiplier=0.2, max=_LONGEST_WAIT_SECONDS),
            stop=stop_after_delay(patience_seconds),
            before_sleep=wait,
            reraise=True,
        )
        attempts(lambda: open_admin(kafka).close())


@contextmanager
def _waiting_pages(web: WebSettings) -> Iterator[None]:
    if not web.port:
        yield  # nobody knows yet where to ask
        return
    waiting = {"kafka": lambda: "waiting for Kafka"}
    with serve_pages(web.host, web.port, new_registry(), waiting):
        yield


def _refused(problem: str, mend: str) -> SystemExit:
    log.critical("cannot start", extra={"action": "refused", "problem": problem, "mend": mend})
    return SystemExit(1)


def _say_waiting(state: RetryCallState) -> None:
    error = state.outcome.exception() if state.outcome else None
    log.warning(
        "waiting for Kafka",
        extra={"action": "retry", "attempt": state.attempt_number, "error": str(error)},
    )
