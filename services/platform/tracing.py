"""Traces: one from the replay of an article to the message on its alert, as W3C Trace Context.

Off by default: contexts are then handed on as they came, and nothing is recorded.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from schemas.cloudevents import TRACEPARENT
from services.platform.settings import TracingSettings
from services.platform.trace_work import Kind, Work


class Tracer(Protocol):
    """Records what was done, and hands on by whom."""

    def spans(
        self, name: str, kind: Kind, work: Sequence[Work]
    ) -> AbstractContextManager[Sequence[str | None]]:
        """Open a span for each piece of work; yields the `traceparent` to hand on for each.

        An exception that leaves the context marks all of them as failed.
        """
        ...


class NoTracing:
    """Hands contexts on and records nothing."""

    @contextmanager
    def spans(
        self,
        name: str,  # noqa: ARG002 - of the protocol
        kind: Kind,  # noqa: ARG002
        work: Sequence[Work],
    ) -> Iterator[Sequence[str | None]]:
        """Yield the parents as they are."""
        yield [one.parents[0] if one.parents else None for one in work]


def received_trace(headers: Mapping[str, bytes]) -> Sequence[str]:
    """Return the trace context in the headers of a Kafka record, if there is one."""
    found = headers.get(TRACEPARENT, b"").decode("ascii", "ignore")
    return (found,) if found else ()


def open_tracer(settings: TracingSettings, service: str) -> Tracer:
    """Return what the settings ask for.

    Raises:
        SystemExit: traces are asked for, and the libraries for them are not installed.
    """
    if not settings.endpoint:
        return NoTracing()
    try:
        from services.platform.opentelemetry_tracer import export_to  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise SystemExit(
            "RASID_TRACING_ENDPOINT is set, and OpenTelemetry is not installed: "
            "install Rasid with its extra `tracing`"
        ) from error
    return export_to(settings.endpoint, service)
