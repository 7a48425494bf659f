"""Who wants to hear about what: a form of the whole record, and what the API says of it."""

from typing import Any

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.api.conftest import Desk
from tests.api.console.conftest import Open

pytestmark = pytest.mark.slow


def stored(desk: Desk, subscription: str) -> dict[str, Any]:
    """Return a subscription as the API has it."""
    found: dict[str, Any] = desk.ada.get(f"/v1/subscriptions/{subscription}").json()
    return found


def of(value: str) -> str:
    """Return a value as it stands in a sentence: isolated, for its direction is its own."""
    return f"\u2068{value}\u2069"


def choose(page: Page, field: str, typed: str, name: str) -> None:
    """Choose an entity as a reader does: type, and take it from the list."""
    page.get_by_label(field, exact=True).fill(typed)
    page.get_by_role("option", name=name).click()


def test_an_editor_subscribes_with_everything_that_the_record_has(
    open_console: Open, desk: Desk
) -> None:
    page = open_console("mona", "subscriptions")
    page.get_by_role("button", name="Subscribe").click()
    page.get_by_label("Name", exact=True).fill("وزارة الخارجية")
    expect(page.get_by_label("Id", exact=True)).to_have_value("wzara-alkharjya")
    choose(page, "Entities", "Coal", "The Coalition")
    page.get_by_label("Query", exact=True).fill("kuwait AND lang:ar")
    page.get_by_label("Minimum confidence").fill("0.85")
    page.get_by_label("Cooldown").fill("1.5")
    page.get_by_label("Unit of time").select_option("hours")
    page.get_by_label("Limit how many").check()
    page.get_by_label("At most so many").fill("5")
    page.get_by_label("Messages").select_option("weekly")
    page.get_by_label("Time zone").fill("Asia/Riyadh")
    page.get_by_role("button", name="Add quiet hours").click()
    page.get_by_label("Friday").uncheck()
    page.get_by_role("button", name="Add a webhook").click()
    page.get_by_label("URL").fill("https://example.org/hook")
    page.get_by_label("Signing secrets").fill("mona/new, mona/old")
    page.get_by_role("button", name="Add e-mail").click()
    page.get_by_label("Recipients").fill("a@example.org b@example.org")
    page.get_by_label("Shared with").fill("rana, omar")
    page.get_by_role("button", name="Subscribe").dblclick()
    expect(page.get_by_text("Saved.")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("وزارة الخارجية")

    made = stored(desk, "wzara-alkharjya")
    assert made == {
        "version": 1,
        "id": "wzara-alkharjya",
        "name": "وزارة الخارجية",
        "entities": ["coalition"],
        "query": "kuwait AND lang:ar",
        "enabled": True,
        "owner": "mona",
        "shared_with": ["rana", "omar"],
        "minimum_confidence": 0.85,
        "minimum_mentions": 1,
        "cooldown_seconds": 5_400,
        "quiet_hours": [
            {
                "days": ["monday", "tuesday", "wednesday", "thursday", "saturday", "sunday"],
                "start": "22:00:00",
                "end": "06:00:00",
            }
        ],
        "time_zone": "Asia/Riyadh",
        "rate_limit": {"alerts": 5, "per_seconds": 3_600},
        "digest": "weekly",
        "language": "en",
        "channels": [
            {
                "kind": "webhook",
                "url": "https://example.org/hook",
                "signing_secrets": ["mona/new", "mona/old"],
            },
            {"kind": "email", "recipients": ["a@example.org", "b@example.org"]},
        ],
    }


def test_a_stored_subscription_saved_unchanged_in_arabic_stays_the_same_byte_for_byte(
    open_console: Open, desk: Desk
) -> None:
    wish = {
        "id": "gulf",
        "name": "Gulf",
        "entities": ["gctf", "coalition"],
        "query": "  kuwait\n OR doha",
        "minimum_confidence": 0.333,
        "cooldown_seconds": 61,
        "quiet_hours": [{"days": ["sunday"], "start": "00:00:30", "end": "12:00"}],
        "rate_limit": {"alerts": 2, "per_seconds": 5_400},
        "channels": [{"kind": "apprise", "url": "mona/chat"}],
    }
    desk.mona.post("/v1/subscriptions", json=wish)
    before = stored(desk, "gulf")
    page = open_console("mona", "subscriptions/gulf", language="ar")
    expect(page.get_by_label("ثانية")).to_have_count(0)
    expect(page.get_by_text("The Coalition")).to_be_visible()
    page.get_by_role("button", name="حفظ").click()
    expect(page.get_by_text("تم الحفظ.")).to_be_visible()
    assert stored(desk, "gulf") == before


def test_warnings_of_the_answer_are_shown_after_saving(open_console: Open, desk: Desk) -> None:
    desk.subscribe("forum", "mona")
    page = open_console("mona", "subscriptions/forum")
    page.get_by_label("Query", exact=True).fill("entity:gctf OR entity:gone")
    page.get_by_role("button", name="Save").click()
    outcome = page.locator(".outcome").first
    expect(outcome).to_contain_text("Saved.")
    expect(outcome.locator("pre mark")).to_have_text("entity:gone")


def test_what_the_api_refuses_is_told_at_its_field_and_the_focus_goes_there(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("forum", "mona")
    page = open_console("mona", "subscriptions?new=yes")
    page.get_by_label("Name", exact=True).fill("Forum")
    page.get_by_role("button", name="Subscribe").click()
    expect(page.get_by_role("combobox", name="Entities")).to_be_focused()
    expect(page.get_by_text("needs entities or a query")).to_be_visible()
    page.get_by_label("Query", exact=True).fill("kuwait")
    expect(page.get_by_text("needs entities or a query")).to_have_count(0)
    page.get_by_role("button", name="Add e-mail").click()
    page.get_by_label("Recipients").fill("a@example.org, nobody")
    page.get_by_role("button", name="Subscribe").click()
    expect(page.get_by_label("Recipients")).to_be_focused()
    expect(page.get_by_text("is no e-mail address")).to_be_visible()
    page.get_by_label("Recipients").fill("a@example.org")
    page.get_by_role("button", name="Subscribe").click()
    expect(page.get_by_label("Id", exact=True)).to_be_focused()
    expect(page.get_by_text("exists already")).to_be_visible()
    page.get_by_label("Id", exact=True).fill("forum-2")
    page.get_by_role("button", name="Subscribe").click()
    expect(page.get_by_text("Saved.")).to_be_visible()


def test_a_secret_of_somebody_else_is_told_at_the_channels(open_console: Open, desk: Desk) -> None:
    desk.subscribe("forum", "mona")
    page = open_console("mona", "subscriptions/forum")
    page.get_by_role("button", name="Add a chat service").click()
    page.get_by_label("Secret", exact=True).fill("khalid/chat")
    page.get_by_role("button", name="Save").click()
    channels = page.get_by_role("group", name="Channels")
    expect(channels).to_contain_text("khalid/chat is not a secret of this subscription's")
    expect(channels).to_be_focused()


def test_an_entity_that_is_typed_and_not_chosen_is_not_lost_unnoticed(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("forum", "mona")
    page = open_console("mona", "subscriptions/forum")
    page.get_by_role("button", name="Take out GCTF").click()
    field = page.get_by_role("combobox", name="Entities")
    expect(field).to_be_focused()
    field.fill("Coalition")
    page.get_by_role("button", name="Save").click()
    expect(field).to_be_focused()
    assert stored(desk, "forum")["entities"] == ["gctf"]
    choose(page, "Entities", "Coalition", "The Coalition")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    assert stored(desk, "forum")["entities"] == ["coalition"]


def test_a_change_by_somebody_else_meanwhile_is_brought_in_and_loses_nothing_typed(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("forum", "mona")
    page = open_console("mona", "subscriptions/forum")
    page.get_by_label("Name", exact=True).fill("Mine")
    page.get_by_label("Shared with").fill("rana")
    answer = desk.ada.get("/v1/subscriptions/forum")
    theirs = answer.json() | {"name": "Theirs", "minimum_mentions": 3}
    tag = {"If-Match": answer.headers["ETag"]}
    desk.ada.put("/v1/subscriptions/forum", json=theirs, headers=tag)
    page.get_by_role("button", name="Save").click()
    told = page.get_by_role("alert").filter(has_text="Somebody else has changed it")
    expect(told).to_contain_text("as they stored it: " + of("Minimum mentions"))
    expect(told).to_contain_text("in the form as you have it: " + of("Name"))
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    made = stored(desk, "forum")
    assert (made["name"], made["shared_with"], made["minimum_mentions"]) == ("Mine", ["rana"], 3)


def test_leaving_with_unsaved_changes_asks_and_stays_where_the_reader_says_so(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("forum", "mona")
    page = open_console("mona", "subscriptions/forum")
    questions: list[str] = []
    answers = [False, False, True]

    def answer(dialog: Dialog) -> None:
        questions.append(dialog.message)
        dialog.accept() if answers[len(questions) - 1] else dialog.dismiss()

    page.on("dialog", answer)
    page.get_by_label("Name", exact=True).fill("Changed")
    page.get_by_role("link", name="Alerts", exact=True).click()
    expect(page.get_by_label("Name", exact=True)).to_have_value("Changed")
    expect(page).to_have_url(f"{desk.address}/console/#/subscriptions/forum")
    page.get_by_role("button", name="العربية").click()
    expect(page.get_by_label("Name", exact=True)).to_have_value("Changed")
    page.get_by_role("link", name="Alerts", exact=True).click()
    expect(page.get_by_role("heading", name="Alerts")).to_be_visible()
    assert len(questions) == 3


def test_removal_asks_first_and_leads_back_to_the_list(open_console: Open, desk: Desk) -> None:
    desk.subscribe("forum", "mona")
    page = open_console("mona", "subscriptions/forum", language="ar")
    page.get_by_role("button", name="احذف هذا الاشتراك").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name="احذف هذا الاشتراك").click()
    page.get_by_role("dialog").get_by_role("button", name="حذف", exact=True).click()
    expect(page.get_by_text("لا اشتراكات بعد")).to_be_visible()
    assert desk.ada.get("/v1/subscriptions/forum").status_code == 404


@pytest.mark.parametrize(
    ("name", "told"),
    [("rana", "your key is a reader's"), ("khalid", "It belongs to " + of("mona"))],
    ids=["reader", "another-editor"],
)
def test_who_may_not_change_a_subscription_looks_and_is_told_so_once(
    open_console: Open, desk: Desk, name: str, told: str
) -> None:
    desk.subscribe("forum", "mona", "rana", "khalid")
    page = open_console(name, "subscriptions/forum")
    expect(page.get_by_text(told)).to_have_count(1)
    expect(page.get_by_label("Name", exact=True)).to_be_disabled()
    expect(page.get_by_role("button", name="Save")).to_have_count(0)
    expect(page.get_by_role("button", name="Remove this")).to_have_count(0)
    expect(page.get_by_label("Owner")).to_have_count(0)


def test_an_admin_sets_what_an_entity_has_of_itself_and_makes_it_as_it_was(
    open_console: Open, desk: Desk
) -> None:
    page = open_console("ada", "subscriptions")
    page.get_by_label("Also those that everything tracked has").check()
    expect(page.get_by_role("article")).to_have_count(2)
    choose(page, "Open that of one entity", "GCTF", "GCTF")
    expect(page.get_by_text("as long as its entity is tracked")).to_be_visible()
    page.get_by_label("Raise alerts").uncheck()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    assert not stored(desk, "entity.gctf")["enabled"]
    page.get_by_role("button", name="Make it as it was").click()
    page.get_by_role("dialog").get_by_role("button", name="Make it as it was").click()
    expect(page.get_by_role("heading", name="Subscriptions")).to_be_visible()
    assert stored(desk, "entity.gctf")["enabled"]


def test_an_admin_makes_a_subscription_of_the_installation_itself(
    open_console: Open, desk: Desk
) -> None:
    page = open_console("ada", "subscriptions?new=yes&entity=gctf")
    expect(page.get_by_label("Owner")).to_have_value("ada")
    page.get_by_label("Name", exact=True).fill("Everybody's")
    page.get_by_label("Owner").fill("")
    page.get_by_role("button", name="Subscribe").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    made = stored(desk, "everybodys")
    assert (made["owner"], made["entities"]) == (None, ["gctf"])
