"""Alerts as they are raised, with the words that prove them, and who takes care of them."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from schemas.alert import Alert, AlertArticle, Evidence
from tests.alert_examples import example_alert
from tests.api.conftest import Desk
from tests.api.console.conftest import Open

pytestmark = pytest.mark.slow

SNIPPET = "🛰️ قال \u202eحمد المشعان أمس <b>إن</b>"
SURFACE = "حمد المشعان"
STARTS = 100
"""Where the snippet begins in its article."""


def arabic_alert(**article: object) -> Alert:
    """Return an alert about an Arabic name behind a character of two UTF-16 units and a control."""
    alert = example_alert(entity="gctf", subscription="entity.gctf", external_id="ar1")
    place = STARTS + SNIPPET.index(SURFACE)
    mention = Evidence(
        start=place,
        end=place + len(SURFACE),
        surface=SURFACE,
        alias="Hamad Al-Mashaan",
        evidence="transliteration",
        score=0.97,
        steps=("script: حمد is Hamad",),
        snippet=SNIPPET,
        snippet_start=STARTS,
        holder="A Holder",
    )
    told: AlertArticle = alert.data.article.model_copy(update=article)
    data = alert.data.model_copy(update={"article": told, "mentions": (mention,)})
    return alert.model_copy(update={"data": data})


def raised(number: int) -> Alert:
    """Return one of many alerts."""
    return example_alert(subscription="entity.gctf", external_id=f"a{number}")


def cards(page: Page) -> Locator:
    """Return the alerts of the list."""
    return page.locator(".alert-card")


def test_where_there_is_none_the_page_says_so(open_console: Open) -> None:
    page = open_console("rana", "alerts")
    expect(page.get_by_text("No alert yet that you may see.")).to_be_visible()


def test_the_very_words_are_marked_whatever_stands_before_them(
    open_console: Open, desk: Desk
) -> None:
    desk.raise_alerts([arabic_alert()])
    page = open_console("rana", "alerts")
    expect(cards(page).locator("mark")).to_have_text(SURFACE)
    expect(cards(page).locator("blockquote")).to_have_text(SNIPPET.replace("\u202e", ""))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_passage_has_its_own_direction_in_either_language(
    open_console: Open, desk: Desk, language: str
) -> None:
    desk.raise_alerts([arabic_alert()])
    page = open_console("rana", "alerts", language=language)
    passage = cards(page).locator("blockquote")
    expect(passage).to_be_visible()
    assert passage.evaluate("one => getComputedStyle(one).direction") == "rtl"


def test_markup_and_addresses_of_the_news_do_nothing(open_console: Open, desk: Desk) -> None:
    title = '<img src=x onerror="document.body.id = 1"> \u202eevil'
    alert = arabic_alert(title=title, url="javascript:document.body.id=1", source="<script>")
    desk.raise_alerts([alert])
    page = open_console("rana", f"alerts/{alert.id}")
    expect(page.get_by_text('<img src=x onerror="document.body.id = 1"> evil')).to_be_visible()
    assert page.locator("a[href^=javascript]").count() == page.locator("img").count() == 0


def test_an_alert_that_is_raised_meanwhile_appears_first_and_is_counted(
    open_console: Open, desk: Desk
) -> None:
    desk.raise_alerts([raised(1)])
    page = open_console("rana", "alerts")
    expect(page.get_by_text("following: new alerts appear by themselves")).to_be_visible()
    expect(cards(page)).to_have_count(1)
    desk.raise_alerts([arabic_alert()])
    expect(cards(page)).to_have_count(2)
    expect(cards(page).first.locator("mark")).to_have_text(SURFACE)
    expect(page.get_by_text("1 new alert")).to_be_visible()
    expect(page).to_have_title("(1) Alerts · Rasid")


def test_all_alerts_are_there_page_by_page_and_none_twice(open_console: Open, desk: Desk) -> None:
    desk.raise_alerts(raised(number) for number in range(120))
    page = open_console("rana", "alerts")
    expect(cards(page)).to_have_count(50)
    page.get_by_role("button", name="Show more").click()
    expect(cards(page)).to_have_count(100)
    page.get_by_role("button", name="Show more").click()
    expect(cards(page)).to_have_count(120)
    expect(page.get_by_role("button", name="Show more")).to_be_hidden()
    links = [one.get_attribute("href") for one in cards(page).locator("h2 a").all()]
    assert len(set(links)) == 120


def test_a_filter_stands_in_the_address_and_can_be_sent_on(open_console: Open, desk: Desk) -> None:
    desk.raise_alerts([raised(1), arabic_alert()])
    page = open_console("rana", "alerts")
    page.locator("summary").click()
    page.get_by_label("Article").fill("ar1")
    page.get_by_role("button", name="Show these").click()
    expect(cards(page)).to_have_count(1)
    assert "article=ar1" in page.url
    page.reload()
    expect(cards(page)).to_have_count(1)
    page.get_by_role("button", name="All of them").click()
    expect(cards(page)).to_have_count(2)


def test_an_alert_tells_its_proof(open_console: Open, desk: Desk) -> None:
    alert = arabic_alert(url="https://news.example/1")
    desk.raise_alerts([alert])
    page = open_console("rana", "alerts")
    cards(page).get_by_role("link").first.click()
    for told in ("across scripts", "Hamad Al-Mashaan", "Sure to 0.97", "A Holder"):
        expect(page.locator(".mention")).to_contain_text(told)
    page.get_by_text("Step by step").click()
    expect(page.get_by_text("script: حمد is Hamad")).to_be_visible()
    link = page.get_by_role("link", name="Read the article")
    assert link.get_attribute("href") == "https://news.example/1"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_an_editor_takes_care_of_an_alert_and_is_done_with_it(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("monas", "mona")
    alert = example_alert(subscription="monas")
    desk.raise_alerts([alert])
    page = open_console("mona", f"alerts/{alert.id}")
    expect(page.get_by_text("Nobody yet.")).to_be_visible()
    page.get_by_label("Note").fill("أتابع الخبر")
    page.get_by_role("button", name="I take care of it").click()
    expect(page.get_by_text(re.compile("mona.*, .*acknowledged"))).to_be_visible()
    expect(page.get_by_text("أتابع الخبر")).to_be_visible()
    expect(page.get_by_label("Note")).to_have_value("")
    page.get_by_role("button", name="It is done").click()
    expect(page.get_by_text(re.compile("mona.*, .*resolved"))).to_be_visible()


def test_a_reader_is_not_offered_what_a_reader_may_not_do(open_console: Open, desk: Desk) -> None:
    alert = arabic_alert()
    desk.raise_alerts([alert])
    page = open_console("rana", f"alerts/{alert.id}")
    expect(page.get_by_role("heading", name="Who takes care of it")).to_be_visible()
    expect(page.get_by_role("button", name="I take care of it")).to_be_hidden()


def test_an_alert_of_somebody_else_is_told_not_to_be_there(open_console: Open, desk: Desk) -> None:
    desk.subscribe("khalids", "khalid")
    alert = example_alert(subscription="khalids")
    desk.raise_alerts([alert])
    page = open_console("mona", f"alerts/{alert.id}")
    expect(page.get_by_role("alert").first).to_contain_text("not for you to see")


def test_a_page_without_an_address_of_ours_says_so(open_console: Open) -> None:
    page = open_console("rana", "nowhere")
    expect(page.get_by_text("There is no such page.")).to_be_visible()
