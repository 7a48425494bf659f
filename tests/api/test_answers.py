"""How the API answers, whatever it is asked."""

import json
from typing import Any

import httpx
import pytest

from services.api.examples import EXAMPLES
from services.platform.settings import RedisSettings
from tests.alert_examples import example_alert
from tests.api.conftest import Desk, Serve, running_api

HOSTILE = (
    "<script>alert(1)</script>",
    "\x1b[2Jgone",
    "\x9b31mred",
    "\u202egnp.exe",
    "\u2066left\u2069",
    "=HYPERLINK('http://x')",
    "\u2028line",
)


def problem(answer: httpx.Response) -> Any:
    """Return the problem details of an answer that has some."""
    assert answer.headers["Content-Type"] == "application/problem+json"
    told = answer.json()
    assert told["status"] == answer.status_code
    return told


def test_an_address_that_is_nothing_is_a_problem(desk: Desk) -> None:
    assert "openapi.json" in problem(desk.rana.get("/v1/nothing"))["detail"]
    assert problem(desk.of(None).get("/nothing"))["status"] == 404


def test_a_method_that_is_not_for_an_address_is_a_problem(desk: Desk) -> None:
    assert problem(desk.rana.patch("/v1/entities"))["status"] == 405


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        ("/v1/entities", "GET, HEAD, POST"),
        ("/v1/entities/gctf", "DELETE, GET, HEAD, PUT"),
        ("/v1/preview", "POST"),
    ],
)
def test_a_refused_method_is_answered_with_all_that_the_address_has(
    desk: Desk, path: str, methods: str
) -> None:
    assert desk.rana.patch(path).headers["Allow"] == methods


def test_an_address_with_a_slash_too_many_leads_nowhere_else(desk: Desk) -> None:
    answer = desk.rana.get("/v1/entities/", headers={"Host": "elsewhere.example"})
    assert (problem(answer)["status"], answer.headers.get("Location")) == (404, None)


@pytest.mark.parametrize("path", ["/v1/entities", "/v1/entities/gctf", "/v1/openapi.json"])
def test_head_has_the_headers_of_get_and_no_body(desk: Desk, path: str) -> None:
    asked, got = desk.rana.head(path), desk.rana.get(path)
    assert (asked.status_code, asked.content) == (200, b"")
    for name in ("Content-Type", "Content-Length", "ETag", "X-Content-Type-Options"):
        assert asked.headers.get(name) == got.headers.get(name)


def test_head_is_refused_as_get_is_and_only_where_there_is_a_get(desk: Desk) -> None:
    assert desk.of(None).head("/v1/entities").status_code == 401
    assert desk.rana.head("/v1/entities/nobody").status_code == 404
    assert desk.rana.head("/v1/preview").status_code == 405


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


def test_a_wrong_event_id_or_cursor_is_told_in_words(desk: Desk) -> None:
    feed = desk.rana.get("/v1/live", headers={"Last-Event-ID": "yesterday"})
    page = desk.rana.get("/v1/alerts", params={"cursor": "x", "since": "monday"})
    assert "header/Last-Event-ID: is no place in a stream" in problem(feed)["detail"]
    assert "query/cursor: is no place in a stream" in problem(page)["detail"]
    assert "query/since: is no time: write one as in" in problem(page)["detail"]


def test_a_wrong_parameter_is_named(desk: Desk) -> None:
    answer = desk.rana.get("/v1/alerts", params={"limit": 0, "cursor": "x"})
    pointers = [error["pointer"] for error in problem(answer)["errors"]]
    assert pointers == ["query/limit", "query/cursor"]


def test_a_parameter_that_does_not_exist_is_refused_rather_than_ignored(desk: Desk) -> None:
    answer = desk.rana.get("/v1/alerts", params={"subscripton": "mine"})
    (error,) = problem(answer)["errors"]
    assert error["pointer"] == "query/subscripton"
    assert "subscription" in error["detail"]


def test_a_parameter_given_twice_is_refused_rather_than_one_of_them_ignored(desk: Desk) -> None:
    answer = desk.rana.get("/v1/alerts", params={"entity": ["gctf", "coalition"]})
    assert answer.status_code == 422
    (error,) = problem(answer)["errors"]
    assert error["pointer"] == "query/entity"
    assert "more than once" in error["detail"]


def test_whoever_may_not_ask_is_not_told_which_parameters_there_are(desk: Desk) -> None:
    assert problem(desk.of(None).get("/v1/alerts", params={"x": "1"}))["status"] == 401


def test_a_body_that_is_too_large_is_refused_whether_it_says_so_or_not(serve: Serve) -> None:
    desk = serve(max_body_bytes=2_000)
    big = b" " * 2_001
    declared = desk.mona.post("/v1/entities", content=big)
    assert problem(declared)["status"] == 413
    in_pieces = desk.mona.post("/v1/entities", content=iter([big[:1_500], big[1_500:]]))
    assert problem(in_pieces)["status"] == 413


def test_whoever_sends_too_much_is_heard_out_and_reads_why(serve: Serve) -> None:
    desk = serve(max_body_bytes=2_000)
    answer = desk.mona.post("/v1/entities", content=b" " * 8_000_000)
    assert problem(answer)["detail"] == "the body may have 2,000 bytes"


def test_who_asks_too_often_is_told_when_to_come_back_and_others_are_not_held_up(
    serve: Serve,
) -> None:
    desk = serve(requests_per_minute=3)
    answers = [desk.rana.get("/v1/entities") for _ in range(4)]
    assert [one.status_code for one in answers] == [200, 200, 200, 429]
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 60
    assert problem(answers[-1])["status"] == 429
    assert desk.mona.get("/v1/entities").status_code == 200


def test_an_absent_redis_is_a_problem_that_names_no_address() -> None:
    nowhere = RedisSettings(url="redis://127.0.0.1:1/0")
    with running_api(nowhere) as address:
        answer = httpx.get(f"{address}/v1/entities", headers={"Authorization": "Bearer x"})
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    assert "127.0.0.1" not in problem(answer)["detail"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_json_that_nothing_obeys_and_nothing_is_lost(desk: Desk, text: str) -> None:
    desk.subscribe("all", None)
    alert = example_alert(subscription="all")
    article = alert.data.article.model_copy(update={"title": text, "source": text})
    data = alert.data.model_copy(update={"article": article})
    desk.raise_alerts([alert.model_copy(update={"data": data, "subject": text})])
    answer = desk.rana.get("/v1/alerts")
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    for character in ("<", ">", "\x1b", "\x9b", "\u202e", "\u2066", "\u2028"):
        assert character.encode() not in answer.content
    (shown,) = json.loads(answer.content)["items"]
    assert shown["data"]["article"]["title"] == text


def test_arabic_stays_readable(desk: Desk) -> None:
    entity = EXAMPLES["Entity"]
    assert desk.mona.post("/v1/entities", json=entity).status_code == 201
    assert "حمد المشعان".encode() in desk.mona.get("/v1/entities/hamad-al-mashaan").content
