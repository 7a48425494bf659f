"""Spans: which leads to which, and what is handed on."""

import json

import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from services.platform.opentelemetry_tracer import OpenTelemetryTracer
from services.platform.settings import TracingSettings
from services.platform.trace_work import Work
from services.platform.tracing import NoTracing, Tracer, open_tracer

FIRST = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
SECOND = "00-1af7651916cd43dd8448eb211c80319c-c7ad6b7169203331-01"


@pytest.fixture
def exported() -> InMemorySpanExporter:
    """Return where spans go."""
    return InMemorySpanExporter()


@pytest.fixture
def tracer(exported: InMemorySpanExporter) -> Tracer:
    """Return a tracer that exports at once."""
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exported))
    return OpenTelemetryTracer(provider)


def test_no_endpoint_is_no_tracing() -> None:
    assert isinstance(open_tracer(TracingSettings(), "alerter"), NoTracing)


def test_without_tracing_contexts_are_handed_on_as_they_came() -> None:
    work = [Work(article="a", parents=(FIRST,)), Work(article="b")]
    with NoTracing().spans("enrich", "consumer", work) as traces:
        assert traces == [FIRST, None]


def test_each_span_belongs_to_the_trace_of_its_parent_and_is_handed_on(
    tracer: Tracer, exported: InMemorySpanExporter
) -> None:
    work = [Work(article="a", parents=(FIRST,)), Work(article="b", parents=(SECOND,))]
    with tracer.spans("enrich", "consumer", work) as traces:
        handed_on = [str(trace).split("-") for trace in traces]
    assert [parts[1] for parts in handed_on] == [FIRST.split("-")[1], SECOND.split("-")[1]]
    spans = [json.loads(span.to_json()) for span in exported.get_finished_spans()]
    by_article = {span["attributes"]["rasid.article.id"]: span for span in spans}
    for article, parts, parent in zip("ab", handed_on, (FIRST, SECOND), strict=True):
        assert by_article[article]["context"]["span_id"] == f"0x{parts[2]}"
        assert by_article[article]["parent_id"] == f"0x{parent.split('-')[2]}"


def test_what_is_not_the_first_parent_is_linked(
    tracer: Tracer, exported: InMemorySpanExporter
) -> None:
    with tracer.spans("deliver", "client", [Work(article="a", parents=(FIRST, SECOND))]):
        pass
    [span] = exported.get_finished_spans()
    assert [f"{link.context.trace_id:032x}" for link in span.links] == [SECOND.split("-")[1]]


def test_a_header_that_is_no_trace_begins_a_new_one(
    tracer: Tracer, exported: InMemorySpanExporter
) -> None:
    with tracer.spans("enrich", "consumer", [Work(article="a", parents=("\x1b[31m",))]):
        pass
    [span] = exported.get_finished_spans()
    assert span.parent is None


def test_an_exception_marks_every_span_as_failed(
    tracer: Tracer, exported: InMemorySpanExporter
) -> None:
    work = [Work(article="a"), Work(article="b")]
    with pytest.raises(OSError), tracer.spans("enrich", "consumer", work):  # noqa: PT011
        raise OSError
    assert [span.status.is_ok for span in exported.get_finished_spans()] == [False, False]
