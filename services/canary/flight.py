"""One round: send a canary of each language, and wait until all are seen or missed."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from schemas.article import Article
from schemas.record import Language
from services.canary.metrics import CanaryMetrics
from services.domain.alerting.canary import LANGUAGES, canary_article
from services.platform.errors import DependencyUnavailableError

log = logging.getLogger(__name__)

_LOOK_SECONDS = 0.05


class Sender(Protocol):
    """How a canary gets onto the stream of articles."""

    def send(self, article: Article) -> None:
        """Send one and return when Kafka has it.

        Raises:
            DependencyUnavailableError: Kafka did not take it.
        """
        ...


@dataclass(frozen=True, kw_only=True)
class Flight:
    """What a round needs.

    Attributes:
        seen: returns the id of the newest article seen by language.
        wait: waits so many seconds, or less when the process is told to stop; says whether it was.
    """

    sender: Sender
    seen: Callable[[], dict[str, str]]
    metrics: CanaryMetrics
    patience_seconds: float
    wait: Callable[[float], bool]

    def fly(self, number: int) -> None:
        """Send the canaries of a number, one of each language, and tell what became of them."""
        awaited = {language: canary_article(language, number) for language in LANGUAGES}
        began = time.monotonic()
        try:
            for article in awaited.values():
                self.sender.send(article)
            while awaited and time.monotonic() - began < self.patience_seconds:
                for language in self._seen(awaited):
                    article = awaited.pop(language)
                    self.metrics.seen(language, time.monotonic() - began, article)
                if awaited and self.wait(_LOOK_SECONDS):
                    return
        except DependencyUnavailableError as error:
            log.warning("a canary cannot fly", extra={"action": "retry", "error": str(error)})
            self.metrics.dependency_errors.count(error)
        for language in awaited:
            log.error("a canary was missed", extra={"action": "blind", "language": language})
            self.metrics.missed(language)

    def _seen(self, awaited: dict[Language, Article]) -> list[Language]:
        seen = self.seen()
        return [one for one, article in awaited.items() if seen.get(one) == article.id]
