"""Structured logs: every line an event with fields, for people or for machines.

Whatever a value holds, it stays within its line, and a terminal shows it as text.
"""

import logging
import sys
import warnings
from types import TracebackType

import structlog
from structlog.types import EventDict, Processor

from services.domain.text.display import plain
from services.platform.log_filters import BenignFilter, RepeatLimitFilter
from services.platform.settings import LogSettings

log = logging.getLogger(__name__)

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
_DRIVERS = ("aiokafka", "kafka")
_INDISCREET = (*_DRIVERS, "faust")
_MUTE = ("apprise", "httpx", "httpcore", "urllib3", "requests_oauthlib", "oauthlib")
"""Their lines quote the URLs of chats and webhooks, which are secrets, httpx at every request."""
_MUTE_WARNING = "Unverified HTTPS request"  # of urllib3, with the host, which is part of the URL
_EXCEPTION = "exception"


def configure_logging(settings: LogSettings, service: str) -> None:
    """Send every log line of this process to standard error, with `service` in each.

    Exceptions that nobody catches and warnings become log lines too.
    """

    def add_service(_: object, __: str, event: EventDict) -> EventDict:
        event.setdefault("service", service)
        return event

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*_SHARED, add_service],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                *_renderers(settings),
            ],
        )
    )
    root = logging.getLogger()
    root.setLevel(settings.level)
    handler.addFilter(BenignFilter(root.level))
    handler.addFilter(RepeatLimitFilter(_DRIVERS))
    root.handlers = [handler]
    _set_levels(settings)
    logging.captureWarnings(capture=True)
    warnings.filterwarnings("ignore", message=_MUTE_WARNING)
    sys.excepthook = _log_uncaught


def _set_levels(settings: LogSettings) -> None:
    for name in _MUTE:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    if settings.level != "DEBUG":
        for name, level in _NOISY.items():
            logging.getLogger(name).setLevel(level)
        return
    for name in _INDISCREET:
        # At DEBUG they log what they send: every article, and with SASL PLAIN the password.
        logging.getLogger(name).setLevel(logging.INFO)


def _renderers(settings: LogSettings) -> list[Processor]:
    if settings.format == "json":
        # ASCII: no character of any alphabet then ends a line or starts an escape sequence.
        return [structlog.processors.JSONRenderer(ensure_ascii=True)]
    return [
        _make_plain,
        structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(),
            pad_event_to=32,
            # Its own formatter would show local variables: secrets, and whole articles.
            exception_formatter=structlog.dev.plain_traceback,
        ),
    ]


def _make_plain(_: object, __: str, event: EventDict) -> EventDict:
    return {key: _plain_value(key, value) for key, value in event.items()}


def _plain_value(key: str, value: object) -> object:
    if isinstance(value, bool | int | float | None):
        return value
    if key == _EXCEPTION:
        return "\n".join(map(plain, str(value).splitlines()))
    return plain(value if isinstance(value, str) else repr(value))


def _log_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    log.critical(
        "the process ends by an error that nobody caught",
        exc_info=(kind, error, trace),
        extra={"action": "uncaught"},
    )
