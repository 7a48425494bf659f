"""Runs the real producer as its own process and reads what arrived in Kafka."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from kafka import KafkaConsumer, TopicPartition

from schemas.streams import Stream, Streams
from services.platform.kafka.clients import client_arguments
from services.platform.settings import KafkaSettings

_LONGEST_RUN_SECONDS = 60
_LONGEST_WAIT_SECONDS = 30


@dataclass(frozen=True, kw_only=True)
class Finished:
    """A run that has ended."""

    status: int
    output: str
    errors: str

    @property
    def summary(self) -> dict[str, Any]:
        """Return what `--json` printed."""
        parsed: dict[str, Any] = json.loads(self.output)
        return parsed


@dataclass
class Replayer:
    """Starts producers for one installation, whose checkpoints lie in `folder`."""

    kafka: KafkaSettings
    streams: Streams
    folder: Path
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    def start(self, *arguments: str, **settings: str) -> subprocess.Popen[str]:
        """Start a producer; `settings` are its own variables without their prefix."""
        process = subprocess.Popen(
            [sys.executable, "-m", "services.producer", *arguments],
            env=self._environment(settings),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.started.append(process)
        return process

    def run(self, *arguments: str, standard_input: str = "", **settings: str) -> Finished:
        """Run a producer to its end."""
        return self.finish(self.start(*arguments, **settings), standard_input)

    def finish(self, process: subprocess.Popen[str], standard_input: str = "") -> Finished:
        """Wait for the end of a producer; one that hangs says on which lines its threads do."""
        try:
            output, errors = process.communicate(standard_input, timeout=_LONGEST_RUN_SECONDS)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGABRT)
            output, errors = process.communicate(timeout=_LONGEST_WAIT_SECONDS)
            pytest.fail(f"the producer did not end; it printed {output!r} and {errors}")
        return Finished(status=process.returncode, output=output, errors=errors)

    def stop(self) -> None:
        """Kill what still runs."""
        for process in self.started:
            if process.poll() is None:
                process.kill()
            process.communicate(timeout=_LONGEST_WAIT_SECONDS)

    def records(self) -> list[Any]:
        """Return all records of the stream of articles, each partition in its order."""
        return read_stream(self.kafka, self.streams.articles)

    def count(self) -> int:
        """Return how many records the stream of articles has."""
        with closing(KafkaConsumer(**client_arguments(self.kafka))) as consumer:
            partitions = _partitions(consumer, self.streams.articles)
            return int(sum(consumer.end_offsets(partitions).values()))

    def _environment(self, settings: dict[str, str]) -> dict[str, str]:
        own = {f"RASID_PRODUCER_{name.upper()}": value for name, value in settings.items()}
        return {
            **os.environ,
            "PYTHONFAULTHANDLER": "1",
            "RASID_KAFKA_BOOTSTRAP": self.kafka.bootstrap,
            "RASID_STREAM_PREFIX": self.streams.articles.name.removesuffix(".articles.v1"),
            "RASID_STREAM_PARTITIONS": str(self.streams.articles.partitions),
            "RASID_PRODUCER_CHECKPOINT_FOLDER": str(self.folder / "checkpoints"),
            **own,
        }


def read_stream(kafka: KafkaSettings, stream: Stream) -> list[Any]:
    """Return all records of a stream, as far as it goes now."""
    records: list[Any] = []
    arguments = client_arguments(kafka)
    with closing(KafkaConsumer(**arguments, enable_auto_commit=False)) as consumer:
        partitions = _partitions(consumer, stream)
        consumer.assign(partitions)
        consumer.seek_to_beginning()
        ends = consumer.end_offsets(partitions)
        until = time.monotonic() + _LONGEST_WAIT_SECONDS
        while any(consumer.position(each) < ends[each] for each in partitions):
            assert time.monotonic() < until, "the stream could not be read to its end"
            for batch in consumer.poll(timeout_ms=500).values():
                records.extend(batch)
    return records


def write_articles(path: Path, count: int) -> set[str]:
    """Write JSON Lines of so many articles and return their external ids."""
    ids = [f"a{number}" for number in range(count)]
    lines = [json.dumps({"id": each, "text": f"خبر {each} " + "text " * 50}) for each in ids]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return set(ids)


def _partitions(consumer: Any, stream: Stream) -> list[Any]:
    numbers = consumer.partitions_for_topic(stream.name) or ()
    return [TopicPartition(stream.name, number) for number in sorted(numbers)]
