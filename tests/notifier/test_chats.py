"""What chats are given: as much as they take, and nothing that they would obey."""

import json
from pathlib import Path

import pytest

from schemas.channel import AppriseChannel
from schemas.told import Said
from services.domain.delivery.chat import defuse
from services.domain.delivery.wording import Reader, Wording, word
from services.notifier.channels.apprise import _hosts, _services_of
from services.notifier.channels.senders import Senders
from tests.alert_examples import example_alert
from tests.notifier.receiver import Receiver
from tests.notifier.test_webhooks import message

MATTERMOST_TAKES = 4_000
JOINER = "\u2060"


def mattermost(receiver: Receiver) -> str:
    """Return the address of the receiver as that of a Mattermost."""
    return f"{receiver.address.replace('http', 'mmost', 1)}/3ccdd113474722377935511fc85d3dd4"


@pytest.mark.usefixtures("apprise")
async def test_a_chat_gets_as_many_alerts_of_a_digest_as_it_takes_and_the_count_of_the_others(
    senders: Senders, receiver: Receiver, secrets_folder: Path
) -> None:
    (secrets_folder / "mona" / "chat").write_text(mattermost(receiver))
    alerts = tuple(example_alert(external_id=f"a{number}") for number in range(100))
    digest = message(alerts=alerts, more=7, rhythm="daily")
    await senders.send(digest, AppriseChannel(url="mona/chat"))
    (came,) = receiver.received
    text = json.loads(came.body)["text"]
    assert MATTERMOST_TAKES - 200 < len(text) <= MATTERMOST_TAKES
    shown = text.count("\nAlert ")
    assert "107 alerts of" in text
    assert f"and {107 - shown} more" in text


@pytest.mark.usefixtures("apprise")
async def test_one_alert_that_is_too_long_for_a_chat_is_cut(
    senders: Senders, receiver: Receiver, secrets_folder: Path
) -> None:
    (secrets_folder / "mona" / "chat").write_text(mattermost(receiver))
    notice = message(alerts=(), notice=Said.model_construct(text="no " * 2_000))
    await senders.send(notice, AppriseChannel(url="mona/chat"))
    (came,) = receiver.received
    assert len(json.loads(came.body)["text"]) <= MATTERMOST_TAKES


@pytest.mark.parametrize(
    "headline",
    [
        "Talks @everyone",
        "Talks @here and @all",
        "Talks <!channel>",
        "Talks <@&1234>",
        "Talks [read on](https://evil.example)",
        "Talks https://evil.example/@everyone",
    ],
)
def test_a_headline_calls_nobody_in_a_chat_and_hides_no_address(headline: str) -> None:
    said = defuse(Wording(title=headline, paragraphs=(headline,)))
    for text in (said.title, said.body):
        for order in ("@everyone", "@here", "@all", "<!channel", "<@", "@&", "]("):
            assert order not in text
        assert text.replace(JOINER, "").replace("%40", "@") == headline


@pytest.mark.parametrize(
    "text",
    ["https://example.org/a?b=c&d=[1]", "The **GCTF** met [in Rabat] at 5 < 6 @ noon", "قال @"],
)
def test_ordinary_words_and_addresses_stay_as_they_are(text: str) -> None:
    assert defuse(Wording(title=text, paragraphs=())).title == text


def test_an_endless_headline_is_cut() -> None:
    alert = example_alert()
    article = alert.data.article.model_copy(update={"title": "very " * 400})
    data = alert.data.model_copy(update={"article": article})
    said = word([alert.model_copy(update={"data": data})], Reader(subscription="s", language="en"))
    assert len(said.title) < 400
    assert "…" in said.title


@pytest.mark.usefixtures("apprise")
@pytest.mark.parametrize(
    "url",
    [
        "ntfy://news-of-ours",
        "mailgun://rasid@mail.example.org/3d5b6a0d-1c2f-4e7a-9b8c-0a1b2c3d4e5f",
        "sparkpost://rasid@mail.example.org/key",
        "tgram://123456789:abcdefg_hijklmnop/12315544/",
    ],
    ids=["topic", "mail-domain", "another", "none"],
)
def test_a_service_with_hosts_of_its_own_is_reached_whatever_its_url_has_there(url: str) -> None:
    services = _services_of(url)
    assert services
    assert list(_hosts(services)) == []


@pytest.mark.usefixtures("apprise")
@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("ntfys://ntfy.example.org/news", ("ntfy", "ntfy.example.org", 443)),
        ("ntfy://10.0.0.1:8000/news", ("ntfy", "10.0.0.1", 8000)),
        ("mailto://u:p@example.org?smtp=10.1.2.3", ("E-Mail", "10.1.2.3", 25)),
        ("jsons://[2606:4700::1111]/x", ("JSON", "2606:4700::1111", 443)),
        ("gotify://push.example.org/Atoken", ("Gotify", "push.example.org", 443)),
    ],
    ids=["private", "private-address", "mail", "ipv6", "named"],
)
def test_a_host_that_a_service_is_told_is_looked_at(url: str, host: tuple[str, str, int]) -> None:
    assert list(_hosts(_services_of(url))) == [host]
