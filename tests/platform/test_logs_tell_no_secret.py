"""Neither addresses that are secrets nor values nor texts of articles are in a log."""

import warnings

import httpx
import pytest
from apprise import Apprise
from urllib3.exceptions import InsecureRequestWarning

from schemas.article import Article
from services.platform.errors import where
from tests.notifier.receiver import run_receiver
from tests.platform.log_lines import HOSTILE, MARKER, Configure, events


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
