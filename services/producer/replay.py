"""The replay: reads items, sends articles at the asked pace, and follows each to its end."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from services.producer.checkpoint import Checkpoint
from services.producer.items import Draft, Item, Refusal, RefusalReason
from services.producer.observer import Observer
from services.producer.pacing import Pacer
from services.producer.sink import Outcome, Sink, Ticket
from services.producer.sources.source import ReadingStopped, Source, SourceError

_POLL_SECONDS = 0.1
_RECORD_OVERHEAD_BYTES = 1024
"""Key, headers and framing of one record, rounded up."""


@dataclass(frozen=True, kw_only=True)
class ReplayOptions:
    """How much to replay, and how an end is bounded."""

    limit: int | None = None
    """Only the first so many articles, those that an earlier run delivered included."""
    loop: bool = False
    """Begin again after the last one."""
    max_record_bytes: int
    """Longest record that the stream takes."""
    shutdown_seconds: float
    """How long to wait for what is on its way when told to stop."""


class Replay:
    """One run over one source.

    Args:
        source: what to read.
        sink: where articles go.
        checkpoint: where this run begins and what it leaves for the next.
        pacer: when the next article is due.
        options: how much.
        observers: who hears of it.
        should_stop: asked all the time.
        monotonic: tells seconds that never run backwards.
    """

    def __init__(  # noqa: PLR0913 - the wiring of one run, done in one place
        self,
        source: Source,
        sink: Sink,
        checkpoint: Checkpoint,
        pacer: Pacer,
        options: ReplayOptions,
        *,
        observers: Sequence[Observer],
        should_stop: Callable[[], bool],
        monotonic: Callable[[], float],
    ) -> None:
        self._source = source
        self._sink = sink
        self._checkpoint = checkpoint
        self._pacer = pacer
        self._options = options
        self._observers = observers
        self._should_stop = should_stop
        self._monotonic = monotonic
        self._broken: str | None = None
        self._all_delivered = True

    def run(self) -> str | None:
        """Replay until the end, the limit, a stop or a failure.

        Returns:
            Why it ended before its time, as a sentence; None where it did not, or was told to stop.
        """
        try:
            for index, item in enumerate(self._items()):
                self._handle(index, item)
                if self._is_over():
                    break
            self._wait(lambda: self._sink.in_flight() == 0)
        except ReadingStopped:
            pass
        except SourceError as error:
            self._broken = str(error)
        self._end()
        return self._broken

    def _items(self) -> Iterator[Item]:
        rounds = itertools.count() if self._options.loop else range(1)
        articles = 0
        for _ in rounds:
            before = articles
            for item in self._source.items():
                yield item
                articles += isinstance(item, Draft)
                if articles == self._options.limit:
                    return
            if articles == before:
                # A source without a single article would be read for ever.
                return

    def _handle(self, index: int, item: Item) -> None:
        for observer in self._observers:
            observer.read(item)
        if isinstance(item, Refusal):
            self._refuse(index, item)
            return
        record = item.article.encode()
        if len(record) + _RECORD_OVERHEAD_BYTES > self._options.max_record_bytes:
            self._refuse(index, self._too_large(item, len(record)))
        elif index < self._checkpoint.start:
            for observer in self._observers:
                observer.skipped(item)
        else:
            self._send(index, item, record)

    def _too_large(self, draft: Draft, size: int) -> Refusal:
        """Refuse what JSON makes too long for the stream although its text is not."""
        limit = self._options.max_record_bytes
        return Refusal(
            place=draft.place,
            reason=RefusalReason.TOO_LARGE,
            detail=f"{size:,} bytes as a record, the stream takes {limit:,}",
            external_id=draft.article.external_id,
            extent=draft.extent,
        )

    def _refuse(self, index: int, refusal: Refusal) -> None:
        for observer in self._observers:
            observer.refused(refusal)
        self._checkpoint.settle(index)

    def _send(self, index: int, draft: Draft, record: bytes) -> None:
        self._wait(self._sink.has_room)
        while not self._is_over() and (seconds := self._pacer.seconds_left()):
            self._collect(min(seconds, _POLL_SECONDS))
        if self._is_over():
            return
        ticket = Ticket(index=index, place=draft.place, external_id=draft.article.external_id)
        self._sink.send(ticket, draft.article.id, record)
        self._pacer.sent()
        self._collect(0)

    def _wait(self, until: Callable[[], bool]) -> None:
        while not until() and not self._is_over():
            self._collect(_POLL_SECONDS)

    def _collect(self, timeout: float) -> None:
        outcomes = self._sink.collect(timeout)
        for outcome in outcomes:
            self._note(outcome)
        if timeout and not outcomes:
            for observer in self._observers:
                observer.waiting(self._sink.in_flight())

    def _note(self, outcome: Outcome) -> None:
        if outcome.error is None:
            self._checkpoint.settle(outcome.ticket.index)
        else:
            self._checkpoint.fail(outcome.ticket.index)
            self._all_delivered = False
        if outcome.ends_replay and self._broken is None:
            self._broken = f"Kafka does not take articles any more: {outcome.error}"
        for observer in self._observers:
            observer.answered(outcome)

    def _is_over(self) -> bool:
        return self._broken is not None or self._should_stop()

    def _end(self) -> None:
        until = self._monotonic() + self._options.shutdown_seconds
        while self._sink.in_flight() and (left := until - self._monotonic()) > 0:
            self._collect(min(left, _POLL_SECONDS))
        for outcome in self._sink.abandon():
            self._note(outcome)
        self._checkpoint.finish(complete=self._all_delivered and not self._is_over())
