"""What the enricher does with a batch of articles from the stream."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from typing import Protocol

from schemas.article import Article
from schemas.cloudevents import CANARY, ENRICHED, PUBLISHED, cloudevent_headers
from schemas.enriched import Enriched
from schemas.errors import DeadLetterReason, RecordError
from schemas.streams import streams
from services.enricher.metrics import EnricherMetrics
from services.enricher.shortening import encode_within
from services.platform.clock import Clock
from services.platform.kafka.batches import Received
from services.platform.kafka.outgoing import Outgoing
from services.platform.trace_work import Work
from services.platform.tracing import NoTracing, Tracer, received_trace

Enrich = Callable[[Sequence[Article]], Sequence[Enriched]]

_OVERHEAD_BYTES = 1 << 10
"""Key, headers and framing of one record, rounded up."""
_MOST_BYTES = streams().enriched.max_message_bytes - _OVERHEAD_BYTES


def decode_article(raw: bytes, *, max_text_bytes: int) -> Article:
    """Read one article from the stream.

    Args:
        max_text_bytes: longest text, in bytes of UTF-8, as the producer counts them too: the same
            text is longer or shorter in JSON, so the record's own length says little.

    Raises:
        RecordError: it cannot be read, or its text is too long.
    """
    article = Article.decode(raw)
    size = len(article.text.encode())
    if size > max_text_bytes:
        detail = f"{size:,} bytes of text, the limit is {max_text_bytes:,}"
        raise RecordError(DeadLetterReason.TOO_LARGE, detail)
    return article


class BatchSink(Protocol):
    """Where enriched articles go."""

    async def send_all(self, records: Sequence[Outgoing]) -> None:
        """Send records and return when all are acknowledged; see `StreamSink`."""
        ...


class BatchEnricher:
    """Enriches a batch and returns when the broker has every enriched article."""

    def __init__(
        self,
        enrich: Enrich,
        sink: BatchSink,
        clock: Clock,
        metrics: EnricherMetrics,
        executor: Executor,
        tracer: Tracer | None = None,
    ) -> None:
        self._enrich = enrich
        self._sink = sink
        self._clock = clock
        self._metrics = metrics
        self._worker = metrics.worker
        self._executor = executor
        self._tracer = tracer or NoTracing()

    async def __call__(self, batch: Sequence[Received[Article]]) -> None:
        """Enrich, then publish.

        Raises:
            DependencyUnavailableError: Kafka did not take the result; the batch may be handled
                again.
            RecordError: a result is larger than Kafka takes.
        """
        work = [Work(article=one.record.id, parents=received_trace(one.headers)) for one in batch]
        with self._tracer.spans("enrich", "consumer", work) as traces:
            await self._enrich_all(batch, traces)

    async def _enrich_all(
        self, batch: Sequence[Received[Article]], traces: Sequence[str | None]
    ) -> None:
        loop = asyncio.get_running_loop()
        self._worker.batch(len(batch), traceparent=traces[0])
        # In a thread, so that heartbeats, commits and health go on while an engine computes.
        with self._worker.stage("engines", traceparent=traces[0]):
            enriched, encoded = await loop.run_in_executor(
                self._executor, self._enriched, [received.record for received in batch]
            )
        with self._worker.stage("publish", traceparent=traces[0]):
            await self._sink.send_all(
                [self._outgoing(*each) for each in zip(batch, encoded, traces, strict=True)]
            )
        # Only now: a batch that Kafka does not take is enriched again.
        self._metrics.batch_enriched(
            [
                result
                for received, result in zip(batch, enriched, strict=True)
                if CANARY not in received.headers
            ]
        )

    def _enriched(self, articles: Sequence[Article]) -> tuple[Sequence[Enriched], Sequence[bytes]]:
        enriched = self._enrich(articles)
        return enriched, [encode_within(one, _MOST_BYTES) for one in enriched]

    def _outgoing(self, received: Received[Article], encoded: bytes, trace: str | None) -> Outgoing:
        identity = received.record.id
        headers = cloudevent_headers(
            event_type=ENRICHED,
            event_id=identity,
            source="rasid/enricher",
            time=self._clock.now(),
            traceparent=trace,
        )
        if published := received.headers.get("ce_time"):
            headers.append((PUBLISHED, published))
        if canary := received.headers.get(CANARY):
            headers.append((CANARY, canary))
        return Outgoing(key=identity.encode(), value=encoded, headers=headers)
