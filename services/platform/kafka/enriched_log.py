"""Reads the articles that were enriched, as far as the stream goes back; for commands and API."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from pydantic_core import to_json

from schemas.cloudevents import CANARY, arrival
from schemas.enriched import Enriched
from schemas.errors import RecordError
from services.platform.kafka.stream_log import Progress, StreamLog

log = logging.getLogger(__name__)

Found = tuple[datetime, Enriched]
"""When the article reached Rasid, and what the enricher made of it."""


class EnrichedLog(StreamLog):
    """The stream of enriched articles."""

    def read(
        self,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        progress: Progress | None = None,
    ) -> Iterator[Found]:
        """Yield the articles that reached Rasid in a range, in no order, some more than once.

        What the stream had when reading began is read. A record that is no article is left out.

        Args:
            since: the earliest; all that the stream keeps where None.
            until: the first that is too late.
        """
        for record in self.records(since, progress):
            found = _decoded(record)
            if (
                found
                and (since is None or since <= found[0])
                and (until is None or found[0] < until)
            ):
                yield found

    def find(self, article: str, *, progress: Progress | None = None) -> Found | None:
        """Return one article as it was enriched last, or None.

        Args:
            article: our id of it, or that of its source.
        """
        newest: Found | None = None
        # Decoding every article takes minutes where the stream is long; looking at bytes does not.
        within = to_json(article)
        for record in self.records(None, progress):
            if record.value and within in record.value and (found := _decoded(record)):
                one = found[1].article
                if article in (one.id, one.external_id):
                    newest = found
        return newest


def _decoded(record: Any) -> Found | None:
    headers = dict(record.headers or ())
    if CANARY in headers:
        return None  # nobody is shown one
    made = datetime.fromtimestamp(record.timestamp / 1000, UTC)
    try:
        return arrival(headers) or made, Enriched.decode(record.value or b"")
    except RecordError as error:
        place = {"partition": record.partition, "offset": record.offset}
        log.warning("no article", extra={"action": "skipped", "reason": error.reason, **place})
        return None
