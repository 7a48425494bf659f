"""A stream that grows, or that its broker did not know yet, is noticed by running workers."""

from contextlib import closing

import pytest
from kafka import KafkaProducer

from services.platform.kafka.clients import client_arguments, open_admin
from tests.alert_examples import example_article
from tests.pipeline.cluster import Cluster

pytestmark = pytest.mark.slow


def test_articles_in_a_partition_added_under_running_workers_raise_alerts(
    running: Cluster,
) -> None:
    stream = running.streams.articles
    running.publish([example_article("The Global Coalition against Daesh met.")])
    running.wait_until_done()
    assert running.alert_count() == 1
    with closing(open_admin(running.kafka)) as admin:
        admin.create_partitions({stream.name: stream.partitions + 1})

    article = example_article("The Global Coalition against Daesh met again.")
    with closing(KafkaProducer(**client_arguments(running.kafka))) as producer:
        producer.send(
            stream.name,
            key=article.id.encode(),
            value=article.encode(),
            partition=stream.partitions,
        ).get(30)

    running.wait_for(lambda: running.alert_count() == 2, "the alert")
