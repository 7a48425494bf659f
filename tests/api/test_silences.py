"""What nobody wants to hear for a while, over HTTP."""

from typing import Any

import pytest

from services.platform.redis.watch import RedisWatchStore
from tests.alert_examples import example_alert
from tests.api.conftest import GCTF, Desk, Serve


def silence(*matchers: tuple[str, str], until: str = "2099-01-15T00:00:00Z") -> dict[str, Any]:
    """Return a body."""
    return {
        "matchers": [{"field": name, "values": [value]} for name, value in matchers],
        "starts_at": "2099-01-01T00:00:00Z",
        "expires_at": until,
        "reason": "summit week",
    }


MONAS = silence(("subscription", "monas"), ("entity", "gctf"))


def test_a_silence_has_its_author_and_workers_are_told(desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    before = RedisWatchStore(desk.client, desk.keys).load().revision
    answer = desk.mona.post("/v1/silences", json=MONAS)
    assert answer.status_code == 201
    state = RedisWatchStore(desk.client, desk.keys).load()
    assert [(one.id, one.author) for one in state.silences] == [(answer.json()["id"], "mona")]
    assert state.revision == before + 1


def test_an_editor_silences_what_is_theirs_and_an_admin_anything(desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    desk.subscribe("khalids", "khalid", "mona")
    of_khalid = silence(("subscription", "khalids"))
    everywhere = silence(("entity", "gctf"))
    assert desk.mona.post("/v1/silences", json=of_khalid).status_code == 403
    assert desk.mona.post("/v1/silences", json=everywhere).status_code == 403
    assert desk.ada.post("/v1/silences", json=everywhere).status_code == 201


def test_a_silence_that_covers_everything_is_refused_with_the_mend(desk: Desk) -> None:
    answer = desk.ada.post("/v1/silences", json=silence(("language", "en")))
    assert answer.status_code == 422
    assert "add a matcher" in answer.json()["detail"]
    assert RedisWatchStore(desk.client, desk.keys).load().silences == ()


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("entity", "gctff", "gctff is not tracked; did you mean gctf?"),
        ("topic", "diplomacy", "did you mean medtop:20000639?"),
        ("topic", "medtop:1", "medtop:1 is not a code of the taxonomy"),
        ("type", "persn", "did you mean person"),
        ("language", "fr", "there are ar, en, mixed"),
        ("subscription", "mona", "did you mean monas?"),
    ],
)
def test_a_silence_of_what_no_alert_can_have_is_refused_with_what_is_near(
    desk: Desk, field: str, value: str, said: str
) -> None:
    desk.subscribe("monas", "mona")
    for path in ("/v1/silences", "/v1/silences/preview"):
        answer = desk.ada.post(path, json=silence(("source", "x"), (field, value)))
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "#/matchers/1/values/0"
        assert said in answer.json()["detail"]


def test_somebody_elses_subscription_is_not_told_as_near(desk: Desk) -> None:
    desk.subscribe("khalids", "khalid")
    answer = desk.mona.post("/v1/silences", json=silence(("subscription", "khalid")))
    assert "khalids" not in answer.text


def test_a_silence_that_lasts_too_long_is_refused(desk: Desk) -> None:
    long = silence(("entity", "gctf"), until="2100-01-15T00:00:00Z")
    assert "90 days" in desk.ada.post("/v1/silences", json=long).json()["detail"]


def test_a_silence_that_would_have_held_back_most_alerts_is_refused(desk: Desk) -> None:
    alerts = [
        example_alert(entity, f"s{number % 3}", f"a{number}-{entity}")
        for number in range(15)
        for entity in ("gctf", "coalition")
    ]
    desk.raise_alerts(alerts)
    broad = silence(("source", "test"))
    told = desk.ada.post("/v1/silences/preview", json=broad).json()
    assert (told["lost"], told["total"]) == (30, 30)
    assert "30 of the last 30" in told["too_broad"]
    assert desk.ada.post("/v1/silences", json=broad).status_code == 422


def test_a_preview_says_what_would_have_been_lost_and_stores_nothing(desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    desk.subscribe("khalids", "khalid")
    mine = [example_alert("gctf", "monas", f"a{number}") for number in range(3)]
    others = [example_alert("coalition", "monas", "b1"), example_alert("gctf", "khalids", "b2")]
    desk.raise_alerts([*mine, *others])
    told = desk.mona.post("/v1/silences/preview", json=MONAS).json()
    assert (told["lost"], told["total"], told["complete"]) == (3, 4, True)
    assert told["by_subscription"] == {"monas": 3}
    assert [one["id"] for one in told["examples"]] == [one.id for one in reversed(mine)]
    assert told["too_broad"] is None
    assert RedisWatchStore(desk.client, desk.keys).load().silences == ()


def test_a_preview_for_which_there_is_more_to_read_than_time_is_of_the_newest_and_says_so(
    serve: Serve,
) -> None:
    desk = serve(preview_seconds=1e-9)
    desk.track(GCTF)
    asked = silence(("entity", "gctf"))
    assert desk.ada.post("/v1/silences/preview", json=asked).json()["complete"]
    alerts = [example_alert("gctf", "entity.gctf", f"a{number}") for number in range(3)]
    desk.raise_alerts(alerts)
    told = desk.ada.post("/v1/silences/preview", json=asked).json()
    assert (told["complete"], told["lost"], told["total"]) == (False, 1, 1)
    assert [one["id"] for one in told["examples"]] == [alerts[-1].id]
    assert desk.ada.post("/v1/silences", json=asked).status_code == 201


def test_a_silence_is_ended_by_who_may_and_has_seen_it(desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    made = desk.mona.post("/v1/silences", json=MONAS)
    where = made.headers["Location"]
    assert desk.mona.delete(where).status_code == 428
    assert desk.mona.delete(where, headers={"If-Match": '"0"'}).status_code == 412
    seen = {"If-Match": made.headers["ETag"]}
    assert desk.mona.delete(where, headers=seen).status_code == 204
    assert desk.mona.get(where).status_code == 404


def test_a_silence_without_an_end_after_its_start_is_refused(desk: Desk) -> None:
    early = silence(("entity", "gctf"), until="2098-12-01T00:00:00Z")
    answer = desk.ada.post("/v1/silences", json=early)
    assert answer.json()["errors"][0]["pointer"] == "#/expires_at"


def test_a_silence_that_is_over_already_is_refused(desk: Desk) -> None:
    over = silence(("entity", "gctf")) | {
        "starts_at": "2025-12-01T00:00:00Z",
        "expires_at": "2025-12-05T00:00:00Z",
    }
    answer = desk.ada.post("/v1/silences", json=over)
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert error["pointer"] == "#/expires_at"
    assert "still to come" in error["detail"]


def test_a_silence_sent_twice_with_its_idempotency_key_is_one(desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    key = {"Idempotency-Key": "once"}
    first = desk.mona.post("/v1/silences", json=MONAS, headers=key)
    assert desk.mona.post("/v1/silences", json=MONAS, headers=key).content == first.content
    assert len(desk.mona.get("/v1/silences").json()["items"]) == 1
