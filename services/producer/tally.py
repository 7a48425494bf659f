"""What a replay came to: counts, and the list of what was not delivered."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Any

from services.producer.items import Draft, Item, Place, Refusal
from services.producer.observer import Observer
from services.producer.sink import Outcome

LONGEST_LIST = 1_000
"""How many of the undelivered the summary itself names; the counts are always of all."""

_MISNAMED_FIELDS = 20
"""How many names of fields are counted: in a few archives the names themselves are data."""


@dataclass(frozen=True, kw_only=True)
class NotDelivered:
    """One thing that was not delivered, and why."""

    place: Place
    reason: str
    detail: str
    external_id: str | None

    def as_json(self) -> dict[str, Any]:
        """Return the fields of one line of JSON."""
        return {
            "file": self.place.file,
            "line": self.place.line,
            "external_id": self.external_id,
            "reason": self.reason,
            "detail": self.detail,
        }


@dataclass(kw_only=True)
class MisnamedField:
    """A field that is not read in any article, and the one that was probably meant."""

    written: str
    meant: str
    first: Place
    articles: int = 0
    """In how many it stands."""

    def as_json(self) -> dict[str, Any]:
        """Return the fields of its entry in the summary."""
        return {
            "field": self.written,
            "meant": self.meant,
            "file": self.first.file,
            "line": self.first.line,
            "articles": self.articles,
        }


UNDELIVERED = "undelivered"


class Tally(Observer):
    """Observes a replay and counts.

    Args:
        complete_list: where everything that was not delivered is written, one JSON line each.
    """

    def __init__(self, complete_list: IO[str] | None = None) -> None:
        self.delivered = 0
        self.refused_count = 0
        self.skipped_count = 0
        self.undelivered = 0
        self.not_delivered: list[NotDelivered] = []
        self.misnamed: dict[str, MisnamedField] = {}
        self.list_error: str | None = None
        """Why the complete list is not complete; None where it is."""
        self._complete_list = complete_list

    @property
    def all_delivered(self) -> bool:
        """Whether nothing was refused or left undelivered."""
        return not self.refused_count and not self.undelivered

    def read(self, item: Item) -> None:
        """Count fields that nobody reads, of the first names that are met."""
        if isinstance(item, Draft):
            self._count_misnamed(item.misnamed, item.place)

    def refused(self, refusal: Refusal) -> None:
        """Count and list a refusal."""
        self.refused_count += 1
        self._list(from_refusal(refusal))

    def skipped(self, draft: Draft) -> None:  # noqa: ARG002 - an observer's shape
        """Count an article that an earlier run delivered."""
        self.skipped_count += 1

    def answered(self, outcome: Outcome) -> None:
        """Count an article that is delivered; list one that is not."""
        if outcome.error is None:
            self.delivered += 1
            return
        self.undelivered += 1
        self._list(from_outcome(outcome))

    def as_json(self) -> dict[str, Any]:
        """Return the counts and the list, as far as it is kept."""
        return {
            "delivered": self.delivered,
            "refused": self.refused_count,
            "skipped": self.skipped_count,
            "undelivered": self.undelivered,
            "not_delivered": [each.as_json() for each in self.not_delivered],
            "not_delivered_is_complete": not self._is_cut,
            "misnamed_fields": [each.as_json() for each in self.misnamed.values()],
        }

    @property
    def _is_cut(self) -> bool:
        return self.refused_count + self.undelivered > len(self.not_delivered)

    def _count_misnamed(self, fields: Mapping[str, str], place: Place) -> None:
        for written, meant in fields.items():
            if written in self.misnamed or len(self.misnamed) < _MISNAMED_FIELDS:
                new = MisnamedField(written=written, meant=meant, first=place)
                self.misnamed.setdefault(written, new).articles += 1

    def _list(self, entry: NotDelivered) -> None:
        if len(self.not_delivered) < LONGEST_LIST:
            self.not_delivered.append(entry)
        if self._complete_list is not None and self.list_error is None:
            # ASCII only: names and ids come from outside and may hold what a terminal obeys.
            try:
                self._complete_list.write(json.dumps(entry.as_json()) + "\n")
            except OSError as error:
                # A full disk is no reason to hold articles back.
                self.list_error = error.strerror


def from_refusal(refusal: Refusal) -> NotDelivered:
    """Return the entry of something that was refused."""
    return NotDelivered(
        place=refusal.place,
        reason=refusal.reason.value,
        detail=refusal.detail,
        external_id=refusal.external_id,
    )


def from_outcome(outcome: Outcome) -> NotDelivered:
    """Return the entry of an article that Kafka has not acknowledged."""
    return NotDelivered(
        place=outcome.ticket.place,
        reason=UNDELIVERED,
        detail=outcome.error or "",
        external_id=outcome.ticket.external_id,
    )
