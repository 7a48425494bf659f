"""Whose subscriptions there are, and one found among many."""

import pytest
from playwright.sync_api import expect

from schemas.entity import Entity
from tests.api.conftest import COALITION, GCTF, Desk
from tests.api.console.conftest import Open

pytestmark = pytest.mark.slow


def test_the_list_says_whose_each_is_what_it_asks_for_and_where_it_goes(
    open_console: Open, desk: Desk
) -> None:
    wish = {
        "id": "gulf",
        "name": "الخليج",
        "query": 'entity:gctf AND "Kuwait"',
        "digest": "daily",
        "channels": [{"kind": "email", "recipients": ["desk@example.org"]}],
    }
    desk.mona.post("/v1/subscriptions", json=wish)
    desk.subscribe("forum", "mona", "rana")
    desk.subscribe("hidden", "khalid")
    page = open_console("mona", "subscriptions")
    card = page.get_by_role("article").filter(has_text="الخليج")
    expect(card).to_contain_text('entity:gctf AND "Kuwait"')
    expect(card).to_contain_text("\u2068mona\u2069's · every day · e-mail desk@example.org")
    expect(page.get_by_role("article").filter(has_text="The desk")).to_contain_text("GCTF")
    expect(page.get_by_role("article")).to_have_count(2)
    card.get_by_role("link", name="Its alerts").click()
    expect(page.get_by_label("Subscription")).to_have_value("gulf")


def test_an_entity_that_is_renamed_or_removed_here_is_shown_so_at_once(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("forum", "mona")
    page = open_console("mona", "subscriptions")
    card = page.get_by_role("article").filter(has_text="The desk")
    expect(card).to_contain_text("GCTF")
    page.evaluate("() => { location.hash = '#/watchlist/gctf'; }")
    page.get_by_label("Names in English 1", exact=True).fill("The Global Forum")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The Global Forum")
    page.evaluate("() => { location.hash = '#/subscriptions'; }")
    expect(card).to_contain_text("The Global Forum")
    page.evaluate("() => { location.hash = '#/watchlist/gctf'; }")
    page.get_by_role("button", name="Track no longer").click()
    page.get_by_role("dialog").get_by_role("button", name="Track no longer").click()
    expect(page.get_by_text("is tracked no longer")).to_be_visible()
    page.evaluate("() => { location.hash = '#/subscriptions'; }")
    expect(card).to_contain_text("gctf")


def test_a_name_of_markup_and_controls_is_text(open_console: Open, desk: Desk) -> None:
    evil = Entity(
        id="evil", type="organization", names={"en": ("<img src=x onerror=alert(1)>\u202etxt",)}
    )
    desk.track(GCTF, COALITION, evil)
    wish = {"id": "evil", "name": "<b>\u202ebold</b>", "entities": ["evil"]}
    desk.mona.post("/v1/subscriptions", json=wish)
    page = open_console("mona", "subscriptions")
    expect(page.get_by_role("heading", name="<b>bold</b>")).to_be_visible()
    expect(page.get_by_text("<img src=x onerror=alert(1)>txt")).to_be_visible()
    page.get_by_role("link", name="<b>bold</b>").click()
    expect(page.get_by_role("heading", name="<b>bold</b>")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "label", "none"),
    [
        ("en", "Search by name or id", "No subscription that you may see is called so."),
        ("ar", "ابحث بالاسم أو المعرّف", "لا اشتراك بهذا الاسم يحق لك الاطلاع عليه."),
    ],
    ids=["en", "ar"],
)
def test_subscriptions_are_looked_for_by_name_and_the_address_keeps_what_for(
    open_console: Open, desk: Desk, language: str, label: str, none: str
) -> None:
    for one, name in (("gulf", "الخليج العربي"), ("forum", "Forum")):
        wish = {"id": one, "name": name, "entities": ["gctf"]}
        desk.mona.post("/v1/subscriptions", json=wish)
    page = open_console("mona", "subscriptions", language=language)
    cards = page.get_by_role("article")
    expect(cards).to_have_count(2)
    page.get_by_label(label).fill("العَربي")
    expect(cards.get_by_role("heading")).to_have_text(["الخليج العربي"])
    page.reload()
    expect(page.get_by_label(label)).to_have_value("العَربي")
    expect(cards).to_have_count(1)
    page.get_by_label(label).fill("nobody")
    expect(page.get_by_text(none)).to_be_visible()
