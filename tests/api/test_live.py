"""Alerts as they are raised, over real HTTP from a real Redis."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from services.platform.redis.api_keys import RedisApiKeys
from tests.alert_examples import example_alert
from tests.api.conftest import Desk, Serve


@dataclass
class Event:
    """One event as a browser has it."""

    id: str | None = None
    event: str = "message"
    data: str = ""

    @property
    def alert(self) -> str:
        """The id of the alert that it carries."""
        return str(json.loads(self.data)["id"])


class Feed:
    """An open feed."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self._lines = response.iter_lines()

    def next(self) -> Event:
        """Return the next event; fails where the feed ends before."""
        found: dict[str, Any] = {}
        for line in self._lines:
            field, _, value = line.partition(": ")
            if not line and "data" in found:
                return Event(**found)
            if field in ("id", "event", "data"):
                found[field] = value
        pytest.fail("the feed has ended")

    def wait_until_open(self) -> str:
        """Return what is said when what is raised from now on will come."""
        said = next(self._lines)
        assert said.startswith(":")
        return said

    def ends(self) -> bool:
        """Read on until the feed ends; fails where it does not."""
        for _ in self._lines:
            pass
        return True


@contextmanager
def following(desk: Desk, name: str, **asked: Any) -> Iterator[Feed]:
    """Open a feed and wait until it is followed."""
    with (
        desk.of(name) as client,
        client.stream("GET", "/v1/live", **asked) as response,
    ):
        assert response.status_code == 200, response.read()
        feed = Feed(response)
        feed.wait_until_open()
        yield feed


def test_an_alert_comes_as_it_is_raised(desk: Desk) -> None:
    desk.subscribe("all", None)
    old, new = example_alert(subscription="all"), example_alert("coalition", "all", "a2")
    desk.raise_alerts([old])
    with following(desk, "rana") as feed:
        assert feed.response.headers["Content-Type"].startswith("text/event-stream")
        assert feed.response.headers["X-Content-Type-Options"] == "nosniff"
        desk.raise_alerts([new])
        event = feed.next()
        assert (event.event, event.alert) == ("alert", new.id)


def test_who_comes_back_misses_nothing_and_gets_nothing_twice(desk: Desk) -> None:
    desk.subscribe("all", None)
    alerts = [example_alert(subscription="all", external_id=f"a{number}") for number in range(6)]
    with following(desk, "rana") as feed:
        desk.raise_alerts(alerts[:3])
        read = [feed.next() for _ in range(2)]
    desk.raise_alerts(alerts[3:])
    with following(desk, "rana", headers={"Last-Event-ID": str(read[-1].id)}) as feed:
        read += [feed.next() for _ in range(4)]
    assert [event.alert for event in read] == [alert.id for alert in alerts]


def test_what_belongs_to_others_does_not_come(desk: Desk) -> None:
    desk.subscribe("khalids", "khalid")
    desk.subscribe("all", None)
    with following(desk, "mona") as feed:
        theirs, ours = example_alert(subscription="khalids"), example_alert(subscription="all")
        desk.raise_alerts([theirs, ours])
        assert feed.next().alert == ours.id


def test_a_feed_is_of_one_entity_where_that_is_asked(desk: Desk) -> None:
    desk.subscribe("all", None)
    with following(desk, "mona", params={"entity": "coalition"}) as feed:
        wanted = example_alert("coalition", "all")
        desk.raise_alerts([example_alert("gctf", "all"), wanted])
        assert feed.next().alert == wanted.id


def test_a_reader_is_told_that_what_was_raised_meanwhile_is_no_longer_kept(desk: Desk) -> None:
    desk.subscribe("all", None)
    alerts = [example_alert(subscription="all", external_id=f"a{number}") for number in range(4)]
    desk.raise_alerts(alerts)
    desk.client.xtrim(desk.keys.alerts(), maxlen=2, approximate=False)
    with following(desk, "rana", headers={"Last-Event-ID": "1-0"}) as feed:
        assert feed.next().event == "gap"
        assert [feed.next().alert for _ in range(2)] == [alert.id for alert in alerts[2:]]


def test_a_feed_ends_when_its_key_is_revoked(desk: Desk) -> None:
    with following(desk, "omar") as feed:
        RedisApiKeys(desk.client, desk.keys).revoke("omar")
        assert feed.ends()


def test_hostile_text_cannot_end_an_event(desk: Desk) -> None:
    desk.subscribe("all", None)
    alert = example_alert(subscription="all")
    text = "\n\nevent: forged\ndata: x\r\r\u2028<b>\x1b[2J"
    article = alert.data.article.model_copy(update={"title": text})
    data = alert.data.model_copy(update={"article": article})
    with following(desk, "rana") as feed:
        desk.raise_alerts([alert.model_copy(update={"data": data})])
        event = feed.next()
    assert event.event == "alert"
    assert json.loads(event.data)["data"]["article"]["title"] == text
    assert "\x1b" not in event.data


def test_more_readers_than_may_be_are_told_to_come_later(serve: Serve) -> None:
    desk = serve(live_readers=1)
    with following(desk, "rana"):
        answer = desk.mona.get("/v1/live")
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "30"


def test_one_key_leaves_places_to_others(serve: Serve) -> None:
    desk = serve(live_readers=8)
    with following(desk, "rana"), following(desk, "rana"):
        assert desk.rana.get("/v1/live").status_code == 503
        with following(desk, "mona"):
            pass


def test_an_event_id_that_is_still_to_come_is_followed_from_now_and_that_is_said(
    desk: Desk,
) -> None:
    desk.subscribe("all", None)
    old, new = example_alert(subscription="all"), example_alert("coalition", "all", "a2")
    desk.raise_alerts([old])
    ahead = {"Last-Event-ID": "9999999999999-0"}
    with desk.rana.stream("GET", "/v1/live", headers=ahead) as response:
        feed = Feed(response)
        assert "still to come" in feed.wait_until_open()
        desk.raise_alerts([new])
        assert feed.next().alert == new.id


def test_head_of_the_feed_ends_with_its_headers(desk: Desk) -> None:
    answer = desk.rana.head("/v1/live")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/event-stream")


def test_an_event_id_that_is_none_is_refused(desk: Desk) -> None:
    answer = desk.rana.get("/v1/live", headers={"Last-Event-ID": "yesterday"})
    assert answer.status_code == 422


def test_an_entry_that_is_no_alert_ends_no_feed_and_no_list(desk: Desk) -> None:
    desk.subscribe("all", None)
    old, new = example_alert(subscription="all"), example_alert("coalition", "all", "a2")
    desk.raise_alerts([old])
    desk.client.xadd(desk.keys.alerts(), {"event": "{}"})
    with following(desk, "rana", headers={"Last-Event-ID": "1-0"}) as feed:
        assert feed.next().alert == old.id
        desk.raise_alerts([new])
        assert feed.next().alert == new.id
    listed = desk.rana.get("/v1/alerts").json()["items"]
    assert [one["id"] for one in listed] == [new.id, old.id]
