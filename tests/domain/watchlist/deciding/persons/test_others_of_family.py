"""Family names alone after another of the family was named: whose they are."""

import pytest

from tests.domain.watchlists import entity, surfaces

JANE = entity("roe", "official", en=["Jane Harcourt"])
PAUL = entity("roe", "official", en=["Paul Harcourt"], ar=["مازن كرامي"])
KARAMI = entity("karami", "official", ar=["مازن كرامي"])


@pytest.mark.parametrize("age", ["elder", "older", "senior", "younger", "late"])
def test_one_told_by_age_is_the_other_who_was_named_before(age: str) -> None:
    text = f"Jane Harcourt spoke. Paul Harcourt left. It was the {age} Harcourt's car."
    assert surfaces(text, JANE) == ["Jane Harcourt"]


def test_where_nobody_else_of_the_family_was_named_it_may_be_the_person() -> None:
    text = "Jane Harcourt spoke. It was the late Harcourt's car."
    assert surfaces(text, JANE) == ["Jane Harcourt", "Harcourt"]


def test_beside_a_child_the_person_is_the_elder() -> None:
    text = "Jane Harcourt met her son Paul Harcourt. The elder Harcourt spoke."
    assert surfaces(text, JANE) == ["Jane Harcourt", "Harcourt"]


def test_beside_a_parent_the_person_is_the_younger() -> None:
    text = "Jane Harcourt met her father Paul Harcourt. The younger Harcourt spoke."
    assert surfaces(text, JANE) == ["Jane Harcourt", "Harcourt"]


@pytest.mark.parametrize("text", ["the senior Harcourt official", "the late Harcourt rally"])
def test_before_a_noun_the_word_is_said_of_that(text: str) -> None:
    text = f"Jane Harcourt spoke. Paul Harcourt left. It was {text}."
    assert surfaces(text, JANE) == ["Jane Harcourt", "Harcourt"]


def test_without_an_article_the_word_is_another() -> None:
    text = "Jane Harcourt spoke. Paul Harcourt left. Of late Harcourt has been ill."
    assert surfaces(text, JANE) == ["Jane Harcourt", "Harcourt"]


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


def test_between_the_full_name_of_another_and_his_own_a_family_name_is_the_others() -> None:
    text = "Jane Harcourt left. Harcourt was ill. Then Paul Harcourt spoke."
    assert surfaces(text, PAUL) == ["Paul Harcourt"]


@pytest.mark.parametrize("who", ["His wife", "The First Lady,", "First Lady", "His daughter"])
def test_a_relative_is_introduced_as_that_of_somebody_known(who: str) -> None:
    text = f"{who} Jane Harcourt left. Harcourt was ill. Then Paul Harcourt spoke."
    assert surfaces(text, PAUL) == ["Harcourt", "Paul Harcourt"]


@pytest.mark.parametrize("who", ["زوجته هدى", "السيدة الأولى هدى", "زواجه من هدى"])
def test_so_she_is_in_arabic(who: str) -> None:
    text = f"غادرت {who} كرامي. ونفى كرامي الأمر. ثم وصل مازن كرامي"
    assert surfaces(text, PAUL) == ["كرامي", "مازن كرامي"]


def test_whose_brother_is_named_may_be_another() -> None:
    text = "غادر شقيق رشيد كرامي. ونفى كرامي الأمر. ثم وصل مازن كرامي"
    assert surfaces(text, PAUL) == ["مازن كرامي"]


def test_whom_the_text_calls_by_the_given_name_is_not_meant_by_the_family_name() -> None:
    text = "غادرت كارولين كرامي. ونفى كرامي الأمر، وضحكت كارولين. ثم وصل مازن كرامي"
    assert surfaces(text, PAUL) == ["كرامي", "مازن كرامي"]


def test_whom_it_calls_by_the_whole_name_may_be() -> None:
    text = "غادرت كارولين كرامي. ونفى كرامي الأمر. ثم وصل مازن كرامي"
    assert surfaces(text, PAUL) == ["مازن كرامي"]
