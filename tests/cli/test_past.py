"""`rasid explain` and `rasid preview`, over a real enriched stream."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import typer

from schemas.drop import Drop, DropReason
from schemas.enriched import Enriched
from schemas.streams import Streams
from schemas.subscription import Subscription
from services.cli.context import CommandContext
from services.cli.explain import explain
from services.cli.preview import preview
from services.domain.alerting.snapshot import build_snapshot
from services.platform.ports import LOOPBACK, choose_port
from services.platform.redis.alert_log import AlertFilter
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.client import connect_async
from services.platform.redis.keys import Keys
from services.platform.settings import KafkaSettings, RedisSettings, StreamSettings
from tests.alert_examples import example_enriched
from tests.cli.conftest import Invoke, Raise, invoker
from tests.domain.alerting.alerts import alerts_for
from tests.domain.watchlists import FORUM, HAMAD
from tests.enriched_stream import write_enriched

NOW = datetime.now(UTC)
DESK = Subscription(id="desk", name="Desk", query='entity:hamad AND "talks"')
NIGHT = Subscription(
    id="night",
    name="Night",
    entities=("hamad",),
    quiet_hours=({"start": "00:00", "end": "00:00"},),
)


def article(number: int, text: str) -> Enriched:
    made = example_enriched(f"{text} Number {number}.")
    own = made.article.model_copy(update={"external_id": f"a{number}"})
    return made.model_copy(update={"article": own})


TALKS = [article(number, "Hamad Al-Mashaan held talks.") for number in range(5)]
OTHERS = [article(number, "Hamad Al-Mashaan travelled.") for number in range(5, 9)]


@pytest.fixture
def past(
    context: CommandContext, kafka_settings: KafkaSettings, stream_names: Streams
) -> CommandContext:
    """Return the context of an installation with articles, two entities and two subscriptions."""
    store = context.watch_store()
    store.replace_entities(store.load(), [HAMAD, FORUM])
    store.replace_subscriptions(store.load(), [DESK, NIGHT])
    days = (NOW - timedelta(days=number % 3, minutes=1) for number in range(len(TALKS + OTHERS)))
    records = zip(days, (one.encode() for one in TALKS + OTHERS), strict=True)
    write_enriched(kafka_settings, stream_names, *records)
    prefix = stream_names.enriched.name.removesuffix(".enriched.v1")
    return replace(context, kafka=kafka_settings, streams=StreamSettings(prefix=prefix))


def hold_back(context: CommandContext, drops: list[Drop]) -> None:
    async def settle() -> None:
        async with connect_async(context.redis) as client:
            store = RedisAlertStore(client, Keys(context.redis.prefix))
            await store.settle([], drops)

    asyncio.run(settle())


def command(context: CommandContext, name: str) -> Invoke:
    app = typer.Typer()
    if name == "explain":
        app.command()(explain)
    else:
        app.command()(preview)
    return invoker(app, context)


def test_a_preview_reports_the_alerts_of_each_day_with_the_ids_of_a_live_run(
    past: CommandContext,
) -> None:
    done = command(past, "preview")("--subscription", "desk", "--json", "--examples", "2")

    report = json.loads(done.stdout)
    live = build_snapshot([HAMAD, FORUM], [DESK])
    expected = {
        alert.id
        for one in TALKS
        for alert in alerts_for(one, live, time=NOW)
        if alert.data.subscription.id == "desk"
    }
    assert set(report["alert_ids"]) == expected
    assert report["articles"] == 9
    assert sorted(report["alerts_per_day"].values()) == [1, 2, 2]
    assert len(report["examples"]) == 2
    assert list(past.alert_log().newest(AlertFilter(), since=NOW - timedelta(days=1))) == []


def test_a_query_is_tried_before_it_is_saved_and_only_as_far_back_as_asked(
    past: CommandContext,
) -> None:
    done = command(past, "preview")(str(DESK.query), "--days", "1")

    assert done.exit_code == 0
    assert "2 alerts from 3 articles." in done.stdout
    assert "Hamad Al-Mashaan" in done.stdout


def test_what_the_subscriptions_own_stages_hold_back_is_counted(past: CommandContext) -> None:
    report = json.loads(command(past, "preview")("--subscription", "night", "--json").stdout)
    assert (report["alerts"], report["drops_by_reason"]) == (0, {"quiet_hours": 9})


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Give a query or --subscription"),
        (["entity:nobody"], "nobody is not in the watchlist"),
        (["entity:hamad AND ("], "at character"),
    ],
)
def test_a_query_that_makes_no_sense_is_refused_before_anything_is_read(
    context: CommandContext, arguments: list[str], said: str
) -> None:
    done = command(context, "preview")(*arguments)
    assert done.exit_code == 2
    assert said in done.stderr


def test_an_article_of_the_stream_is_explained_with_what_was_raised(
    past: CommandContext, raise_alerts: Raise
) -> None:
    raised = alerts_for(TALKS[0], build_snapshot([HAMAD], [DESK]), time=NOW)
    raise_alerts(raised)

    done = command(past, "explain")("a0", "desk", "--json")

    told = json.loads(done.stdout)
    (own,) = (alert for alert in raised if alert.data.subscription.id == "desk")
    assert done.exit_code == 0
    assert [one["id"] for one in told["raised"]] == [own.id]
    assert [one["id"] for one in told["would_raise"]] == [own.id]


def test_an_article_that_does_not_match_is_explained_by_the_clause_that_does_not_hold(
    past: CommandContext,
) -> None:
    done = command(past, "explain")("a5", "desk")

    assert done.exit_code == 1
    assert "Nothing was raised" in done.stdout
    assert "talks" in done.stdout


def test_an_article_that_a_stage_holds_back_is_explained_by_its_reason(
    past: CommandContext,
) -> None:
    told = json.loads(command(past, "explain")("a5", "night", "--json").stdout)
    (drop,) = told["would_hold_back"]
    assert drop["reason"] == "quiet_hours"


def test_what_was_held_back_of_an_article_is_told_and_of_others_it_is_not(
    past: CommandContext,
) -> None:
    drops = [
        Drop(
            alert=f"{number:032}",
            reason=DropReason.COOLDOWN,
            subscription="desk",
            entity="hamad",
            article=one.article.id,
            at=NOW,
        )
        for number, one in enumerate(TALKS[:2])
    ]
    hold_back(past, drops)
    told = json.loads(command(past, "explain")("a0", "desk", "--json").stdout)
    assert [one["alert"] for one in told["held_back"]] == [drops[0].alert]


def test_an_article_that_is_not_in_the_stream_is_said(past: CommandContext) -> None:
    done = command(past, "explain")("absent", "desk")
    assert done.exit_code == 2
    assert "No article absent in the enriched stream" in done.stderr


def test_a_subscription_that_is_not_there_is_told_from_one_that_hears_nothing(
    past: CommandContext,
) -> None:
    done = command(past, "explain")("a0", "absent")
    assert done.exit_code == 2
    assert "No subscription has the id absent" in done.stderr


def test_a_redis_or_a_kafka_that_is_away_is_told_from_an_article_that_raises_nothing(
    past: CommandContext,
) -> None:
    no_redis = replace(past, redis=RedisSettings(url=f"redis://{LOOPBACK}:{choose_port()}/0"))
    no_kafka = replace(past, kafka=KafkaSettings(bootstrap=f"{LOOPBACK}:{choose_port()}"))
    for away in (no_redis, no_kafka):
        done = command(away, "explain")("a5", "desk")
        assert (done.exit_code, done.stdout) == (2, "")
        assert "`rasid doctor`" in done.stderr


@pytest.mark.parametrize("form", ["text", "record"])
def test_a_file_is_explained_without_kafka(past: CommandContext, tmp_path: Path, form: str) -> None:
    file = tmp_path / "article"
    talks = TALKS[0]
    file.write_bytes(talks.article.text.encode() if form == "text" else talks.encode())
    without = replace(past, kafka=KafkaSettings(bootstrap="127.0.0.1:1"))

    done = command(without, "explain")(str(file), "desk")

    assert done.exit_code == 0
    assert "it raises:" in done.stdout
    assert ("A text has no topics" in done.stderr) == (form == "text")
