"""How the API answers, whatever it is asked."""

import json

import httpx
import pytest

from services.api.examples import EXAMPLES
from services.platform.settings import RedisSettings
from tests.alert_examples import example_alert
from tests.api.conftest import Desk, Serve, running_api
from tests.api.problems import problem

HOSTILE = (
    "<script>alert(1)</script>",
    "\x1b[2Jgone",
    "\x9b31mred",
    "\u202egnp.exe",
    "\u2066left\u2069",
    "=HYPERLINK('http://x')",
    "\u2028line",
)


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
