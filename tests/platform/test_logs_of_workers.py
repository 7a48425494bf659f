"""What real workers log, on a real Kafka and Redis: no text of an article, and no error."""

import json

import pytest

from schemas.article import Article
from tests.pipeline.articles import many_articles
from tests.pipeline.cluster import Cluster
from tests.pipeline.test_poison import POISON
from tests.platform.log_lines import MARKER, events


def marked(articles: list[Article]) -> list[Article]:
    """Return articles with the marker in every field that comes from outside."""
    changes = {"title": MARKER, "external_id": "x", "source": "s"}
    return [a.model_copy(update={**changes, "text": f"{MARKER} FATF {a.text}"}) for a in articles]


def test_no_text_of_an_article_is_in_the_logs_or_in_the_details_of_dead_letters(
    cluster: Cluster,
) -> None:
    cluster.extra["RASID_LOG_LEVEL"] = "DEBUG"
    cluster.start("enricher")
    cluster.start("alerter")
    good = [(a.id.encode(), a.encode()) for a in marked(many_articles(20))]
    poison = [value for value, _ in POISON.values()] + [
        json.dumps({"text": MARKER}).encode(),
        f'{{"text": "{MARKER}", '.encode(),
        f'{{"id": "{MARKER}", "text": ["{MARKER}"]}}'.encode(),
        f'{{"text": "{MARKER}\\ud800"}}'.encode(),
    ]
    cluster.publish_raw([*good, *((b"poison", value) for value in poison)])
    cluster.wait_until_done()
    letters = cluster.dead_letters()
    assert len(letters) == len(poison)
    assert not [letter.detail for letter in letters if MARKER in letter.detail]
    logs = "".join(worker.log.read_text() for worker in cluster.workers)
    assert '"dead_letter"' in logs
    assert MARKER not in logs
    for event in events(logs):
        assert event.keys() >= {"event", "level", "logger", "service", "timestamp"}


@pytest.mark.slow
def test_two_workers_that_share_the_work_log_no_error(cluster: Cluster) -> None:
    first = cluster.start("enricher")
    cluster.wait_for(lambda: "listening" in first.log.read_text(), "the first worker")
    second = cluster.start("enricher")
    cluster.wait_for(lambda: "listening" in second.log.read_text(), "the second worker")
    cluster.publish(many_articles(20))
    cluster.wait_for(lambda: len(cluster.records(cluster.streams.enriched)) == 20, "all articles")
    assert (first.terminate(), second.terminate()) == (0, 0)
    for worker in (first, second):
        levels = {event["level"] for event in events(worker.log.read_text())}
        assert levels <= {"info"}, worker.log.read_text()
