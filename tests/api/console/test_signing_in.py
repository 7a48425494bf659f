"""Who may look: a key is asked for, kept for the tab, and forgotten."""

import pytest
from playwright.sync_api import expect

from services.platform.redis.api_keys import RedisApiKeys
from tests.api.conftest import Desk, secret_of
from tests.api.console.conftest import Open, sign_in

pytestmark = pytest.mark.slow


def test_the_address_of_the_api_leads_to_the_console(open_console: Open, desk: Desk) -> None:
    page = open_console(None)
    page.goto(f"{desk.address}/")
    expect(page).to_have_url(f"{desk.address}/console/")
    expect(page.get_by_label("Your key")).to_be_focused()


def test_a_known_key_opens_the_alerts_and_says_whose_it_is(open_console: Open) -> None:
    page = open_console("mona")
    expect(page.get_by_role("heading", name="Alerts")).to_be_visible()
    expect(page.get_by_text("mona (editor)")).to_be_visible()


@pytest.mark.parametrize("key", ["rasid_nobody", "not a header: \u0645\u0641\u062a\u0627\u062d"])
def test_an_unknown_key_is_refused_in_words(open_console: Open, key: str) -> None:
    page = open_console(None)
    sign_in(page, key)
    expect(page.get_by_role("alert")).to_have_text("This key is not known, or was revoked.")


def test_a_page_loaded_again_stays_signed_in_and_another_tab_is_not(open_console: Open) -> None:
    page = open_console("mona")
    expect(page.get_by_text("mona (editor)")).to_be_visible()
    page.reload()
    expect(page.get_by_text("mona (editor)")).to_be_visible()
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.get_by_label("Your key")).to_be_visible()


def test_signing_out_forgets_the_key(open_console: Open) -> None:
    page = open_console("mona")
    page.get_by_role("button", name="Sign out").click()
    page.reload()
    expect(page.get_by_label("Your key")).to_be_visible()
    assert page.evaluate("JSON.stringify(sessionStorage) + document.cookie") == "{}"


def test_a_key_that_is_revoked_meanwhile_leads_back_to_the_way_in(
    open_console: Open, desk: Desk
) -> None:
    # Of one article: alerts of it are not followed, and nothing but the reader asks.
    page = open_console("mona", "alerts?article=a1")
    expect(page.get_by_text("No alert is like this")).to_be_visible()
    RedisApiKeys(desk.client, desk.keys).revoke("mona")
    page.get_by_label("Article").fill("a2")
    page.get_by_role("button", name="Show these").click()
    expect(page.get_by_text("Your key is no longer known")).to_be_visible()
    page.get_by_label("Your key").fill("another")
    expect(page.get_by_text("Your key is no longer known")).to_be_visible()


def test_one_refused_request_is_enough_to_say_why_the_way_in_is_shown(
    open_console: Open, desk: Desk
) -> None:
    page = open_console("mona", "subscriptions")
    expect(page.get_by_text("No subscription yet")).to_be_visible()
    RedisApiKeys(desk.client, desk.keys).revoke("mona")
    page.get_by_role("switch").click()
    page.get_by_label("Your key").press_sequentially("key", delay=50)  # when all is drawn
    expect(page.get_by_text("Your key is no longer known")).to_be_visible()


def test_the_key_is_never_in_an_address(open_console: Open) -> None:
    page = open_console(None)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    sign_in(page, secret_of("mona"))
    expect(page.get_by_role("heading", name="Alerts")).to_be_visible()
    assert asked
    assert not any(secret_of("mona") in address for address in [*asked, page.url])


def test_the_language_is_the_browsers_until_another_is_chosen(open_console: Open) -> None:
    page = open_console("mona", language="ar")
    expect(page.get_by_role("heading", name="التنبيهات")).to_be_visible()
    assert page.evaluate("document.documentElement.dir") == "rtl"
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="Alerts")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Alerts")).to_be_visible()
    assert page.evaluate("document.documentElement.dir") == "ltr"
