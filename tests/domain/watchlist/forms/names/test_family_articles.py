"""The article of a family name: where news adds it or leaves it out, and where it never does."""

import pytest

from tests.domain.watchlists import entity, surfaces

MUKHTAR = entity("mukhtar", "official", ar=["حسن المختار"])
JARRAH = entity("jarrah", "official", ar=["نايف الجراح"])


@pytest.mark.parametrize("text", ["فاز التلميذ حسن مختار", "قال حسن مختار"])
def test_arabic_keeps_the_article_of_a_family_name_that_is_a_given_name_without_it(
    text: str,
) -> None:
    assert surfaces(text, MUKHTAR) == []


def test_latin_letters_leave_it_out_even_so() -> None:
    assert surfaces("Hassan Mukhtar spoke.", MUKHTAR) == ["Hassan Mukhtar"]


def test_arabic_leaves_it_out_of_a_name_of_a_place() -> None:
    otaibi = entity("otaibi", "official", ar=["منصور العتيبي"])
    assert surfaces("قال منصور عتيبي", otaibi) == ["منصور عتيبي"]


@pytest.mark.parametrize("again", ["Al-Jarrah", "al-Jarrah", "Jarrah"])
def test_latin_letters_give_a_family_name_the_article_of_the_watchlist_in_one_place_alone(
    again: str,
) -> None:
    assert surfaces(f"Nayef Jarrah spoke. Later {again} left.", JARRAH)[1:] == [again]


def test_a_family_name_that_is_a_title_without_its_article_keeps_it() -> None:
    ambassador = entity("x", "official", ar=["كامل السفير"])
    text = "قال كامل السفير كلاما. ثم قال سفير فرنسا كلاما. ووصل السفير."
    assert "سفير" not in surfaces(text, ambassador)


@pytest.mark.parametrize("family", ["Aboul Gheit", "Bou Saab", "Abu Marzouk", "Abdel Sater"])
def test_a_family_name_in_two_words_is_found_whole_without_the_given_name(family: str) -> None:
    person = entity("x", "official", en=[f"Ahmed {family}"])
    assert surfaces(f"Ahmed {family} came. H.E. {family} spoke.", person)[1:] == [family]
    assert surfaces(f"Ahmed {family} came. Abu Dhabi and {family[:3]} did not.", person)[1:] == []


@pytest.mark.parametrize("text", ["سجل حسن ثاني الأهداف", "كان حسن علي ثاني لاعب يفوز بها"])
def test_without_its_article_an_ordinal_is_no_family_name(text: str) -> None:
    assert surfaces(text, entity("thani", "official", en=["Hassan Al Thani"])) == []


def test_with_it_an_ordinal_is() -> None:
    thani = entity("thani", "official", en=["Hassan Al Thani"])
    assert surfaces("قال الشيخ حسن آل ثاني", thani) == ["حسن آل ثاني"]
