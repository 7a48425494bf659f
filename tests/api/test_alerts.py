"""What was raised, over HTTP."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from schemas.alert import Alert
from services.api.metrics import ApiMetrics
from services.platform.redis import stream_pages
from tests.alert_examples import example_alert
from tests.api.conftest import Desk


def ids(answer: Any) -> list[str]:
    """Return the ids of a page."""
    return [one["id"] for one in answer.json()["items"]]


def some_alerts(amount: int, subscription: str = "all", start: int = 0) -> list[Alert]:
    """Return alerts of different articles."""
    numbers = range(start, start + amount)
    return [example_alert(subscription=subscription, external_id=f"a{one}") for one in numbers]


def test_an_alert_is_the_cloudevent_that_was_raised(desk: Desk) -> None:
    desk.subscribe("all", None)
    (alert,) = some_alerts(1)
    desk.raise_alerts([alert])
    assert Alert.decode(desk.rana.get(f"/v1/alerts/{alert.id}").content) == alert
    assert desk.rana.get(f"/v1/alerts/{'0' * 32}").status_code == 404


def test_the_newest_come_first_unless_asked_otherwise(desk: Desk) -> None:
    desk.subscribe("all", None)
    alerts = some_alerts(3)
    desk.raise_alerts(alerts)
    expected = [alert.id for alert in alerts]
    assert ids(desk.rana.get("/v1/alerts")) == expected[::-1]
    assert ids(desk.rana.get("/v1/alerts", params={"order": "oldest"})) == expected


def test_pages_have_no_gap_and_nothing_twice_while_alerts_arrive(desk: Desk) -> None:
    desk.subscribe("all", None)
    before = some_alerts(7)
    desk.raise_alerts(before)
    for order, expected in (("newest", before[::-1]), ("oldest", before)):
        read, cursor = [], None
        for number in count(100):
            params: dict[str, str | int] = {"limit": 2, "order": order}
            if cursor:
                params["cursor"] = cursor
            page = desk.rana.get("/v1/alerts", params=params).json()
            read += [one["id"] for one in page["items"]]
            cursor = page["next"]
            if cursor is None or len(read) >= len(expected):
                break
            desk.raise_alerts(some_alerts(1, start=number + (0 if order == "newest" else 500)))
        assert read[: len(expected)] == [alert.id for alert in expected]
        assert len(set(read)) == len(read)


def test_alerts_are_chosen_by_subscription_entity_and_article(desk: Desk) -> None:
    desk.subscribe("all", None)
    desk.subscribe("ranas", "rana")
    mine = example_alert(subscription="ranas", external_id="x1")
    other = example_alert(entity="coalition", subscription="all", external_id="x2")
    desk.raise_alerts([mine, other])
    for params, expected in (
        ({"subscription": "ranas"}, mine),
        ({"entity": "coalition"}, other),
        ({"article": "x1"}, mine),
        ({"article": other.data.article.id}, other),
    ):
        assert ids(desk.rana.get("/v1/alerts", params=params)) == [expected.id]


def test_the_few_alerts_of_a_subscription_are_found_however_many_others_there_are(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream_pages, "_MOST_LOOKED_AT", 5)
    desk.subscribe("all", None)
    desk.subscribe("few", None)
    few = some_alerts(3, "few")
    desk.raise_alerts([*few, *some_alerts(20, "all")])
    params: dict[str, str | int] = {"subscription": "few", "limit": 2}
    first = desk.rana.get("/v1/alerts", params=params)
    second = desk.rana.get("/v1/alerts", params=params | {"cursor": first.json()["next"]})
    assert ids(first) + ids(second) == [alert.id for alert in reversed(few)]
    assert second.json()["next"] is None


def test_alerts_are_chosen_by_when_they_were_raised(desk: Desk) -> None:
    desk.subscribe("all", None)
    desk.raise_alerts(some_alerts(2))
    later, earlier = {"since": "2100-01-01T00:00:00Z"}, {"until": "2020-01-01T00:00:00Z"}
    assert ids(desk.rana.get("/v1/alerts", params=later)) == []
    assert ids(desk.rana.get("/v1/alerts", params=earlier)) == []
    between = {"since": "2020-01-01T00:00:00Z", "until": "2100-01-01T00:00:00Z"}
    assert len(ids(desk.rana.get("/v1/alerts", params=between))) == 2


def test_alerts_of_somebody_elses_subscription_are_not_shown(desk: Desk) -> None:
    desk.subscribe("khalids", "khalid")
    desk.subscribe("all", None)
    desk.raise_alerts([*some_alerts(3, "khalids"), *some_alerts(2, "all", start=10)])
    assert len(ids(desk.rana.get("/v1/alerts"))) == 2
    assert len(ids(desk.ada.get("/v1/alerts"))) == 5
    hidden = desk.rana.get("/v1/alerts", params={"subscription": "khalids"})
    assert hidden.status_code == 404


def test_alerts_of_a_subscription_that_is_gone_are_the_admins_to_read(desk: Desk) -> None:
    desk.raise_alerts(some_alerts(1, "gone"))
    assert len(ids(desk.ada.get("/v1/alerts"))) == 1
    assert ids(desk.mona.get("/v1/alerts")) == []


def test_an_alert_is_acknowledged_by_a_person_with_a_note_and_then_resolved(desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    (alert,) = some_alerts(1, "monas")
    desk.raise_alerts([alert])
    state = desk.mona.get(f"/v1/alerts/{alert.id}/state").json()
    assert state["status"] == "open"
    note = {"note": "calling the embassy"}
    state = desk.mona.post(f"/v1/alerts/{alert.id}/acknowledge", json=note).json()
    assert (state["status"], state["person"], state["note"]) == (
        "acknowledged",
        "mona",
        "calling the embassy",
    )
    assert desk.mona.post(f"/v1/alerts/{alert.id}/resolve", json={}).json()["status"] == "resolved"
    assert desk.mona.get(f"/v1/alerts/{alert.id}/state").json()["status"] == "resolved"


def test_how_long_an_alert_waited_for_a_person_is_counted_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[timedelta] = []
    monkeypatch.setattr(ApiMetrics, "acknowledged", lambda _, after: waited.append(after))
    desk.subscribe("monas", "mona")
    (alert,) = some_alerts(1, "monas")
    desk.raise_alerts([alert])
    for _ in range(2):
        desk.mona.post(f"/v1/alerts/{alert.id}/acknowledge", json={})
    assert len(waited) == 1
    assert waited[0] > datetime.now(UTC) - alert.time - timedelta(minutes=5)
