"""An entity is tried on a text over HTTP, before anybody tracks it."""

from typing import Any

import httpx
import pytest

from schemas.entity import Entity
from services.api.examples import EXAMPLES
from services.api.routes import trying
from services.platform.redis.watch import RedisWatchStore
from services.platform.settings import StreamSettings
from tests.api.conftest import COALITION, GCTF, Desk

HAMAD = {"id": "hamad", "type": "official", "names": {"en": ["Hamad Al-Mashaan"]}}


def tried(desk: Desk, entity: dict[str, Any], text: str) -> httpx.Response:
    """Ask as a reader."""
    return desk.rana.post("/v1/entities/try", json={"entity": entity, "text": text})


def test_what_is_found_and_what_is_nearly_found_are_told_with_the_reasons(desk: Desk) -> None:
    answer = desk.rana.post("/v1/entities/try", json=EXAMPLES["TryBody"])
    assert answer.status_code == 200
    assert answer.json() == EXAMPLES["TriedEntity"]


def test_an_english_name_is_found_in_arabic_with_the_steps_between(desk: Desk) -> None:
    (match,) = tried(desk, HAMAD, "قال لحمد المشعان").json()["matches"]
    assert (match["start"], match["end"], match["surface"]) == (5, 16, "حمد المشعان")
    assert (match["evidence"], match["alias"]) == ("transliteration", "Hamad Al-Mashaan")
    assert match["steps"][0] == "ل set aside"


def test_an_arabic_name_is_found_in_english(desk: Desk) -> None:
    arabic = HAMAD | {"names": {"ar": ["حمد المشعان"]}}
    (match,) = tried(desk, arabic, "Hamad Al-Mashaan said so.").json()["matches"]
    assert (match["start"], match["end"], match["evidence"]) == (0, 16, "transliteration")


def test_the_holder_of_an_office_is_told(desk: Desk) -> None:
    office = {"id": "fm", "type": "office", "names": {"en": ["Foreign Minister of Jordan"]}}
    (match,) = tried(desk, office, "Jordan's FM Ayman Safadi").json()["matches"]
    assert match["holder"] == "Ayman Safadi"


def test_names_that_will_disappoint_are_told_with_their_place_in_the_body(desk: Desk) -> None:
    answer = tried(desk, {"id": "x", "type": "organization", "names": {"en": ["Council"]}}, "no")
    told = answer.json()
    assert (told["matches"], told["near_misses"]) == ([], [])
    assert {one["pointer"] for one in told["warnings"]} == {"#/entity/names", "#/entity/names/en/0"}
    common = next(one for one in told["warnings"] if "common word" in one["reason"])
    assert (common["code"], common["values"]) == ("name-common-word", {"name": "Council"})


def test_why_a_name_is_nearly_found_and_why_it_cannot_be_tracked_comes_by_code_too(
    desk: Desk,
) -> None:
    (miss,) = tried(desk, HAMAD, "Salem Al-Mashaan").json()["near_misses"]
    assert (miss["code"], miss["values"]["given"]) == ("other-given-name", "Salem")
    wrong = HAMAD | {"patterns": {"en": ["(a|b"]}}
    (error,) = tried(desk, wrong, "x").json()["errors"]
    values = {"pattern": "(a|b", "character": 1, "opening": "(", "closing": ")"}
    assert (error["code"], error["values"]) == ("pattern-not-closed", values)


def test_nothing_is_stored(desk: Desk) -> None:
    before = RedisWatchStore(desk.client, desk.keys).load()
    assert tried(desk, HAMAD, "Hamad Al-Mashaan").status_code == 200
    assert RedisWatchStore(desk.client, desk.keys).load() == before


def test_an_entity_is_tried_by_itself_even_where_it_is_tracked_otherwise(desk: Desk) -> None:
    renamed = {"id": "gctf", "type": "organization", "names": {"en": ["Terror Forum"]}}
    told = tried(desk, renamed, "The GCTF met The Coalition and the Terror Forum.").json()
    assert [one["surface"] for one in told["matches"]] == ["Terror Forum"]


def test_a_body_that_it_belongs_to_has_to_be_tracked(desk: Desk) -> None:
    assert tried(desk, HAMAD | {"parent": "gctf"}, "Hamad Al-Mashaan").json()["matches"]
    answer = tried(desk, HAMAD | {"parent": "nobody"}, "Hamad Al-Mashaan")
    assert answer.status_code == 422
    assert answer.json()["type"] == "urn:rasid:problem:watchlist"
    (error,) = answer.json()["errors"]
    assert error["pointer"] == "#/entity/parent"
    assert error["detail"] == "hamad: parent: nobody is not in the watchlist"


def test_a_body_that_would_belong_to_itself_in_the_end_is_refused(desk: Desk) -> None:
    desk.track(GCTF, COALITION.model_copy(update={"parent": "gctf"}))
    answer = tried(desk, GCTF.model_dump(mode="json") | {"parent": "coalition"}, "GCTF")
    assert answer.status_code == 422
    assert "belongs, in the end, to gctf itself" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"names": {"en": ["2022"]}}, "#/entity/names/en/0"),
        ({"names": {}}, "#/entity/names"),
        ({"patterns": {"en": ["(a|"]}}, "#/entity/patterns/en/0"),
    ],
)
def test_an_entity_that_cannot_be_compiled_is_refused_with_the_place(
    desk: Desk, change: dict[str, Any], pointer: str
) -> None:
    answer = tried(desk, HAMAD | change, "Hamad")
    assert answer.status_code == 422
    assert answer.json()["type"] == "urn:rasid:problem:watchlist"
    assert answer.json()["errors"][0]["pointer"] == pointer


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"entity": HAMAD}, "#/text"),
        ({"entity": HAMAD, "text": " "}, "#/text"),
        ({"text": "Hamad"}, "#/entity"),
        ({"entity": HAMAD | {"kind": "person"}, "text": "x"}, "#/entity/kind"),
        ({"entity": HAMAD, "text": "x", "title": "x"}, "#/title"),
    ],
)
def test_a_body_that_is_none_is_refused(desk: Desk, body: dict[str, Any], pointer: str) -> None:
    answer = desk.rana.post("/v1/entities/try", json=body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer


def test_a_text_longer_than_any_article_is_refused(desk: Desk) -> None:
    answer = tried(desk, HAMAD, "x " * (StreamSettings().max_article_bytes // 2 + 1))
    assert answer.status_code == 422
    assert answer.json()["detail"].endswith("the limit is 1,048,576")


def test_more_names_than_can_be_held_against_a_long_text_are_refused_with_what_is_possible(
    desk: Desk,
) -> None:
    many = {"en": [f"Hamad Number{number}" for number in range(100)]}
    answer = tried(desk, HAMAD | {"names": many}, "x " * 10_001)
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    said = "has 20,002 characters, the limit for 100 names is 20,000"
    assert (error["pointer"], error["detail"]) == ("#/text", said)
    assert tried(desk, HAMAD | {"names": many}, "x " * 100).status_code == 200


def test_a_body_may_have_fewer_names_than_a_person_has(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trying, "_MOST_NAMES_OF_A_BODY", 2)
    three = {"names": {"en": ["Hamad One", "Hamad Two"], "ar": ["حمد الثالث"]}}
    assert tried(desk, HAMAD | three, "Hamad").status_code == 200
    answer = tried(desk, HAMAD | three | {"type": "organization"}, "Hamad")
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    said = "has 3 names; the limit for a body is 2"
    assert (error["pointer"], error["detail"]) == ("#/entity/names", said)


def test_patterns_of_thousands_of_names_are_refused_before_they_are_compiled(desk: Desk) -> None:
    choice = "(a|b|c|d|e|f|g|h|i|j|k|l)"
    patterns = {"en": [f"Forum {number} {choice} {choice} {choice}" for number in range(3)]}
    answer = tried(desk, HAMAD | {"patterns": patterns}, "Forum")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "#/entity"
    assert "has 5,185 names" in answer.json()["detail"]


def test_the_path_of_the_trial_hides_no_entity_of_that_id(desk: Desk) -> None:
    desk.track(Entity(id="try", type="organization", names={"en": ("Try",)}))
    assert desk.rana.get("/v1/entities/try").json()["id"] == "try"
