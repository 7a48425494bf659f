"""One slow channel never delays another: names, threads and connections are nobody's to use up."""

import asyncio
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.channel import AppriseChannel, WebhookChannel
from services.notifier.channels.guard import Guard
from services.notifier.channels.senders import Senders
from tests.notifier.conftest import LOOPBACK, webhook
from tests.notifier.receiver import Receiver
from tests.notifier.test_webhooks import message

MANY = 250


@pytest.fixture
def silent_name_server() -> Iterator[str]:
    """Return the address of a name server that answers nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.bind(("127.0.0.1", 0))
        yield f"127.0.0.1:{one.getsockname()[1]}"


async def test_names_that_are_slow_to_find_delay_no_other(silent_name_server: str) -> None:
    guard = Guard((LOOPBACK,), name_servers=[silent_name_server])
    slow = [
        asyncio.create_task(guard.resolve(f"host{number}.example.org", 443))
        for number in range(MANY)
    ]
    await asyncio.sleep(0)
    assert list(map(str, await guard.resolve("93.184.215.14", 443))) == ["93.184.215.14"]
    assert list(map(str, await guard.resolve("127.0.0.1", 80))) == ["127.0.0.1"]
    assert not any(one.done() for one in slow)
    for one in slow:
        one.cancel()
    await asyncio.gather(*slow, return_exceptions=True)
    await guard.close()


async def test_endpoints_that_never_answer_use_up_no_connections(
    senders: Senders, receiver: Receiver
) -> None:
    connected = asyncio.Semaphore(0)

    async def never_answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connected.release()
        await reader.read(-1)
        writer.close()

    server = await asyncio.start_server(never_answer, "127.0.0.1", 0, backlog=MANY)
    port = server.sockets[0].getsockname()[1]
    nowhere = WebhookChannel(url=f"http://127.0.0.1:{port}/", signing_secrets=("mona/desk",))
    slow = [asyncio.create_task(senders.send(message(), nowhere)) for _ in range(MANY)]
    async with asyncio.timeout(60):
        for _ in range(MANY):
            await connected.acquire()
    await senders.send(message(), webhook(receiver))
    assert len(receiver.received) == 1
    for one in slow:
        one.cancel()
    await asyncio.gather(*slow, return_exceptions=True)
    server.close()


@pytest.mark.usefixtures("apprise")
async def test_a_chat_that_hangs_delays_no_other(
    senders: Senders, receiver: Receiver, secrets_folder: Path
) -> None:
    receiver.hold("/slow")
    for name in ("slow", "quick"):
        url = receiver.address.replace("http", "json", 1)
        # `rto` is how long Apprise waits for an answer, in seconds; it gives up after four.
        (secrets_folder / "mona" / name).write_text(f"{url}/{name}?rto=60")
    slow = [
        asyncio.create_task(senders.send(message(), AppriseChannel(url="mona/slow")))
        for _ in range(40)
    ]
    await asyncio.sleep(0)
    await senders.send(message(), AppriseChannel(url="mona/quick"))
    assert len(receiver.at("/quick")) == 1
    assert len(receiver.at("/slow")) <= 4
    for one in slow:
        one.cancel()
    await asyncio.gather(*slow, return_exceptions=True)
