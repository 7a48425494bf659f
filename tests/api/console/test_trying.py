"""What a name would find in a text, before it is tracked."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.api.conftest import Desk
from tests.api.console.conftest import Open
from tests.api.console.entities import MASHAAN, stored

pytestmark = pytest.mark.slow

NEW = "watchlist?new=1"


def name_it(page: Page, name: str) -> None:
    """Write the first English name."""
    page.get_by_label("Names in English 1", exact=True).fill(name)


def ask(page: Page, text: str) -> Locator:
    """Ask what the form would find in a text, and return where the answer stands."""
    trying = page.get_by_role("region", name="Try it")
    trying.get_by_label("A text of the news").fill(text)
    trying.get_by_role("button", name="What would this find?").click()
    return trying


def test_a_name_typed_once_is_found_in_the_other_script_before_it_is_stored(
    open_console: Open, desk: Desk
) -> None:
    page = open_console("mona", NEW)
    name_it(page, "Hamad Al-Mashaan")
    found = ask(page, "😀 قال حمد المشعان للصحفيين")
    expect(found.get_by_role("status")).to_have_text("Found in 1 place.")
    expect(found.locator("blockquote mark")).to_have_text(["حمد المشعان"])
    expect(found.get_by_role("listitem")).to_contain_text(["across scripts"])
    found.get_by_text("Step by step").click()
    # English that begins with an Arabic word is still read from the left.
    expect(found.locator("ol li > bdi").first).to_have_attribute("dir", "ltr")
    expect(found.locator("ol li").first).to_have_text("حمد transliterated as hamad (0.97)")
    assert stored(desk, "hamad-al-mashaan") is None


def test_in_arabic_it_is_told_in_arabic(open_console: Open) -> None:
    page = open_console("mona", NEW, language="ar")
    page.get_by_label("الأسماء بالعربية 1", exact=True).fill("حمد المشعان")
    trying = page.get_by_role("region", name="جرّبه")
    trying.get_by_label("نص من الأخبار").fill("Hamad Al-Mashaan met them; Hamad Mashaan left.")
    trying.get_by_role("button", name="ماذا سيجد هذا؟").click()
    expect(trying.get_by_role("status")).to_have_text("عُثر عليه في موضعين.")
    expect(trying.get_by_text("بخط آخر")).to_have_count(2)


def test_a_later_change_of_the_form_is_tried_by_itself(open_console: Open) -> None:
    page = open_console("mona", NEW)
    name_it(page, "Hamad Al-Otaibi")
    found = ask(page, "Hamad Al-Mashaan spoke.")
    expect(found.get_by_role("status")).to_contain_text("Not found")
    name_it(page, "Hamad Al-Mashaan")
    expect(found.get_by_role("status")).to_have_text("Found in 1 place.")


def test_what_is_nearly_found_is_marked_with_its_reason(open_console: Open) -> None:
    page = open_console("mona", NEW)
    name_it(page, "Hamad Al-Mashaan")
    found = ask(page, "قال خالد المشعان")
    expect(found.get_by_role("status")).to_have_text("Not found, only nearly.")
    expect(found.locator("blockquote mark.near")).to_have_count(1)
    expect(found.get_by_role("listitem")).to_contain_text(["another name than"])


def test_a_name_that_will_disappoint_is_warned_of(open_console: Open) -> None:
    page = open_console("mona", NEW)
    name_it(page, "Global Coalition")
    page.get_by_label("Type").select_option("organisation")
    found = ask(page, "the Global Coalition met")
    expect(found.get_by_role("status")).to_have_text("Found in 1 place.")
    expect(found.get_by_text("Arabic texts will not be matched")).to_be_visible()


def test_a_name_that_cannot_be_tried_is_told_at_its_line(open_console: Open) -> None:
    page = open_console("mona", NEW)
    name_it(page, "???")
    ask(page, "Hamad Al-Mashaan spoke.")
    wrong = page.get_by_label("Names in English 1", exact=True)
    expect(wrong).to_have_attribute("aria-invalid", "true")
    name_it(page, "Hamad Al-Mashaan")
    expect(wrong).not_to_have_attribute("aria-invalid", "true")


def test_what_is_nearly_found_warned_of_and_wrong_is_told_in_arabic(open_console: Open) -> None:
    page = open_console("mona", NEW, language="ar")
    page.get_by_label("الأسماء بالإنجليزية 1", exact=True).fill("Hamad Al-Mashaan")
    trying = page.get_by_role("region", name="جرّبه")
    trying.get_by_label("نص من الأخبار").fill("Khalid Al-Mashaan left.")
    trying.get_by_role("button", name="ماذا سيجد هذا؟").click()
    expect(trying.get_by_role("listitem")).to_have_text(
        ["Mashaanالاسم الأول Khalid غير الاسم hamad"]
    )
    page.get_by_label("الأسماء بالعربية 1", exact=True).fill("حمد المشعان")
    trying.get_by_label("نص من الأخبار").fill("قال حمد المشعان، ثم قال أحمد المشعان")
    expect(trying.get_by_text("وجود أحمد قبله يجعله اسما لغيره")).to_be_visible()
    page.get_by_label("الأسماء بالعربية 1", exact=True).fill("")
    page.get_by_label("النوع").select_option("منظمة")
    expect(trying.get_by_text("لا اسم بالعربية: لن يُعثر عليه")).to_be_visible()
    page.get_by_label("الأسماء بالإنجليزية 1", exact=True).fill("???")
    expect(page.get_by_label("الأسماء بالإنجليزية 1", exact=True)).to_have_accessible_description(
        "ليس في ??? حروف"
    )
    expect(page.locator("main bdi[lang=en]")).to_have_count(0)


def test_a_reader_may_try_what_is_stored(open_console: Open, desk: Desk) -> None:
    desk.track(MASHAAN)
    page = open_console("rana", f"watchlist/{MASHAAN.id}")
    found = ask(page, "حمد المشعان")
    expect(found.get_by_role("status")).to_have_text("Found in 1 place.")


def test_the_text_stays_for_the_next_entity(open_console: Open, desk: Desk) -> None:
    desk.track(MASHAAN)
    page = open_console("mona", NEW)
    name_it(page, "Zeshan Amin")
    ask(page, "Zeshan Amin met Hamad Al-Mashaan.")
    page.get_by_role("button", name="Track from now on").click()
    expect(page.get_by_text("Tracked from now on")).to_be_visible()
    page.get_by_role("link", name="Back to the watchlist").click()
    page.get_by_role("link", name="Hamad Al-Mashaan").click()
    expect(page.get_by_label("A text of the news")).to_have_value(
        "Zeshan Amin met Hamad Al-Mashaan."
    )
