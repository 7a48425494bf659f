"""The watchlist: searched in either script, in pages, and the way to one and to a new one."""

import pytest
from playwright.sync_api import expect

from schemas.entity import Entity
from tests.api.conftest import Desk
from tests.api.console.conftest import Open
from tests.api.console.entities import ALL, MASHAAN

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("looked_for", ["mashaan", "المشعان", "hamad-al"], ids=["en", "ar", "id"])
def test_a_name_in_either_script_and_an_id_find_an_entity(
    open_console: Open, desk: Desk, looked_for: str
) -> None:
    desk.track(*ALL)
    page = open_console("mona", "watchlist")
    expect(page.get_by_role("article")).to_have_count(3)
    page.get_by_label("Search by name or id").fill(looked_for)
    expect(page.get_by_role("article")).to_have_count(1)
    card = page.get_by_role("article")
    for told in ("Hamad Al-Mashaan", "حمد المشعان", "official", "Assistant Minister"):
        expect(card).to_contain_text(told)


def test_in_arabic_an_entity_is_called_by_its_arabic_name(open_console: Open, desk: Desk) -> None:
    desk.track(MASHAAN)
    page = open_console("mona", "watchlist", language="ar")
    expect(page.get_by_role("heading", name="حمد المشعان")).to_be_visible()
    expect(page.get_by_text("نتيجة واحدة")).to_be_visible()
    expect(page.get_by_text("مساعد الوزير")).to_be_visible()


def test_what_is_searched_for_stays_when_the_page_is_loaded_again(
    open_console: Open, desk: Desk
) -> None:
    desk.track(*ALL)
    page = open_console("mona", "watchlist")
    page.get_by_label("Type").select_option("organisation")
    expect(page.get_by_role("article")).to_have_count(2)
    page.reload()
    expect(page.get_by_label("Type")).to_have_value("organization")
    expect(page.get_by_role("article")).to_have_count(2)
    page.get_by_role("link", name="Watchlist").click()
    expect(page.get_by_role("article")).to_have_count(3)


def test_a_long_list_comes_in_pages(open_console: Open, desk: Desk) -> None:
    many = [Entity(id=f"e{n:03}", type="person", names={"en": (f"Ali B{n}",)}) for n in range(60)]
    desk.track(*many)
    page = open_console("mona", "watchlist")
    expect(page.get_by_text("The first 50 entities")).to_be_visible()
    page.get_by_role("button", name="Show more").click()
    expect(page.get_by_text("60 entities")).to_be_visible()
    expect(page.get_by_role("article")).to_have_count(60)


def test_a_name_that_is_not_tracked_is_offered_to_be(open_console: Open) -> None:
    page = open_console("mona", "watchlist")
    page.get_by_label("Search by name or id").fill("خالد الجارالله")
    page.get_by_role("link", name="خالد الجارالله").click()
    expect(page.get_by_label("Names in Arabic 1", exact=True)).to_have_value("خالد الجارالله")


def test_an_entity_leads_to_its_alerts(open_console: Open, desk: Desk) -> None:
    desk.track(MASHAAN)
    page = open_console("mona", "watchlist")
    page.get_by_role("article").get_by_role("link", name="Alerts").click()
    expect(page).to_have_url(f"{desk.address}/console/#/alerts?entity=hamad-al-mashaan")


def test_a_reader_looks_and_is_offered_no_change(open_console: Open, desk: Desk) -> None:
    desk.track(MASHAAN)
    page = open_console("rana", "watchlist")
    expect(page.get_by_text("You may look, and not change anything")).to_be_visible()
    expect(page.get_by_role("link", name="Track somebody new")).to_have_count(0)
    page.get_by_role("link", name="Hamad Al-Mashaan").click()
    expect(page.get_by_role("definition").filter(has_text="حمد المشعان")).to_be_visible()
    expect(page.get_by_role("button", name="Save")).to_have_count(0)
    expect(page.get_by_role("button", name="Track no longer…")).to_have_count(0)
