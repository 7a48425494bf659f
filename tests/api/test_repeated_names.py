"""A body in which an object has one name twice is refused, and told where."""

import json
from typing import Any

import pytest

from services.api.problems import ProblemError
from services.api.repeated_names import read_json
from tests.api.conftest import Desk

TWICE = "is given more than once in its object, and only one would count: write it once"


def refused(body: str) -> ProblemError:
    """Return how a body is refused."""
    with pytest.raises(ProblemError) as raised:
        read_json(body.encode())
    return raised.value


@pytest.mark.parametrize(
    ("body", "places"),
    [
        pytest.param('{"id": "a", "id": "b"}', ["#/id"], id="in the body itself"),
        pytest.param('{"names": {"en": ["A"], "en": ["B"]}}', ["#/names/en"], id="in a field"),
        pytest.param(
            '{"roles": [{"en": "A"}, {"en": "A", "en": "A"}]}', ["#/roles/1/en"], id="in a list"
        ),
        pytest.param('{"a": 1, "b": 2, "a": 3, "b": 4, "a": 5}', ["#/a", "#/b"], id="several"),
        pytest.param(r'{"a": 1, "\u0061": 2}', ["#/a"], id="one of them escaped"),
        pytest.param('{"a/b~": 1, "a/b~": 2}', ["#/a~1b~0"], id="one with signs of pointers"),
        pytest.param('[{"": 1, "": 2}]', ["#/0/"], id="an empty one"),
        pytest.param('{"a": {"b": 1, "b": 2}, "a": {}}', ["#/a"], id="inside of what counts not"),
    ],
)
def test_each_name_that_is_there_twice_is_told_with_its_place(body: str, places: list[str]) -> None:
    problem = refused(body)
    assert [(one.pointer, one.detail) for one in problem.errors] == [(one, TWICE) for one in places]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param('{"a": {"id": 1}, "b": {"id": 2}, "id": 3}', id="in different objects"),
        pytest.param('[{"id": 1}, {"id": 1}]', id="in objects of a list"),
        pytest.param('{"id": 1, "Id": 2}', id="in other letters"),
        pytest.param('"id id"', id="no object"),
    ],
)
def test_a_name_once_in_each_object_is_read(body: str) -> None:
    assert read_json(body.encode()) == json.loads(body)


def test_of_very_many_only_the_number_is_told() -> None:
    body = "[" + ",".join(['{"a":1,"a":2}'] * 1_001) + "]"
    (error,) = refused(body).errors
    assert (error.pointer, error.code) == ("#", "too-many-mistakes")


def test_deep_inside_it_is_found_too() -> None:
    (error,) = refused('{"a":' * 500 + '{"b":1,"b":2}' + "}" * 500).errors
    assert error.pointer == "#" + "/a" * 500 + "/b"


@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_an_entity_of_two_names_in_a_language_is_stored_under_neither(
    desk: Desk, method: str
) -> None:
    body = '{"id":"gctf","type":"organization","names":{"en":["One"],"en":["Two"]}}'
    path = "/v1/entities" if method == "POST" else "/v1/entities/gctf"
    headers = {"Content-Type": "application/json", "If-Match": "*"}
    answer = desk.mona.request(method, path, content=body, headers=headers)
    told: dict[str, Any] = answer.json()
    assert (answer.status_code, told["type"]) == (422, "urn:rasid:problem:invalid")
    (error,) = told["errors"]
    assert (error["pointer"], error["code"]) == ("#/names/en", "name-twice")
    assert desk.mona.get("/v1/entities/gctf").json()["names"] == {"en": ["GCTF"]}


def test_what_is_no_json_is_told_as_before(desk: Desk) -> None:
    headers = {"Content-Type": "application/json"}
    answer = desk.mona.post("/v1/entities", content='{"id": "a", "id":', headers=headers)
    assert (answer.status_code, answer.json()["type"]) == (400, "urn:rasid:problem:not-json")
