"""Words are read less the marks that most texts leave out, and keep their places."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.text.words import split_words

_LETTERS = st.text("\u0627\u0644\u0648\u062d\u0645\u062fao", min_size=1, max_size=6)
_MARKS = st.sampled_from(["\u064e", "\u0651", "\u200c", "\u00ad", "\u0640"])


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("المَطَّارِ", "المطار"),
        ("البحـــرين", "البحرين"),
        ("می\u200cشود", "میشود"),
        ("Bah\u00adrain", "Bahrain"),
        ("Zu\u0308rich", "Zurich"),
        ("ا\u0654حمد", "أحمد"),
        ("لِا\u0654حمد", "لأحمد"),
    ],
)
def test_a_mark_that_most_texts_leave_out_is_no_part_of_a_word(written: str, word: str) -> None:
    assert list(split_words(f"in {written}.").words) == ["in", word]


@pytest.mark.parametrize("word", ["Əsəd", "أحمد", "البحرين", "بـ", "ـ", "q\u0304"])
def test_letters_and_the_end_of_a_particle_stay_in_a_word(word: str) -> None:
    assert list(split_words(f"in {word}.").words) == ["in", word]


def test_a_letter_stands_where_the_text_has_it() -> None:
    text = "في وَلِلبَحرين"
    words = split_words(text)
    assert text[words.start(1, 3) : words.end(1)] == "بَحرين"
    assert words.letters_before(1, text.index("ب")) == 3


@given(st.lists(st.tuples(_LETTERS, _MARKS), min_size=1, max_size=4))
def test_each_letter_of_a_word_is_found_again(pieces: list[tuple[str, str]]) -> None:
    text = "x " + "".join(map("".join, pieces))
    words = split_words(text)
    for number, letter in enumerate(words.words[1]):
        place = words.start(1, number)
        assert text[place] == letter
        assert words.letters_before(1, place) == number


@given(st.text("\u0623\u0624\u0626\u0622éüñşAbc \u0648\u0627\u0644\u062f\u064e"))
def test_an_accent_may_be_a_character_of_its_own(text: str) -> None:
    whole = unicodedata.normalize("NFC", text)
    assert split_words(unicodedata.normalize("NFD", whole)).words == split_words(whole).words
