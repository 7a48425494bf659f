"""What a subscription would have raised, and whether its messages arrive."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.api.conftest import Desk, running_api, secret_of
from tests.api.console.conftest import Open, sign_in
from tests.api.test_past import publish
from tests.notifier.conftest import SECRET
from tests.notifier.receiver import Receiver, run_receiver

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def published(kafka_desk: Desk) -> None:
    """Have articles of an hour ago."""
    kafka_desk.begin_anew()
    publish(kafka_desk, "The GCTF met in Doha. The GCTF left.", "The Coalition left Doha.", "Rain.")


@pytest.fixture
def desk(kafka_desk: Desk, published: None) -> Desk:
    """Return an API with a Kafka that has some articles."""
    kafka_desk.begin_anew()
    return kafka_desk


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """Return a server that takes webhooks."""
    with run_receiver() as running:
        yield running


@pytest.fixture
def notifier(desk: Desk, tmp_path: Path) -> Iterator[None]:
    """Have a notifier that runs."""
    (tmp_path / "mona").mkdir()
    (tmp_path / "mona" / "desk").write_text(SECRET)
    environment = {
        **os.environ,
        "RASID_REDIS_URL": desk.redis.url,
        "RASID_REDIS_PREFIX": desk.redis.prefix,
        "RASID_NOTIFIER_SECRETS_FOLDER": str(tmp_path),
        "RASID_NOTIFIER_ALLOWED_NETWORKS": "127.0.0.0/8",
        "RASID_LOG_FORMAT": "json",
    }
    command = [sys.executable, "-m", "services.notifier"]
    running = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    assert running.stderr is not None
    running.stderr.readline()  # it says where it listens
    yield
    running.kill()
    running.communicate()


def row(page: Page, name: str) -> str:
    """Return the number that a row of a table tells."""
    return page.get_by_role("row").filter(has_text=name).get_by_role("cell").first.inner_text()


def test_a_form_without_a_name_yet_is_previewed_and_nothing_is_stored(
    open_console: Open, desk: Desk
) -> None:
    page = open_console("mona", "subscriptions?new=yes")
    page.get_by_label("Name", exact=True).fill("Doha")
    page.get_by_label("Query", exact=True).fill("doha AND entity:*")
    page.get_by_label("Minimum mentions").fill("2")
    page.get_by_role("button", name="Of the last 24 hours").click()
    expect(page.get_by_role("heading", name="1 alert")).to_be_focused()
    expect(page.get_by_text("3 articles were read.")).to_be_visible()
    assert row(page, "too few mentions") == "1"
    assert page.get_by_role("table").filter(has_text="Alerts a day").get_by_role("row").count() == 2
    card = page.get_by_role("article").filter(has_text="GCTF")
    expect(card.locator("mark").first).to_have_text("GCTF")
    expect(card.get_by_role("link")).to_have_count(0)
    page.get_by_label("Minimum mentions").fill("1")
    expect(page.get_by_text("The form has changed since")).to_be_visible()
    assert desk.ada.get("/v1/subscriptions").json()["items"] == []
    assert desk.ada.get("/v1/alerts").json()["items"] == []


def test_a_reader_previews_what_is_shared_in_arabic(open_console: Open, desk: Desk) -> None:
    desk.subscribe("forum", "mona", "rana")
    page = open_console("rana", "subscriptions/forum", language="ar")
    page.get_by_role("button", name="لآخر 7 أيام").click()
    expect(page.get_by_role("heading", name="تنبيه واحد")).to_be_visible()
    days = page.get_by_role("table").filter(has_text="التنبيهات في اليوم").get_by_role("row")
    assert days.count() == 8


def test_what_a_preview_refuses_is_told_at_its_field(open_console: Open, desk: Desk) -> None:
    desk.subscribe("forum", "mona")
    page = open_console("mona", "subscriptions/forum")
    page.get_by_role("button", name="Add a chat service").click()
    page.get_by_label("Secret", exact=True).fill("khalid/chat")
    page.get_by_role("button", name="Of the last 7 days").click()
    channels = page.get_by_role("group", name="Channels")
    expect(channels).to_be_focused()
    expect(channels).to_contain_text("khalid/chat is not a secret of this subscription's")
    expect(page.get_by_text("The form cannot be previewed yet")).to_be_visible()


def test_a_preview_of_some_of_the_articles_says_so(open_console: Open, desk: Desk) -> None:
    desk.subscribe("forum", "mona")
    page = open_console(None)
    with running_api(desk.redis, desk.kafka, preview_seconds=1e-9) as hasty:
        page.goto(f"{hasty}/console/#/subscriptions/forum")
        sign_in(page, secret_of("mona"))
        page.get_by_role("button", name="Of the last 7 days").click()
        expect(
            page.get_by_text("There are more articles than one preview may read")
        ).to_be_visible()


def test_a_test_tells_of_each_channel_whether_it_arrived(
    open_console: Open, desk: Desk, receiver: Receiver, notifier: None
) -> None:
    receiver.answers["/gone"] = [410]
    channels = [
        {"kind": "webhook", "url": f"{receiver.address}{path}", "signing_secrets": ["mona/desk"]}
        for path in ("/good", "/gone")
    ]
    wish = {"id": "forum", "name": "Forum", "entities": ["gctf"], "channels": channels}
    desk.mona.post("/v1/subscriptions", json=wish)
    page = open_console("mona", "subscriptions/forum")
    page.get_by_label("Name", exact=True).fill("Changed")
    expect(page.get_by_text("to the channels as they are saved")).to_be_visible()
    page.get_by_role("button", name="Send a test").click()
    outcomes = page.get_by_role("status").get_by_role("listitem")
    expect(outcomes).to_have_text(
        [re.compile("/good: arrived"), re.compile("/gone: did not arrive: answered 410")],
        timeout=30_000,
    )
    assert sorted(one.path for one in receiver.received) == ["/gone", "/good"]


def test_in_arabic_a_test_that_did_not_arrive_is_told_in_arabic(
    open_console: Open, desk: Desk, receiver: Receiver, notifier: None
) -> None:
    receiver.answers["/gone"] = [410]
    hook = {"kind": "webhook", "url": f"{receiver.address}/gone", "signing_secrets": ["mona/desk"]}
    absent = hook | {"signing_secrets": ["mona/absent"]}
    wish = {"id": "forum", "name": "Forum", "entities": ["gctf"], "channels": [hook, absent]}
    desk.mona.post("/v1/subscriptions", json=wish)
    page = open_console("mona", "subscriptions/forum", language="ar")
    page.get_by_role("button", name="أرسل رسالة تجريبية").click()
    outcomes = page.get_by_role("status").get_by_role("listitem")
    unreadable = "لا ملف مقروءا باسم mona/absent في RASID_NOTIFIER_SECRETS_FOLDER"
    expect(outcomes).to_have_text(
        [re.compile("لم تصل: رد الخادم بالرمز 410"), re.compile(f"لم تصل: {unreadable}")],
        timeout=30_000,
    )
    expect(outcomes.locator("[lang=en]")).to_have_count(0)
    expect(outcomes.locator("bdi", has_text="mona/absent")).to_have_attribute("dir", "auto")
