"""`rasid alerts verify`, with what is in Redis and with files alone."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from schemas.alert import Alert
from schemas.article import Article, article_id
from schemas.enriched import Enriched
from schemas.subscription import Subscription
from services.cli import alerts
from services.cli.context import CommandContext
from services.domain.alerting.snapshot import build_snapshot
from services.platform.ports import LOOPBACK, choose_port
from services.platform.settings import RedisSettings
from tests.alert_examples import WHEN, example_alert, example_enriched
from tests.cli.conftest import Invoke, Raise, invoker
from tests.domain.alerting.alerts import alerts_for
from tests.seeds.test_gold import ENTITIES, SEEDS

FILE = SEEDS / "002_2b4e25a9d269975b.txt"
TEXT = FILE.read_bytes().decode()
ASKED = Subscription(id="desk", name="Desk", query="entity:hamad-al-mashaan AND lang:ar")
PLAIN = example_enriched(TEXT)
ARTICLE = Enriched(
    article=Article(
        id=article_id(source="seeds", text=TEXT),
        external_id=FILE.stem,
        source="seeds",
        text=TEXT,
    ),
    language="ar",
    mentions=(),
    topics=(),
    engines=PLAIN.engines,
)
ALERTS = {
    alert.data.subscription.id: alert
    for alert in alerts_for(ARTICLE, build_snapshot(ENTITIES, [ASKED]), time=WHEN)
}


@pytest.fixture
def stored(context: CommandContext, raise_alerts: Raise) -> Alert:
    """Return an alert in Redis, beside the watchlist that it was raised with."""
    store = context.watch_store()
    store.replace_entities(store.load(), ENTITIES)
    raise_alerts([ALERTS["entity.hamad-al-mashaan"]])
    return ALERTS["entity.hamad-al-mashaan"]


def test_an_alert_in_redis_is_borne_out_by_the_file_of_its_article(
    alerts_command: Invoke, stored: Alert
) -> None:
    result = alerts_command("verify", stored.id, str(FILE))
    assert result.exit_code == 0, result.output
    assert "Every byte is borne out" in result.output


def test_one_byte_more_in_the_article_fails(
    alerts_command: Invoke, stored: Alert, tmp_path: Path
) -> None:
    (tmp_path / "article.txt").write_text(TEXT + ".", encoding="utf-8")
    result = alerts_command("verify", stored.id, str(tmp_path / "article.txt"))
    assert result.exit_code == 1
    assert "data.versions.article" in result.output


def test_files_alone_are_enough_and_a_forged_score_fails(
    alerts_command: Invoke, tmp_path: Path
) -> None:
    event = json.loads(ALERTS["desk"].encode())
    (tmp_path / "article.json").write_bytes(ARTICLE.encode())
    (tmp_path / "desk.json").write_bytes(ASKED.encode())
    (tmp_path / "alert.json").write_text(json.dumps(event), encoding="utf-8")
    watchlist = str(SEEDS / "watchlist.yaml")
    command = ("verify", str(tmp_path / "alert.json"), str(tmp_path / "article.json"), "--json",
               "--watchlist", watchlist, "--subscription", str(tmp_path / "desk.json"))  # fmt: skip
    assert alerts_command(*command).exit_code == 0
    true_score = event["data"]["mentions"][0]["score"]
    event["data"]["mentions"][0]["score"] = 0.5
    (tmp_path / "alert.json").write_text(json.dumps(event), encoding="utf-8")
    result = alerts_command(*command)
    assert result.exit_code == 1
    (difference,) = json.loads(result.output)["differences"]
    assert difference == {"field": "data.mentions.0.score", "claimed": 0.5, "found": true_score}


def test_another_watchlist_than_then_is_said_with_the_mend(
    alerts_command: Invoke, stored: Alert, context: CommandContext
) -> None:
    store = context.watch_store()
    store.replace_entities(store.load(), ENTITIES[:5])
    result = alerts_command("verify", stored.id, str(FILE))
    assert result.exit_code != 0
    assert "--watchlist" in result.output or "--subscription" in result.output


@pytest.mark.parametrize("alert", ["0" * 32, "nowhere.json"])
def test_an_alert_that_is_not_there_ends_with_status_2(alerts_command: Invoke, alert: str) -> None:
    assert alerts_command("verify", alert, str(FILE)).exit_code == 2


def test_a_redis_that_is_away_is_told_from_an_alert_that_differs(context: CommandContext) -> None:
    away = replace(context, redis=RedisSettings(url=f"redis://{LOOPBACK}:{choose_port()}/0"))
    done = invoker(alerts.app, away)("verify", "0" * 32, str(FILE))
    assert done.exit_code == 2
    assert "`rasid doctor`" in done.stderr


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xe6\xe3", "not UTF-8 at byte 0"),
        (b"", "text: is empty"),
        (b"a\x00b", "text: NUL characters are not text"),
        (b"{}", "article: is missing"),
    ],
)
def test_a_file_that_is_no_article_is_named_with_the_reason(
    alerts_command: Invoke, raise_alerts: Raise, tmp_path: Path, content: bytes, why: str
) -> None:
    alert = example_alert()
    raise_alerts([alert])
    file = tmp_path / "article"
    file.write_bytes(content)

    done = alerts_command("verify", alert.id, str(file))

    assert done.exit_code == 2
    assert f"{file}: " in done.stderr
    assert why in done.stderr
