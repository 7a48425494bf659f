"""Log lines, as a test reads them."""

import json
import logging
from collections.abc import Callable
from typing import Any

HOSTILE = "one\ntwo\r\x1b[31mred\x1b[0m\x1b]0;title\x07\x9b2J\u202egnp.exe\u2028three"
MARKER = "Zebra-4711 unmistakable"
"""Stands in articles and must not stand in logs."""
SERVICE = "test-service"
Configure = Callable[..., logging.Logger]


def events(output: str) -> list[dict[str, Any]]:
    """Return JSON lines parsed; every line must be one."""
    return [json.loads(line) for line in output.splitlines()]
