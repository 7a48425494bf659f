"""Every log line is an event that stays in its line."""

import logging
import subprocess
import sys
import unicodedata
import warnings

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.platform.log_lines import HOSTILE, SERVICE, Configure, events

SHARED_FIXTURES = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None
)


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
