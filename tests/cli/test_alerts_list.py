"""`rasid alerts list`: which alerts it has, and as JSON."""

from collections.abc import Iterator

import pytest

from schemas.alert import Alert
from schemas.entity import Entity
from services.cli import alerts
from services.cli.context import CommandContext
from services.platform.redis.alert_log import RedisAlertLog
from tests.cli.alerts import ALERTS, hostile_alert, ids
from tests.cli.conftest import Invoke, Raise


def test_alerts_are_listed_as_cloud_events_in_the_order_they_were_raised(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    raise_alerts(ALERTS)

    listed = alerts_command("list", "--json")

    assert [Alert.decode(line.encode()) for line in listed.stdout.splitlines()] == ALERTS
    assert (listed.exit_code, listed.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--entity", "gctf"], [0, 2]),
        (["--subscription", "desk"], [0, 1]),
        (["--article", "a2"], [1]),
        (["--article", ALERTS[1].data.article.id], [1]),
        (["--entity", "gctf", "--subscription", "night"], [2]),
        (["--entity", "nobody"], []),
        (["--limit", "2"], [1, 2]),
        (["--limit", "0"], [0, 1, 2]),
    ],
)
def test_filters_and_limit_choose_alerts(
    alerts_command: Invoke, raise_alerts: Raise, arguments: list[str], expected: list[int]
) -> None:
    raise_alerts(ALERTS)

    listed = alerts_command("list", "--json", *arguments)

    assert ids(listed.stdout) == [ALERTS[number].id for number in expected]


def test_all_alerts_are_written_one_by_one_as_they_are_read(
    alerts_command: Invoke, raise_alerts: Raise, monkeypatch: pytest.MonkeyPatch
) -> None:
    raise_alerts(ALERTS)
    steps: list[str] = []

    def read(*_: object) -> Iterator[Alert]:
        for alert in ALERTS:
            steps.append("read")
            yield alert

    monkeypatch.setattr(RedisAlertLog, "read", read)
    monkeypatch.setattr(alerts, "print_record", lambda *_: steps.append("written"))

    assert alerts_command("list", "--json", "--limit", "0").exit_code == 0
    assert steps == ["read", "written"] * len(ALERTS)


def test_a_limit_says_what_it_left_out(alerts_command: Invoke, raise_alerts: Raise) -> None:
    raise_alerts(ALERTS)

    assert "The newest 1 of 3" in alerts_command("list", "--limit", "1").stderr


def test_the_newest_of_one_entity_are_said_to_be_not_all(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    raise_alerts(ALERTS)

    said = alerts_command("list", "--entity", "gctf", "--limit", "1").stderr

    assert "The newest 1; --limit 0 shows all" in said


def test_an_empty_list_says_so(alerts_command: Invoke) -> None:
    listed = alerts_command("list")

    assert (listed.exit_code, listed.stdout) == (0, "")
    assert "No such alert yet" in listed.stderr


def test_json_of_hostile_text_has_nothing_that_a_terminal_obeys(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    raise_alerts([hostile_alert()])

    lines = alerts_command("list", "--json").stdout.splitlines()

    assert len(lines) == 1
    assert lines[0].isprintable()


def test_a_filter_that_nothing_can_pass_says_what_was_meant(
    alerts_command: Invoke, context: CommandContext
) -> None:
    store = context.watch_store()
    store.replace_entities(
        store.load(), (Entity(id="gctf", type="organization", names={"en": ("Global Forum",)}),)
    )

    by_entity = alerts_command("list", "--entity", "gcft").stderr
    by_subscription = alerts_command("drops", "--subscription", "entity.gcft").stderr

    assert "There is no entity gcft: did you mean gctf?" in by_entity
    assert "There is no subscription entity.gcft: did you mean entity.gctf?" in by_subscription
    assert "There is no" not in alerts_command("list", "--entity", "gctf").stderr
