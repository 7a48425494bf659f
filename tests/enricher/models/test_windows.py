"""Long texts in windows."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enricher.models.filling import fill
from services.enricher.models.sentences import sentence_ends
from services.enricher.models.windows import first_windows, windows
from services.enricher.models.words import word_spans

_CAPACITY = 20


@given(
    st.lists(st.integers(1, 12), max_size=200),
    st.lists(st.integers(0, 200), max_size=20).map(sorted),
)
def test_every_word_is_owned_once_in_a_window_that_holds_it(
    lengths: list[int], ends: list[int]
) -> None:
    cut = windows(lengths, _CAPACITY, [end for end in ends if end <= len(lengths)])
    owned = [word for one in cut for word in range(one.owned_first, one.owned_end)]
    assert owned == list(range(len(lengths)))
    for one in cut:
        assert one.first <= one.owned_first <= one.owned_end <= one.end
        assert sum(lengths[one.first : one.end]) <= _CAPACITY


@given(st.lists(st.integers(1, 12), min_size=1, max_size=200))
def test_neighbours_overlap_where_no_sentence_ends(lengths: list[int]) -> None:
    cut = windows(lengths, 64)
    assert all(after.first < before.end for before, after in pairwise(cut))


@given(st.lists(st.integers(1, 12), max_size=200), st.integers(1, 400))
def test_the_first_windows_keep_to_a_budget_and_are_as_many_as_it_allows(
    lengths: list[int], most: int
) -> None:
    every = windows(lengths, _CAPACITY)
    first = first_windows(every, lengths, most)

    def cost(count: int) -> int:
        return sum(sum(lengths[one.first : one.end]) for one in every[:count])

    assert first == every[: len(first)]
    assert cost(len(first)) <= most or len(first) == 1
    assert len(first) == len(every) or cost(len(first) + 1) > most


def test_a_text_that_fits_is_one_window() -> None:
    [one] = windows([3, 3], 6)
    assert (one.first, one.end, one.owned_first, one.owned_end) == (0, 2, 0, 2)


def test_a_text_without_words_has_no_window() -> None:
    assert windows([], 6) == []


def test_a_window_ends_with_a_sentence_that_fills_it_well_enough() -> None:
    first, second = windows([1] * 16, 10, [7])
    assert (first.end, second.first, second.end) == (7, 7, 16)


def test_a_sentence_that_ends_early_does_not_end_a_window() -> None:
    first, *_ = windows([1] * 16, 10, [3])
    assert first.end == 10


def test_a_word_longer_than_a_window_is_refused() -> None:
    with pytest.raises(ValueError, match="a word of 7 pieces"):
        windows([1, 7], 6)


@pytest.mark.parametrize(
    ("text", "first_words"),
    [
        ("It rained. Oslo was wet", ["Oslo"]),
        ("Mr. Khan and J. Smith of the U.S. Army came", []),
        ("Who? Him! Yes", ["Him", "Yes"]),
        ("قال الوزير ذلك. وأضاف: نعم؟ لا", ["وأضاف", "لا"]),
        ("one line\nanother", ["another"]),
        ("about 3.5 per cent of example.com", []),
    ],
)
def test_a_sentence_ends_where_a_reader_would_say_so(text: str, first_words: list[str]) -> None:
    spans = word_spans(text)
    starts = [text[slice(*spans[number])] for number in sentence_ends(text, spans)]
    assert starts == first_words


@given(st.lists(st.integers(1, 50), max_size=100), st.integers(1, 200))
def test_batches_hold_everything_once_and_keep_to_the_budget(
    lengths: list[int], budget: int
) -> None:
    batches = list(fill(lengths, budget=budget))
    assert sorted(n for batch in batches for n in batch) == list(range(len(lengths)))
    for batch in batches:
        cost = max(lengths[n] for n in batch) * len(batch)
        assert cost <= budget or len(batch) == 1


def test_windows_of_like_length_come_together() -> None:
    assert list(fill([1, 9, 1, 9], budget=18)) == [[1, 3], [0, 2]]
