"""Who of one family name is meant before the tracked person's full name."""

import pytest

from tests.domain.watchlists import entity, surfaces

ROE = entity("roe", "official", en=["Paul Harcourt"], ar=["مازن كرامي"])


def test_between_the_full_name_of_another_and_his_own_a_family_name_is_the_others() -> None:
    text = "Jane Harcourt left. Harcourt was ill. Then Paul Harcourt spoke."
    assert surfaces(text, ROE) == ["Paul Harcourt"]


@pytest.mark.parametrize("who", ["His wife", "The First Lady,", "First Lady", "His daughter"])
def test_a_relative_is_introduced_as_that_of_somebody_known(who: str) -> None:
    text = f"{who} Jane Harcourt left. Harcourt was ill. Then Paul Harcourt spoke."
    assert surfaces(text, ROE) == ["Harcourt", "Paul Harcourt"]


@pytest.mark.parametrize("who", ["زوجته هدى", "السيدة الأولى هدى", "زواجه من هدى"])
def test_so_she_is_in_arabic(who: str) -> None:
    text = f"غادرت {who} كرامي. ونفى كرامي الأمر. ثم وصل مازن كرامي"
    assert surfaces(text, ROE) == ["كرامي", "مازن كرامي"]


def test_whose_brother_is_named_may_be_another() -> None:
    text = "غادر شقيق رشيد كرامي. ونفى كرامي الأمر. ثم وصل مازن كرامي"
    assert surfaces(text, ROE) == ["مازن كرامي"]


def test_whom_the_text_calls_by_the_given_name_is_not_meant_by_the_family_name() -> None:
    text = "غادرت كارولين كرامي. ونفى كرامي الأمر، وضحكت كارولين. ثم وصل مازن كرامي"
    assert surfaces(text, ROE) == ["كرامي", "مازن كرامي"]


def test_whom_it_calls_by_the_whole_name_may_be() -> None:
    text = "غادرت كارولين كرامي. ونفى كرامي الأمر. ثم وصل مازن كرامي"
    assert surfaces(text, ROE) == ["مازن كرامي"]
