"""How many follow alerts at the same time."""

from collections import Counter
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Annotated

from fastapi import Depends, Request

from schemas.sentence import Sentence
from services.api.metrics import ApiMetrics
from services.api.problems import ProblemError
from services.api.wordings import ApiProblem


@dataclass
class Readers:
    """Counts them, all and each key's own; used in the event loop alone.

    One key has at most a quarter of the places, so that it cannot keep all others out.
    """

    most: int
    metrics: ApiMetrics
    _by_key: Counter[str] = field(default_factory=Counter)

    def enter(self, key: str) -> None:
        """Count one more.

        Args:
            key: the name of the API key.

        Raises:
            ProblemError: there are too many.
        """
        if self._by_key[key] >= max(1, self.most // 4):
            raise _too_many(ApiProblem.KEY_FOLLOWS.say(count=self._by_key[key]))
        if self._by_key.total() >= self.most:
            raise _too_many(ApiProblem.READERS.say(count=self.most))
        self._by_key[key] += 1
        self.metrics.live_readers.set(self._by_key.total())

    def leave(self, key: str) -> None:
        """Count one less."""
        self._by_key[key] -= 1
        self._by_key += Counter()  # forgets whoever has none
        self.metrics.live_readers.set(self._by_key.total())


def _too_many(detail: Sentence) -> ProblemError:
    return ProblemError(
        HTTPStatus.SERVICE_UNAVAILABLE,
        detail,
        "too-many-readers",
        headers={"Retry-After": "30"},
    )


def _readers(request: Request) -> Readers:
    readers: Readers = request.app.state.readers
    return readers


LiveReaders = Annotated[Readers, Depends(_readers)]
