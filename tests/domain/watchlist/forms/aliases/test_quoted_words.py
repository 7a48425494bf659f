"""Quotation marks inside of an Arabic name part the "and" from the word that it is written onto."""

import pytest

from tests.domain.watchlists import entity, surfaces

BODY = entity("x", ar=["لجنة متابعة تنظيم النسر والصقر"])


@pytest.mark.parametrize(
    "name",
    ["لجنة متابعة تنظيم «النسر» و«الصقر»", 'لجنة متابعة تنظيم "النسر" و"الصقر"',
     "لجنة متابعة تنظيم النسر والصقر"],
)  # fmt: skip
def test_the_name_is_found_with_the_marks_and_without_them(name: str) -> None:
    assert [one.strip('»"') for one in surfaces(f"وقالت {name} كلاما", BODY)] == [name.strip('»"')]


@pytest.mark.parametrize(
    "text", ["لجنة متابعة تنظيم «النسر» و«الباز»", "لجنة متابعة تنظيم «النسر»، و«الصقر»"]
)
def test_another_word_and_a_clause_of_its_own_are_no_part_of_it(text: str) -> None:
    assert surfaces(text, BODY) == []
