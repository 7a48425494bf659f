"""Folded Arabic, and its usual spelling back."""

from hypothesis import given
from hypothesis import strategies as st

from services.enricher.training.spelling import fold, usual_spellings


@given(st.text(alphabet="أإآٱىابيمن", max_size=8))
def test_folding_twice_is_folding_once(word: str) -> None:
    assert fold(fold(word)) == fold(word)


def test_a_folded_word_gets_the_spelling_that_most_of_its_occurrences_have() -> None:
    assert usual_spellings({"أحمد": 9, "احمد": 1}) == {"احمد": "أحمد"}


def test_a_word_whose_spellings_are_about_as_frequent_is_left_alone() -> None:
    assert usual_spellings({"أن": 5, "إن": 5}) == {}


@given(st.dictionaries(st.text(alphabet="أإاىيب", min_size=1, max_size=4), st.integers(1, 9)))
def test_the_usual_spelling_folds_to_the_folded_word(counts: dict[str, int]) -> None:
    assert all(fold(usual) == folded for folded, usual in usual_spellings(counts).items())
