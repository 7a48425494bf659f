"""`rasid silences`."""

import json
from datetime import timedelta

import pytest

from schemas.entity import Entity
from schemas.silence import Silence
from schemas.subscription import Subscription
from services.cli import silences
from services.cli.context import CommandContext
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.redis.watch import RedisWatchStore
from tests.alert_examples import example_alert
from tests.cli.conftest import Invoke, Raise, invoker

ENTITIES = ("gctf", "daesh")
REASON = ("--reason", "covered", "--by", "mona")


@pytest.fixture
def command(context: CommandContext, raise_alerts: Raise) -> Invoke:
    """Return what runs `rasid silences ...` where thirty alerts were raised."""
    store = RedisWatchStore(connect(context.redis), Keys(context.redis.prefix))
    tracked = [Entity(id=one, type="organization", names={"en": (one,)}) for one in ENTITIES]
    store.replace_entities(store.load(), tracked)
    asked = [Subscription(id=one, name=one, entities=ENTITIES) for one in ("desk", "night")]
    store.replace_subscriptions(store.load(), asked)
    raise_alerts(
        example_alert(entity=entity, subscription=desk, external_id=f"a{number}")
        for number in range(10)
        for entity, desk in (("gctf", "desk"), ("daesh", "desk"), ("gctf", "night"))
    )
    return invoker(silences.app, context)


def stored(command: Invoke) -> list[Silence]:
    lines = command("list", "--json").stdout.splitlines()
    return [Silence.decode(line.encode()) for line in lines]


def test_a_silence_is_stored_with_who_why_and_until_when(
    command: Invoke, context: CommandContext
) -> None:
    done = command("add", "--match", "entity=gctf", "--for", "2d", *REASON)

    assert done.exit_code == 0
    assert "It would have held back 20 of the 30 alerts of the last 7 days." in done.stderr
    (one,) = RedisWatchStore(connect(context.redis), Keys(context.redis.prefix)).load().silences
    assert stored(command) == [one]
    assert (one.author, one.reason) == ("mona", "covered")
    assert one.expires_at - one.starts_at == timedelta(days=2)
    assert [(m.field, m.values) for m in one.matchers] == [("entity", ("gctf",))]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--match", "language=en"], "Too broad: it covers every subscription"),
        (["--match", "source=test"], "Too broad: it would have held back 30 of the last 30"),
        (["--match", "entity=gctf", "--for", "99w"], "Too broad: it lasts longer than 90 days"),
        (["--match", "entity=gctff"], "gctff is not tracked; did you mean gctf?"),
        (["--entity", "gctff"], "gctff is not tracked; did you mean gctf?"),
        (["--match", "entity=gctf", "--match", "topic=diplomacy"], "did you mean medtop:20000639?"),
        (["--match", "subscription=dessk"], "dessk is not a subscription; did you mean desk?"),
        (["--match", "entity"], "write FIELD=VALUE"),
        (["--match", "colour=red"], "--match colour=red: must be 'subscription'"),
        (["--match", "entity=gctf", "--for", "0h"], "--for 0h: write 90m, 12h, 3d or 2w"),
        (["--match", "entity=gctf", "--for", "long"], "--for long: write 90m, 12h, 3d or 2w"),
        (["--match", "entity=gctf", "--by", "Mona Ali"], "is no name for --by"),
    ],
)
def test_one_that_is_too_broad_or_wrong_is_refused_with_the_mend(
    command: Invoke, arguments: list[str], said: str
) -> None:
    done = command("add", *REASON, *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert stored(command) == []


def test_a_silence_of_entities_is_one_of_any_of_them(command: Invoke) -> None:
    asked = ("--entity", "gctf", "--entity", "daesh", "--match", "subscription=desk")

    assert "20 of the 30" in command("preview", *asked).stdout
    assert command("add", *asked, *REASON).exit_code == 0

    (one,) = stored(command)
    assert [(m.field, m.values) for m in one.matchers] == [
        ("entity", ("gctf", "daesh")),
        ("subscription", ("desk",)),
    ]


def test_silences_are_listed_by_the_entity_that_they_name(command: Invoke) -> None:
    command("add", "--entity", "gctf", *REASON)
    command("add", "--match", "subscription=night", *REASON)

    listed = command("list", "--entity", "gctf", "--json").stdout.splitlines()

    assert [Silence.decode(line.encode()).matchers[0].values for line in listed] == [("gctf",)]
    assert "None of 2 names daesh." in command("list", "--entity", "daesh").stderr
    assert len(stored(command)) == 2


@pytest.mark.parametrize("what", [["add", *REASON], ["preview"]])
def test_a_silence_of_nothing_is_refused(command: Invoke, what: list[str]) -> None:
    done = command(*what)
    assert done.exit_code == 2
    assert "Say what to hold back: --entity ID, or --match FIELD=VALUE." in done.stderr


def test_a_preview_shows_what_would_have_been_lost_and_stores_nothing(command: Invoke) -> None:
    done = command("preview", "--match", "subscription=desk", "--json")

    found = json.loads(done.stdout)
    assert (done.exit_code, found["lost"], found["total"]) == (0, 20, 30)
    assert found["by_entity"] == {"gctf": 10, "daesh": 10}
    assert len(found["examples"]) == 10
    assert stored(command) == []


def test_a_preview_says_that_a_silence_would_be_refused(command: Invoke) -> None:
    done = command("preview", "--match", "source=test")
    assert done.exit_code == 1
    assert "30 of the 30 alerts" in done.stdout
    assert "Too broad" in done.stderr


def test_a_silence_that_is_removed_is_gone(command: Invoke) -> None:
    command("add", "--match", "entity=gctf", *REASON)
    (one,) = stored(command)

    assert command("remove", one.id).exit_code == 0

    assert stored(command) == []
    assert command("remove", one.id).exit_code == 1
