"""Who may wait for a Redis that hangs."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from services.platform.errors import DependencyUnavailableError
from services.platform.redis.client import RedisHangsError


class OneWaits:
    """Lets one request at a time ask a Redis that hangs, and has the others answered at once.

    Each that waits holds one of forty threads for seconds: soon nobody would be told anything.
    """

    def __init__(self) -> None:
        self._hangs = False
        self._turn = threading.Lock()

    @contextmanager
    def asking(self) -> Iterator[None]:
        """Ask Redis within the context, if that may be done.

        Raises:
            DependencyUnavailableError: Redis did not answer, or hangs and is being asked already.
        """
        alone = self._hangs
        if alone and not self._turn.acquire(blocking=False):
            raise DependencyUnavailableError("Redis did not answer whoever asked before")
        try:
            yield
            self._hangs = False
        except DependencyUnavailableError as error:
            self._hangs = isinstance(error, RedisHangsError)
            raise
        finally:
            if alone:
                self._turn.release()
