"""What is tracked, over HTTP."""

import httpx
import pytest

from schemas.entity import Entity
from services.platform.redis.watch import RedisWatchStore
from tests.api.conftest import COALITION, GCTF, Desk

FORUM = {"id": "forum", "type": "organization", "names": {"en": ["The Forum"]}}
NAMED = (
    Entity(id="hamad", type="official", names={"en": ("Hamad Al-Mashaan",)}),
    Entity(id="tahaluf", type="organization", names={"ar": ("التحالف الدولي",)}),
    Entity(id="forum", type="organization", names={"en": ("Birmingham Forum",)}),
)


def test_an_entity_that_is_added_is_tracked(desk: Desk) -> None:
    before = RedisWatchStore(desk.client, desk.keys).load()
    answer = desk.mona.post("/v1/entities", json=FORUM)
    assert answer.status_code == 201
    assert answer.headers["Location"] == "/v1/entities/forum"
    after = RedisWatchStore(desk.client, desk.keys).load()
    assert [one.id for one in after.entities] == ["coalition", "forum", "gctf"]
    assert after.revision == before.revision + 1


def test_an_entity_that_is_there_is_not_added_again(desk: Desk) -> None:
    answer = desk.mona.post("/v1/entities", json=GCTF.model_dump(mode="json"))
    assert answer.status_code == 409
    assert answer.json()["type"] == "urn:rasid:problem:exists"
    (error,) = answer.json()["errors"]
    assert (error["pointer"], error["code"]) == ("#/id", "entity-exists")


def test_a_watchlist_that_could_not_be_compiled_is_refused_with_entity_and_field(
    desk: Desk,
) -> None:
    answer = desk.mona.post("/v1/entities", json=FORUM | {"parent": "nobody"})
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert error["pointer"] == "#/parent"
    assert error["detail"] == "forum: parent: nobody is not in the watchlist"


def test_a_body_that_others_belong_to_is_not_removed(desk: Desk) -> None:
    desk.mona.post("/v1/entities", json=FORUM | {"parent": "gctf"})
    answer = desk.mona.delete("/v1/entities/gctf", headers={"If-Match": "*"})
    assert answer.status_code == 422
    assert desk.mona.get("/v1/entities/gctf").status_code == 200


def test_an_entity_is_changed_by_who_has_seen_it_last(desk: Desk) -> None:
    seen = desk.mona.get("/v1/entities/gctf").headers["ETag"]
    renamed = GCTF.model_dump(mode="json") | {"names": {"en": ["Global Forum"]}}
    first = desk.mona.put("/v1/entities/gctf", json=renamed, headers={"If-Match": seen})
    assert first.status_code == 200
    again = desk.mona.put("/v1/entities/gctf", json=renamed, headers={"If-Match": seen})
    assert again.status_code == 412
    third = desk.mona.put(
        "/v1/entities/gctf", json=renamed, headers={"If-Match": first.headers["ETag"]}
    )
    assert third.status_code == 200


def test_a_change_without_if_match_is_refused_and_changes_nothing(desk: Desk) -> None:
    changed = GCTF.model_dump(mode="json") | {"names": {"en": ["Global Forum"]}}
    answer = desk.mona.put("/v1/entities/gctf", json=changed)
    assert answer.status_code == 428
    assert desk.mona.delete("/v1/entities/gctf").status_code == 428
    assert desk.mona.get("/v1/entities/gctf").json()["names"] == {"en": ["GCTF"]}


def test_what_the_caller_has_already_is_not_sent_again(desk: Desk) -> None:
    seen = desk.mona.get("/v1/entities/gctf").headers["ETag"]
    answer = desk.mona.get("/v1/entities/gctf", headers={"If-None-Match": seen})
    assert (answer.status_code, answer.content) == (304, b"")


def test_pages_of_entities_join_into_the_whole(desk: Desk) -> None:
    first = desk.mona.get("/v1/entities", params={"limit": 1}).json()
    second = desk.mona.get("/v1/entities", params={"limit": 1, "cursor": first["next"]}).json()
    assert [one["id"] for page in (first, second) for one in page["items"]] == ["coalition", "gctf"]
    assert second["next"] is None


def test_a_removed_entity_is_gone(desk: Desk) -> None:
    assert desk.mona.delete("/v1/entities/gctf", headers={"If-Match": "*"}).status_code == 204
    assert desk.mona.get("/v1/entities/gctf").status_code == 404


def test_what_is_stored_anew_after_redis_lost_everything_is_taken_up(desk: Desk) -> None:
    assert desk.rana.get("/v1/entities/gctf").status_code == 200
    known = int(desk.client.get(desk.keys.revision()) or 0)
    desk.client.delete(*desk.client.scan_iter(f"{desk.keys.prefix}:*"))
    desk.client.set(desk.keys.revision(), known - 1)
    desk.hand_out_keys()
    desk.track(COALITION)
    assert int(desk.client.get(desk.keys.revision()) or 0) == known
    listed = desk.rana.get("/v1/entities").json()["items"]
    assert [one["id"] for one in listed] == ["coalition"]


def test_an_entity_of_more_names_than_anybody_has_is_refused_before_it_is_compiled(
    desk: Desk,
) -> None:
    names = {"en": [f"Committee {number}" for number in range(1_001)]}
    body = {"id": "many", "type": "organization", "names": names}
    answer = desk.mona.post("/v1/entities", json=body)
    assert answer.status_code == 422
    assert answer.json()["detail"] == "#/names/en: has more than 1,000 items"


def ids(answer: httpx.Response) -> list[str]:
    """Return the ids of a page."""
    assert answer.status_code == 200, answer.text
    return [one["id"] for one in answer.json()["items"]]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("mashaan", ["hamad"]),
        ("حمد", ["hamad"]),
        ("Tahaluf", ["tahaluf"]),
        ("تحالف", ["tahaluf"]),
        ("ham", ["forum", "hamad"]),
        ("nobody", []),
        ("bin", []),
        ("%' OR \"", []),
    ],
)
def test_entities_are_found_by_a_name_in_either_script_or_by_their_id(
    desk: Desk, name: str, found: list[str]
) -> None:
    desk.track(*NAMED)
    assert ids(desk.rana.get("/v1/entities", params={"name": name})) == found


def test_a_name_and_a_type_hold_together_and_pages_join(desk: Desk) -> None:
    desk.track(*NAMED)
    both = {"name": "ham", "type": "organization"}
    assert ids(desk.rana.get("/v1/entities", params=both)) == ["forum"]
    first = desk.rana.get("/v1/entities", params={"name": "ham", "limit": 1})
    after = {"name": "ham", "limit": 1, "cursor": first.json()["next"]}
    second = desk.rana.get("/v1/entities", params=after)
    assert (ids(first), ids(second), second.json()["next"]) == (["forum"], ["hamad"], None)


@pytest.mark.parametrize("name", ["", " ", "م" * 201, "\x00"])
def test_a_name_that_nobody_can_have_is_refused(desk: Desk, name: str) -> None:
    answer = desk.rana.get("/v1/entities", params={"name": name})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "query/name"


def test_a_changed_name_is_found_at_once_and_the_old_one_no_more(desk: Desk) -> None:
    assert ids(desk.mona.get("/v1/entities", params={"name": "GCTF"})) == ["gctf"]
    renamed = COALITION.model_dump(mode="json") | {"names": {"ar": ["الائتلاف"]}}
    assert ids(desk.mona.get("/v1/entities", params={"name": "the coal"})) == ["coalition"]
    desk.mona.put("/v1/entities/coalition", json=renamed, headers={"If-Match": "*"})
    assert ids(desk.mona.get("/v1/entities", params={"name": "ائتلاف"})) == ["coalition"]
    assert ids(desk.mona.get("/v1/entities", params={"name": "the coal"})) == []


def test_of_thousands_of_names_one_request_looks_at_a_part_and_none_is_left_out(
    desk: Desk,
) -> None:
    many = [
        Entity(id=f"e-{number:05}", type="person", names={"en": (f"Person {number}",)})
        for number in range(5_100)
    ]
    last = Entity(id="z", type="person", names={"en": ("Zahra Last",)})
    desk.track(*many, last)
    first = desk.rana.get("/v1/entities", params={"name": "zahra"}).json()
    assert first == {"items": [], "next": "e-04999"}
    second = desk.rana.get("/v1/entities", params={"name": "zahra", "cursor": first["next"]})
    assert (ids(second), second.json()["next"]) == (["z"], None)
    again = desk.rana.get("/v1/entities", params={"name": "زهراء"})
    assert (ids(again), again.json()["next"]) == (["z"], None)
