"""Arabic family names alone without the article that they have, or with one they have not."""

import pytest

from tests.domain.watchlists import entity, surfaces

BADR = entity("badr", "official", ar=["سامي البدر"])
KARAM = entity("karam", "official", ar=["سامي كرم"])
ZAHRANI = entity("zahrani", "official", ar=["سامي الزهراني"])


@pytest.mark.parametrize("text", ["وقد بدر منه ذلك", "كما بدر الوزير", "وأضاف بدر"])
def test_without_its_article_a_family_name_is_another_word(text: str) -> None:
    assert surfaces(f"وصل سامي البدر. {text}", BADR) == ["سامي البدر"]


def test_with_it_the_name_counts() -> None:
    assert surfaces("وصل سامي البدر. وقال البدر ذلك", BADR) == ["سامي البدر", "البدر"]


def test_a_full_name_without_it_lets_the_family_name_stand_so() -> None:
    ghandour = entity("ghandour", "official", ar=["سامي الغندور"])
    text = "وصل سامي غندور. وكان غندور هناك"
    assert surfaces(text, ghandour) == ["سامي غندور", "غندور"]


@pytest.mark.parametrize("text", ["وأضاف زهراني أنه راض", "ورحب الوزير زهراني بهم"])
def test_after_an_opening_verb_or_a_title_a_name_of_a_tribe_may_lack_it(text: str) -> None:
    assert surfaces(f"وصل سامي الزهراني. {text}", ZAHRANI) == ["سامي الزهراني", "زهراني"]


@pytest.mark.parametrize("text", ["التقى نائب زهراني الوفد", "قيادي زهراني", "رفض زهراني للخطة"])
def test_elsewhere_it_is_the_adjective_without_it(text: str) -> None:
    assert surfaces(f"وصل سامي الزهراني. {text}", ZAHRANI) == ["سامي الزهراني"]


def test_with_an_article_that_the_family_has_not_it_is_a_noun() -> None:
    assert surfaces("وصل سامي كرم. وعرف بالكرم", KARAM) == ["سامي كرم"]


def test_a_name_of_a_place_may_have_one_or_none() -> None:
    barzani = entity("barzani", "official", ar=["سامي بارزاني"])
    text = "وصل سامي بارزاني. وكان البارزاني هناك"
    assert surfaces(text, barzani) == ["سامي بارزاني", "البارزاني"]


HOUSE = entity("house", "official", ar=["سامي آل فارس"])


@pytest.mark.parametrize("full", ["سامي آل فارس", "سامي بن بدر آل فارس", "سامي ال فارس"])
def test_of_a_house_nobody_has_an_article_in_its_place(full: str) -> None:
    text = f"وصل {full}. وقال آل فارس إنه راض. ونفت شركة الفارس ذلك، وقال الفارس لا"
    assert surfaces(text, HOUSE) == [full, "آل فارس"]


def test_a_full_name_with_the_article_lets_it_stand_so() -> None:
    text = "وصل سامي آل فارس. وكان سامي الفارس قد عاد. وأضاف الفارس أنه راض"
    assert surfaces(text, HOUSE) == ["سامي آل فارس", "سامي الفارس", "الفارس"]


def test_in_latin_letters_a_house_is_written_as_an_article_is() -> None:
    text = "وصل سامي آل فارس. Then Al-Faris spoke."
    assert surfaces(text, HOUSE) == ["سامي آل فارس", "Al-Faris"]
