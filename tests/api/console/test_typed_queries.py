"""What the console says of a query while it is typed."""

import re

import pytest
from playwright.sync_api import expect

from tests.api.console.conftest import Open

pytestmark = pytest.mark.slow


def test_a_query_is_read_while_it_is_typed_and_its_warnings_stand_at_their_places(
    open_console: Open,
) -> None:
    page = open_console("mona", "subscriptions?new=yes")
    query = page.get_by_label("Query", exact=True)
    query.fill('"😀 الكويت" OR the OR entity:gtcf')
    expect(page.get_by_text("Understood, with")).to_be_visible()
    expect(page.locator(".warning pre mark")).to_have_text("entity:gtcf")
    expect(page.locator(".warning li").last).to_contain_text("did you mean gctf?")
    expect(page.locator(".query-outline")).to_contain_text("any of")
    query.fill("kuwait AND (")
    expect(page.get_by_text("at character 12")).to_be_visible()
    expect(query).to_have_attribute("aria-invalid", "true")
    query.fill("kuwait")
    expect(page.get_by_text("Understood like this")).to_be_visible()
    expect(query).not_to_have_attribute("aria-invalid", "true")


def test_a_query_is_read_in_arabic_with_its_warnings_and_what_is_wrong(open_console: Open) -> None:
    page = open_console("mona", "subscriptions?new=yes", language="ar")
    query = page.get_by_label("الاستعلام", exact=True)
    query.fill("NOT near(الدوحة, entity:gtcf, 3) AND lang:ar AND mentions:3")
    outline = page.locator(".query-outline")
    expect(outline).to_contain_text("باستثناء: متقاربان بينهما 3 كلمات على الأكثر")
    expect(outline).to_contain_text("لغة المقال: العربية")
    expect(outline).to_contain_text("لا يُعتد إلا بمن ذُكر 3 مرات على الأقل")
    expect(page.locator(".warning li").last).to_contain_text(
        "ليس gtcf في قائمة الرصد؛ هل تقصد gctf؟"
    )
    query.fill("الكويت AND (")
    expect(query).to_have_accessible_description(
        re.compile("عند الحرف 12: هذا القوس غير مغلق؛ أغلقه")
    )
    expect(page.locator("main [lang=en]")).to_have_count(0)
