"""Whatever is written to a reader is in the reader's language; what programs get stays as it is."""

import json
import re
from pathlib import Path

import pytest

from schemas.channel import AppriseChannel, EmailChannel
from schemas.record import Language
from schemas.sentence import Wording
from schemas.told import Cause, Mend, Said
from services.domain.delivery.reasons import DeliveryMend, DeliveryNews, NotDelivered, NotTried
from services.domain.delivery.telling import tell
from services.domain.delivery.wording import Reader, word_notice
from services.notifier.channels.mail import compose
from services.notifier.channels.senders import Senders, open_senders
from services.notifier.message import Message
from services.notifier.settings import NotifierSettings
from services.platform.redis.client import connect
from services.platform.redis.undelivered import RedisUndelivered
from tests.alert_examples import WHEN, example_alert
from tests.notifier.conftest import Desk, webhook
from tests.notifier.mailbox import READERS, Mailbox, settings
from tests.notifier.receiver import Receiver
from tests.notifier.test_webhooks import message

OTHERS = EmailChannel(recipients=("editor@example.org",))
GONE = DeliveryNews.DISABLED.say(channel="webhook")
NOTICE = Said.of(GONE, Said.of(NotDelivered.ANSWERED.say(status=410)).as_cause)
SENTENCES = [one for kind in (NotDelivered, DeliveryMend, NotTried, DeliveryNews) for one in kind]
MESSAGES = {
    "alert": {},
    "digest": {
        "alerts": tuple(example_alert(external_id=one) for one in ("a1", "a2")),
        "more": 3,
        "rhythm": "daily",
    },
    "test": {"alerts": (), "test": True},
    "notice": {"alerts": (), "notice": NOTICE},
}
KINDS = pytest.mark.parametrize("kind", MESSAGES)
_ISOLATED = re.compile("\u2068[^\u2069]*\u2069")
_LATIN = re.compile("[A-Za-z]{2,}")


def to_reader(kind: str, language: Language = "ar") -> Message:
    """Return a message of a kind."""
    return message(language=language, **MESSAGES[kind])


def own_words(text: str) -> str:
    """Return a text without what is not the notifier's: values from outside, and ids of alerts."""
    return re.sub("[0-9a-f]{32}", "", _ISOLATED.sub("", text))


@KINDS
def test_whatever_an_arabic_reader_is_sent_is_in_arabic(kind: str) -> None:
    said = to_reader(kind).wording
    for text in (said.title, *said.paragraphs):
        assert re.search("[\u0620-\u064a]", own_words(text))
        assert _LATIN.findall(own_words(text)) == []


@KINDS
def test_a_mail_is_in_the_language_and_direction_of_its_reader_from_subject_to_end(
    kind: str,
) -> None:
    mail = compose(to_reader(kind), READERS, sender="rasid@example.org", at=WHEN)
    html = mail.get_body(("html",)).get_content()  # type: ignore[union-attr]
    assert mail["From"].addresses[0].display_name == "راصد"
    assert mail["Subject"] == to_reader(kind).wording.title
    assert set(re.findall('dir="([a-z]+)"', html)) == {"rtl"}


@KINDS
@pytest.mark.usefixtures("apprise")
async def test_a_chat_is_in_the_language_of_its_reader(
    kind: str, senders: Senders, receiver: Receiver, secrets_folder: Path
) -> None:
    chat = receiver.address.replace("http", "mmost", 1)
    (secrets_folder / "mona" / "chat").write_text(f"{chat}/3ccdd113474722377935511fc85d3dd4")
    await senders.send(to_reader(kind), AppriseChannel(url="mona/chat"))
    (came,) = receiver.received
    assert _LATIN.findall(own_words(json.loads(came.body)["text"])) == []


async def test_an_arabic_owner_is_told_in_arabic_that_a_recipient_is_refused(
    desk: Desk,
    mail_server: tuple[int, Mailbox],
    notifier_settings: NotifierSettings,
) -> None:
    port, mailbox = mail_server
    mailbox.refused["omar@example.org"] = "550 no such user"
    desk.subscribe(READERS, OTHERS, language="ar")
    async with open_senders(notifier_settings, settings(port), desk.clock) as senders:
        desk.courier._senders = senders
        await desk.raise_alerts("a1")
        await desk.work()
        await desk.work()
    *_, notice = mailbox.mails
    assert "إرسال تنبيهات الاشتراك" in notice["Subject"]
    assert notice.get_body(("plain",)).get_content().strip() == (  # type: ignore[union-attr]
        "لا تصل الرسائل إلى كل المستلمين في إحدى قنوات الاشتراك (\u2068بريد إلكتروني\u2069): "
        "رفض خادم البريد \u2068omar@example.org (550 no such user)\u2069"
    )
    (kept,) = RedisUndelivered(connect(desk.settings), desk.keys).notices()
    assert kept.text == (
        "Its email does not reach everybody: "
        "mail server: refused omar@example.org (550 no such user)"
    )


async def test_a_program_gets_a_notice_as_ever_whatever_its_owner_reads(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers["/gone"] = [410]
    desk.subscribe(webhook(receiver, "/gone"), webhook(receiver, "/other"), language="ar")
    await desk.raise_alerts("a1")
    await desk.work()
    await desk.work()
    *_, notice = (json.loads(one.body) for one in receiver.at("/other"))
    assert notice["data"]["notice"] == "Nothing more is sent to its webhook: answered 410"


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda one: one.code)
def test_every_sentence_about_delivery_is_told_in_arabic_with_its_values(sentence: Wording) -> None:
    values = {name: 70_000 if name == "limit" else f"{name} 5" for name in sentence.names}
    told = tell(Said.of(sentence.say(**values)), "ar")
    shown = ["70,000" if name == "limit" else f"\u2068{name} 5\u2069" for name in sentence.names]
    assert [one for one in shown if one not in told] == []
    assert re.search("[\u0620-\u064a]", told)


def test_what_mends_a_failure_is_told_in_the_language_of_the_reader() -> None:
    failure = NotDelivered.HOST_NOT_PUBLIC.say(host="feeds.example", address="10.0.0.9")
    said = Said.of(failure.with_mend(DeliveryMend.ALLOW_NETWORK.say()))
    assert tell(said, "ar") == (
        "عنوان \u2068feeds.example\u2069 هو \u206810.0.0.9\u2069، وليس عنوانا عاما؛ "
        "يمكن السماح بشبكته في RASID_NOTIFIER_ALLOWED_NETWORKS"
    )
    assert tell(said, "en").endswith("; RASID_NOTIFIER_ALLOWED_NETWORKS can allow its network")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_value_from_outside_cannot_disturb_a_notice(language: Language) -> None:
    hostile = NotDelivered.NO_CONNECTION.say(error="\u202eevil\u2069\x1b[31m\nBcc: x")
    said = word_notice(
        Said.of(GONE, Said.of(hostile).as_cause), Reader(subscription="desk", language=language)
    )
    assert said.body.endswith(": \u2068evil Bcc: x\u2069")


@pytest.mark.parametrize(
    "said",
    [
        Said(text="A notice of before there were codes"),
        Said(text="A later one", code="of-a-later-version"),
        Said(text="With other values", code="delivery-answered", values={"number": 410}),
        Said(
            text="With a number in words", code="delivery-secret-too-large", values={"limit": "9"}
        ),
        Said(
            text="With a later mend",
            code="delivery-no-answer",
            mend=Mend(code="of-a-later-version", values={}),
        ),
    ],
    ids=lambda said: said.text,
)
def test_a_notice_that_there_are_no_words_for_is_told_in_english(said: Said) -> None:
    assert tell(said, "ar") == f"\u2068{said.text}\u2069"


def test_a_cause_that_there_are_no_words_for_is_told_in_english_behind_the_news() -> None:
    said = Said.of(GONE, Cause(text="answered 410"))
    assert tell(said, "ar").startswith("توقف الإرسال")
    assert tell(said, "ar").endswith(": \u2068answered 410\u2069")
