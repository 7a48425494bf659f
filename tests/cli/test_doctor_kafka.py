"""`rasid doctor` on streams and on who reads them."""

from dataclasses import replace

from schemas.streams import streams
from services.cli.context import CommandContext
from services.cli.diagnosis.kafka import check_kafka
from services.platform.kafka.admin import delete_streams, ensure_streams
from services.platform.settings import (
    KafkaSettings,
    StreamSettings,
)
from tests.cli.findings import found
from tests.conftest import PARTITIONS
from tests.pipeline.cluster import Cluster


def test_streams_that_are_missing_are_failing_with_the_mend(
    context: CommandContext, kafka_settings: KafkaSettings, random_name: str
) -> None:
    absent = replace(context, kafka=kafka_settings, streams=StreamSettings(prefix=random_name))
    findings = found(check_kafka, absent)
    assert findings.pop("Kafka").state == "ok"
    assert set(findings) == {stream.name for stream in streams(random_name).all()}
    for finding in findings.values():
        assert (finding.state, finding.detail) == ("failing", "does not exist")
        assert "rasid streams create" in finding.mend


def test_a_stream_with_other_partitions_is_a_warning(
    context: CommandContext, kafka_settings: KafkaSettings, random_name: str
) -> None:
    made = streams(random_name, partitions=2)
    ensure_streams(kafka_settings, made, replication=1)
    settings = StreamSettings(prefix=random_name, partitions=3)
    findings = found(check_kafka, replace(context, kafka=kafka_settings, streams=settings))
    delete_streams(kafka_settings, made)
    differing = findings[made.articles.name]
    assert (differing.state, differing.detail) == ("warning", "partitions is 2, expected 3")
    assert "RASID_STREAM_PARTITIONS" in differing.mend


def test_lag_without_a_worker_is_a_warning_and_with_one_is_none(
    context: CommandContext, waiting: Cluster
) -> None:
    groups = context.groups.model_copy(update=waiting.groups)
    here = replace(
        context,
        kafka=waiting.kafka,
        streams=StreamSettings(prefix=waiting.prefix, partitions=PARTITIONS),
        groups=groups,
    )
    waiting.publish_raw([(b"k", b"no JSON")] * 3)
    nobody = found(check_kafka, here)[groups.enricher]
    assert (nobody.state, nobody.detail) == ("warning", "nobody is at work, 3 records wait")
    waiting.start("enricher")
    waiting.wait_for(lambda: waiting.lag() == 0, "the enricher")
    somebody = found(check_kafka, here)[groups.enricher]
    assert (somebody.state, somebody.detail) == ("ok", "1 at work, nothing waits")
