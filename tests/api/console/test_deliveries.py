"""Deliveries in the console: what did not arrive, sent again; and what owners were told."""

import pytest
from playwright.sync_api import expect

from schemas.delivery import Notice
from tests.alert_examples import WHEN, example_alert
from tests.api.conftest import Desk
from tests.api.console.conftest import Open
from tests.api.test_held_back import give_up

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["after 15 attempts", "e-mail: mona@example.org", "the server refused it"]),
        ("ar", ["بعد ", " محاولة", "بريد إلكتروني: mona@example.org"]),
    ],
    ids=["en", "ar"],
)
def test_what_did_not_arrive_is_told_with_where_to_and_why(
    open_console: Open, desk: Desk, language: str, said: list[str]
) -> None:
    desk.subscribe("monas", "mona")
    give_up(desk, "monas")
    card = open_console("mona", "deliveries", language).get_by_role("article")
    expect(card.get_by_role("heading")).to_have_text("The desk")
    for one in said:
        expect(card).to_contain_text(one)
    alert = example_alert(subscription="monas").id
    expect(card.locator("dl a")).to_have_attribute("href", f"#/alerts/{alert}")


def test_it_is_sent_again_once_and_says_so(open_console: Open, desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    letter = give_up(desk, "monas")
    page = open_console("mona", "deliveries")
    page.get_by_role("button", name="Send it again").dblclick()
    told = page.get_by_role("article").get_by_role("status")
    expect(told).to_contain_text("It is on its way again")
    expect(told).to_be_focused()
    assert desk.client.hkeys(desk.keys.deliveries()) == [letter.delivery.id.encode()]
    page.reload()
    expect(page.get_by_text("Nothing failed to arrive.")).to_be_visible()


def test_what_somebody_else_has_sent_again_meanwhile_is_told(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("monas", "mona")
    give_up(desk, "monas")
    page = open_console("mona", "deliveries")
    expect(page.get_by_role("button", name="Send it again")).to_be_visible()
    desk.client.delete(desk.keys.undelivered())
    page.get_by_role("button", name="Send it again").click()
    expect(page.get_by_text("Somebody has sent it again already.")).to_be_visible()


@pytest.mark.parametrize("name", ["khalid", "rana"])
def test_who_may_not_change_a_subscription_sends_nothing_again(
    open_console: Open, desk: Desk, name: str
) -> None:
    desk.subscribe("monas", "mona", "khalid", "rana")
    give_up(desk, "monas")
    page = open_console(name, "deliveries")
    expect(page.get_by_text("the server refused it")).to_be_visible()
    expect(page.get_by_role("button", name="Send it again")).to_have_count(0)


def test_notices_are_told_as_text_whatever_is_in_them(open_console: Open, desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    text = 'Nothing more is sent to its webhook: <img src=x onerror="alert(1)"> \u202egnihton'
    notice = Notice(subscription="monas", owner="mona", text=text, at=WHEN)
    desk.client.xadd(desk.keys.notices(), {"notice": notice.encode()})
    page = open_console("mona", "deliveries")
    expect(page.get_by_text(text.replace("\u202e", ""))).to_be_visible()
    expect(page.locator("img")).to_have_count(0)
