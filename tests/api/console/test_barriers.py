"""No page keeps anybody out: contrast, names of fields and buttons, order of headings, language.

Source: Web Content Accessibility Guidelines 2.2, levels A and AA, and the best practices of
axe-core (https://github.com/dequelabs/axe-core), which looks.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.api.conftest import Desk
from tests.api.console.conftest import Open
from tests.api.console.test_alerts import arabic_alert

pytestmark = pytest.mark.slow

ALERT = arabic_alert(title="عنوان", url="https://news.example/1")
PLACES = (
    "alerts",
    f"alerts/{ALERT.id}",
    "watchlist",
    "watchlist?new=1",
    "watchlist/gctf",
    "subscriptions",
    "subscriptions?new=yes",
    "subscriptions/entity.gctf",
    "silences",
    "silences/new",
    "held-back",
    "deliveries",
    "explain",
    "nowhere",
)


def barriers(page: Page) -> list[str]:
    """Return what axe finds on a page, each with the element."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


def visit(page: Page, place: str) -> None:
    """Open a page of the console, and wait until it is drawn."""
    page.evaluate("place => { location.hash = `#/${place}`; }", place)
    expect(page.locator("main h1")).to_be_visible()
    expect(page.locator("[aria-busy=true]")).to_have_count(0)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_barrier(open_console: Open, desk: Desk, language: str, scheme: str) -> None:
    desk.raise_alerts([ALERT])
    page = open_console("ada", "explain", language=language)
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    expect(page.locator("main h1")).to_be_visible()
    found = []
    for place in PLACES:
        visit(page, place)
        found += [(place, one) for one in barriers(page)]
    assert found == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_way_in_has_no_barrier(open_console: Open, language: str) -> None:
    page = open_console(None, language=language)
    expect(page.locator("input[type=password]")).to_be_visible()
    assert barriers(page) == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_page_is_wider_than_a_telephone(open_console: Open, desk: Desk, language: str) -> None:
    desk.raise_alerts([ALERT])
    page = open_console("ada", "explain", language=language)
    page.set_viewport_size({"width": 360, "height": 740})
    expect(page.locator("main h1")).to_be_visible()
    for place in PLACES:
        visit(page, place)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert (place, wide) == (place, 360)
