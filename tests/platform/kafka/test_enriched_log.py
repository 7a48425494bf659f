"""Articles of the past, read from a real Kafka."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

import pytest

from schemas.cloudevents import CANARY
from schemas.enriched import Enriched
from schemas.streams import Streams
from services.platform.kafka.clients import KafkaAccessError
from services.platform.kafka.enriched_log import EnrichedLog
from services.platform.ports import choose_port
from services.platform.settings import KafkaSettings
from tests.alert_examples import WHEN, example_enriched
from tests.enriched_stream import write_enriched

Write = Callable[..., None]


@pytest.fixture
def write(kafka_settings: KafkaSettings, stream_names: Streams) -> Write:
    """Return what writes records to the stream of this test."""

    return partial(write_enriched, kafka_settings, stream_names)


@pytest.fixture
def enriched_log(kafka_settings: KafkaSettings, stream_names: Streams) -> EnrichedLog:
    """Return the log of this test's stream."""
    return EnrichedLog(kafka_settings, stream_names.enriched.name)


def article(number: int) -> Enriched:
    """Return an article with a text and an external id of its own."""
    made = example_enriched(f"Article {number}")
    own = made.article.model_copy(update={"external_id": f'العدد "{number}"'})
    return made.model_copy(update={"article": own})


def test_every_article_is_read_with_the_time_at_which_it_reached_rasid(
    write: Write, enriched_log: EnrichedLog
) -> None:
    expected = [(WHEN + timedelta(hours=number), article(number)) for number in range(20)]
    write(*((at, one.encode()) for at, one in expected))
    progress: list[tuple[int, int]] = []

    found = list(enriched_log.read(progress=lambda done, total: progress.append((done, total))))

    assert sorted(found, key=lambda one: one[0]) == expected
    assert progress[-1] == (20, 20)


def test_a_range_is_read_by_that_time_and_its_end_is_left_out(
    write: Write, enriched_log: EnrichedLog
) -> None:
    now = datetime.now().astimezone()
    write(*((now - timedelta(hours=one), article(one).encode()) for one in range(5)))

    found = enriched_log.read(since=now - timedelta(hours=3), until=now - timedelta(hours=1))

    assert sorted(now - at for at, _ in found) == [timedelta(hours=2), timedelta(hours=3)]


def test_a_record_that_is_no_article_is_left_out(write: Write, enriched_log: EnrichedLog) -> None:
    write((WHEN, b"not JSON"), (WHEN, article(1).encode()))
    assert list(enriched_log.read()) == [(WHEN, article(1))]


def test_a_canary_is_shown_to_nobody(write: Write, enriched_log: EnrichedLog) -> None:
    canary = article(2)
    write((WHEN, article(1).encode()))
    write((WHEN, canary.encode()), mark=CANARY)
    assert list(enriched_log.read()) == [(WHEN, article(1))]
    assert enriched_log.find(canary.article.id) is None


@pytest.mark.parametrize("by", ["id", "external_id"])
def test_an_article_is_found_by_either_id_as_it_was_enriched_last(
    write: Write, enriched_log: EnrichedLog, by: str
) -> None:
    again = article(3).model_copy(update={"language": "ar"})
    write(*((WHEN, article(number).encode()) for number in range(5)))
    write((WHEN, again.encode()))

    found = enriched_log.find(getattr(again.article, by))

    assert found == (WHEN, again)


def test_an_article_that_is_not_there_is_not_found(write: Write, enriched_log: EnrichedLog) -> None:
    write((WHEN, article(1).encode()))
    assert enriched_log.find("absent") is None


def test_an_empty_stream_has_no_articles(enriched_log: EnrichedLog) -> None:
    assert list(enriched_log.read()) == []


def test_a_kafka_that_is_not_there_is_named_with_the_mend() -> None:
    nobody = EnrichedLog(KafkaSettings(bootstrap=f"127.0.0.1:{choose_port()}"), "absent")
    with pytest.raises(KafkaAccessError, match="RASID_KAFKA_BOOTSTRAP"):
        nobody.find("absent")
