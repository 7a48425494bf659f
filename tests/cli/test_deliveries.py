"""`rasid deliveries`."""

import asyncio
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from schemas.channel import WebhookChannel
from schemas.delivery import Delivery, Notice, Unreadable, endpoint_id
from schemas.record import Digest
from schemas.told import Said
from services.cli import deliveries
from services.cli.context import CommandContext
from services.platform.clock import SystemClock
from services.platform.redis.client import connect, connect_async
from services.platform.redis.clock import redis_time
from services.platform.redis.deliveries import RedisDeliveries
from services.platform.redis.keys import Keys
from tests.alert_examples import WHEN
from tests.cli.conftest import Invoke, invoker

HOOK = WebhookChannel(url="https://example.org/hook", signing_secrets=("desk",))


def lost(number: int, subscription: str) -> Delivery:
    identity: Digest = f"{number:032x}"
    return Delivery(id=identity, subscription=subscription, channel=HOOK, created_at=WHEN)


LOST = [lost(1, "desk"), lost(2, "desk"), lost(3, "night")]


@pytest.fixture
def command(context: CommandContext) -> Invoke:
    """Return what runs `rasid deliveries ...` where three deliveries were given up."""

    async def give_up() -> None:
        async with connect_async(context.redis) as client:
            keys = Keys(context.redis.prefix)
            store = RedisDeliveries(client, keys)
            for one in LOST:
                await client.hset(keys.deliveries(), one.id, one.encode())
                await client.zadd(keys.delivery_alerts(one.id), {"0" * 32: 0})
                await store.give_up(one, Said.of("\x1b[31mrefused\u202e"), WHEN)

    asyncio.run(give_up())
    return invoker(deliveries.app, context)


def listed(command: Invoke) -> dict[str, str]:
    """Return the entries and the deliveries in them."""
    lines = map(json.loads, command("list", "--json").stdout.splitlines())
    return {one["entry"]: one["letter"]["delivery"]["id"] for one in lines}


def test_what_failed_and_is_tried_again_is_listed_with_why(
    command: Invoke, context: CommandContext
) -> None:
    tried = lost(4, "night").model_copy(update={"attempts": 2, "last_error": "refused\u202e"})
    fresh = lost(5, "night")
    keys = Keys(context.redis.prefix)
    with connect(context.redis) as client:
        client.hset(keys.deliveries(), mapping={one.id: one.encode() for one in (tried, fresh)})

    shown = command("list", "--subscription", "night")
    (retried,) = (
        one["retried"]
        for one in map(json.loads, command("list", "--json").stdout.splitlines())
        if "retried" in one
    )

    assert shown.stdout.count("refused") == 2
    assert "\u202e" not in shown.stdout
    assert "tried again: 1." in shown.stderr
    assert Delivery.decode(json.dumps(retried).encode()) == tried


def test_what_was_given_up_is_listed_with_why_and_does_nothing_to_the_terminal(
    command: Invoke,
) -> None:
    shown = command("list").stdout
    assert shown.count("https://example.org/hook") == 3
    assert shown.count("refused") == 3
    assert not {"\x1b", "\u202e"} & set(shown)
    assert set(listed(command).values()) == {one.id for one in LOST}


def test_what_is_sent_again_is_due_again_with_its_id(
    command: Invoke, context: CommandContext
) -> None:
    entry = next(iter(listed(command)))

    done = command("resend", entry)

    assert "1 go out again." in done.stderr
    assert len(listed(command)) == 2
    due = connect(context.redis).zrange(Keys(context.redis.prefix).due(endpoint_id(HOOK)), 0, -1)
    assert due == [LOST[0].id.encode()]


def test_what_is_sent_again_is_due_by_the_clock_of_redis_however_wrong_that_of_the_machine(
    command: Invoke, context: CommandContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SystemClock, "now", lambda clock: datetime(2090, 1, 1, tzinfo=UTC))
    client, keys = connect(context.redis), Keys(context.redis.prefix)
    unread = Unreadable(
        what="delivery", name=LOST[2].id, endpoint=endpoint_id(HOOK), reason="version", at=WHEN
    )
    entry = client.xadd(keys.unreadable(), {"letter": unread.encode()})
    assert isinstance(entry, bytes)

    command("resend", "--all-of", "desk", entry.decode())

    asked: Any = client
    due: list[tuple[bytes, float]] = asked.zrange(
        keys.due(endpoint_id(HOOK)), 0, -1, withscores=True
    )
    now = redis_time(client).timestamp() * 1_000
    assert len(due) == 3
    assert all(score <= now for _, score in due)


def test_all_of_a_subscription_are_sent_again(command: Invoke) -> None:
    assert "2 go out again." in command("resend", "--all-of", "desk").stderr
    assert set(listed(command).values()) == {LOST[2].id}


@pytest.mark.parametrize(
    "arguments",
    [("list", "--subscription"), ("notices", "--subscription"), ("resend", "--all-of")],
    ids=lambda arguments: arguments[0],
)
def test_a_subscription_that_is_not_there_is_no_proof_that_all_arrived(
    command: Invoke, arguments: tuple[str, ...]
) -> None:
    assert "There is no subscription dusk: " in command(*arguments, "dusk").stderr


def test_what_a_removed_subscription_left_is_shown_without_a_warning(command: Invoke) -> None:
    shown = command("list", "--subscription", "night")
    assert "night" in shown.stdout
    assert shown.stderr == ""


def test_an_entry_that_is_not_there_sends_nothing(command: Invoke) -> None:
    done = command("resend", *listed(command), "1-1")
    assert done.exit_code == 1
    assert "Not there: 1-1" in done.stderr
    assert len(listed(command)) == 3


def test_what_could_not_be_read_is_listed_with_why_and_read_again(
    command: Invoke, context: CommandContext
) -> None:
    client, keys = connect(context.redis), Keys(context.redis.prefix)
    letter = Unreadable(
        what="delivery",
        name=LOST[0].id,
        endpoint=endpoint_id(HOOK),
        reason="unsupported_version: \x1b[31mversion",
        at=WHEN,
    )
    entry = client.xadd(keys.unreadable(), {"letter": letter.encode()})
    assert isinstance(entry, bytes)

    shown = command("list").stdout

    assert "unsupported_version" in shown
    assert "\x1b" not in shown
    lines = command("list", "--json").stdout.splitlines()
    assert json.loads(lines[-1])["unreadable"]["what"] == "delivery"
    assert "1 go out again." in command("resend", entry.decode()).stderr
    assert client.xlen(keys.unreadable()) == 0
    assert client.zrange(keys.due(endpoint_id(HOOK)), 0, -1) == [LOST[0].id.encode()]


def test_what_owners_were_told_is_shown(command: Invoke, context: CommandContext) -> None:
    assert "No owner had to be told" in command("notices").stderr
    client, keys = connect(context.redis), Keys(context.redis.prefix)
    for name in ("desk", "night"):
        notice = Notice(subscription=name, owner="mona", text=f"\x1b[31mof {name}", at=WHEN)
        client.xadd(keys.notices(), {"notice": notice.encode()})
    shown = command("notices", "--subscription", "desk").stdout
    assert "of desk" in shown
    assert "of night" not in shown
    assert "\x1b" not in shown
    lines = command("notices", "--json").stdout.splitlines()
    assert [json.loads(one)["subscription"] for one in lines] == ["desk", "night"]
