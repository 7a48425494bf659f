"""An alert is held against its article over HTTP, as `rasid alerts verify` does it."""

import pytest

from schemas.alert import Alert
from services.domain.alerting.backtest import backtest
from services.domain.alerting.snapshot import build_snapshot
from services.platform.settings import StreamSettings
from tests.alert_examples import WHEN, example_enriched
from tests.api.conftest import COALITION, GCTF, Desk
from tests.api.test_past import newsroom, publish

__all__ = ["newsroom"]
TEXT = "The GCTF met in Kuwait City on Monday."
ARTICLE = example_enriched(TEXT)


@pytest.fixture
def alert(desk: Desk) -> Alert:
    """Return an alert on the article, as an alerter raised it."""
    report = backtest([(WHEN, ARTICLE)], build_snapshot([GCTF, COALITION], []))
    desk.raise_alerts(report.alerts)
    return report.alerts[0]


def test_an_alert_is_borne_out_by_its_article(desk: Desk, alert: Alert) -> None:
    whole = {"enriched": ARTICLE.model_dump(mode="json")}
    told = desk.rana.post(f"/v1/alerts/{alert.id}/verify", json=whole).json()
    assert told == {"verified": True, "topics_recomputed": True, "differences": []}


def test_a_plain_text_is_enough_and_it_is_said_what_it_does_not_hold(
    desk: Desk, alert: Alert
) -> None:
    told = desk.rana.post(f"/v1/alerts/{alert.id}/verify", json={"text": TEXT}).json()
    assert (told["verified"], told["topics_recomputed"]) == (True, False)


def test_every_byte_that_differs_is_named(desk: Desk, alert: Alert) -> None:
    other = {"text": f"Yesterday {TEXT}"}
    told = desk.rana.post(f"/v1/alerts/{alert.id}/verify", json=other).json()
    assert not told["verified"]
    found = {one["field"]: (one["claimed"], one["found"]) for one in told["differences"]}
    assert found["data.mentions.0.start"] == (4, 14)


def test_an_article_that_does_not_name_the_entity_gives_no_such_alert(
    desk: Desk, alert: Alert
) -> None:
    told = desk.rana.post(f"/v1/alerts/{alert.id}/verify", json={"text": "Nobody met."}).json()
    assert {"field": "id", "claimed": alert.id, "found": None} in told["differences"]


def test_a_record_whose_places_are_untrue_and_two_articles_are_refused(
    desk: Desk, alert: Alert
) -> None:
    untrue = ARTICLE.model_dump(mode="json")
    untrue["topics"] = [
        {"code": "medtop:11000000", "label": "politics", "score": 0.9,
         "evidence": [{"field": "text", "start": 0, "end": 3, "surface": "not"}]}
    ]  # fmt: skip
    for body in ({"enriched": untrue}, {"text": TEXT, "enriched": untrue}, {"text": " "}):
        answer = desk.rana.post(f"/v1/alerts/{alert.id}/verify", json=body)
        assert answer.status_code == 422, body


def test_a_text_that_is_longer_than_any_article_is_refused_before_it_is_searched(
    desk: Desk, alert: Alert
) -> None:
    long = "x " * (StreamSettings().max_article_bytes // 2 + 1)
    whole = {"enriched": example_enriched(long).model_dump(mode="json")}
    verify = f"/v1/alerts/{alert.id}/verify"
    of_all = {"subscription": "entity.gctf", **whole}
    for path, body, place in (
        (verify, {"text": long}, "#/text"),
        (verify, whole, "#/enriched/article/text"),
        ("/v1/explain", of_all, "#/enriched/article/text"),
    ):
        answer = desk.rana.post(path, json=body)
        assert answer.status_code == 422, place
        assert answer.json()["errors"][0]["pointer"] == place
        assert answer.json()["detail"].endswith("the limit is 1,048,576")


def test_an_alert_of_a_subscription_that_is_gone_says_how_to_verify_it(
    desk: Desk, alert: Alert
) -> None:
    desk.track(COALITION)
    answer = desk.ada.post(f"/v1/alerts/{alert.id}/verify", json={"text": TEXT})
    assert answer.status_code == 409
    assert "--subscription" in answer.json()["detail"]


def test_without_an_article_that_of_the_enriched_stream_is_taken(newsroom: Desk) -> None:
    articles = publish(newsroom, f"{TEXT} It was brief.")
    raised = backtest(articles, build_snapshot([GCTF, COALITION], [])).alerts
    newsroom.raise_alerts(raised)
    told = newsroom.rana.post(f"/v1/alerts/{raised[0].id}/verify", json={}).json()
    assert (told["verified"], told["topics_recomputed"]) == (True, True)
