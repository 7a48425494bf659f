"""Spaces of all kinds are one space to rules, and so are the line breaks of wrapped lines."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.text.words import split_words

_SPACES = st.sampled_from(
    [" ", "  ", "\u00a0", "\u202f", "\t", " \u200f", "\u202c \u202a", "\u3000"]
)
_WORDS = st.lists(
    st.sampled_from(["قال", "الوزير", "the", "minister", "U.N.", "2025,"]), min_size=2
)


@given(_WORDS, st.data())
def test_any_space_is_one_space(words: list[str], data: st.DataObject) -> None:
    text = words[0] + "".join(data.draw(_SPACES) + word for word in words[1:])
    assert split_words(text).gaps == split_words(" ".join(words)).gaps


@given(st.text(alphabet=" \u00a0\u200f\n,-ab"))
def test_words_stand_where_the_original_has_them(text: str) -> None:
    split = split_words(text)
    for index in range(len(split.words)):
        assert text[split.start(index) : split.end(index)] == split.written(index)


@pytest.mark.parametrize(
    ("gap", "plain"),
    [(",\u00a0", ", "), (".  ", ". "), (" \u2013 ", " \u2013 "), (" " * 40, " " * 40)],
)
def test_marks_stay_and_the_columns_of_a_table_do(gap: str, plain: str) -> None:
    assert split_words(f"a{gap}b").gaps[1] == plain


_PARAGRAPH = (
    "The foreign minister of the country told the council on Tuesday that the two sides had come "
    "closer to an agreement, and that a second round of talks would begin in the next few weeks "
    "if nothing unforeseen came in between, as it had in the spring and again in the autumn."
)


@given(st.integers(min_value=40, max_value=90))
def test_lines_of_a_fixed_width_go_on(width: int) -> None:
    wrapped = textwrap.fill(_PARAGRAPH, width)
    assert split_words(wrapped).gaps == split_words(_PARAGRAPH).gaps


def test_a_word_broken_after_its_hyphen_goes_on_with_it() -> None:
    lines = textwrap.wrap(_PARAGRAPH, 60)
    assert split_words("\n".join([*lines, "x" * 56 + " al-", "Khalid"])).gaps[-2] == "-"


def test_a_headline_and_a_paragraph_end_their_lines() -> None:
    wrapped = textwrap.fill(_PARAGRAPH, 60)
    gaps = split_words(f"Talks go on\nGENEVA - {wrapped}\nReuters").gaps
    assert (gaps[3], gaps[-2]) == ("\n", ".\n")


@pytest.mark.parametrize(
    "text",
    [
        "Hamad Al-Khalid\nSalem Al-Ali\nNoura Al-Said\nOmar Al-Amin\nLeila Al-Hasan",
        "\n".join([_PARAGRAPH] * 5),
        "Hamad Al-Khalid, Minister of Finance of Elbonia\n"
        "Salem Al-Ali, Minister of Transport of Elbonia\n"
        "Noura Al-Said, Minister of Justice of Ruritania\n"
        "Leila Al-Hasan, Minister of Health of Ruritania",
        "one line\nof a few",
    ],
)
def test_lines_that_are_not_full_stay_apart(text: str) -> None:
    assert sum("\n" in gap for gap in split_words(text).gaps) == text.count("\n")


@pytest.mark.parametrize(
    ("tagged", "plain"),
    [
        ("قال #وزير_الدفاع في #الرياض إن", "قال وزير الدفاع في الرياض إن"),
        ("the bank (#IBRD) met", "the bank (IBRD) met"),
        ("#Kuwait: talks", "Kuwait: talks"),
    ],
)
def test_the_marks_of_a_hashtag_in_a_sentence_are_spaces_or_nothing(
    tagged: str, plain: str
) -> None:
    assert split_words(tagged).gaps == split_words(plain).gaps


def test_one_hashtag_right_after_another_is_an_entry_of_its_own() -> None:
    gaps = split_words("talks #Oman #health_minister #Qatar").gaps[2:-1]
    assert gaps == [" #", " ", " #"]
    marked = split_words("talks #Oman \u200f#health_minister \u200f#Qatar").gaps[2:-1]
    assert marked == gaps


def test_a_line_between_words_is_a_space_in_hashtags_alone() -> None:
    assert split_words("#a_b c_d").gaps == ["", " ", " ", "_", ""]


@pytest.mark.parametrize("mark", ["`", "´", "‘"])
def test_whatever_looks_like_an_apostrophe_is_one_between_two_words(mark: str) -> None:
    assert split_words(f"Oman{mark}s minister").gaps == split_words("Oman's minister").gaps
    assert split_words(f"Oman {mark}s minister").gaps != split_words("Oman 's minister").gaps
