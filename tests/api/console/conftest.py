"""A browser, and pages of the console in it, each signed in as somebody."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)

from tests.api.conftest import Desk, secret_of
from tests.tools import tool

Open = Callable[..., Page]

_PATIENCE_MS = 20_000
"""For how long something is waited for; only a test that fails takes it."""

_EXPECTED = "Failed to load resource"
"""What Chromium says of every answer that is no success; pages ask whether there is something."""


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Return Debian's Chromium, without a window.

    It ends with the tests of the console: as long as it is there it has an event loop in this
    thread, in which no other test could run its own.
    """
    expect.set_options(timeout=_PATIENCE_MS)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=tool("chromium"), chromium_sandbox=os.geteuid() != 0
        )
        yield chromium
        chromium.close()


@pytest.fixture
def open_console(browser: Browser, desk: Desk) -> Iterator[Open]:
    """Return what opens a page of the console: `open_console("mona", "alerts", language="ar")`.

    Each has a browser session of its own. A test fails where any of its pages reports an error,
    a breach of the page's security policy among them.
    """
    yield from _opening(browser, desk)


@pytest.fixture
def open_newsroom(browser: Browser, kafka_desk: Desk) -> Iterator[Open]:
    """Return the same of an API with a Kafka, which begins anew."""
    kafka_desk.begin_anew()
    yield from _opening(browser, kafka_desk)


def _opening(browser: Browser, desk: Desk) -> Iterator[Open]:
    with ExitStack() as opened:

        def start(name: str | None = "mona", place: str = "", language: str = "en") -> Page:
            page = opened.enter_context(_watched(browser, language))
            page.goto(f"{desk.address}/console/#/{place}")
            if name is not None:
                sign_in(page, secret_of(name))
            return page

        yield start


def sign_in(page: Page, key: str) -> None:
    """Type a key and send it."""
    page.locator("input[type=password]").fill(key)
    page.locator("form button").click()


@contextmanager
def _watched(browser: Browser, language: str) -> Iterator[Page]:
    context: BrowserContext = browser.new_context(
        locale={"en": "en-GB", "ar": "ar-KW"}[language], timezone_id="Asia/Kuwait"
    )
    context.set_default_timeout(_PATIENCE_MS)
    page, errors = context.new_page(), list[str]()

    def hear(said: ConsoleMessage) -> None:
        if said.type == "error" and not said.text.startswith(_EXPECTED):
            errors.append(said.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []
