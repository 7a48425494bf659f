"""Problem details, as a test reads them."""

from typing import Any

import httpx


def problem(answer: httpx.Response) -> Any:
    """Return the problem details of an answer that has some."""
    assert answer.headers["Content-Type"] == "application/problem+json"
    told = answer.json()
    assert told["status"] == answer.status_code
    return told
