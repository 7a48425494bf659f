"""Wires one replay: source, checkpoint, Kafka, pages, report."""

import json
import secrets
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import IO

from kafka import KafkaProducer
from kafka.errors import KafkaError

from schemas.streams import Stream
from services.domain.text.display import plain
from services.platform.clock import SystemClock
from services.platform.kafka.admin import ensure_streams, stream_incarnation
from services.platform.metrics import new_registry
from services.platform.pages import serve_pages
from services.platform.tracing import open_tracer
from services.producer.broker_stall import BrokerStall
from services.producer.checkpoint import Checkpoint, CheckpointFile, Route
from services.producer.command import Command, Configuration, Consoles
from services.producer.delivery import KafkaDelivery, Runtime, open_producer
from services.producer.errors import CannotStartError
from services.producer.metrics import ProducerMetrics
from services.producer.pacing import Pacer
from services.producer.replay import Replay, ReplayOptions
from services.producer.report import Goal, Report
from services.producer.sink import DryRun, Sink
from services.producer.sources import ReadingOptions, open_source
from services.producer.sources.source import Source, SourceError
from services.producer.stop import Stop
from services.producer.tally import Tally

_CLOSE_SECONDS = 1.0
_MOST_NAMED = 5
_SILENT_SECONDS = 10.0
_SIGNAL_STATUS = 128
"""A shell's status of a process that a signal ended is this and the signal's number."""


class ReplayCommand:
    """One replay as a command: what it says, what it leaves, and its exit status."""

    def __init__(
        self, command: Command, configuration: Configuration, consoles: Consoles, stop: Stop
    ) -> None:
        self._command = command
        self._configuration = configuration
        self._consoles = consoles
        self._stop = stop
        self._registry = new_registry()
        self._metrics = ProducerMetrics(self._registry)
        self._stall = BrokerStall(time.monotonic)

    def run(self) -> int:
        """Replay, say how it went, and return the exit status.

        Raises:
            CannotStartError: there is nothing to read, a file cannot be written, a port is taken.
            KafkaAccessError: the broker cannot be reached or refuses us.
        """
        source = self._open_source()
        stream = self._configuration.streams.streams().articles
        with ExitStack() as stack:
            tally = Tally(stack.enter_context(self._complete_list()))
            sink, checkpoint = self._target(source, stream, stack)
            self._serve(sink, stack)
            began = time.monotonic()
            broken = self._replay(source, sink, checkpoint, tally, stream)
            seconds = time.monotonic() - began
        self._summarise(tally, broken, seconds, source, stream)
        return self._status(tally, broken)

    def _open_source(self) -> Source:
        options = ReadingOptions(
            max_article_bytes=self._configuration.streams.max_article_bytes,
            should_stop=self._stop.is_set,
        )
        source = open_source(self._command.source, options)
        if self._command.loop and source.identity is None:
            raise SourceError(f"{source.name} can be read only once; leave --loop away")
        if source.unread:
            named = ", ".join(source.unread[:_MOST_NAMED])
            more = len(source.unread) - _MOST_NAMED
            named += f" and {more:,} more" if more > 0 else ""
            self._say(f"Not read: {named}. Replay each by itself")
        return source

    @contextmanager
    def _complete_list(self) -> Iterator[IO[str] | None]:
        path = self._command.not_delivered_file
        if path is None:
            yield None
            return
        try:
            file = path.open("w", encoding="ascii", buffering=1)
        except OSError as error:
            raise CannotStartError(
                f"{path} cannot be written ({error.strerror}); choose another --not-delivered"
            ) from error
        try:
            yield file
        finally:
            with suppress(OSError):  # the tally knows
                file.close()

    def _target(self, source: Source, stream: Stream, stack: ExitStack) -> tuple[Sink, Checkpoint]:
        if self._command.dry_run:
            return DryRun(), self._checkpoint(None, 0)
        configuration = self._configuration
        if self._command.create_streams:
            replication = configuration.streams.replication
            ensure_streams(
                configuration.kafka, configuration.streams.streams(), replication=replication
            )
        checkpoint = self._open_checkpoint(source, stream)
        producer = open_producer(configuration.kafka, stream, configuration.producer)
        stack.callback(_close, producer)
        runtime = Runtime(
            clock=SystemClock(),
            monotonic=time.monotonic,
            random_bytes=secrets.token_bytes,
            tracer=open_tracer(configuration.tracing, "producer"),
        )
        return KafkaDelivery(producer, stream, configuration.producer, runtime), checkpoint

    def _open_checkpoint(self, source: Source, stream: Stream) -> Checkpoint:
        target = stream_incarnation(self._configuration.kafka, stream)
        if source.identity is None or self._command.loop:
            what = "--loop" if self._command.loop else source.name
            self._say(f"A replay with {what} is not remembered: interrupted, it starts afresh")
            return self._checkpoint(None, 0)
        folder = self._configuration.producer.checkpoint_folder
        file = CheckpointFile(folder, Route(source=source.identity, target=target))
        start = 0 if self._command.restart else self._position(file)
        file.save(start)
        return self._checkpoint(file, start)

    def _position(self, file: CheckpointFile) -> int:
        stored = file.load()
        if stored.afresh_because is not None:
            self._say(f"Starting at the beginning: {stored.afresh_because}")
        elif stored.position:
            self._say(f"Going on after {stored.position:,} that an earlier run has settled")
        return stored.position

    def _checkpoint(self, file: CheckpointFile | None, start: int) -> Checkpoint:
        every_seconds = self._configuration.producer.checkpoint_seconds
        return Checkpoint(file, start=start, every_seconds=every_seconds, monotonic=time.monotonic)

    def _serve(self, sink: Sink, stack: ExitStack) -> None:
        self._metrics.watch_in_flight(sink.in_flight)
        if not self._configuration.serves_pages:
            return
        web = self._configuration.web
        checks = {"producer": self._readiness}
        port = stack.enter_context(serve_pages(web.host, web.port, self._registry, checks))
        self._say(f"Metrics at http://{web.host}:{port}/metrics")

    def _readiness(self) -> str | None:
        if self._stop.is_set():
            return "stopping"
        seconds = self._stall.seconds
        return f"Kafka is silent for {seconds:.0f} s" if seconds > _SILENT_SECONDS else None

    def _replay(
        self, source: Source, sink: Sink, checkpoint: Checkpoint, tally: Tally, stream: Stream
    ) -> str | None:
        command = self._command
        report = Report(
            self._consoles.errors,
            tally,
            self._stall,
            goal=Goal(size=None if command.loop else source.size, articles=command.limit),
            quiet=command.quiet,
            monotonic=time.monotonic,
        )
        with report:
            return Replay(
                source,
                sink,
                checkpoint,
                Pacer(command.rate, time.monotonic),
                ReplayOptions(
                    limit=command.limit,
                    loop=command.loop,
                    max_record_bytes=stream.max_message_bytes,
                    shutdown_seconds=self._configuration.producer.shutdown_seconds,
                ),
                observers=(tally, self._metrics, self._stall, report),
                should_stop=self._stop.is_set,
                monotonic=time.monotonic,
            ).run()

    def _status(self, tally: Tally, broken: str | None) -> int:
        if self._stop.signal is not None:
            return _SIGNAL_STATUS + self._stop.signal
        is_told = tally.list_error is None
        return 0 if tally.all_delivered and is_told and broken is None else 1

    def _summarise(
        self, tally: Tally, broken: str | None, seconds: float, source: Source, stream: Stream
    ) -> None:
        if broken is not None:
            self._error(broken)
        if self._stop.signal is not None:
            self._say(f"Stopped by {self._stop.signal.name}")
        if not tally.all_delivered:
            self._error(
                f"Not delivered: {tally.refused_count:,} refused, {tally.undelivered:,} undelivered"
            )
        if tally.list_error is not None:
            path = self._command.not_delivered_file
            self._error(f"{path} lacks some that were not delivered: {tally.list_error}")
        verb = "Would deliver" if self._command.dry_run else "Delivered"
        pace = f", {tally.delivered / seconds:,.0f} a second" if seconds else ""
        articles = "1 article" if tally.delivered == 1 else f"{tally.delivered:,} articles"
        self._say(f"{verb} {articles} to {stream.name} in {seconds:.1f} s{pace}")
        if self._command.as_json:
            summary = {
                "source": source.name,
                "stream": stream.name,
                "dry_run": self._command.dry_run,
                **tally.as_json(),
                "interrupted_by": self._stop.signal.name if self._stop.signal else None,
                "error": broken,
                "seconds": round(seconds, 3),
            }
            self._consoles.output.print(json.dumps(summary), soft_wrap=True)

    def _say(self, text: str) -> None:
        if not self._command.quiet:
            self._consoles.errors.print(plain(text), soft_wrap=True)

    def _error(self, text: str) -> None:
        self._consoles.errors.print(plain(text), style="red", soft_wrap=True)


def _close(producer: KafkaProducer) -> None:
    with suppress(KafkaError):
        producer.close(timeout=_CLOSE_SECONDS)
