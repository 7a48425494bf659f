"""Whether a full stop after a name is part of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.text.words import split_words


def _last_name(text: str, count: int) -> str:
    words = split_words(text)
    first = len(words.words) - count
    return text[words.start(first) : words.stopped_end(first, len(words.words) - 1)]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("troops of the U.S.", 2, "U.S."),
        ("troops of the U.S.,", 2, "U.S."),
        ("in Washington D.C.", 3, "Washington D.C."),
        ("Tokens: U . S .", 2, "U . S ."),
        ("the U.A.E.'", 3, "U.A.E."),
        ("a report of أ.ف.ب.", 3, "أ.ف.ب."),
        ("Sammy Davis Jr.", 3, "Sammy Davis Jr."),
        ("Sammy Davis Sr.,", 3, "Sammy Davis Sr."),
    ],
)
def test_the_full_stop_of_an_abbreviation_is_part_of_the_name(
    text: str, words: int, name: str
) -> None:
    assert _last_name(text, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("troops of Kuwait.", 1, "Kuwait"),
        ("in Vitamin B.", 2, "Vitamin B"),
        ("Sammy Davis Jr .", 3, "Sammy Davis Jr"),
        ("Sammy Davis Jr", 3, "Sammy Davis Jr"),
        ("from the U.S...", 2, "U.S"),
        ("by A B.", 2, "A B"),
        ("at 9 a.m.", 2, "a.m"),
    ],
)
def test_the_full_stop_of_a_sentence_is_not(text: str, words: int, name: str) -> None:
    assert _last_name(text, words) == name


@given(st.text(alphabet="Ub. Jrا\u200f\n", min_size=1))
def test_no_name_reaches_into_the_next_word(text: str) -> None:
    words = split_words(text)
    for last in range(len(words.words)):
        end = words.stopped_end(max(0, last - 1), last)
        assert words.end(last) <= end <= words.end(last) + len(words.gaps[last + 1])
