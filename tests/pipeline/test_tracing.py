"""One trace from the replay of an article to the webhook, as a real OTLP endpoint gets it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from schemas.channel import WebhookChannel
from schemas.subscription import Subscription
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.redis.watch import RedisWatchStore
from tests.notifier.receiver import Receiver, run_receiver
from tests.pipeline.cluster import Cluster
from tests.pipeline.test_seeds import replay

STEPS = ["rasid-producer publish", "rasid-enricher enrich", "rasid-alerter alert"]


@pytest.fixture
def collector(cluster: Cluster) -> Iterator[Receiver]:
    """Return where every process of the installation sends its spans."""
    with run_receiver() as running:
        cluster.extra["RASID_TRACING_ENDPOINT"] = f"{running.address}/v1/traces"
        cluster.extra["OTEL_BSP_SCHEDULE_DELAY"] = "100"
        yield running


def way_to(collector: Receiver, span_id: bytes) -> list[str]:
    """Return service and name of the spans that lead to one, the first one first."""
    spans = {}
    for request in collector.at("/v1/traces"):
        for resource in ExportTraceServiceRequest.FromString(request.body).resource_spans:
            [service] = [
                one.value.string_value
                for one in resource.resource.attributes
                if one.key == "service.name"
            ]
            for span in (span for scope in resource.scope_spans for span in scope.spans):
                spans[span.span_id] = (f"{service} {span.name}", span.parent_span_id)
    way = []
    while span_id in spans:
        name, span_id = spans[span_id]
        way.append(name)
    return way[::-1]


def deliveries(collector: Receiver) -> list[bytes]:
    """Return the ids of the notifier's spans."""
    return [
        span.span_id
        for request in collector.at("/v1/traces")
        for resource in ExportTraceServiceRequest.FromString(request.body).resource_spans
        for scope in resource.scope_spans
        for span in scope.spans
        if span.name == "deliver"
    ]


def wait_for_ways(
    cluster: Cluster, collector: Receiver, span_ids: Iterable[bytes], steps: list[str]
) -> None:
    """Return when the collector knows `steps` as the way to each of the spans."""
    cluster.wait_for(lambda: all(way_to(collector, one) == steps for one in span_ids), "the spans")


@pytest.mark.slow
def test_one_trace_leads_from_the_replay_to_the_webhook(
    cluster: Cluster, collector: Receiver, tmp_path: Path
) -> None:
    with run_receiver() as desk:
        watch = RedisWatchStore(connect(cluster.redis), Keys(cluster.redis.prefix))
        watch.replace_subscriptions(watch.load(), [_subscription(desk)])
        (tmp_path / "signing").write_text("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        cluster.extra["RASID_NOTIFIER_SECRETS_FOLDER"] = str(tmp_path)
        cluster.extra["RASID_NOTIFIER_ALLOWED_NETWORKS"] = "127.0.0.0/8"
        for service in ("enricher", "alerter", "notifier"):
            cluster.start(service)
        replay(cluster, tmp_path)
        cluster.wait_for(lambda: bool(deliveries(collector)), "the notifier's span")
        steps = [*STEPS, "rasid-notifier deliver"]
        wait_for_ways(cluster, collector, deliveries(collector), steps)
        assert desk.at("/hook")


def _subscription(desk: Receiver) -> Subscription:
    channel = WebhookChannel(url=f"{desk.address}/hook", signing_secrets=("signing",))
    return Subscription(id="desk", name="The desk", entities=("gctf",), channels=(channel,))
