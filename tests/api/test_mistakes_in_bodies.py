"""Every mistake in a body is named in words, with its place and the mend."""

from typing import Any

import pytest

from tests.api.conftest import Desk
from tests.api.problems import problem


@pytest.mark.parametrize("body", [b"{", b"", b"\xff\xfe", b"[1]", b"null"])
def test_a_body_that_is_no_object_is_a_problem(desk: Desk, body: bytes) -> None:
    answer = desk.mona.post(
        "/v1/entities", content=body, headers={"Content-Type": "application/json"}
    )
    assert problem(answer)["status"] in (400, 422)


def test_a_lone_surrogate_is_a_problem(desk: Desk) -> None:
    body = b'{"id": "a", "type": "person", "names": {"en": ["\\ud800 abc"]}}'
    answer = desk.mona.post(
        "/v1/entities", content=body, headers={"Content-Type": "application/json"}
    )
    assert "surrogate" in problem(answer)["detail"]


def test_every_mistake_in_a_body_is_named_with_its_place(desk: Desk) -> None:
    answer = desk.mona.post("/v1/subscriptions", json={"id": "Not a slug", "entities": ["gctf"]})
    pointers = [error["pointer"] for error in problem(answer)["errors"]]
    assert pointers == ["#/id", "#/name"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": ""}, "#/name: is empty"),
        ({"name": 5}, "#/name: is no text"),
        ({"id": "Not a slug"}, "#/id: is no id: write up to 128 lower case letters"),
        ({"minimum_confidence": 2}, "#/minimum_confidence: must be at most 1"),
        ({"minimum_mentions": "x"}, "#/minimum_mentions: is no whole number"),
        ({"entities": "gctf"}, "#/entities: is no list"),
        ({"rate_limit": 5}, "#/rate_limit: is no object of fields and values"),
        ({"digest": "yearly"}, "#/digest: must be 'immediate', "),
        ({"channels": [{"kind": "fax"}]}, "#/channels/0: must be 'webhook', "),
        ({"channels": [{}]}, "#/channels/0: does not say which of its kinds it is, by 'kind'"),
        ({"ownr": "mona"}, "#/ownr: is no field here: did you mean owner?"),
        ({"quietHours": None}, "#/quietHours: is no field here: did you mean quiet_hours?"),
        ({"colour": "red"}, "#/colour: is no field here"),
        ({"channels": [{"kind": "webhook"}]}, "#/channels/0/url: is missing"),
        ({"quiet_hours": [{"start": "25:00", "end": "6"}]}, "#/quiet_hours/0/start: is no time of"),
        ({"quiet_hours": [{"start": 22, "end": 6}]}, "#/quiet_hours/0/end: is local to the sub"),
    ],
)
def test_a_mistake_in_a_body_is_told_in_words_with_the_mend(
    desk: Desk, change: dict[str, Any], said: str
) -> None:
    body = {"id": "mine", "name": "Mine", "entities": ["gctf"]} | change
    assert said in problem(desk.mona.post("/v1/subscriptions", json=body))["detail"]


@pytest.mark.parametrize(
    ("path", "field", "nested", "unknown"),
    [
        (
            "/v1/subscriptions",
            "quiet_hours",
            [{"day": ["friday"], "start": "22:00", "end": "06:00"}],
            "#/quiet_hours/0/day",
        ),
        (
            "/v1/subscriptions",
            "rate_limit",
            {"alerts": 1, "per_seconds": 60, "burst": 5},
            "#/rate_limit/burst",
        ),
        (
            "/v1/subscriptions",
            "channels",
            [{"kind": "email", "recipients": ["desk@example.org"], "cc": []}],
            "#/channels/0/cc",
        ),
        (
            "/v1/silences/preview",
            "matchers",
            [{"field": "entity", "values": ["gctf"], "negate": True}],
            "#/matchers/0/negate",
        ),
    ],
)
def test_a_field_that_nobody_reads_is_refused_inside_of_a_field_too(
    desk: Desk, path: str, field: str, nested: Any, unknown: str
) -> None:
    silence = {"expires_at": "2099-01-01T00:00:00Z", "reason": "summit"}
    wish = {"id": "mine", "name": "Mine", "entities": ["gctf"]}
    body = (silence if "silences" in path else wish) | {field: nested}
    (error,) = problem(desk.ada.post(path, json=body))["errors"]
    assert (error["pointer"], error["detail"]) == (unknown, "is no field here")


def test_a_list_with_a_wrong_item_is_not_called_empty_as_well(desk: Desk) -> None:
    channels = [{"kind": "email", "recipients": ["desk at example.org"]}]
    body = {"id": "mine", "name": "Mine", "entities": ["gctf"], "channels": channels}
    (error,) = problem(desk.mona.post("/v1/subscriptions", json=body))["errors"]
    assert error["pointer"] == "#/channels/0/recipients/0"


@pytest.mark.parametrize(
    ("names", "pointer"),
    [({"fr": ["Coalition"]}, "#/names/fr"), ({"en": ["Coalition", "..."]}, "#/names/en/1")],
)
def test_a_mistake_in_a_name_is_pointed_to_where_it_stands(
    desk: Desk, names: dict[str, Any], pointer: str
) -> None:
    body = {"id": "other", "type": "organization", "names": names}
    (error,) = problem(desk.mona.post("/v1/entities", json=body))["errors"]
    assert error["pointer"] == pointer


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"query": "kuwait",}', "the body is not JSON, at character 20: "),
        (b'{"query": "\xff"}', "the body cannot be read as JSON"),
        (b"[" * 100_000, "the body cannot be read as JSON"),
    ],
)
def test_what_is_no_json_has_one_kind_of_problem_however_it_fails(
    desk: Desk, body: bytes, said: str
) -> None:
    answer = desk.mona.post(
        "/v1/queries/check", content=body, headers={"Content-Type": "application/json"}
    )
    told = problem(answer)
    assert (told["status"], told["type"]) == (400, "urn:rasid:problem:not-json")
    assert told["detail"].startswith(said)


def test_a_body_that_is_nested_without_end_is_refused_in_a_sentence(desk: Desk) -> None:
    answer = desk.mona.post(
        "/v1/queries/check",
        content=b"[" * 100_000,
        headers={"Content-Type": "application/json"},
    )
    assert (answer.status_code, problem(answer)["detail"]) == (
        400,
        "the body cannot be read as JSON",
    )
