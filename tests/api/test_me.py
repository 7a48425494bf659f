"""Who is asking, over HTTP."""

import pytest

from services.platform.redis.api_keys import RedisApiKeys
from tests.api.conftest import PEOPLE, Desk


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_learns_their_own_name_and_role_and_nothing_else(desk: Desk, name: str) -> None:
    answer = desk.of(name).get("/v1/me")
    assert answer.status_code == 200
    assert answer.json() == {"name": name, "role": PEOPLE[name]}


def test_a_parameter_that_names_somebody_else_is_refused(desk: Desk) -> None:
    answer = desk.rana.get("/v1/me", params={"name": "ada"})
    assert answer.status_code == 422
    assert answer.json()["detail"] == "query/name: is unknown; there are: none"


def test_a_key_that_was_revoked_is_nobodys(desk: Desk) -> None:
    RedisApiKeys(desk.client, desk.keys).revoke("rana")
    assert desk.rana.get("/v1/me").status_code == 401
