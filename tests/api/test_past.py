"""Articles into a real Kafka, and out of it to preview and explain."""

import json
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime, timedelta
from typing import Any

import pytest
from kafka import KafkaConsumer, KafkaProducer, TopicPartition

from schemas.article import Article
from schemas.cloudevents import PUBLISHED, cloudevent_headers
from schemas.enriched import Enriched
from schemas.subscription import Subscription
from services.domain.alerting.backtest import backtest
from services.domain.alerting.snapshot import build_snapshot
from services.platform.clock import SystemClock
from services.platform.kafka.clients import client_arguments
from services.platform.settings import StreamSettings
from tests.alert_examples import example_enriched
from tests.api.conftest import COALITION, GCTF, Desk, Serve

Found = tuple[datetime, Enriched]


@pytest.fixture
def newsroom(kafka_desk: Desk) -> Desk:
    """Return an API with a Kafka, and two entities."""
    kafka_desk.begin_anew()
    return kafka_desk


def publish(desk: Desk, *texts: str) -> Sequence[Found]:
    """Write articles that reached Rasid an hour ago, one each minute, as an enricher does."""
    assert desk.streams is not None
    began = SystemClock().now() - timedelta(hours=1)
    found = [(began + timedelta(minutes=n), example_enriched(text)) for n, text in enumerate(texts)]
    with closing(KafkaProducer(**client_arguments(desk.kafka))) as producer:
        for at, one in found:
            made = cloudevent_headers(event_type="test", event_id="1", source="test", time=at)
            headers = [*made, (PUBLISHED, at.isoformat().encode())]
            key = one.article.id.encode()
            producer.send(desk.streams.enriched.name, one.encode(), key, headers=headers)
        producer.flush()
    return found


def records(desk: Desk, key: str) -> list[Any]:
    """Return the records of one article in the stream of articles."""
    assert desk.streams is not None
    with closing(
        KafkaConsumer(**client_arguments(desk.kafka), auto_offset_reset="earliest")
    ) as consumer:
        partitions = [TopicPartition(desk.streams.articles.name, number) for number in range(2)]
        consumer.assign(partitions)
        total = sum(consumer.end_offsets(partitions).values())
        found: list[Any] = []
        while len(found) < total:
            found += [one for some in consumer.poll(1_000).values() for one in some]
    return [one for one in found if one.key == key.encode()]


def test_a_submitted_article_is_in_kafka_when_the_api_says_so(newsroom: Desk) -> None:
    body = {"text": "التقى حمد المشعان الوفد.", "url": "https://news.example/1", "language": "ar"}
    answer = newsroom.mona.post("/v1/articles", json=body)
    assert answer.status_code == 202
    (record,) = records(newsroom, answer.json()["id"])
    article = Article.decode(record.value)
    assert (article.text, article.source, article.language) == (body["text"], "api.mona", "ar")
    headers = dict(record.headers)
    assert headers["ce_type"] == b"rasid.article.v1"
    assert headers["traceparent"].startswith(b"00-")


def test_an_article_sent_again_is_the_same_and_with_its_key_is_not_sent_at_all(
    newsroom: Desk,
) -> None:
    body = {"text": "The GCTF met.", "url": "https://news.example/2?utm_source=x"}
    key = {"Idempotency-Key": "second"}
    first = newsroom.mona.post("/v1/articles", json=body, headers=key).json()["id"]
    assert newsroom.mona.post("/v1/articles", json=body, headers=key).json()["id"] == first
    assert len(records(newsroom, first)) == 1
    elsewhere = body | {"url": "https://news.example/2"}
    assert newsroom.mona.post("/v1/articles", json=elsewhere).json()["id"] == first


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_article_without_words_is_refused(newsroom: Desk, text: str) -> None:
    assert newsroom.mona.post("/v1/articles", json={"text": text}).status_code == 422


def test_an_article_that_the_enricher_would_set_aside_is_refused(newsroom: Desk) -> None:
    longest = StreamSettings().max_article_bytes
    answer = newsroom.mona.post("/v1/articles", json={"text": "x" * (longest + 1)})
    assert answer.status_code == 422
    assert answer.json()["detail"] == ("the text is 1,048,577 bytes long, the limit is 1,048,576")


def test_the_longest_article_is_taken_also_with_its_letters_escaped(newsroom: Desk) -> None:
    text = "ك" * (StreamSettings().max_article_bytes // 2)
    body, headers = json.dumps({"text": text}), {"Content-Type": "application/json"}
    assert newsroom.mona.post("/v1/articles", content=body, headers=headers).status_code == 202


def test_an_article_too_long_for_its_stream_once_it_is_json_is_refused(newsroom: Desk) -> None:
    body = {"text": "\u0001" * 698_900}
    answer = newsroom.mona.post("/v1/articles", json=body)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "#/text")
    assert "as a record" in answer.json()["detail"]


def test_a_preview_raises_the_ids_of_a_live_run_and_stores_nothing(newsroom: Desk) -> None:
    found = publish(newsroom, "The GCTF met in Doha.", "The Coalition left Doha.", "Rain.")
    asked = {"id": "trial", "name": "Trial", "query": "doha AND entity:*"}
    report = newsroom.rana.post("/v1/preview", json={"subscription": asked}).json()
    snapshot = build_snapshot([GCTF, COALITION], [Subscription.model_validate(asked)])
    live = [
        one.id for one in backtest(found, snapshot).alerts if one.data.subscription.id == "trial"
    ]
    assert len(live) == 2
    assert set(live) <= set(report["alert_ids"])
    assert report["complete"]
    assert report["examples"][0]["data"]["subscription"]["id"] == "trial"
    assert newsroom.ada.get("/v1/alerts").json()["items"] == []
    assert newsroom.ada.get("/v1/subscriptions").json()["items"] == []


def test_a_preview_of_a_query_that_cannot_be_read_is_refused(newsroom: Desk) -> None:
    asked = {"id": "trial", "name": "Trial", "query": "doha AND ("}
    answer = newsroom.rana.post("/v1/preview", json={"subscription": asked})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "#/subscription/query"


def test_a_preview_of_the_year_one_is_refused(newsroom: Desk) -> None:
    asked = {"id": "trial", "name": "Trial", "query": "doha"}
    body = {"subscription": asked, "until": "0001-01-01T00:00:00Z"}
    answer = newsroom.rana.post("/v1/preview", json=body)
    assert answer.json()["errors"][0]["pointer"] == "#/until"


def test_an_explanation_says_which_clause_did_not_hold(newsroom: Desk) -> None:
    ((_, enriched),) = publish(newsroom, "The GCTF met in Rabat.")
    asked = Subscription(id="doha", name="Doha", query="entity:gctf AND doha", owner="mona")
    newsroom.mona.post("/v1/subscriptions", json=asked.model_dump(mode="json"))
    told = newsroom.mona.post(
        "/v1/explain", json={"subscription": "doha", "article": enriched.article.id}
    ).json()
    assert (told["reason"], told["failing"]) == ("not_matched", ["doha"])
    assert (told["raised"], told["would_raise"]) == ([], [])


def test_an_explanation_shows_the_evidence_of_what_an_article_raises(newsroom: Desk) -> None:
    enriched = example_enriched("The GCTF met in Tunis.")
    body = {"subscription": "entity.gctf", "enriched": enriched.model_dump(mode="json")}
    (alert,) = newsroom.rana.post("/v1/explain", json=body).json()["would_raise"]
    assert alert["data"]["mentions"][0]["surface"] == "GCTF"


def fill(desk: Desk, stream: str, count: int) -> None:
    """Write what other articles raised, or what was held back of them."""
    other: dict[Any, Any] = {"subscription": "entity.gctf", "article": "0" * 32, "event": ""}
    with desk.client.pipeline(transaction=False) as pipeline:
        for _ in range(count):
            pipeline.xadd(stream, other)
        pipeline.execute()


def test_an_explanation_tells_what_was_raised_before_tens_of_thousands_of_other_alerts(
    newsroom: Desk,
) -> None:
    found = publish(newsroom, "The GCTF met in Muscat.")
    raised = [
        one
        for one in backtest(found, build_snapshot([GCTF], [])).alerts
        if one.data.subscription.id == "entity.gctf"
    ]
    newsroom.raise_alerts(raised)
    fill(newsroom, newsroom.keys.subscription_alerts("entity.gctf"), 20_001)
    body = {"subscription": "entity.gctf", "article": found[0][1].article.id}
    told = newsroom.rana.post("/v1/explain", json=body).json()
    assert [one["id"] for one in told["raised"]] == [one.id for one in raised] != []
    assert told["complete"]


@pytest.mark.parametrize("written", ["alerts", "drops"])
def test_an_explanation_for_which_there_is_more_to_read_than_time_says_so(
    serve: Serve, written: str
) -> None:
    desk = serve(preview_seconds=1e-9)
    desk.track(GCTF)
    enriched = example_enriched("The GCTF met in Tunis.")
    body = {"subscription": "entity.gctf", "enriched": enriched.model_dump(mode="json")}
    assert desk.rana.post("/v1/explain", json=body).json()["complete"]
    keys = desk.keys
    fill(desk, keys.drops() if written == "drops" else keys.subscription_alerts("entity.gctf"), 1)
    told = desk.rana.post("/v1/explain", json=body).json()
    assert not told["complete"]
    assert told["would_raise"], "what needs no reading is told all the same"


def test_an_article_that_was_never_enriched_is_not_found(newsroom: Desk) -> None:
    body = {"subscription": "entity.gctf", "article": "0" * 32}
    assert newsroom.rana.post("/v1/explain", json=body).status_code == 404


def test_an_enriched_article_whose_spans_lie_is_refused(newsroom: Desk) -> None:
    made = example_enriched("Short.").model_dump(mode="json")
    place = {"start": 0, "end": 900, "surface": "Long", "type": "person", "score": 1.0}
    body = {"subscription": "entity.gctf", "enriched": made | {"mentions": [place]}}
    assert newsroom.rana.post("/v1/explain", json=body).status_code == 422
