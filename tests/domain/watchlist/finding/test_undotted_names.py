"""Texts that write no ي at the end of a word write علي as "on" is written."""

import pytest

from tests.domain.watchlists import entity, surfaces

MAHER = entity("maher", "official", en=["Maher Ali Qasim"])
ALI = entity("ali", "official", en=["Ali Qasimlou"])


@pytest.mark.parametrize(
    "text", ["شارك ماهر على قاسم فى الاجتماع", "شارك ماهر علي قاسم في الاجتماع"]
)
def test_a_middle_name_is_one_without_its_dots(text: str) -> None:
    assert len(surfaces(text, MAHER)) == 1


def test_with_dots_elsewhere_it_is_a_preposition() -> None:
    assert surfaces("شارك ماهر على قاسم في الاجتماع", MAHER) == []


@pytest.mark.parametrize("before", ["الوزير", "الإيرانى", "وقال"])
def test_a_first_name_stands_after_a_title_a_nationality_or_a_verb_of_speaking(
    before: str,
) -> None:
    assert surfaces(f"{before} على قاسملو فى طهران", ALI) == ["على قاسملو"]


@pytest.mark.parametrize("before", ["رد", "اعتمد", "احتجاجا"])
def test_a_first_name_stands_after_no_word_that_goes_with_on(before: str) -> None:
    assert surfaces(f"{before} على قاسملو فى طهران", ALI) == []


EXILED = entity("e", "official", ar=["زيد المنفي"])


@pytest.mark.parametrize("before", ["وأضاف", "قال السيد", "السفير"])
def test_a_family_name_stands_after_a_title_or_a_verb_of_speaking(before: str) -> None:
    text = f"وصل زيد المنفي. {before} المنفى إن العودة قريبة"
    assert surfaces(text, EXILED) == ["زيد المنفي", "المنفى"]


@pytest.mark.parametrize("before", ["عاد من", "في", "حكومة"])
def test_elsewhere_it_is_another_word_in_a_document_with_dots(before: str) -> None:
    assert surfaces(f"وصل زيد المنفي. وهو {before} المنفى", EXILED) == ["زيد المنفي"]
