"""What a service answers to whoever asks whether it is alive or ready."""

from collections.abc import Mapping
from http import HTTPStatus


def check_report(results: Mapping[str, str | None]) -> tuple[HTTPStatus, dict[str, object]]:
    """Return status and body.

    Args:
        results: by the name of the check, None when all is well, else a sentence that says what is
            not.
    """
    problems = {name: result for name, result in results.items() if result}
    status = HTTPStatus.SERVICE_UNAVAILABLE if problems else HTTPStatus.OK
    return status, {"status": "failing" if problems else "ok", "problems": problems}
