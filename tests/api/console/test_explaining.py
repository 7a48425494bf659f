"""Why an article raised an alert or did not, in the console, from a real stream."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from schemas.silence import Silence, SilenceMatcher
from schemas.subscription import Subscription
from services.domain.alerting.backtest import backtest
from services.domain.alerting.snapshot import build_snapshot
from services.platform.clock import SystemClock
from services.platform.redis.records import RedisRecords
from tests.api.conftest import COALITION, GCTF, Desk
from tests.api.console.conftest import Open
from tests.api.test_past import publish

pytestmark = pytest.mark.slow


def store(desk: Desk, *records: Subscription | Silence) -> None:
    """Store what somebody asked for."""
    for one in records:
        RedisRecords(desk.client, desk.keys).put(one)


def ask(page: Page, article: str, subscription: str) -> None:
    """Fill in the question and send it."""
    page.get_by_label("Article").fill(article)
    page.get_by_label("Subscription").fill(subscription)
    page.get_by_role("button", name="Explain").click()


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "This clause does not hold: doha"), ("ar", "هذا الشرط لا ينطبق: doha")],
    ids=["en", "ar"],
)
def test_the_clause_that_does_not_hold_is_told(
    open_newsroom: Open, kafka_desk: Desk, language: str, said: str
) -> None:
    ((_, enriched),) = publish(kafka_desk, f"The GCTF met in Rabat, {language}.")
    store(kafka_desk, Subscription(id="doha", name="Doha", query="entity:gctf AND doha"))
    place = f"explain?article={enriched.article.id}&subscription=doha"
    page = open_newsroom("mona", place, language)
    expect(page.get_by_role("listitem").filter(has_text="doha").last).to_have_text(said)


def test_an_entity_that_is_not_named_is_told_by_its_name(
    open_newsroom: Open, kafka_desk: Desk
) -> None:
    ((_, enriched),) = publish(kafka_desk, "Rain fell over Rabat.")
    page = open_newsroom("mona", "explain")
    ask(page, enriched.article.id, "entity.gctf")
    expect(page).to_have_url(
        f"{kafka_desk.address}/console/"
        f"#/explain?article={enriched.article.id}&subscription=entity.gctf"
    )
    expect(page.get_by_text("Nothing was raised from this article")).to_be_visible()
    expect(page.get_by_text("It does not name GCTF")).to_be_visible()


def test_what_was_raised_leads_to_the_alert_and_back(open_newsroom: Open, kafka_desk: Desk) -> None:
    found = publish(kafka_desk, "The GCTF met in Muscat today.")
    snapshot = build_snapshot([GCTF, COALITION], [])
    kafka_desk.raise_alerts(backtest(found, snapshot).alerts)
    (alert,) = backtest(found, snapshot).alerts
    page = open_newsroom("rana", f"alerts/{alert.id}")
    page.get_by_role("link", name="Why did I get this?").click()
    expect(page.get_by_text("It raised \u20681\u2069 alert:")).to_have_count(0)
    expect(page.get_by_text("It raised 1 alert:")).to_be_visible()
    expect(page.get_by_text("It would raise 1 alert:")).to_be_visible()
    expect(page.locator("mark").first).to_have_text("GCTF")
    page.get_by_role("heading", level=3).get_by_role("link", name="GCTF").click()
    expect(page).to_have_url(f"{kafka_desk.address}/console/#/alerts/{alert.id}")


def test_what_a_silence_would_hold_back_names_the_silence(
    open_newsroom: Open, kafka_desk: Desk
) -> None:
    ((_, enriched),) = publish(kafka_desk, "The GCTF met in Sohar.")
    now = SystemClock().now()
    silence = Silence(
        id="s-summit",
        matchers=(SilenceMatcher(field="entity", values=("gctf",)),),
        starts_at=now - timedelta(hours=2),
        expires_at=now + timedelta(hours=2),
        author="ada",
        reason="summit week",
        created_at=now,
    )
    store(kafka_desk, silence)
    page = open_newsroom("mona", f"explain?article={enriched.article.id}&subscription=entity.gctf")
    expect(page.get_by_text("1 alert would be held back:")).to_be_visible()
    page.get_by_role("link", name="The silence").click()
    expect(page.get_by_role("heading", name="summit week")).to_be_visible()


def test_an_article_that_is_not_there_is_told_and_can_be_asked_again(
    open_newsroom: Open,
) -> None:
    page = open_newsroom("mona", "explain")
    ask(page, "nowhere", "entity.gctf")
    expect(page.get_by_role("alert")).to_contain_text("there is no article nowhere")
    expect(page.get_by_label("Article")).to_have_value("nowhere")
    ask(page, "nowhere", "entity.nobody")
    expect(page.get_by_role("alert")).to_contain_text("there is no subscription entity.nobody")
