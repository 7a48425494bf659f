"""Keeps the drivers' logs readable while Kafka is away, without hiding that it is."""

import logging
from collections.abc import Mapping

BENIGN: Mapping[str, tuple[str, ...]] = {
    "aiokafka.consumer.group_coordinator": (
        # Both belong to every rebalance and every start; what lies behind a real failure is logged
        # beside them: "Unable connect to node with id ...", "Heartbeat session expired".
        "Group Coordinator Request failed",
        "Heartbeat failed for group %s because it is rebalancing",
    ),
}
"""What drivers report as a failure and is none, by logger and by how the message begins."""


class BenignFilter(logging.Filter):
    """Lets what is in `BENIGN` through only where everything down to DEBUG is wanted."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether the record is logged."""
        if str(record.msg).startswith(BENIGN.get(record.name, ("\0",))):
            record.levelno, record.levelname = logging.DEBUG, "DEBUG"
        return record.levelno >= self._level


class RepeatLimitFilter(logging.Filter):
    """Lets a driver's complaint through once in a while, with how often it came in between.

    aiokafka reports every attempt to reach a broker that is away: 280 lines per second, measured
    with two workers. Messages are the same when one line of code logs them, whatever it fills in.
    """

    def __init__(self, loggers: tuple[str, ...], *, seconds: float = 30.0) -> None:
        super().__init__()
        self._prefixes = tuple(f"{name}." for name in loggers)
        self._seconds = seconds
        self._last: dict[tuple[str, int], float] = {}
        self._held_back: dict[tuple[str, int], int] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether the record is logged; adds `repeated` to one that stands for others."""
        if record.levelno < logging.WARNING or not f"{record.name}.".startswith(self._prefixes):
            return True
        same = (record.pathname, record.lineno)
        if record.created - self._last.get(same, float("-inf")) < self._seconds:
            self._held_back[same] = self._held_back.get(same, 0) + 1
            return False
        self._last[same] = record.created
        if repeated := self._held_back.pop(same, 0):
            record.repeated = repeated
        return True
