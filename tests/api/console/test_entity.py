"""An entity: written whole, told what is wrong where it is, and nothing lost on the way."""

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.api.conftest import COALITION, GCTF, Desk
from tests.api.console.conftest import Open
from tests.api.console.entities import ALL, MASHAAN, change, stored

pytestmark = pytest.mark.slow

NEW = "watchlist?new=1"
OF_MASHAAN = f"watchlist/{MASHAAN.id}"


def first_name(page: Page) -> str:
    """Return the name that heads the page."""
    return page.get_by_role("heading", level=1).inner_text()


def test_somebody_new_is_tracked_by_a_name_alone(open_console: Open, desk: Desk) -> None:
    page = open_console("mona", NEW)
    expect(page.get_by_label("Names in English 1", exact=True)).to_be_focused()
    page.keyboard.type("Hamad Al-Mash'aan")
    expect(page.get_by_label("Id", exact=True)).to_have_value("hamad-al-mashaan")
    page.get_by_role("button", name="Track from now on").click()
    expect(page.get_by_text("Tracked from now on")).to_be_focused()
    assert first_name(page) == "Hamad Al-Mash'aan"
    assert stored(desk, "hamad-al-mashaan")["names"] == {"en": ["Hamad Al-Mash'aan"]}


def test_the_whole_record_is_written_in_arabic(open_console: Open, desk: Desk) -> None:
    page = open_console("mona", NEW, language="ar")
    page.get_by_label("الأسماء بالإنجليزية 1", exact=True).fill("Zeshan Amin")
    page.get_by_label("الأسماء بالعربية 1", exact=True).fill("زيشان أمين")
    page.get_by_role("group", name="الأسماء بالعربية").get_by_role("button", name="أضف آخر").click()
    page.keyboard.type("ذيشان أمين")
    page.get_by_label("النوع").select_option("مسؤول")
    page.get_by_label("المعرّف").fill("zeshan")
    page.get_by_role("button", name="أضف منصبا").click()
    page.keyboard.type("head of the office")
    page.get_by_label("بالعربية 1").last.fill("رئيس المكتب")
    page.get_by_label("يتبع").fill("GCTF")
    page.get_by_role("listbox").get_by_role("option", name="GCTF").click()
    page.get_by_label("يكفي اسم العائلة وحده").check()
    page.get_by_role("button", name="ابدأ الرصد").click()
    expect(page.get_by_text("بدأ الرصد: سيُبحث عنه")).to_be_visible()
    assert stored(desk, "zeshan") == {
        "version": 1,
        "id": "zeshan",
        "type": "official",
        "names": {"en": ["Zeshan Amin"], "ar": ["زيشان أمين", "ذيشان أمين"]},
        "patterns": {},
        "roles": [{"en": "head of the office", "ar": "رئيس المكتب"}],
        "parent": "gctf",
        "distinctive": True,
    }


def test_a_name_that_is_moved_up_is_the_one_shown(open_console: Open, desk: Desk) -> None:
    desk.track(MASHAAN.model_copy(update={"names": {"en": ("H. Mashaan", "Hamad Al-Mashaan")}}))
    page = open_console("mona", OF_MASHAAN)
    page.get_by_role("button", name="Move up: Hamad Al-Mashaan").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hamad Al-Mashaan")
    assert stored(desk, MASHAAN.id)["names"]["en"] == ["Hamad Al-Mashaan", "H. Mashaan"]


def test_a_line_that_is_removed_leaves_the_focus_on_the_next(
    open_console: Open, desk: Desk
) -> None:
    desk.track(MASHAAN.model_copy(update={"names": {"en": ("First", "Second", "Third")}}))
    page = open_console("mona", OF_MASHAAN)
    page.get_by_role("button", name="Remove: Second").click()
    expect(page.get_by_label("Names in English 2", exact=True)).to_be_focused()
    expect(page.get_by_label("Names in English 2", exact=True)).to_have_value("Third")


def test_what_is_wrong_is_told_at_the_line_that_it_is_of(open_console: Open) -> None:
    page = open_console("mona", NEW)
    add = page.get_by_role("group", name="Names in English").get_by_role("button", name="Add")
    page.get_by_label("Names in English 1", exact=True).fill("Hamad Al-Mashaan")
    add.click()
    add.click()  # the second line stays empty, and is not sent
    page.keyboard.type("---")
    page.get_by_role("button", name="Track from now on").click()
    wrong = page.get_by_label("Names in English 3", exact=True)
    expect(wrong).to_be_focused()
    expect(wrong).to_have_accessible_description("'---' has no letters")
    expect(page.get_by_label("Names in English 1", exact=True)).not_to_have_attribute(
        "aria-invalid", "true"
    )


def test_an_entity_without_a_name_is_refused_in_words(open_console: Open) -> None:
    page = open_console("mona", NEW)
    page.get_by_label("Id", exact=True).fill("nobody")
    page.get_by_role("button", name="Track from now on").click()
    expect(page.get_by_role("alert")).to_contain_text("Something is not right yet.")
    expect(page.get_by_text("it has no name to be found by")).to_be_visible()


def test_an_id_that_is_taken_leads_to_whose_it_is(open_console: Open) -> None:
    page = open_console("mona", NEW)
    page.get_by_label("Names in English 1", exact=True).fill("GCTF")
    page.get_by_role("button", name="Track from now on").click()
    expect(page.get_by_role("alert")).to_contain_text("is tracked already")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("link", name="open it").click()
    expect(page.get_by_label("Id", exact=True)).to_be_editable(editable=False)


def test_a_double_click_tracks_once(open_console: Open, desk: Desk) -> None:
    page = open_console("mona", NEW)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))
    page.get_by_label("Names in English 1", exact=True).fill("Zeshan Amin")
    page.get_by_role("button", name="Track from now on").dblclick()
    expect(page.get_by_text("Tracked from now on")).to_be_visible()
    assert sent.count("POST") == 1


def test_a_change_by_somebody_else_is_told_and_nothing_typed_is_lost(
    open_console: Open, desk: Desk
) -> None:
    desk.track(MASHAAN)
    page = open_console("mona", OF_MASHAAN)
    page.get_by_label("Names in English 1", exact=True).fill("Hamad Mashaan")
    theirs = MASHAAN.model_copy(update={"type": "person"})
    change(desk, theirs)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("They changed: Type")
    expect(page.get_by_label("Names in English 1", exact=True)).to_have_value("Hamad Mashaan")
    page.get_by_role("button", name="Go on with mine").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    assert stored(desk, MASHAAN.id)["names"]["en"] == ["Hamad Mashaan"]


def test_what_is_typed_is_not_left_without_a_question(open_console: Open, desk: Desk) -> None:
    desk.track(MASHAAN)
    page = open_console("mona", OF_MASHAAN)
    page.get_by_label("Names in English 1", exact=True).fill("Hamad Mashaan")
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.once("dialog", stay)
    page.get_by_role("link", name="Back to the watchlist").click()
    expect(page.get_by_label("Names in English 1", exact=True)).to_have_value("Hamad Mashaan")
    expect(page).to_have_url(f"{desk.address}/console/#/{OF_MASHAAN}")
    assert asked == ["You have not saved what you changed here. Leave, and lose it?"]


def test_an_entity_is_removed_after_a_question(open_console: Open, desk: Desk) -> None:
    desk.track(*ALL)
    page = open_console("mona", OF_MASHAAN, language="ar")
    page.get_by_role("button", name="أوقف الرصد…").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("تبقى تنبيهاته")
    dialog.get_by_role("button", name="إلغاء").click()
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name="أوقف الرصد…").click()
    dialog.get_by_role("button", name="أوقف الرصد").click()
    expect(page.get_by_text("مرصودا")).to_be_focused()
    assert stored(desk, MASHAAN.id) is None


def test_a_body_that_others_belong_to_stays_and_says_why(open_console: Open, desk: Desk) -> None:
    desk.track(GCTF, COALITION.model_copy(update={"parent": "gctf"}))
    page = open_console("mona", "watchlist/gctf")
    page.get_by_role("button", name="Track no longer…").click()
    page.get_by_role("dialog").get_by_role("button", name="Track no longer").click()
    expect(page.get_by_role("alert")).to_contain_text("gctf is not in the watchlist")
    assert stored(desk, "gctf") is not None
