"""What the API answers at an address, and by a method, that it does not have."""

import pytest

from tests.api.conftest import Desk
from tests.api.problems import problem


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
