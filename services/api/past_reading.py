"""Reads the past for as long as a request may take: articles, and what came of one."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from threading import BoundedSemaphore

from schemas.alert import Alert
from schemas.drop import Drop
from schemas.enriched import Enriched, Span
from services.api.parts import ApiParts
from services.api.problems import ProblemError, not_found, unacceptable
from services.api.wordings import ApiFieldProblem, ApiProblem
from services.platform.kafka.enriched_log import Found
from services.platform.redis.alert_log import AlertFilter

"""What few may do at the same time."""


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

    def raised(self, since: datetime) -> Iterator[Alert]:
        """Yield what was raised since then, the newest first, until the time is up."""
        try:
            for alert in self.parts.alerts.newest(AlertFilter(), since=since):
                yield alert
                self._watch()
        except _TimeUpError:
            return
        self.complete = True

    def find(self, article: str) -> Found:
        """Return one article, by either id.

        Raises:
            ProblemError: it is not there, or the time was up before it was found.
        """
        try:
            found = self.parts.past.find(article, progress=self._watch)
        except _TimeUpError as error:
            raise ProblemError(
                HTTPStatus.SERVICE_UNAVAILABLE,
                ApiProblem.STREAM_TOO_LONG.say(),
                "too-long",
            ) from error
        if found is None:
            raise not_found(ApiProblem.NO_ARTICLE, article)
        return found

    def happened(
        self, subscription: str, article: str, since: datetime | None
    ) -> tuple[tuple[Alert, ...], tuple[Drop, ...]]:
        """Return what an article raised for a subscription and what was held back of it.

        Args:
            since: before it, nothing was raised from the article or held back; unknown where None.
        """
        raised: list[Alert] = []
        held_back: list[Drop] = []
        drops = self.parts.drops.read(
            subscription=subscription, article=article, since=since, watch=self._watch
        )
        alerts = self.parts.alerts.from_article(
            article, subscription, since=since, watch=self._watch
        )
        with suppress(_TimeUpError):
            # One by one: what was found before the time was up is told.
            for alert in alerts:
                raised.append(alert)
            for drop in drops:
                held_back.append(drop)
            self.complete = True
        return tuple(raised), tuple(held_back)

    def _watch(self, *_: int) -> None:
        if self.monotonic() - self.began > self.parts.settings.preview_seconds:
            raise _TimeUpError


@contextmanager
def one_of_few(places: BoundedSemaphore, busy: ApiProblem) -> Iterator[None]:
    """Let few do the same costly thing at the same time.

    Args:
        busy: is told where there are as many as may be.

    Raises:
        ProblemError: there are as many as may be.
    """
    if not places.acquire(blocking=False):
        raise ProblemError(
            HTTPStatus.SERVICE_UNAVAILABLE,
            busy.say(),
            "busy",
            headers={"Retry-After": "5"},
        )
    try:
        yield
    finally:
        places.release()


def find_article(parts: ApiParts, article: str) -> Found:
    """Return one article of the enriched stream, by either id.

    Raises:
        ProblemError: it is not there, not found in time, or others are reading.
    """
    with one_of_few(parts.readings, ApiProblem.READING):
        return Reading(parts, time.monotonic).find(article)


def require_true_spans(enriched: Enriched) -> None:
    """Return if every place in the record is what it says it is.

    Raises:
        ProblemError: one is not.
    """
    texts = {"text": enriched.article.text, "title": enriched.article.title or ""}
    spans: list[Span] = [*enriched.mentions]
    spans += [mention.role for mention in enriched.mentions if mention.role is not None]
    spans += [place for topic in enriched.topics for place in topic.evidence]
    if any(texts[one.field][one.start : one.end] != one.surface for one in spans):
        raise unacceptable([("enriched", ApiFieldProblem.SPAN.say())])
