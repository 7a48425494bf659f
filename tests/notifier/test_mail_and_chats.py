"""E-mail to a real SMTP server, and a chat through Apprise."""

import asyncio
import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from schemas.channel import AppriseChannel, EmailChannel
from services.domain.delivery.reasons import NotDelivered
from services.notifier.channels.channel import DeliveryError
from services.notifier.channels.senders import Senders, open_senders
from services.notifier.settings import NotifierSettings
from services.platform.ports import choose_port
from services.platform.redis.client import connect
from services.platform.redis.undelivered import RedisUndelivered
from tests.alert_examples import WHEN
from tests.notifier.conftest import Desk, webhook
from tests.notifier.mailbox import READERS, Mailbox, sender, settings
from tests.notifier.receiver import Receiver
from tests.notifier.test_webhooks import message


async def test_an_alert_comes_as_text_and_html_in_the_language_of_the_reader(
    mail_server: tuple[int, Mailbox],
) -> None:
    port, mailbox = mail_server
    await sender(port).send(message(language="ar"), READERS)
    (mail,) = mailbox.mails
    html = mail.get_body(("html",)).get_content()  # type: ignore[union-attr]
    text = mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert 'lang="ar" dir="rtl"' in html
    assert "GCTF" in text
    assert "GCTF" in html
    assert "التنبيه" in text


async def test_an_attempt_again_has_the_same_message_id(mail_server: tuple[int, Mailbox]) -> None:
    port, mailbox = mail_server
    for _ in range(2):
        await sender(port).send(message(), READERS)
    first, second = mailbox.mails
    assert first["Message-ID"] == second["Message-ID"]


async def test_a_mail_says_when_it_was_sent(mail_server: tuple[int, Mailbox]) -> None:
    port, mailbox = mail_server
    await sender(port).send(message(), READERS)
    (mail,) = mailbox.mails
    assert mail["Date"].datetime == WHEN


async def test_a_recipient_is_reached_under_an_arabic_domain(
    mail_server: tuple[int, Mailbox],
) -> None:
    port, mailbox = mail_server
    await sender(port).send(message(), EmailChannel(recipients=("mona@مثال.com",)))
    (mail,) = mailbox.mails
    assert mail["To"] == "mona@xn--mgbh0fb.com"


def test_an_address_with_a_comment_which_would_lead_elsewhere_is_refused() -> None:
    with pytest.raises(ValidationError):
        EmailChannel(recipients=("mona(2)@example.org",))


async def test_a_mail_server_that_is_away_is_a_failure_and_none_of_the_mailbox() -> None:
    with pytest.raises(DeliveryError, match="mail server: ") as raised:
        await sender(choose_port()).send(message(), READERS)
    assert raised.value.ours


async def test_a_mail_server_that_takes_no_recipient_is_a_failure_of_the_mailbox(
    mail_server: tuple[int, Mailbox],
) -> None:
    port, mailbox = mail_server
    mailbox.refused |= dict.fromkeys(READERS.recipients, "550 no such user")
    with pytest.raises(DeliveryError, match="no such user") as raised:
        await sender(port).send(message(), READERS)
    assert not raised.value.ours


async def test_without_a_mail_server_the_setting_is_named(senders: Senders) -> None:
    with pytest.raises(DeliveryError, match="RASID_MAIL_HOST"):
        await senders.send(message(), READERS)


@pytest.mark.usefixtures("apprise")
async def test_a_chat_is_reached_by_a_url_that_is_a_secret(
    senders: Senders, receiver: Receiver, secrets_folder: Path
) -> None:
    (secrets_folder / "mona" / "chat").write_text(
        receiver.address.replace("http", "json", 1) + "/chat"
    )
    await senders.send(message(), AppriseChannel(url="mona/chat"))
    await asyncio.sleep(0)
    assert b"GCTF" in receiver.at("/chat")[0].body


@pytest.mark.usefixtures("apprise")
async def test_a_chat_that_has_a_message_does_not_get_it_again_for_another_that_has_not(
    senders: Senders, receiver: Receiver, secrets_folder: Path
) -> None:
    receiver.answers["/broken"] = [500]
    address = receiver.address.replace("http", "json", 1)
    (secrets_folder / "mona" / "chat").write_text(f"{address}/well\n{address}/broken\n")
    with pytest.raises(DeliveryError):
        await senders.send(message(), AppriseChannel(url="mona/chat"))
    await senders.send(message(), AppriseChannel(url="mona/chat"))
    assert len(receiver.at("/well")) == 1
    assert len(receiver.at("/broken")) == 2


@pytest.mark.usefixtures("apprise")
async def test_a_chat_that_refuses_is_a_failure_that_does_not_tell_its_url(
    senders: Senders, receiver: Receiver, secrets_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    receiver.answers["/chat-token"] = [403]
    (secrets_folder / "mona" / "chat").write_text(
        receiver.address.replace("http", "json", 1) + "/chat-token"
    )
    with pytest.raises(DeliveryError, match="the service did not take it") as raised:
        await senders.send(message(), AppriseChannel(url="mona/chat"))
    assert "chat-token" not in f"{raised.value}{caplog.text}"


@pytest.mark.usefixtures("apprise")
@pytest.mark.parametrize(
    "url",
    ["json://10.1.2.3/x", "mailto://u:p@example.org?smtp=10.1.2.3", "mmost://10.1.2.3/token"],
)
async def test_a_chat_on_a_network_that_is_not_public_is_refused_unless_allowed(
    senders: Senders, secrets_folder: Path, url: str
) -> None:
    (secrets_folder / "mona" / "chat").write_text(url)
    with pytest.raises(DeliveryError, match=r"secret mona/chat .* is not public") as raised:
        await senders.send(message(), AppriseChannel(url="mona/chat"))
    assert "10.1.2.3" not in str(raised.value)


@pytest.mark.usefixtures("apprise")
@pytest.mark.parametrize(
    "url",
    [
        "json://TOKEN.invalid",
        "gotify://TOKEN.invalid/x",
        "mmost://TOKEN.invalid/x",
        f"jsons://TOKEN{'t' * 60}.invalid/x",
        "mailto://u:p@example.org?smtp=TOKEN.invalid",
        "slack://TOKEN.invalid",
        "bark://TOKEN.invalid",
        "none://TOKEN.invalid",
    ],
)
async def test_a_token_that_stands_where_a_host_should_be_is_shown_nowhere(
    desk: Desk, secrets_folder: Path, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    (secrets_folder / "mona" / "chat").write_text(url)
    desk.subscribe(AppriseChannel(url="mona/chat"))
    await desk.raise_alerts("a1")
    for _ in range(3):
        await desk.work()
        desk.clock.pass_by(hours=1)
    ((_, letter),) = desk.undelivered()
    assert "secret mona/chat" in letter.reason
    # Of Apprise's own lines none is written: see tests/platform/test_logs_tell_no_secret.py.
    logged = [vars(one) for one in caplog.records if one.name != "apprise"]
    shown = f"{letter.model_dump_json()}{logged}"
    assert logged
    assert "token" not in shown.lower()


@pytest.mark.usefixtures("apprise")
async def test_a_chat_that_redirects_is_not_followed(
    senders: Senders, receiver: Receiver, secrets_folder: Path
) -> None:
    receiver.answers["/chat"] = [302]
    (secrets_folder / "mona" / "chat").write_text(
        receiver.address.replace("http", "json", 1) + "/chat"
    )
    with pytest.raises(DeliveryError, match="the service did not take it"):
        await senders.send(message(), AppriseChannel(url="mona/chat"))
    assert [one.path for one in receiver.received] == ["/chat"]


async def test_an_endless_reason_is_cut_so_that_it_can_be_stored() -> None:
    error = str(DeliveryError("x" * 5_000 + "\x00\x1b[31m"))
    assert len(error) == 500
    assert str(DeliveryError("\x00")) == "no reason was given"


async def test_what_others_say_within_a_sentence_is_cut_and_cleaned_beside_it_too() -> None:
    said = DeliveryError(NotDelivered.MAIL_SERVER.say(error="\x1b[31m\u202e" + "x" * 5_000)).reason
    (error,) = said.values.values()
    assert (said.code, len(said.text), len(str(error))) == ("delivery-mail-server", 500, 500)
    assert {"\x1b", "\u202e"}.isdisjoint(f"{said.text}{error}")


async def test_the_owner_is_told_once_of_a_recipient_that_gets_nothing(
    desk: Desk,
    receiver: Receiver,
    mail_server: tuple[int, Mailbox],
    notifier_settings: NotifierSettings,
) -> None:
    port, mailbox = mail_server
    mailbox.refused["omar@example.org"] = "550 no such user"
    desk.subscribe(READERS, webhook(receiver))
    async with open_senders(notifier_settings, settings(port), desk.clock) as senders:
        desk.courier._senders = senders
        for article in ("a1", "a2"):
            await desk.raise_alerts(article)
            await desk.work()
        await desk.work()
    assert len(mailbox.mails) == 2
    kinds = [json.loads(one.body)["type"] for one in receiver.received]
    assert sorted(kinds) == ["rasid.alert.v1", "rasid.alert.v1", "rasid.notice.v1"]
    (notice,) = RedisUndelivered(connect(desk.settings), desk.keys).notices()
    assert notice.text == (
        "Its email does not reach everybody: "
        "mail server: refused omar@example.org (550 no such user)"
    )


async def test_a_mail_is_tried_again_for_a_recipient_that_is_refused_for_now(
    mail_server: tuple[int, Mailbox],
) -> None:
    port, mailbox = mail_server
    mailbox.refused["omar@example.org"] = "450 greylisted"
    with pytest.raises(DeliveryError, match=r"omar@example\.org \(450 greylisted\)") as raised:
        await sender(port).send(message(), READERS)
    assert not raised.value.arrived
