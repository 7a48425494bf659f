"""Webhooks to a real server: signed, and safe from what it may do."""

import asyncio
import json
import os
from datetime import UTC, datetime
from ipaddress import ip_network
from pathlib import Path

import pytest
from standardwebhooks import Webhook

from schemas.alert import Alert
from schemas.channel import WebhookChannel
from services.notifier.channels import webhook as sending
from services.notifier.channels.channel import DeliveryError
from services.notifier.channels.guard import Guard
from services.notifier.channels.senders import Senders
from services.notifier.message import Message
from tests.alert_examples import WHEN, example_alert
from tests.notifier.conftest import LOOPBACK, OLD_SECRET, SECRET, SetClock, webhook
from tests.notifier.name_server import run_name_server
from tests.notifier.receiver import Receiver


def message(**changes: object) -> Message:
    """Return a message with one alert."""
    return Message(
        **{
            "id": "0" * 32,
            "subscription_id": "desk",
            "subscription": "The desk",
            "owner": "mona",
            "language": "en",
            "rhythm": "immediate",
            "alerts": (example_alert(),),
            "created_at": WHEN,
        }
        | changes  # type: ignore[arg-type]
    )


async def test_an_alert_arrives_as_the_cloudevent_that_it_is(
    senders: Senders, receiver: Receiver
) -> None:
    await senders.send(message(), webhook(receiver))
    (received,) = receiver.received
    assert Alert.decode(received.body) == example_alert()
    assert received.headers["Content-Type"].startswith("application/cloudevents+json")
    assert received.headers["webhook-id"] == "0" * 32


async def test_the_signature_is_verified_by_the_library_of_the_standard(
    senders: Senders, receiver: Receiver, clock: SetClock
) -> None:
    clock.time = datetime.now(UTC)
    await senders.send(message(), webhook(receiver))
    (received,) = receiver.received
    Webhook(SECRET).verify(received.body, dict(received.headers))


async def test_while_keys_are_rotated_both_verify(
    senders: Senders, receiver: Receiver, clock: SetClock
) -> None:
    clock.time = datetime.now(UTC)
    await senders.send(message(), webhook(receiver, "/hook", "mona/desk", "mona/old"))
    (received,) = receiver.received
    for secret in (SECRET, OLD_SECRET):
        Webhook(secret).verify(received.body, dict(received.headers))


async def test_a_test_message_takes_the_same_way_and_says_what_it_is(
    senders: Senders, receiver: Receiver
) -> None:
    await senders.send(message(test=True, alerts=()), webhook(receiver))
    (received,) = receiver.received
    assert json.loads(received.body)["type"] == "rasid.test.v1"
    assert received.headers["webhook-signature"].startswith("v1,")


@pytest.mark.parametrize("status", [400, 404, 500, 503])
async def test_a_status_that_is_no_success_is_a_failure(
    senders: Senders, receiver: Receiver, status: int
) -> None:
    receiver.answers["/hook"] = [status]
    with pytest.raises(DeliveryError, match=f"answered {status}") as raised:
        await senders.send(message(), webhook(receiver))
    assert not raised.value.gone


@pytest.mark.parametrize("never", [False, True])
async def test_a_success_counts_whose_answer_does_not_come_to_its_end(
    senders: Senders, receiver: Receiver, never: bool
) -> None:
    if never:
        receiver.ends["/short"] = receiver.hold("/elsewhere").wait
    await asyncio.wait_for(senders.send(message(), webhook(receiver, "/short")), 30)
    assert len(receiver.received) == 1


async def test_a_success_counts_though_its_answer_goes_on_beyond_the_time_limit(
    senders: Senders, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(senders._webhook, "_timeout", 2.0)
    monkeypatch.setattr(sending, "_MOST_READ_SECONDS", 2.2)
    receiver.ends["/short"] = receiver.hold("/elsewhere").wait
    await senders.send(message(), webhook(receiver, "/short"))
    assert len(receiver.received) == 1


async def test_410_says_that_the_endpoint_is_gone(senders: Senders, receiver: Receiver) -> None:
    receiver.answers["/hook"] = [410]
    with pytest.raises(DeliveryError) as raised:
        await senders.send(message(), webhook(receiver))
    assert raised.value.gone


async def test_a_redirect_is_not_followed(senders: Senders, receiver: Receiver) -> None:
    receiver.answers["/hook"] = [302]
    with pytest.raises(DeliveryError, match="answered 302"):
        await senders.send(message(), webhook(receiver))
    assert receiver.at("/elsewhere") == []


async def test_an_endpoint_that_hangs_is_given_up(
    senders: Senders, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(senders._webhook, "_timeout", 0.5)
    receiver.hold("/hook")
    with pytest.raises(DeliveryError, match="no answer in time"):
        await senders.send(message(), webhook(receiver))


async def test_of_ten_megabytes_of_answer_a_little_is_read(
    senders: Senders, receiver: Receiver
) -> None:
    await senders.send(message(), webhook(receiver, "/flood"))
    assert await asyncio.to_thread(receiver.flooded.wait, 60)
    assert receiver.sent_bytes < 9_000_000


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",  # noqa: S104
     "[::ffff:127.0.0.1]", "[fe80::1]", "100.64.0.1", "2130706433", "[2002:7f00:1::]",
     "192.0.0.192", "168.63.129.16", "192.88.99.1", "100.100.100.200"],
)  # fmt: skip
async def test_no_webhook_reaches_what_is_not_public(host: str) -> None:
    with pytest.raises(DeliveryError, match=r"not public|has no address"):
        await Guard().resolve(host.strip("[]"), 80)


@pytest.mark.parametrize(
    "address",
    ["64:ff9b::7f00:1", "64:ff9b:1::a00:1", "::127.0.0.1", "::", "fec0::1", "ff02::1",
     "2002:a00:1::", "2001:0:5ef5:79fb:0:59b:f5ff:fffe", "::ffff:0:10.0.0.1", "::ffff:c000:c0",
     "3fff::1", "5f00::1", "fd00:ec2::254"],
)  # fmt: skip
async def test_no_webhook_reaches_a_private_network_in_the_guise_of_ipv6(address: str) -> None:
    with pytest.raises(DeliveryError, match="not public"):
        await Guard().resolve(address, 80)


@pytest.mark.parametrize(
    ("network", "address"),
    [("127.0.0.0/8", "64:ff9b::7f00:1"), ("::1/128", "::1"), ("fec0::/10", "fec0::1")],
)
async def test_a_network_that_is_allowed_is_reached_in_the_guise_of_ipv6_too(
    network: str, address: str
) -> None:
    assert list(map(str, await Guard([ip_network(network)]).resolve(address, 80))) == [address]


@pytest.mark.parametrize(
    "address",
    ["64:ff9b::5db8:d70e", "::ffff:0:5db8:d70e", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"],
)
async def test_a_public_address_in_ipv6_is_taken(address: str) -> None:
    assert list(map(str, await Guard().resolve(address, 443))) == [address]


async def test_a_public_address_is_taken_as_it_is() -> None:
    assert list(map(str, await Guard().resolve("93.184.215.14", 443))) == ["93.184.215.14"]


async def test_a_webhook_without_leave_never_connects(
    senders: Senders, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(senders._webhook, "_guard", Guard())
    with pytest.raises(DeliveryError, match="RASID_NOTIFIER_ALLOWED_NETWORKS"):
        await senders.send(message(), webhook(receiver))
    assert receiver.received == []


@pytest.mark.parametrize(
    ("secret", "words"),
    [
        ("mona/absent", "no readable file mona/absent"),
        ("mona/empty", "the secret mona/empty is no signing secret"),
        ("mona/lines", "the secret mona/lines holds several keys: one file for each"),
        ("mona/commas", "the secret mona/commas holds several keys: one file for each"),
        ("mona/bare", "the secret mona/bare is no signing secret"),
        ("mona/pipe", "mona/pipe in RASID_NOTIFIER_SECRETS_FOLDER is no file"),
        ("mona/folder", "mona/folder in RASID_NOTIFIER_SECRETS_FOLDER is no file"),
        ("mona/huge", "mona/huge in RASID_NOTIFIER_SECRETS_FOLDER is larger than 65,536 bytes"),
    ],
)
async def test_a_secret_that_cannot_be_used_is_named_and_not_shown(
    senders: Senders, receiver: Receiver, secrets_folder: Path, secret: str, words: str
) -> None:
    folder = secrets_folder / "mona"
    (folder / "empty").write_text("whsec_")
    (folder / "lines").write_text(f"{SECRET}\n{OLD_SECRET}\n")
    (folder / "commas").write_text(f"{SECRET},{OLD_SECRET}")
    (folder / "bare").write_text(f"{SECRET}\n{OLD_SECRET.removeprefix('whsec_')}")
    (folder / "folder").mkdir()
    (folder / "huge").write_text(f"{SECRET}{' ' * 70_000}")
    os.mkfifo(folder / "pipe")
    with pytest.raises(DeliveryError, match=words) as raised:
        await senders.send(message(), webhook(receiver, "/hook", secret))
    assert SECRET[6:] not in str(raised.value)
    assert receiver.received == []


async def test_a_name_that_does_not_exist_is_said(senders: Senders) -> None:
    nowhere = WebhookChannel(url="http://nowhere.invalid/hook", signing_secrets=("mona/desk",))
    with pytest.raises(DeliveryError, match=r"nowhere\.invalid has no address"):
        await senders.send(message(), nowhere)


async def test_a_name_that_cannot_be_one_is_said(senders: Senders) -> None:
    odd = WebhookChannel(url="http://xn--a.invalid/hook", signing_secrets=("mona/desk",))
    with pytest.raises(DeliveryError, match=r"xn--a\.invalid has no address"):
        await senders.send(message(), odd)


async def test_a_name_that_leads_elsewhere_the_second_time_is_asked_once_and_pinned(
    senders: Senders, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = WebhookChannel(
        url=receiver.address.replace("127.0.0.1", "rebind.example") + "/hook",
        signing_secrets=("mona/desk",),
    )
    async with run_name_server("127.0.0.1", "10.0.0.1") as name_server:
        guard = Guard((LOOPBACK,), name_servers=[f"127.0.0.1:{name_server.port}"])
        monkeypatch.setattr(senders._webhook, "_guard", guard)
        await senders.send(message(), hook)
        assert len(name_server.asked) == 1
        assert receiver.received[0].headers["Host"].startswith("rebind.example:")
        with pytest.raises(DeliveryError, match=r"rebind\.example is 10\.0\.0\.1"):
            await senders.send(message(), hook)
    await guard.close()
    assert len(receiver.received) == 1


@pytest.mark.parametrize("answer", ["127.0.0.2 127.0.0.1", "127.0.0.1 127.0.0.2"])
async def test_a_webhook_reaches_a_name_of_whose_addresses_one_answers(
    senders: Senders, receiver: Receiver, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    hook = WebhookChannel(
        url=receiver.address.replace("127.0.0.1", "two.example") + "/hook",
        signing_secrets=("mona/desk",),
    )
    async with run_name_server(answer) as name_server:
        guard = Guard((LOOPBACK,), name_servers=[f"127.0.0.1:{name_server.port}"])
        monkeypatch.setattr(senders._webhook, "_guard", guard)
        await senders.send(message(), hook)
    await guard.close()
    assert len(receiver.received) == 1
