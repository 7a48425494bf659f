"""Who wants to hear about what, over HTTP."""

from typing import Any

from services.platform.redis.watch import RedisWatchStore
from tests.api.conftest import Desk

MINE: dict[str, Any] = {"id": "mine", "name": "Mine", "entities": ["gctf"]}


def names(answer: Any) -> list[str]:
    """Return the ids of a page."""
    return [one["id"] for one in answer.json()["items"]]


def test_whoever_adds_a_subscription_owns_it(desk: Desk) -> None:
    answer = desk.mona.post("/v1/subscriptions", json=MINE)
    assert answer.status_code == 201
    assert answer.json()["subscription"]["owner"] == "mona"
    (stored,) = RedisWatchStore(desk.client, desk.keys).load().subscriptions
    assert (stored.id, stored.owner) == ("mine", "mona")


def test_an_editor_cannot_take_the_subscription_that_an_entity_will_have_of_itself(
    desk: Desk,
) -> None:
    taken = MINE | {"id": "entity.new-minister"}
    assert desk.mona.post("/v1/subscriptions", json=taken).status_code == 422
    assert desk.ada.post("/v1/subscriptions", json=taken).status_code == 201


def test_only_an_admin_makes_somebody_else_the_owner(desk: Desk) -> None:
    to_khalid = MINE | {"owner": "khalid"}
    assert desk.mona.post("/v1/subscriptions", json=to_khalid).status_code == 403
    answer = desk.ada.post("/v1/subscriptions", json=to_khalid)
    assert answer.json()["subscription"]["owner"] == "khalid"


def test_an_owner_does_not_give_a_subscription_away(desk: Desk) -> None:
    desk.mona.post("/v1/subscriptions", json=MINE)
    given = MINE | {"owner": "khalid"}
    answer = desk.mona.put("/v1/subscriptions/mine", json=given, headers={"If-Match": "*"})
    assert answer.status_code == 403


def test_a_list_has_what_is_ones_own_or_shared_or_the_installations(desk: Desk) -> None:
    desk.subscribe("all", None)
    desk.subscribe("khalids", "khalid")
    desk.subscribe("monas", "mona", "rana")
    desk.subscribe("ranas", "rana")
    assert names(desk.rana.get("/v1/subscriptions")) == ["all", "monas", "ranas"]
    assert names(desk.mona.get("/v1/subscriptions")) == ["all", "monas"]
    assert names(desk.ada.get("/v1/subscriptions")) == ["all", "khalids", "monas", "ranas"]


def test_pages_leave_out_what_is_not_for_the_caller_without_a_gap(desk: Desk) -> None:
    for number in range(6):
        desk.subscribe(f"s{number}", "mona" if number % 2 else "khalid")
    first = desk.mona.get("/v1/subscriptions", params={"limit": 2})
    more = {"limit": 2, "cursor": first.json()["next"]}
    second = desk.mona.get("/v1/subscriptions", params=more)
    assert names(first) + names(second) == ["s1", "s3", "s5"]
    assert second.json()["next"] is None


def test_subscriptions_are_looked_for_by_a_part_of_name_or_id(desk: Desk) -> None:
    for one, name in (("gulf", "الخليج العَربي"), ("forum", "Forum desk")):
        desk.mona.post("/v1/subscriptions", json=MINE | {"id": one, "name": name})
    desk.subscribe("khalids", "khalid")  # called "The desk", and not hers

    def found(**asked: str) -> list[str]:
        items = desk.mona.get("/v1/subscriptions", params=asked).json()["items"]
        return [one["id"] for one in items]

    assert found(name="العربي") == found(name="GUL") == ["gulf"]
    assert found(name="DESK") == ["forum"]
    assert found(name="gctf") == []
    assert found(name="gctf", implied="true") == ["entity.gctf"]
    assert found(name="nobody") == []


def test_the_subscription_that_an_entity_has_of_itself_can_be_read_and_is_listed_on_demand(
    desk: Desk,
) -> None:
    assert desk.rana.get("/v1/subscriptions/entity.gctf").json()["entities"] == ["gctf"]
    assert names(desk.rana.get("/v1/subscriptions")) == []
    listed = desk.rana.get("/v1/subscriptions", params={"implied": "true"})
    assert names(listed) == ["entity.coalition", "entity.gctf"]


def test_an_admin_turns_an_entitys_own_subscription_off(desk: Desk) -> None:
    own = desk.ada.get("/v1/subscriptions/entity.gctf")
    off = own.json() | {"enabled": False}
    seen = {"If-Match": own.headers["ETag"]}
    answer = desk.ada.put("/v1/subscriptions/entity.gctf", json=off, headers=seen)
    assert answer.status_code == 200
    (stored,) = RedisWatchStore(desk.client, desk.keys).load().subscriptions
    assert (stored.id, stored.enabled, stored.owner) == ("entity.gctf", False, None)


def test_a_query_that_cannot_be_read_is_refused_with_position_and_mend(desk: Desk) -> None:
    answer = desk.mona.post("/v1/subscriptions", json=MINE | {"query": "entity:gctf AND ("})
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert error["pointer"] == "#/query"
    assert "at character" in error["detail"]


def test_a_query_that_can_never_match_is_refused(desk: Desk) -> None:
    impossible = MINE | {"query": "entity:gctf AND NOT entity:gctf"}
    answer = desk.mona.post("/v1/subscriptions", json=impossible)
    assert answer.status_code == 422
    assert "no article can ever match" in answer.json()["errors"][0]["detail"]


def test_a_query_that_looks_wrong_is_stored_with_a_warning(desk: Desk) -> None:
    answer = desk.mona.post("/v1/subscriptions", json=MINE | {"query": "lang:en"})
    assert answer.status_code == 201
    assert "nearly every article" in answer.json()["warnings"][0]["message"]


def test_an_entity_that_nobody_tracks_is_refused(desk: Desk) -> None:
    answer = desk.mona.post("/v1/subscriptions", json=MINE | {"entities": ["gctff"]})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "#/entities"


def test_a_field_that_does_not_exist_is_refused_rather_than_ignored(desk: Desk) -> None:
    answer = desk.mona.post("/v1/subscriptions", json=MINE | {"cooldown": 60})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "#/cooldown"


def test_the_second_of_two_who_saw_the_same_is_told(desk: Desk) -> None:
    made = desk.mona.post("/v1/subscriptions", json=MINE)
    seen = {"If-Match": made.headers["ETag"]}
    first = desk.mona.put("/v1/subscriptions/mine", json=MINE | {"name": "A"}, headers=seen)
    second = desk.ada.put("/v1/subscriptions/mine", json=MINE | {"name": "B"}, headers=seen)
    assert (first.status_code, second.status_code) == (200, 412)
    assert desk.mona.get("/v1/subscriptions/mine").json()["name"] == "A"


def test_a_subscription_is_removed_by_its_owner(desk: Desk) -> None:
    made = desk.mona.post("/v1/subscriptions", json=MINE)
    seen = {"If-Match": made.headers["ETag"]}
    assert desk.mona.delete("/v1/subscriptions/mine", headers=seen).status_code == 204
    assert RedisWatchStore(desk.client, desk.keys).load().subscriptions == ()


def test_a_creation_sent_again_with_its_idempotency_key_gets_the_same_answer(desk: Desk) -> None:
    key = {"Idempotency-Key": "7c9e"}
    first = desk.mona.post("/v1/subscriptions", json=MINE, headers=key)
    again = desk.mona.post("/v1/subscriptions", json=MINE, headers=key)
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert again.headers["ETag"] == first.headers["ETag"]


def test_an_idempotency_key_is_not_used_for_something_else(desk: Desk) -> None:
    key = {"Idempotency-Key": "7c9e"}
    desk.mona.post("/v1/subscriptions", json=MINE, headers=key)
    other = desk.mona.post("/v1/subscriptions", json=MINE | {"id": "other"}, headers=key)
    assert other.status_code == 422
    assert other.json()["type"] == "urn:rasid:problem:idempotency-key-reused"


def test_an_idempotency_key_of_a_refused_creation_may_be_used_again(desk: Desk) -> None:
    key = {"Idempotency-Key": "7c9e"}
    desk.mona.post("/v1/subscriptions", json=MINE | {"entities": ["nobody"]}, headers=key)
    assert desk.mona.post("/v1/subscriptions", json=MINE, headers=key).status_code == 201


def test_two_people_may_use_the_same_idempotency_key(desk: Desk) -> None:
    key = {"Idempotency-Key": "7c9e"}
    desk.mona.post("/v1/subscriptions", json=MINE, headers=key)
    other = desk.ada.post("/v1/subscriptions", json=MINE, headers=key)
    assert other.status_code == 409
    (error,) = other.json()["errors"]
    assert (error["pointer"], error["code"]) == ("#/id", "subscription-exists")


def test_a_query_is_explained_without_being_stored(desk: Desk) -> None:
    answer = desk.rana.post("/v1/queries/check", json={"query": "entity:gctff AND confidence:0.8"})
    reading = answer.json()
    assert reading["minimum_confidence"] == 0.8
    assert "did you mean gctf?" in reading["warnings"][0]["message"]


def test_what_is_said_of_a_query_comes_by_code_and_values_too(desk: Desk) -> None:
    asked = {"query": "NOT near(doha, entity:gctff, 3) AND mentions:2"}
    reading = desk.rana.post("/v1/queries/check", json=asked).json()
    lines = [(one["depth"], one["negated"], one["code"]) for one in reading["outline"]]
    assert lines == [
        (0, True, "near"),
        (1, False, "word"),
        (1, False, "entity"),
        (0, False, "counting-mentions"),
    ]
    assert [one["text"] for one in reading["outline"]][:2] == [
        "not near, at most 3 words between",
        "  word doha",
    ]
    warnings = {one["code"]: one for one in reading["warnings"]}
    unknown = warnings["entity-not-in-watchlist"]
    assert unknown["values"] == {"entity": "gctff"}
    assert unknown["mend"] == {"code": "nearest", "values": {"nearest": "gctf"}}


def test_a_query_that_cannot_be_read_is_refused_by_code_and_values_too(desk: Desk) -> None:
    answer = desk.rana.post("/v1/queries/check", json={"query": "doha AND type:persn"})
    (error,) = answer.json()["errors"]
    assert (error["code"], error["values"]) == ("value-unknown", {"value": "persn"})
    assert error["mend"] == {"code": "nearest", "values": {"nearest": "person"}}
    assert (error["start"], error["end"]) == (14, 19)


def test_an_editor_may_not_use_a_secret_that_is_not_theirs(desk: Desk) -> None:
    body = {"id": "hooks", "name": "Hooks", "entities": ["gctf"]}
    for secret, status in (("shared", 422), ("khalid/desk", 422), ("mona/desk", 201)):
        hook = {"kind": "webhook", "url": "https://example.org/h", "signing_secrets": [secret]}
        answer = desk.mona.post("/v1/subscriptions", json=body | {"channels": [hook]})
        assert answer.status_code == status, secret
