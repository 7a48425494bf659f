"""`rasid alerts list` for people: a table that fits, and does nothing to the terminal."""

import time
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from rich.console import Console

from services.cli import alerts
from services.cli.context import CommandContext
from tests.alert_examples import example_alert
from tests.cli.alerts import ALERTS, explained_alert, hostile_alert
from tests.cli.conftest import Invoke, Raise, invoker


def test_the_table_has_entity_type_article_language_and_marked_words(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    raise_alerts(ALERTS[:1])

    row = alerts_command("list").stdout.splitlines()[-1]

    for cell in ("The Forum", "organization", "a1", "English", "**GCTF**"):
        assert cell in row


def test_the_table_says_when_each_alert_was_raised_and_by_which_id_it_is_shown(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    raise_alerts(ALERTS[:1])

    row = alerts_command("list").stdout.splitlines()[-1]

    assert f"{ALERTS[0].time.astimezone():%Y-%m-%d %H:%M %Z}" in row
    assert ALERTS[0].id in row


def test_times_are_those_of_the_reader_s_clock_with_its_zone(
    alerts_command: Invoke, raise_alerts: Raise, monkeypatch: pytest.MonkeyPatch
) -> None:
    raise_alerts(ALERTS[:1])
    monkeypatch.setenv("TZ", "Asia/Kuwait")
    time.tzset()
    try:
        row = alerts_command("list").stdout.splitlines()[-1]
    finally:
        monkeypatch.undo()
        time.tzset()

    there = ALERTS[0].time.astimezone(ZoneInfo("Asia/Kuwait"))
    assert f"{there:%Y-%m-%d %H:%M} +03" in row


@pytest.mark.parametrize("command", [["list"], ["show", ALERTS[0].id]], ids=["list", "show"])
def test_eighty_columns_break_no_word(
    context: CommandContext, raise_alerts: Raise, command: list[str]
) -> None:
    raise_alerts(ALERTS)
    narrow = replace(context, output=Console(width=80, highlight=False, markup=False, emoji=False))

    lines = invoker(alerts.app, narrow)(*command).stdout.splitlines()

    assert max(map(len, lines)) <= 80 + len("\u2066\u2069")
    for words in ("The Forum", "**GCTF**", ALERTS[0].id):
        assert any(words in line for line in lines)


@pytest.mark.parametrize("command", ["list", "show"])
def test_hostile_text_does_nothing_to_the_terminal(
    alerts_command: Invoke, raise_alerts: Raise, command: str
) -> None:
    alert = hostile_alert()
    raise_alerts([alert])

    shown = alerts_command(command, *([alert.id] if command == "show" else []))

    assert shown.exit_code == 0, shown.exception
    assert "\x1b" not in shown.stdout
    assert "\u202e" not in shown.stdout
    assert "[red] label" in shown.stdout


def test_alerts_of_two_subscriptions_on_one_article_are_told_apart(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    raise_alerts([ALERTS[0], example_alert(entity="gctf", subscription="entity.gctf")])

    desk, own = alerts_command("list").stdout.splitlines()[-3::2]

    assert "desk" in desk
    assert "entity.gctf" not in own


@pytest.mark.parametrize("width", [80, 200])
def test_an_alert_on_old_news_says_how_old(
    context: CommandContext, raise_alerts: Raise, width: int
) -> None:
    raise_alerts([ALERTS[1]])
    narrow = replace(context, output=Console(width=width, highlight=False, markup=False))
    command = invoker(alerts.app, narrow)
    assert "news of" not in command("list").stdout

    raise_alerts([explained_alert()])
    assert "news of 2022-05-24" in command("list").stdout
