"""Reads the enriched stream for as long as a request may take."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus

from services.api.parts import ApiParts
from services.api.problems import ProblemError
from services.platform.kafka.enriched_log import Found


class _TimeUpError(Exception):
    """The request has taken all the time it may."""


@dataclass
class Reading:
    """One reading; `complete` says whether it came to its end."""

    parts: ApiParts
    monotonic: Callable[[], float]
    began: float = field(init=False)
    complete: bool = False
    most_articles: int = 20_000

    def __post_init__(self) -> None:
        self.began = self.monotonic()

    def articles(self, since: datetime, until: datetime) -> Iterator[Found]:
        """Yield what reached Rasid in a range, until the time is up."""
        found = self.parts.past.read(since=since, until=until, progress=self._watch)
        try:
            for number, one in enumerate(found):
                if number == self.most_articles:
                    return
                yield one
                self._watch()
        except _TimeUpError:
            return
        self.complete = True

    def find(self, article: str) -> Found | None:
        """Return one article, by either id.

        Raises:
            ProblemError: the time was up before it was found.
        """
        try:
            return self.parts.past.find(article, progress=self._watch)
        except _TimeUpError as error:
            raise ProblemError(
                HTTPStatus.SERVICE_UNAVAILABLE,
                "the stream is too long to find the article in time: send it as `enriched`",
                "too-long",
            ) from error

    def _watch(self, *_: int) -> None:
        if self.monotonic() - self.began > self.parts.settings.preview_seconds:
            raise _TimeUpError


@contextmanager
def one_of_few(parts: ApiParts) -> Iterator[None]:
    """Let few read at the same time: each is a processor's worth of work.

    Raises:
        ProblemError: there are as many as may be.
    """
    if not parts.readings.acquire(blocking=False):
        raise ProblemError(
            HTTPStatus.SERVICE_UNAVAILABLE,
            "others are reading the stream at the moment: try again",
            "busy",
            headers={"Retry-After": "5"},
        )
    try:
        yield
    finally:
        parts.readings.release()
