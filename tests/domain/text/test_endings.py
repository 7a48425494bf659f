"""Words of a text are found by how their normal forms end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.text.endings import words_ending
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words

ENDS = st.lists(st.text("ابجدهويكلمنسعفصقرشتثخذضظغaeiou19", max_size=3), min_size=1, max_size=4)
TEXTS = st.lists(
    st.text("أإآءاٱبةتجحدرسعفقكلمنهوىيئؤﻻﷲکیپ\u0640\u064e\u064bABéeß'1٣", min_size=1, max_size=6)
).map(" ".join)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقال للجنةِ إن اللجنة", {"للجنة", "اللجنة"}),
        ("مساء اليوم", {"مساء"}),
        ("The Committee met", set()),
    ],
)
def test_marks_and_the_letters_that_are_written_in_several_ways_make_no_difference(
    text: str, found: set[str]
) -> None:
    assert words_ending(split_words(text), ("لجنه", "مسا")) == found


@given(TEXTS, ENDS)
def test_no_word_is_passed_over_whatever_its_last_letter(text: str, ends: list[str]) -> None:
    words = split_words(text)
    every = {word for word in words.words if normalise(word).endswith(tuple(ends))}
    assert words_ending(words, tuple(ends)) == every
