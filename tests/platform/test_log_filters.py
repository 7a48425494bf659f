"""What drivers log: nothing that they send, no failure that is none, and each once in a while."""

import logging

import pytest

from services.platform.log_filters import BENIGN, BenignFilter, RepeatLimitFilter
from tests.platform.log_lines import Configure


@pytest.mark.parametrize("driver", ["kafka.net.connection", "aiokafka.conn", "faust.topics"])
def test_drivers_never_log_what_they_send(
    configure: Configure, capsys: pytest.CaptureFixture[str], driver: str
) -> None:
    configure(level="DEBUG")
    logging.getLogger(driver).debug("Request 3: SaslAuthenticateRequest(...)")
    assert capsys.readouterr().err == ""


def record(logger: str, message: str, *, at: float = 0.0) -> logging.LogRecord:
    made = logging.LogRecord(logger, logging.ERROR, "driver.py", 7, message, (), None)
    made.created = at
    return made


def test_what_drivers_call_a_failure_and_is_none_is_logged_at_debug_alone() -> None:
    for logger, beginnings in BENIGN.items():
        for beginning in beginnings:
            assert not BenignFilter(logging.INFO).filter(record(logger, f"{beginning}: why"))
            assert BenignFilter(logging.DEBUG).filter(record(logger, f"{beginning}: why"))


def test_what_lies_behind_a_failure_is_logged() -> None:
    logger = "aiokafka.consumer.group_coordinator"
    for message in ("Heartbeat session expired", "Heartbeat failed for group %s: generation"):
        assert BenignFilter(logging.INFO).filter(record(logger, message))


def test_a_driver_says_the_same_once_in_a_while_and_how_often_it_wanted_to() -> None:
    sparing = RepeatLimitFilter(("aiokafka",), seconds=30)
    passed = [n for n in range(61) if sparing.filter(record("aiokafka.client", "no", at=n))]
    assert passed == [0, 30, 60]
    again = record("aiokafka.client", "no", at=95)
    assert sparing.filter(again)
    assert not hasattr(again, "repeated")
    sparing.filter(record("aiokafka.client", "no", at=96))
    last = record("aiokafka.client", "no", at=130)
    assert sparing.filter(last)
    assert vars(last)["repeated"] == 1


def test_our_own_lines_are_never_spared() -> None:
    sparing = RepeatLimitFilter(("kafka",))
    ours = [record("services.platform.kafka.batches", "retry") for _ in range(3)]
    others = [record("kafkaesque", "retry") for _ in range(3)]
    assert all(map(sparing.filter, ours + others))
