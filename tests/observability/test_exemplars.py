"""Histograms lead from a bucket to the trace of what fell into it."""

from datetime import timedelta

from prometheus_client import CollectorRegistry
from prometheus_client.openmetrics.exposition import generate_latest

from schemas.channel import WebhookChannel
from schemas.delivery import Delivery
from services.api.metrics import ApiMetrics
from services.canary.metrics import CanaryMetrics
from services.domain.alerting.canary import canary_article
from services.notifier.metrics import NotifierMetrics
from tests.alert_examples import WHEN, example_alert

TRACE = "0af7651916cd43dd8448eb211c80319c"
TRACEPARENT = f"00-{TRACE}-b7ad6b7169203331-01"


def leading_to(trace: str, registry: CollectorRegistry) -> list[str]:
    """Return the series of the page whose exemplar is a trace."""
    page: str = generate_latest(registry).decode()  # type: ignore[no-untyped-call]
    lines = page.splitlines()
    return [line.partition("{")[0] for line in lines if f'# {{trace_id="{trace}"}}' in line]


def test_a_delivery_leads_to_the_trace_of_its_alert() -> None:
    registry = CollectorRegistry()
    alert = example_alert().model_copy(update={"traceparent": TRACEPARENT})
    delivery = Delivery(
        id="d" * 32,
        subscription="desk",
        channel=WebhookChannel(url="https://desk.example/hook", signing_secrets=("desk",)),
        rhythm="immediate",
        created_at=WHEN,
    )
    NotifierMetrics(registry).delivered(delivery, alert, alert.time + timedelta(seconds=1))
    found = leading_to(TRACE, registry)
    assert found == ["rasid_notifier_alert_to_delivery_seconds_bucket"]


def test_a_request_leads_to_the_trace_that_its_caller_is_in() -> None:
    registry = CollectorRegistry()
    ApiMetrics(registry).answered("/v1/alerts", 200, 0.1, traceparent=TRACEPARENT)
    assert leading_to(TRACE, registry) == ["rasid_api_request_seconds_bucket"]


def test_a_canary_leads_to_the_trace_that_it_begins() -> None:
    registry, canary = CollectorRegistry(), canary_article("ar", 7)
    CanaryMetrics(registry).seen("ar", 0.3, canary)
    assert leading_to(canary.id, registry) == ["rasid_canary_seconds_bucket"]


def test_every_route_is_there_before_it_is_asked() -> None:
    registry = CollectorRegistry()
    ApiMetrics(registry, ["/v1/alerts"])
    for route in ("/v1/alerts", "none"):
        counted = registry.get_sample_value("rasid_api_request_seconds_count", {"route": route})
        assert counted == 0


def test_an_acknowledgement_is_timed_from_its_alert() -> None:
    registry = CollectorRegistry()
    ApiMetrics(registry).acknowledged((WHEN + timedelta(minutes=2)) - WHEN)
    assert registry.get_sample_value("rasid_api_acknowledgement_seconds_sum") == 120
