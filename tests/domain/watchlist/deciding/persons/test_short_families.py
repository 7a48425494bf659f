"""Family names of two letters are found again right after a title or a verb of saying."""

import pytest

from tests.domain.watchlists import entity, surfaces

DOE = entity("doe", "person", ar=["جيمس دو"])
LEE = entity("lee", "person", ar=["بروس لي"])
NG = entity("ng", "person", en=["Andrew Ng"])


@pytest.mark.parametrize("again", ["وقال دو", "وسئل اللورد دو", "وأكد دو أنه راض"])
def test_two_letters_are_a_family_name_after_a_title_or_a_verb_of_saying(again: str) -> None:
    assert surfaces(f"وصل جيمس دو أمس. {again}", DOE) == ["جيمس دو", "دو"]
    assert surfaces(again, DOE) == []


@pytest.mark.parametrize("other", ["متجر سميث آند دو", "من دو بأس", "قال سعيد دو"])
def test_two_letters_are_none_after_another_word(other: str) -> None:
    assert surfaces(f"وصل جيمس دو أمس. {other}", DOE) == ["جيمس دو"]


def test_to_me_is_no_family_name_after_a_verb_of_saying() -> None:
    text = "وصل بروس لي أمس. وقال لي صديق إن السيد لي غادر"
    assert surfaces(text, LEE) == ["بروس لي", "لي"]
    assert surfaces("وصل بروس لي أمس. وقال لي صديق ذلك", LEE) == ["بروس لي"]


def test_in_latin_letters_they_need_a_title() -> None:
    assert surfaces("Andrew Ng spoke. Mr Ng left. NG rose.", NG) == ["Andrew Ng", "Ng"]


def test_of_a_name_in_oglu_the_second_word_is_enough_after_a_verb_of_saying() -> None:
    tracked = entity("kaynakoglu", "official", en=["Selim Kaynakoglu"])
    text = "وصل سليم قيناق أوغلو أمس. وقال أوغلو إنه راض، لا كما قال داود أوغلو"
    assert surfaces(text, tracked) == ["سليم قيناق أوغلو", "أوغلو"]


def test_not_where_two_of_them_are_named() -> None:
    first = entity("kaynakoglu", "official", en=["Selim Kaynakoglu"])
    second = entity("demiroglu", "official", en=["Ahmet Demiroglu"])
    text = "وصل سليم قيناق أوغلو وأحمد دمير أوغلو أمس. وقال أوغلو إنه راض"
    assert surfaces(text, first, second) == ["سليم قيناق أوغلو", "أحمد دمير أوغلو"]
