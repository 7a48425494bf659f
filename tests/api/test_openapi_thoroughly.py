"""Whether the API does what it says, whatever strange thing it is sent.

The cases are made while this file is collected, which takes seconds: `make test`, which runs none
of them, leaves it out (`conftest.py`).
"""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from tests.api.conftest import Desk
from tests.api.test_openapi import DOCUMENT, LIVE, check

schema = schemathesis.openapi.from_dict(DOCUMENT).exclude(path=LIVE)
MANY = settings(max_examples=10, suppress_health_check=list(HealthCheck))


@pytest.mark.slow
@pytest.mark.timeout(600)
@schema.parametrize()
@MANY
def test_whatever_strange_thing_is_sent_the_answer_is_as_the_document_says(
    case: schemathesis.Case[Any], kafka_desk: Desk
) -> None:
    check(case, kafka_desk)
