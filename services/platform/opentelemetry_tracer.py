"""Records spans with OpenTelemetry and exports them by OTLP over HTTP."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import Link, SpanKind, get_current_span, set_span_in_context
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from services.platform.trace_work import Kind, Work

_PROPAGATOR = TraceContextTextMapPropagator()


class OpenTelemetryTracer:
    """Records spans with OpenTelemetry."""

    def __init__(self, provider: TracerProvider) -> None:
        self._tracer = provider.get_tracer("rasid")

    @contextmanager
    def spans(self, name: str, kind: Kind, work: Sequence[Work]) -> Iterator[Sequence[str | None]]:
        """Open spans; see `Tracer`."""
        with ExitStack() as opened:
            yield [opened.enter_context(self._span(name, kind, one)) for one in work]

    @contextmanager
    def _span(self, name: str, kind: Kind, work: Work) -> Iterator[str]:
        contexts = [_context(parent) for parent in work.parents]
        with self._tracer.start_as_current_span(
            name,
            context=contexts[0] if contexts else None,
            kind=SpanKind[kind.upper()],
            attributes={"rasid.article.id": work.article},
            links=[Link(get_current_span(context).get_span_context()) for context in contexts[1:]],
        ) as span:
            yield _traceparent(set_span_in_context(span))


def export_to(endpoint: str, service: str) -> OpenTelemetryTracer:
    """Return a tracer of a service that exports in the background, and what is left at the end."""
    provider = TracerProvider(resource=Resource.create({"service.name": f"rasid-{service}"}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint)))
    return OpenTelemetryTracer(provider)


def _context(traceparent: str) -> Context:
    return _PROPAGATOR.extract({"traceparent": traceparent})


def _traceparent(context: Context) -> str:
    carrier: dict[str, str] = {}
    _PROPAGATOR.inject(carrier, context)
    return carrier["traceparent"]
