"""Every log line is an event that stays in its line; article text and drivers' noise are not in it.

The workers of the last tests are real, on a real Kafka and Redis.
"""

import json
import logging
import subprocess
import sys
import unicodedata
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from apprise import Apprise
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from urllib3.exceptions import InsecureRequestWarning

from schemas.article import Article
from services.platform.errors import where
from services.platform.log_filters import BENIGN, BenignFilter, RepeatLimitFilter
from services.platform.logs import configure_logging
from services.platform.settings import LogSettings
from tests.notifier.receiver import run_receiver
from tests.pipeline.articles import many_articles
from tests.pipeline.cluster import Cluster
from tests.pipeline.test_poison import POISON

HOSTILE = "one\ntwo\r\x1b[31mred\x1b[0m\x1b]0;title\x07\x9b2J\u202egnp.exe\u2028three"
MARKER = "Zebra-4711 unmistakable"
"""Stands in articles and must not stand in logs."""
SERVICE = "test-service"

SHARED_FIXTURES = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None
)
Configure = Callable[..., logging.Logger]


@pytest.fixture
def configure() -> Iterator[Configure]:
    """Return a function that configures logging and returns a logger; undone after the test."""
    root = logging.getLogger()
    handlers, level, hook = root.handlers, root.level, sys.excepthook

    def make(**given: Any) -> logging.Logger:
        configure_logging(LogSettings(**given), SERVICE)
        return logging.getLogger("services.somewhere")

    yield make
    root.handlers, sys.excepthook = handlers, hook
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    for name in list(logging.root.manager.loggerDict):
        logging.getLogger(name).setLevel(logging.NOTSET)


@pytest.mark.parametrize("level", ["INFO", "DEBUG"])
def test_a_chat_url_that_apprise_cannot_load_is_not_logged(
    configure: Configure, capfd: pytest.CaptureFixture[str], level: str
) -> None:
    configure(level=level, format="json")
    assert not Apprise().add("slack://SECRETTOKEN/other")
    assert "SECRETTOKEN" not in capfd.readouterr().err


@pytest.mark.parametrize("level", ["INFO", "DEBUG"])
def test_the_url_of_a_webhook_or_a_chat_is_not_logged(
    configure: Configure, capfd: pytest.CaptureFixture[str], level: str
) -> None:
    configure(level=level, format="json")
    with run_receiver() as receiver:
        secret = f"{receiver.address}/SECRETTOKEN"
        assert httpx.post(secret, json={}).status_code == 200
        assert Apprise(secret.replace("http", "json", 1)).notify(body="a test")
        assert len(receiver.at("/SECRETTOKEN")) == 2
    assert "SECRETTOKEN" not in capfd.readouterr().err


def test_the_host_of_a_chat_whose_certificate_is_not_looked_at_is_not_logged(
    configure: Configure, capfd: pytest.CaptureFixture[str]
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        configure(format="json")
        # As urllib3 has it; its own would need a server with a certificate.
        warnings.warn(
            "Unverified HTTPS request is being made to host 'SECRETTOKEN'.",
            InsecureRequestWarning,
            stacklevel=1,
        )
    assert "SECRETTOKEN" not in capfd.readouterr().err


def events(output: str) -> list[dict[str, Any]]:
    """Return JSON lines parsed; every line must be one."""
    return [json.loads(line) for line in output.splitlines()]


def test_a_json_line_says_what_happened_where_and_when(
    configure: Configure, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(format="json").warning("alert written", extra={"action": "written", "alerts": 3})
    (event,) = events(capsys.readouterr().err)
    assert event.pop("timestamp").endswith("Z")
    assert event == {
        "event": "alert written",
        "action": "written",
        "alerts": 3,
        "level": "warning",
        "logger": "services.somewhere",
        "service": SERVICE,
    }


@given(text=st.text())
@SHARED_FIXTURES
def test_any_text_stays_in_its_json_line_and_is_kept(
    configure: Configure, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    configure(format="json").error("read %s", text, extra={"detail": text})
    (event,) = events(capsys.readouterr().err)
    assert (event["event"], event["detail"]) == (f"read {text}", text)


@given(text=st.text() | st.just(HOSTILE))
@SHARED_FIXTURES
def test_any_text_stays_in_its_console_line_and_reaches_no_terminal_as_a_command(
    configure: Configure, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    configure().error("read %s", text, extra={"detail": text, "many": [text]})
    line = capsys.readouterr().err.removesuffix("\n")
    assert all(c.isprintable() or c in "\u200c\u200d" for c in line)
    assert not {unicodedata.bidirectional(c) for c in line} & {"RLO", "LRO", "RLE", "LRE"}


def test_an_arabic_value_is_readable_on_the_console(
    configure: Configure, capsys: pytest.CaptureFixture[str]
) -> None:
    configure().error("refused", extra={"file": "مقال.txt"})
    assert "مقال.txt" in capsys.readouterr().err


def raise_with_secret_local(message: str) -> None:
    password = "local-" + "secret"
    raise ValueError(message, len(password))


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_an_exception_is_shown_without_the_values_of_local_variables(
    configure: Configure, capsys: pytest.CaptureFixture[str], log_format: str
) -> None:
    log = configure(format=log_format)
    try:
        raise_with_secret_local(HOSTILE)
    except ValueError:
        log.exception("failed", extra={"action": "failed"})
    shown = capsys.readouterr().err
    assert "raise_with_secret_local" in shown
    assert "local-secret" not in shown
    assert "\x1b" not in shown
    if log_format == "json":
        (event,) = events(shown)
        assert "ValueError" in event["exception"]


def test_an_error_that_nobody_catches_is_one_json_line() -> None:
    code = (
        "from services.platform.logs import configure_logging\n"
        "from services.platform.settings import LogSettings\n"
        "configure_logging(LogSettings(format='json'), 'x')\n"
        "raise RuntimeError('first\\nsecond')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    (event,) = events(done.stderr)
    assert done.returncode == 1
    assert (event["level"], event["action"]) == ("critical", "uncaught")
    assert event["exception"].endswith("RuntimeError: first\nsecond")


def test_a_warning_is_a_log_line_too(
    configure: Configure, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(format="json")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        logging.captureWarnings(capture=True)
        warnings.warn("old\nnews", stacklevel=1)
    (event,) = events(capsys.readouterr().err)
    assert (event["level"], event["logger"]) == ("warning", "py.warnings")


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


def test_an_error_is_named_by_type_and_place_without_what_it_quotes() -> None:
    with pytest.raises(UnicodeEncodeError) as raised:
        (MARKER + "\ud800").encode()
    named = where(raised.value)
    assert named.startswith("UnicodeEncodeError < test_an_error_is_named")
    assert MARKER not in named


def test_a_refused_record_does_not_quote_its_text() -> None:
    with pytest.raises(ValueError, match="validation error") as raised:
        Article.model_validate({"id": MARKER, "text": MARKER})
    assert MARKER not in str(raised.value)


def marked(articles: list[Article]) -> list[Article]:
    """Return articles with the marker in every field that comes from outside."""
    changes = {"title": MARKER, "external_id": "x", "source": "s"}
    return [a.model_copy(update={**changes, "text": f"{MARKER} FATF {a.text}"}) for a in articles]


def test_no_text_of_an_article_is_in_the_logs_or_in_the_details_of_dead_letters(
    cluster: Cluster,
) -> None:
    cluster.extra["RASID_LOG_LEVEL"] = "DEBUG"
    cluster.start("enricher")
    cluster.start("alerter")
    good = [(a.id.encode(), a.encode()) for a in marked(many_articles(20))]
    poison = [value for value, _ in POISON.values()] + [
        json.dumps({"text": MARKER}).encode(),
        f'{{"text": "{MARKER}", '.encode(),
        f'{{"id": "{MARKER}", "text": ["{MARKER}"]}}'.encode(),
        f'{{"text": "{MARKER}\\ud800"}}'.encode(),
    ]
    cluster.publish_raw([*good, *((b"poison", value) for value in poison)])
    cluster.wait_until_done()
    letters = cluster.dead_letters()
    assert len(letters) == len(poison)
    assert not [letter.detail for letter in letters if MARKER in letter.detail]
    logs = "".join(worker.log.read_text() for worker in cluster.workers)
    assert '"dead_letter"' in logs
    assert MARKER not in logs
    for event in events(logs):
        assert event.keys() >= {"event", "level", "logger", "service", "timestamp"}


@pytest.mark.slow
def test_two_workers_that_share_the_work_log_no_error(cluster: Cluster) -> None:
    first = cluster.start("enricher")
    cluster.wait_for(lambda: "listening" in first.log.read_text(), "the first worker")
    second = cluster.start("enricher")
    cluster.wait_for(lambda: "listening" in second.log.read_text(), "the second worker")
    cluster.publish(many_articles(20))
    cluster.wait_for(lambda: len(cluster.records(cluster.streams.enriched)) == 20, "all articles")
    assert (first.terminate(), second.terminate()) == (0, 0)
    for worker in (first, second):
        levels = {event["level"] for event in events(worker.log.read_text())}
        assert levels <= {"info"}, worker.log.read_text()
