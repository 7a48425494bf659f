"""The elder, the younger and the late of a family of whom an article has named another."""

import pytest

from tests.domain.watchlists import entity, surfaces

ROE = entity("roe", "official", en=["Jane Harcourt"])
KARAMI = entity("karami", "official", ar=["مازن كرامي"])


@pytest.mark.parametrize("age", ["elder", "older", "senior", "younger", "late"])
def test_one_told_by_age_is_the_other_who_was_named_before(age: str) -> None:
    text = f"Jane Harcourt spoke. Paul Harcourt left. It was the {age} Harcourt's car."
    assert surfaces(text, ROE) == ["Jane Harcourt"]


def test_where_nobody_else_of_the_family_was_named_it_may_be_the_person() -> None:
    text = "Jane Harcourt spoke. It was the late Harcourt's car."
    assert surfaces(text, ROE) == ["Jane Harcourt", "Harcourt"]


def test_beside_a_child_the_person_is_the_elder() -> None:
    text = "Jane Harcourt met her son Paul Harcourt. The elder Harcourt spoke."
    assert surfaces(text, ROE) == ["Jane Harcourt", "Harcourt"]


def test_beside_a_parent_the_person_is_the_younger() -> None:
    text = "Jane Harcourt met her father Paul Harcourt. The younger Harcourt spoke."
    assert surfaces(text, ROE) == ["Jane Harcourt", "Harcourt"]


@pytest.mark.parametrize("text", ["the senior Harcourt official", "the late Harcourt rally"])
def test_before_a_noun_the_word_is_said_of_that(text: str) -> None:
    text = f"Jane Harcourt spoke. Paul Harcourt left. It was {text}."
    assert surfaces(text, ROE) == ["Jane Harcourt", "Harcourt"]


def test_without_an_article_the_word_is_another() -> None:
    text = "Jane Harcourt spoke. Paul Harcourt left. Of late Harcourt has been ill."
    assert surfaces(text, ROE) == ["Jane Harcourt", "Harcourt"]


@pytest.mark.parametrize("text", ["وكان كرامي الأب هناك", "ودفن الراحل كرامي", "قال كرامي الراحل"])
def test_arabic_says_so_after_the_name(text: str) -> None:
    found = surfaces(f"وصل مازن كرامي. وتولى رشيد كرامي المنصب. {text}", KARAMI)
    assert found == ["مازن كرامي"]


def test_a_priest_before_an_arabic_name_tells_nothing_of_age() -> None:
    father = entity("karami", "person", ar=["مازن كرامي"])
    text = "وصل مازن كرامي. وتولى رشيد كرامي المنصب. ثم قال الأب كرامي"
    assert surfaces(text, father) == ["مازن كرامي", "كرامي"]


def test_a_full_name_whose_given_name_is_spelt_otherwise_is_no_other_of_the_family() -> None:
    tracked = entity("chardonnet", "official", en=["Charlotte Chardonnet"])
    text = "وصلت شارلوته شاردونيه. وكانت شاردونيه الراحلة هناك"
    assert surfaces(text, tracked) == ["شارلوته شاردونيه", "شاردونيه"]
