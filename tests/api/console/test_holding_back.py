"""What was held back, in the console: why, and where to read on."""

import pytest
from playwright.sync_api import expect

from schemas.drop import DropReason
from tests.api.conftest import Desk
from tests.api.console.conftest import Open
from tests.api.test_held_back import drop

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("language", "said"), [("en", "quiet hours"), ("ar", "ساعات الهدوء")], ids=["en", "ar"]
)
def test_what_was_held_back_is_told_with_its_reason_in_words(
    open_console: Open, desk: Desk, language: str, said: str
) -> None:
    desk.subscribe("monas", "mona")
    desk.hold_back(drop("monas", DropReason.QUIET_HOURS))
    page = open_console("mona", "held-back", language)
    card = page.get_by_role("article")
    expect(card).to_contain_text(said)
    expect(card).to_contain_text("Asia/Kuwait")
    expect(card).to_contain_text("The desk")
    expect(card.get_by_role("heading")).to_have_text("GCTF")


@pytest.mark.parametrize(
    ("language", "code", "said"),
    [
        ("en", "best-score", "0.6 at best, 0.8 asked for"),
        ("ar", "best-score", "أعلى درجة 0.6، والمطلوب 0.8"),
        ("ar", "of-a-later-version", "0.6 at best, 0.8 asked for"),
    ],
    ids=["en", "ar", "ar-unknown"],
)
def test_a_detail_is_told_in_the_readers_language_where_there_are_words_for_it(
    open_console: Open, desk: Desk, language: str, code: str, said: str
) -> None:
    desk.subscribe("monas", "mona")
    detail = "0.6 at best, 0.8 asked for"
    told = {"detail": detail, "code": code, "values": {"best": 0.6, "least": 0.8}}
    desk.hold_back(drop("monas", DropReason.LOW_CONFIDENCE).model_copy(update=told))
    card = open_console("mona", "held-back", language).get_by_role("article")
    told_here = card.locator("p").first
    expect(told_here).to_have_text(said)
    expect(told_here.locator("[lang=en]")).to_have_count(int(said == detail))


def test_the_filter_stands_in_the_address(open_console: Open, desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    desk.hold_back(drop("monas", DropReason.QUIET_HOURS), drop("monas", DropReason.COOLDOWN, 2))
    page = open_console("mona", "held-back")
    expect(page.get_by_role("article")).to_have_count(2)
    page.locator("summary").click()
    page.get_by_label("Reason").select_option("quiet hours")
    page.get_by_label("Subscription").fill("monas")
    page.get_by_role("button", name="Show these").click()
    expect(page).to_have_url(
        f"{desk.address}/console/#/held-back?subscription=monas&reason=quiet_hours"
    )
    expect(page.get_by_role("article")).to_have_count(1)
    page.reload()
    expect(page.get_by_label("Reason")).to_have_value("quiet_hours")
    expect(page.get_by_role("article")).to_contain_text("quiet hours")
    page.get_by_role("button", name="All of them").click()
    expect(page.get_by_role("article")).to_have_count(2)


def test_a_filter_that_leaves_nothing_says_so(open_console: Open) -> None:
    page = open_console("mona", "held-back?reason=cooldown")
    expect(page.get_by_text("Nothing like this was held back")).to_be_visible()


def test_what_was_held_back_leads_to_its_explanation_and_to_the_silence(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("monas", "mona")
    silenced = drop("monas", DropReason.SILENCED).model_copy(update={"detail": "s-0123"})
    desk.hold_back(silenced)
    card = open_console("mona", "held-back").get_by_role("article")
    expect(card.get_by_role("link", name="Why?")).to_have_attribute(
        "href", f"#/explain?article={silenced.article}&subscription=monas"
    )
    expect(card.get_by_role("link", name="The silence")).to_have_attribute(
        "href", "#/silences/s-0123"
    )


def test_more_than_a_page_is_read_on_demand(open_console: Open, desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    desk.hold_back(*(drop("monas", DropReason.COOLDOWN, number) for number in range(60)))
    page = open_console("mona", "held-back")
    expect(page.get_by_role("article")).to_have_count(50)
    page.get_by_role("button", name="Show more").click()
    expect(page.get_by_role("article")).to_have_count(60)
    expect(page.get_by_role("button", name="Show more")).to_have_count(0)
