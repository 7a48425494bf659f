"""`rasid alerts`."""

import json
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from rich.console import Console

from schemas.alert import Alert, AlertEntity, ClauseEvidence, QueryEvidence
from schemas.enriched import Topic
from schemas.entity import Entity
from services.cli import alerts
from services.cli.context import CommandContext
from services.platform.redis.alert_log import RedisAlertLog
from tests.alert_examples import example_alert
from tests.cli.conftest import Invoke, Raise, invoker, rasid_command

ALERTS = [
    example_alert(entity="gctf", subscription="desk", external_id="a1"),
    example_alert(entity="daesh", subscription="desk", external_id="a2"),
    example_alert(entity="gctf", subscription="night", external_id="a3"),
]


def example_entity(label: str) -> AlertEntity:
    return AlertEntity(id="gctf", type="organization", label=label)


def hostile_alert() -> Alert:
    """Return an alert whose every text wants to do something to the terminal."""
    evil = "\u202e\x1b[2J[red]\n"
    example = example_alert()
    data = example.data
    mention = data.mentions[0].model_copy(
        update={"snippet": f"{evil}GCTF{evil}", "snippet_start": 0, "start": 11, "end": 15}
    )
    return example.model_copy(
        update={
            "data": data.model_copy(
                update={
                    "entity": example_entity(f"{evil}label"),
                    "article": data.article.model_copy(
                        update={"title": f"{evil}title", "external_id": f"{evil}a1"}
                    ),
                    "mentions": (mention,),
                }
            )
        }
    )


def explained_alert() -> Alert:
    """Return an alert with a reason of every kind."""
    example = example_alert()
    article = {
        "published_at": datetime.fromisoformat("2022-05-24T22:20:00+03:00"),
        "url": "https://example.org/a",
    }
    mention = {"steps": ("family name alone",), "holder": "Mona"}
    clause = ClauseEvidence(clause="topic:diplomacy", start=0, passages=())
    changed = {
        "article": example.data.article.model_copy(update=article),
        "mentions": (example.data.mentions[0].model_copy(update=mention),),
        "topics": (Topic(code="medtop:20000639", label="diplomacy", score=0.53),),
        "query": QueryEvidence(text="topic:diplomacy", clauses=(clause,)),
    }
    return example.model_copy(update={"data": example.data.model_copy(update=changed)})


def ids(output: str) -> list[str]:
    """Return the ids of alerts printed one per line."""
    return [json.loads(line)["id"] for line in output.splitlines()]


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


def test_json_of_hostile_text_has_nothing_that_a_terminal_obeys(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    raise_alerts([hostile_alert()])

    lines = alerts_command("list", "--json").stdout.splitlines()

    assert len(lines) == 1
    assert lines[0].isprintable()


def test_one_alert_is_shown_with_all_its_evidence(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    raise_alerts(ALERTS)

    shown = alerts_command("show", ALERTS[0].id)

    assert shown.exit_code == 0
    for fact in (ALERTS[0].id, "The Forum", "gctf", "The desk", "a1", "exact", "1.00", "v1"):
        assert fact in shown.stdout


def test_one_alert_is_shown_as_the_cloud_event_it_is(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    raise_alerts(ALERTS)

    shown = alerts_command("show", ALERTS[1].id, "--json")

    assert Alert.decode(shown.stdout.encode()) == ALERTS[1]


def test_an_alert_of_many_places_says_how_many_it_leaves_out(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    data = ALERTS[0].data.model_copy(update={"more_mentions": 4_900})
    raise_alerts([ALERTS[0].model_copy(update={"data": data})])

    assert "and in 4,900 more places" in alerts_command("show", ALERTS[0].id).stdout


def test_an_unknown_id_is_said_with_the_way_to_ids(alerts_command: Invoke) -> None:
    shown = alerts_command("show", "\x1b[2Jnobody")

    assert (shown.exit_code, shown.stdout) == (1, "")
    assert shown.stderr == "No alert has the id nobody; `rasid alerts list --json` has ids.\n"


@pytest.fixture
def tail(environment: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    """Return a running `rasid alerts tail` of the entity gctf."""
    process = subprocess.Popen(
        rasid_command("alerts", "tail", "--json", "--entity", "gctf"),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


def test_tail_shows_new_alerts_alone_and_ctrl_c_ends_it_quietly(
    tail: "subprocess.Popen[str]", raise_alerts: Raise
) -> None:
    assert tail.stdout is not None
    assert tail.stderr is not None
    assert "There is no entity gctf" in tail.stderr.readline()
    assert tail.stderr.readline() == "Waiting for alerts; Ctrl-C ends.\n"
    raise_alerts(ALERTS)

    assert ids(tail.stdout.readline() + tail.stdout.readline()) == [ALERTS[0].id, ALERTS[2].id]

    tail.send_signal(signal.SIGINT)
    out, err = tail.communicate(timeout=20)
    assert (tail.returncode, out, err) == (130, "", "")


def test_alerts_of_two_subscriptions_on_one_article_are_told_apart(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    raise_alerts([ALERTS[0], example_alert(entity="gctf", subscription="entity.gctf")])

    desk, own = alerts_command("list").stdout.splitlines()[-3::2]

    assert "desk" in desk
    assert "entity.gctf" not in own


def test_an_alert_says_when_its_article_was_published_and_what_led_to_its_words(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    alert = explained_alert()
    raise_alerts([alert])

    shown = alerts_command("show", alert.id).stdout

    for said in ("2022-05-24T22:20:00+03:00", "https://example.org/a", "diplomacy (0.53)"):
        assert said in shown
    for reason in ("family name alone", "held by Mona", "topic:diplomacy"):
        assert reason in shown


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
