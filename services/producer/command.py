"""What a person asked for, and all settings of one run."""

from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from services.platform.settings import KafkaSettings, StreamSettings, TracingSettings, WebSettings
from services.producer.settings import ProducerSettings


@dataclass(frozen=True, kw_only=True)
class Configuration:
    """All settings of one run."""

    producer: ProducerSettings
    kafka: KafkaSettings
    streams: StreamSettings
    tracing: TracingSettings
    web: WebSettings
    serves_pages: bool
    """Whether a port was asked for."""


@dataclass(frozen=True, kw_only=True)
class Command:
    """What the person asked for."""

    source: str
    rate: float | None = None
    limit: int | None = None
    loop: bool = False
    dry_run: bool = False
    restart: bool = False
    create_streams: bool = True
    quiet: bool = False
    as_json: bool = False
    not_delivered_file: Path | None = None


@dataclass(frozen=True, kw_only=True)
class Consoles:
    """Where results and everything else go."""

    output: Console
    errors: Console
