"""Structured logs: every line an event with fields, for people or for machines."""

import logging
import sys

import structlog
from structlog.types import EventDict, Processor

from services.platform.settings import LogSettings

_SHARED: list[Processor] = [
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.ExtraAdder(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]

_NOISY = {
    # Faust and its driver report every step of every rebalance.
    "faust": logging.WARNING,
    "aiokafka": logging.ERROR,
    "mode": logging.WARNING,
    "services.platform.kafka.safe_consumer": logging.WARNING,
    "kafka": logging.ERROR,
    "aiohttp.access": logging.WARNING,
}


def configure_logging(settings: LogSettings, service: str) -> None:
    """Send every log line of this process to standard error, with `service` in each."""

    def add_service(_: object, __: str, event: EventDict) -> EventDict:
        event["service"] = service
        return event

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*_SHARED, add_service],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_renderers(settings),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(settings.level)
    if settings.level != "DEBUG":
        for name, level in _NOISY.items():
            logging.getLogger(name).setLevel(level)


def _renderers(settings: LogSettings) -> list[Processor]:
    if settings.format == "json":
        return [
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ]
    return [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), pad_event_to=32)]
