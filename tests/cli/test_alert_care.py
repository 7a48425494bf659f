"""`rasid alerts acknowledge`, `resolve`, `state` and `drops`."""

import asyncio
import json
import os
import pwd
from dataclasses import replace

import pytest
from rich.console import Console

from schemas.alert_state import AlertState
from schemas.drop import Drop, DropReason
from services.cli import alerts
from services.cli.context import CommandContext
from services.domain.alerting.proposal import Proposal
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.client import connect_async
from services.platform.redis.keys import Keys
from services.platform.settings import RedisSettings
from tests.alert_examples import WHEN, example_alert
from tests.cli.conftest import Invoke, Raise, invoker

ALERT = example_alert()


def state(command: Invoke) -> AlertState:
    return AlertState.decode(command("state", ALERT.id, "--json").stdout.encode())


@pytest.mark.parametrize(
    ("verb", "status"), [("acknowledge", "acknowledged"), ("resolve", "resolved")]
)
def test_somebody_takes_care_of_an_alert_and_everybody_sees_who_and_why(
    alerts_command: Invoke, raise_alerts: Raise, verb: str, status: str
) -> None:
    raise_alerts([ALERT])
    assert state(alerts_command).status == "open"

    done = alerts_command(verb, ALERT.id, "--by", "mona", "--note", "اتصل بالوزارة")

    assert done.exit_code == 0
    assert "mona" in done.stdout
    now = state(alerts_command)
    assert (now.status, now.person, now.note) == (status, "mona", "اتصل بالوزارة")


@pytest.mark.parametrize("environment", [{}, {"USER": ""}, {"USER": "Mona"}])
def test_without_a_name_it_is_the_user_of_this_machine(
    context: CommandContext, raise_alerts: Raise, environment: dict[str, str]
) -> None:
    raise_alerts([ALERT])
    command = invoker(alerts.app, replace(context, environment=environment))

    assert command("acknowledge", ALERT.id).exit_code == 0
    user = environment.get("USER") or pwd.getpwuid(os.geteuid()).pw_name
    assert state(command).person == user.lower()


@pytest.mark.parametrize("verb", ["acknowledge", "resolve"])
def test_a_note_that_is_too_long_changes_nothing(
    alerts_command: Invoke, raise_alerts: Raise, verb: str
) -> None:
    raise_alerts([ALERT])

    done = alerts_command(verb, ALERT.id, "--by", "mona", "--note", "x" * 2_001)

    assert done.exit_code == 2
    assert done.stderr == "--note: is longer than 2,000. Nothing was changed.\n"
    assert state(alerts_command).status == "open"


@pytest.mark.parametrize("verb", ["acknowledge", "resolve", "state"])
def test_an_alert_that_is_not_there_is_said(alerts_command: Invoke, verb: str) -> None:
    done = alerts_command(verb, "0" * 32)
    assert done.exit_code == 1
    assert "No alert has the id" in done.stderr


@pytest.fixture
def held_back(redis_settings: RedisSettings) -> list[Drop]:
    """Hold three alerts back, as an alerter does, and return what is kept of them."""
    proposal = Proposal(alert=ALERT, at=WHEN)
    other = Proposal(alert=example_alert(subscription="night", external_id="a2"), at=WHEN)
    held = [
        proposal.dropped(DropReason.QUIET_HOURS, "Asia/Kuwait"),
        other.dropped(DropReason.SILENCED, "\x1b[31msummit\u202e"),
    ]

    async def store() -> None:
        async with connect_async(redis_settings) as client:
            keys = Keys(redis_settings.prefix)
            await RedisAlertStore(client, keys).settle([], held)

    asyncio.run(store())
    return held


def test_what_was_held_back_is_shown_with_its_reason(
    alerts_command: Invoke, held_back: list[Drop]
) -> None:
    done = alerts_command("drops", "--json")
    assert [Drop.decode(line.encode()) for line in done.stdout.splitlines()] == held_back
    assert "Held back: 1 quiet_hours, 1 silenced." in done.stderr


@pytest.mark.parametrize("chosen", [["--subscription", "desk"], ["--reason", "quiet_hours"]])
def test_only_what_is_asked_for_is_shown(
    alerts_command: Invoke, held_back: list[Drop], chosen: list[str]
) -> None:
    lines = alerts_command("drops", "--json", *chosen).stdout.splitlines()
    assert [json.loads(line)["alert"] for line in lines] == [held_back[0].alert]


def test_a_detail_from_outside_does_nothing_to_the_terminal(
    alerts_command: Invoke, held_back: list[Drop]
) -> None:
    shown = alerts_command("drops").stdout
    assert held_back
    assert "summit" in shown
    assert not {"\x1b", "\u202e"} & set(shown)


def test_a_narrow_terminal_breaks_no_id_of_what_was_held_back(
    context: CommandContext, held_back: list[Drop]
) -> None:
    narrow = replace(context, output=Console(width=80, highlight=False, markup=False))
    shown = invoker(alerts.app, narrow)("drops").stdout
    for one in held_back:
        assert one.article in shown
        assert one.subscription in shown
    assert "summit" in shown
    assert not {"\x1b", "\u202e"} & set(shown)
