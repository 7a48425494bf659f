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
