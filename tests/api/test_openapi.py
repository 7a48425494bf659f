"""The OpenAPI document, and whether the API does what it says."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from jsonschema import Draft202012Validator
from schemathesis.checks import CheckFunction, not_a_server_error
from schemathesis.specs.openapi import checks as conformance

import schemas.entity
import schemas.subscription
from services.api import bodies, past_bodies, problems, trying_bodies
from services.api.app import openapi_document
from services.api.examples import EXAMPLES
from services.api.routes import me, topics
from tests.alert_examples import example_alert
from tests.api.conftest import Desk, secret_of

DOCUMENT = openapi_document()
MODULES = (
    bodies,
    past_bodies,
    problems,
    trying_bodies,
    me,
    topics,
    schemas.entity,
    schemas.subscription,
)
SAYS_WHAT_IT_DOES: list[CheckFunction] = [
    not_a_server_error,
    conformance.status_code_conformance,
    conformance.content_type_conformance,
    conformance.response_schema_conformance,
    conformance.response_headers_conformance,
]
LIVE = "/v1/live"
"""Its answers have no end; they have tests of their own."""
schema = schemathesis.openapi.from_dict(DOCUMENT).exclude(path=LIVE)
schema.config.phases.coverage.enabled = False


def test_the_document_is_openapi_3_1_with_schemas_that_are_some() -> None:
    assert DOCUMENT["openapi"].startswith("3.1.")
    for model in DOCUMENT["components"]["schemas"].values():
        Draft202012Validator.check_schema(model)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_what_it_is_an_example_of(name: str) -> None:
    (model,) = {getattr(module, name) for module in MODULES if hasattr(module, name)}
    example = EXAMPLES[name]
    assert contains(model.model_validate(example).model_dump(mode="json"), example)


def contains(whole: Any, part: Any) -> bool:
    """Say whether `whole` has everything of `part`, and more fields at most."""
    if isinstance(part, dict):
        return all(contains(whole[field], value) for field, value in part.items())
    return bool(whole == part)


def test_every_operation_says_what_it_does_who_may_and_how_it_refuses() -> None:
    for path, operations in DOCUMENT["paths"].items():
        for method, operation in operations.items():
            said = f"{method} {path}"
            assert operation["description"], said
            assert operation["x-required-role"] in ("reader", "editor", "admin"), said
            assert operation["security"] == [{"ApiKey": []}], said
            assert "application/problem+json" in operation["responses"]["4XX"]["content"], said


def check(case: schemathesis.Case[Any], desk: Desk) -> None:
    """Send it as an admin, with one alert there, and look at the answer."""
    desk.begin_anew()
    desk.raise_alerts([example_alert()])
    headers = {"Authorization": f"Bearer {secret_of('ada')}"}
    response = case.call(base_url=desk.address, headers=headers)
    case.validate_response(response, checks=SAYS_WHAT_IT_DOES)


FEW = settings(max_examples=1, suppress_health_check=list(HealthCheck), phases=[Phase.generate])


@schema.parametrize()
@FEW
def test_whatever_is_sent_the_answer_is_as_the_document_says(
    case: schemathesis.Case[Any], kafka_desk: Desk
) -> None:
    check(case, kafka_desk)
