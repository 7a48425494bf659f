"""Parameters that are wrong, unknown or given twice."""

from tests.api.conftest import Desk
from tests.api.problems import problem


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
