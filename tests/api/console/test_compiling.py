"""What a page does while a large watchlist is being compiled."""

import json

import pytest
from playwright.sync_api import Route, expect

from tests.api.console.conftest import Open

pytestmark = pytest.mark.slow

COMPILING = json.dumps({"type": "urn:rasid:problem:compiling", "title": "", "status": 503})


def test_a_request_that_has_to_wait_says_for_what_and_goes_on_by_itself(open_console: Open) -> None:
    page = open_console("mona", "watchlist/gctf")
    refusals = [COMPILING]

    def answer(route: Route) -> None:
        if refusals:
            route.fulfill(status=503, headers={"Retry-After": "2"}, body=refusals.pop())
        else:
            route.continue_()

    page.route("**/v1/entities/try", answer)
    page.get_by_label("A text of the news").fill("The GCTF met.")
    page.get_by_role("button", name="What would this find?").click()
    expect(page.get_by_text("Rasid is compiling a large watchlist first.")).to_be_visible()
    expect(page.get_by_text("Found in 1 place.")).to_be_visible()
    expect(page.get_by_text("Rasid is compiling a large watchlist first.")).to_be_hidden()
