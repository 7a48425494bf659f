"""Who is let in: every route refuses who has no key, a lesser role, or somebody else's object.

The routes are those of the application, so that a new one is asked as well.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute, _IncludedRouter
from prometheus_client import CollectorRegistry
from starlette.routing import Route

from schemas.channel import EmailChannel
from schemas.delivery import Delivery, UndeliveredAlerts
from schemas.drop import DropReason
from schemas.silence import Silence, SilenceMatcher
from services.api.app import ROUTERS, Configuration, build_app, routes_of_all
from services.api.console.pages import console_paths
from services.api.openapi import required_role
from services.api.repeated_names import StrictRoute
from services.api.settings import ApiSettings
from services.platform.clock import SystemClock
from services.platform.redis.api_keys import RedisApiKeys
from services.platform.redis.watch import RedisWatchStore
from services.platform.settings import KafkaSettings, RedisSettings, StreamSettings
from tests.alert_examples import WHEN, example_alert, example_enriched
from tests.api.conftest import Desk
from tests.api.test_held_back import drop

ALERT = example_alert(subscription="khalids")
SILENCE = Silence(
    id="khalids-silence",
    matchers=(SilenceMatcher(field="subscription", values=("khalids",)),),
    starts_at=WHEN,
    expires_at=WHEN + timedelta(days=1),
    author="khalid",
    reason="summit",
    created_at=WHEN,
)
LETTER = UndeliveredAlerts(
    delivery=Delivery(
        id="0" * 32,
        subscription="khalids",
        channel=EmailChannel(recipients=("khalid@example.org",)),
        created_at=WHEN,
    ),
    alerts=(ALERT.id,),
    reason="the server refused it",
    at=WHEN,
)
OTHERS = {"subscription": "khalids", "alert": ALERT.id, "silence": SILENCE.id, "entry": "1-1"}
"""What belongs to Khalid, by the name of the path's parameter."""
EVERYBODYS = {"entity": "gctf"}
"""What everybody may see."""
READS = {"POST /v1/alerts/{alert}/verify"}
"""What changes nothing, and yet has a body."""
LESSER = {"reader": None, "editor": "rana", "admin": "mona"}
"""Who has not quite the role."""


@dataclass(frozen=True)
class Operation:
    """One method of one route."""

    method: str
    route: APIRoute

    def __str__(self) -> str:
        return f"{self.method} {self.route.path}"

    @property
    def parameters(self) -> list[str]:
        """Return the names in braces."""
        return re.findall(r"{(\w+)}", self.route.path)

    def path(self) -> str:
        """Return the path of Khalid's."""
        return self.route.path.format(**OTHERS, **EVERYBODYS)


def operations() -> list[Operation]:
    """Return every operation of the application."""
    return [
        Operation(method, route)
        for route in routes_of_all()
        for method in sorted(route.methods or ())
    ]


each = pytest.mark.parametrize("operation", operations(), ids=str)
each_of_somebody = pytest.mark.parametrize(
    "operation",
    [one for one in operations() if set(one.parameters) - EVERYBODYS.keys()],
    ids=str,
)


@pytest.fixture
def khalids(desk: Desk) -> Desk:
    """Return an API in which Khalid has one of everything."""
    desk.subscribe("khalids", "khalid")
    desk.raise_alerts([ALERT])
    RedisWatchStore(desk.client, desk.keys).put_silence(SILENCE)
    desk.client.xadd(desk.keys.undelivered(), {"letter": LETTER.encode()}, id="1-1")
    return desk


def ask(desk: Desk, name: str | None, operation: Operation) -> Any:
    """Ask with a body that no operation takes: whoever may not ask is not told about bodies."""
    client = desk.of(name)
    return client.request(operation.method, operation.path(), headers={"If-Match": "*"})


def test_the_application_has_no_routes_but_those_that_are_asked_here() -> None:
    configuration = Configuration(
        api=ApiSettings(), kafka=KafkaSettings(), redis=RedisSettings(), streams=StreamSettings()
    )
    app: FastAPI = build_app(configuration, SystemClock(), CollectorRegistry())
    included = [one for one in app.routes if isinstance(one, _IncludedRouter)]
    others = [one for one in app.routes if one not in included]
    assert len(included) == len(ROUTERS)
    open_to_all = [one.path for one in others if isinstance(one, Route | APIRoute)]
    assert open_to_all == ["/v1/openapi.json", *console_paths()]
    assert all(type(one) is StrictRoute for router in ROUTERS for one in router.routes)


@each
def test_every_operation_says_which_role_it_needs(operation: Operation) -> None:
    needed = required_role(operation.route)
    assert needed is not None
    if operation.method == "GET":
        assert needed == "reader"


@each
def test_nobody_without_a_key_is_let_in(khalids: Desk, operation: Operation) -> None:
    answer = ask(khalids, None, operation)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.headers["Content-Type"] == "application/problem+json"


@each
def test_a_key_that_nobody_has_is_not_let_in(khalids: Desk, operation: Operation) -> None:
    assert ask(khalids, "mallory", operation).status_code == 401


@each
def test_a_lesser_role_is_refused(khalids: Desk, operation: Operation) -> None:
    lesser = LESSER[required_role(operation.route) or ""]
    if lesser is not None:
        assert ask(khalids, lesser, operation).status_code == 403


@each_of_somebody
def test_somebody_elses_is_as_if_it_were_not_there(khalids: Desk, operation: Operation) -> None:
    answer = send(khalids, "mona", operation)
    assert answer.status_code == 404, answer.text
    assert "khalid" not in answer.text.replace("khalids", "")


@each_of_somebody
def test_what_is_shared_with_somebody_may_be_read_and_not_changed(
    khalids: Desk, operation: Operation
) -> None:
    khalids.client.hdel(khalids.keys.subscriptions(), "khalids")
    khalids.subscribe("khalids", "khalid", "mona")
    reads = operation.method == "GET" or str(operation) in READS
    expected = {200} if reads else {403}
    assert send(khalids, "mona", operation).status_code in expected


def send(desk: Desk, name: str, operation: Operation) -> Any:
    """Ask with the body that the operation takes."""
    body = BODIES.get(str(operation))
    return desk.of(name).request(
        operation.method,
        operation.path(),
        json=body() if body else None,
        headers={"If-Match": "*"},
    )


BODIES: dict[str, Callable[[], Any]] = {
    "PUT /v1/subscriptions/{subscription}": lambda: {
        "id": "khalids",
        "name": "Mine now",
        "entities": ["gctf"],
    },
    "POST /v1/alerts/{alert}/acknowledge": dict,
    "POST /v1/alerts/{alert}/resolve": dict,
    "POST /v1/alerts/{alert}/verify": lambda: {"text": "Nobody met."},
}


@pytest.mark.parametrize("path", ["/v1/alerts", "/v1/drops", "/v1/live"])
def test_no_list_is_filtered_by_somebody_elses_subscription(khalids: Desk, path: str) -> None:
    assert khalids.mona.get(path, params={"subscription": "khalids"}).status_code == 404


def test_nothing_is_explained_of_somebody_elses_subscription(khalids: Desk) -> None:
    asked = {"subscription": "khalids", "enriched": example_enriched("x").model_dump(mode="json")}
    assert khalids.mona.post("/v1/explain", json=asked).status_code == 404


def test_what_is_somebody_elses_is_in_no_list(khalids: Desk) -> None:
    khalids.hold_back(drop("khalids", DropReason.QUIET_HOURS))
    for path in ("/v1/subscriptions", "/v1/alerts", "/v1/drops", "/v1/silences", "/v1/undelivered"):
        assert len(khalids.of("khalid").get(path).json()["items"]) == 1, path
        assert khalids.mona.get(path).json()["items"] == [], path
    for path in ("/v1/notices",):
        assert khalids.mona.get(path).json()["items"] == [], path


def test_a_revoked_key_is_refused_at_once(desk: Desk) -> None:
    assert desk.rana.get("/v1/entities").status_code == 200
    RedisApiKeys(desk.client, desk.keys).revoke("rana")
    assert desk.rana.get("/v1/entities").status_code == 401
