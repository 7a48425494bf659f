"""Silences in the console: written, weighed, stored, seen and ended."""

from datetime import timedelta

import pytest
from playwright.sync_api import Dialog, Page, expect

from schemas.silence import Silence, SilenceMatcher
from services.platform.clock import SystemClock
from services.platform.redis.records import RedisRecords
from services.platform.redis.watch import RedisWatchStore
from tests.alert_examples import example_alert
from tests.api.conftest import Desk
from tests.api.console.conftest import Open

pytestmark = pytest.mark.slow

NEW = "silences?subscription=monas&entity=gctf"


def stored(desk: Desk) -> tuple[Silence, ...]:
    """Return every silence there is."""
    return RedisWatchStore(desk.client, desk.keys).load().silences


def silence(desk: Desk, name: str, begins: int, ends: int, subscription: str = "monas") -> None:
    """Store a silence that is in force between two hours from now on."""
    now = SystemClock().now()
    made = Silence(
        id=f"s-{name}",
        matchers=(SilenceMatcher(field="subscription", values=(subscription,)),),
        starts_at=now + timedelta(hours=begins),
        expires_at=now + timedelta(hours=ends),
        author="mona",
        reason=f"{name} week",
        created_at=now,
    )
    RedisRecords(desk.client, desk.keys).put(made)


def fill(page: Page, reason: str = "summit week") -> None:
    """Fill in what every silence needs."""
    page.get_by_role("button", name="An hour").click()
    page.get_by_label("Reason").fill(reason)


def weigh(page: Page) -> None:
    """Ask what it would have held back."""
    page.get_by_role("button", name="Show what it would hold back").click()


def test_alerts_like_one_are_silenced_from_its_page_once_it_is_known_what_that_costs(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("monas", "mona")
    alert = example_alert(subscription="monas")
    desk.raise_alerts([alert, example_alert("coalition", "monas", "a2")])
    page = open_console("mona", f"alerts/{alert.id}")
    page.get_by_role("link", name="Silence these alerts").click()
    fill(page)
    weigh(page)
    expect(page.get_by_text("1 of the 2 alerts of the last seven days")).to_be_visible()
    assert stored(desk) == ()
    page.get_by_role("button", name="Silence them").dblclick()
    expect(page.get_by_role("heading", name="In force")).to_be_visible()
    (made,) = stored(desk)
    assert made.reason == "summit week"
    assert made.expires_at - made.starts_at <= timedelta(hours=1)
    matchers = [(one.field, one.values) for one in made.matchers]
    assert matchers == [("subscription", ("monas",)), ("entity", ("gctf",))]


def test_what_is_changed_after_it_was_weighed_is_weighed_again_before_it_is_stored(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("monas", "mona")
    page = open_console("mona", NEW)
    fill(page)
    weigh(page)
    expect(page.get_by_role("button", name="Silence them")).to_be_visible()
    page.get_by_role("button", name="Take out").last.click()
    expect(page.get_by_role("button", name="Silence them")).to_have_count(0)
    expect(page.get_by_text("What it would have held back")).to_have_count(0)
    weigh(page)
    expect(page.get_by_role("button", name="Silence them")).to_be_visible()


def test_what_is_too_broad_is_told_and_cannot_be_stored(open_console: Open) -> None:
    page = open_console("ada", "silences/new")
    page.locator("summary").click()
    page.get_by_label("English", exact=True).check()
    fill(page)
    weigh(page)
    expect(page.get_by_role("alert")).to_contain_text("add a matcher on at least one of these")
    expect(page.get_by_role("button", name="Silence them")).to_have_count(0)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("silences?entity=gctf", "Name at least one subscription"),
        ("silences?subscription=khalids", "Somebody else's: \u2068khalids\u2069."),
    ],
    ids=["of-all", "of-khalid"],
)
def test_an_editor_is_led_to_subscriptions_of_their_own(
    open_console: Open, desk: Desk, place: str, said: str
) -> None:
    desk.subscribe("monas", "mona")
    desk.subscribe("khalids", "khalid", "mona")
    page = open_console("mona", place)
    fill(page)
    expect(page.locator("datalist option[value=monas]")).to_have_count(1)
    expect(page.locator("datalist option[value=khalids]")).to_have_count(0)
    weigh(page)
    expect(page.get_by_role("alert")).to_contain_text(said)


def test_a_subscription_of_nobodys_is_an_editors_to_silence(open_console: Open, desk: Desk) -> None:
    page = open_console("mona", "silences/new")
    page.get_by_label("Subscriptions").fill("entity.gctf")
    fill(page)
    weigh(page)
    page.get_by_role("button", name="Silence them").click()
    expect(page.get_by_role("heading", name="In force")).to_be_visible()
    assert [one.matchers[0].values for one in stored(desk)] == [("entity.gctf",)]


def test_a_value_that_no_alert_can_have_is_told_beside_its_field(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("monas", "mona")
    page = open_console("mona", "silences?subscription=monas&entity=gctff")
    fill(page)
    weigh(page)
    entity = page.get_by_label("Entities")
    expect(entity).to_have_attribute("aria-invalid", "true")
    expect(entity).to_have_accessible_description("gctff is not tracked; did you mean gctf?")


@pytest.mark.parametrize(
    ("language", "headings"),
    [("en", ["In force", "To come", "Over"]), ("ar", ["الساري", "القادم", "المنتهي"])],
    ids=["en", "ar"],
)
def test_silences_are_told_by_when_they_hold(
    open_console: Open, desk: Desk, language: str, headings: list[str]
) -> None:
    desk.subscribe("monas", "mona")
    silence(desk, "later", 1, 2)
    silence(desk, "over", -2, -1)
    silence(desk, "now", -1, 1)
    page = open_console("mona", "silences", language)
    expect(page.get_by_role("heading", level=2)).to_have_text(headings)
    expect(page.get_by_role("heading", level=3)).to_have_text(["now week", "later week"])
    page.locator("summary").click()
    expect(page.get_by_role("heading", name="over week")).to_be_visible()


def test_a_silence_is_ended_after_a_question(open_console: Open, desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    silence(desk, "summit", -1, 1)
    page = open_console("mona", "silences")
    page.get_by_role("button", name="End it…").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name="End it…")).to_be_focused()
    assert len(stored(desk)) == 1
    page.get_by_role("button", name="End it…").click()
    page.get_by_role("button", name="End it now").click()
    expect(page.get_by_role("status")).to_contain_text("The silence has ended")
    expect(page.get_by_text("summit week")).to_have_count(0)
    expect(page.get_by_role("heading", name="Silences")).to_be_focused()
    assert stored(desk) == ()


def test_a_silence_that_somebody_has_ended_meanwhile_is_ended_all_the_same(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("monas", "mona")
    silence(desk, "summit", -1, 1)
    page = open_console("mona", "silences")
    page.get_by_role("button", name="End it…").click()
    seen = RedisRecords(desk.client, desk.keys).silence("s-summit")
    assert seen is not None
    RedisRecords(desk.client, desk.keys).remove(seen.record, instead_of=seen.raw)
    page.get_by_role("button", name="End it now").click()
    expect(page.get_by_text("Nothing is silenced")).to_be_visible()


def test_a_reader_sees_silences_and_is_offered_no_change(open_console: Open, desk: Desk) -> None:
    desk.subscribe("monas", "mona", "rana")
    silence(desk, "summit", -1, 1)
    alert = example_alert(subscription="monas")
    desk.raise_alerts([alert])
    page = open_console("rana", "silences")
    expect(page.get_by_text("summit week")).to_be_visible()
    expect(page.get_by_text("your key is a reader's")).to_have_count(1)
    expect(page.get_by_role("button", name="End it…")).to_have_count(0)
    expect(page.get_by_role("button", name="New silence")).to_have_count(0)
    page.goto(f"{desk.address}/console/#/alerts/{alert.id}")
    expect(page.get_by_role("heading", name="The Forum")).to_be_visible()
    expect(page.get_by_text("Silence these alerts")).to_have_count(0)


def test_an_editor_does_not_end_what_silences_the_subscription_of_another(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("khalids", "khalid", "mona")
    silence(desk, "khalids", -1, 1, "khalids")
    page = open_console("mona", "silences")
    expect(page.get_by_text("khalids week")).to_be_visible()
    expect(page.get_by_role("button", name="End it…")).to_have_count(0)


def test_a_form_that_is_begun_is_not_left_without_a_question(
    open_console: Open, desk: Desk
) -> None:
    page = open_console("mona", "silences/new")
    page.get_by_label("Reason").fill("half a thought")
    questions: list[str] = []

    def stay(dialog: Dialog) -> None:
        questions.append(dialog.message)
        dialog.dismiss()

    page.once("dialog", stay)
    page.get_by_role("link", name="Alerts", exact=True).click()
    expect(page).to_have_url(f"{desk.address}/console/#/silences/new")
    expect(page.get_by_label("Reason")).to_have_value("half a thought")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("link", name="Alerts", exact=True).click()
    expect(page.get_by_role("heading", name="Alerts")).to_be_visible()
    assert len(questions) == 1


@pytest.mark.parametrize(
    ("language", "label", "name"),
    [("en", "Topics", "diplomacy"), ("ar", "الموضوعات", "دبلوماسية")],
    ids=["en", "ar"],
)
@pytest.mark.parametrize("typed", ["name", "code"])
def test_a_topic_is_chosen_and_told_by_its_name(
    open_console: Open, language: str, label: str, name: str, typed: str
) -> None:
    page = open_console("ada", "silences/new", language)
    page.locator("summary").click()
    topics, code = page.get_by_label(label, exact=True), "medtop:20000639"
    expect(page.locator(f"datalist option[value='{code}']")).to_have_text(name)
    topics.fill(name if typed == "name" else code)
    topics.press("Enter")
    expect(page.locator(".gathered li [title]")).to_have_attribute("title", code)
    expect(page.locator(".gathered li [title]")).to_have_text(name)
    expect(topics).to_have_value("")


def test_an_entity_is_chosen_by_its_name(open_console: Open, desk: Desk) -> None:
    page = open_console("ada", "silences/new")
    page.get_by_label("Entities").fill("The Coal")
    page.get_by_role("option", name="The Coalition").click()
    fill(page)
    weigh(page)
    page.get_by_role("button", name="Silence them").click()
    expect(page.get_by_role("heading", name="In force")).to_be_visible()
    assert [one.matchers[0].values for one in stored(desk)] == [("coalition",)]


def test_of_silences_that_are_over_the_latest_are_listed_and_more_on_demand(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("monas", "mona")
    for number in range(25):
        silence(desk, f"over{number:02}", -60, -30 - number)
    page = open_console("mona", "silences")
    page.get_by_text("Over", exact=True).click()
    over = page.get_by_role("article")
    expect(over).to_have_count(20)
    expect(over.first).to_contain_text("over00 week")
    page.get_by_role("button", name="Show more").click()
    expect(over).to_have_count(25)
    expect(page.get_by_role("button", name="Show more")).to_have_count(0)
