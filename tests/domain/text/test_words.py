"""Words keep their places in the original, whatever is inside them."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.text.gaps import joins
from services.domain.text.words import split_words


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    split = split_words(text)
    for index in range(len(split.words)):
        assert text[split.start(index) : split.end(index)] == split.written(index)


@given(
    st.text(
        alphabet=st.characters(
            exclude_categories=["Zs", "Cf", "Cc"], exclude_characters="#`´‘دم*_&<"
        )
    )
)
def test_words_and_gaps_together_are_the_text(text: str) -> None:
    split = split_words(text)
    written = [split.written(index) for index in range(len(split.words))]
    pairs = zip(split.gaps, [*written, ""], strict=True)
    assert "".join(gap + word for gap, word in pairs) == text


@given(st.text())
def test_an_emoji_after_a_text_changes_none_of_its_words(text: str) -> None:
    assert split_words(f"{text} 😀").words == split_words(text).words


def test_no_pattern_repeats_a_group_possessively() -> None:
    # Before Python 3.11.5, which Debian 12 has not, `re` goes on from the wrong place after that.
    root = Path(__file__).parents[3]
    sources = [*(root / "services").rglob("*.py"), *(root / "schemas").rglob("*.py")]
    assert sources
    assert [str(path) for path in sources if re.search(r"\)[*+?]\+", path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "word",
    [
        "المَشْعان",
        "المشعـــان",
        "المش\u200cعان",
        "المش\u200fعان",
        "Mash\u00adaan",
        "Zeshán",
        "Zesha\u0301n",
        "Qur'an",
        "Sa’ad",
        "O‘Brien",
        "ﷲ",
        "648",
        "𞤀𞤁",
    ],
)
def test_marks_inside_a_word_do_not_break_it(word: str) -> None:
    split = split_words(f"({word}).")
    assert [split.written(index) for index in range(len(split.words))] == [word]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kuwait’s", ["Kuwait", "s"]),
        ("Al-Mashaan", ["Al", "Mashaan"]),
        ("#حمد_المشعان", ["حمد", "المشعان"]),
        ("«داعش»", ["داعش"]),
        ("المشعان\u200f،", ["المشعان"]),
        ("'Daesh'", ["Daesh"]),
    ],
)
def test_punctuation_ends_a_word(text: str, words: list[str]) -> None:
    assert list(split_words(text).words) == words


@pytest.mark.parametrize(
    "gap",
    [" ", "  ", "\u00a0", "-", "\u2011", "–", "_", " #", " «", "» «", ' "', "\n", " \r\n ", "-\n"],
)
def test_a_name_goes_on_across(gap: str) -> None:
    assert joins(gap)


@pytest.mark.parametrize(
    "gap",
    ["", ", ", "، ", ". ", "؛ ", ": ", "! ", "؟ ", " - ", " – ", "—", "\n\n", "\n- ", " (", "/",
     "\u2029", " " * 17],
)  # fmt: skip
def test_a_name_ends_at(gap: str) -> None:
    assert not joins(gap)


def test_a_short_title_and_its_full_stop_are_one_word_to_rules() -> None:
    assert split_words("قال د. حمد وم. سعد").gaps == ["", " ", " ", " ", ". ", ""]
    assert split_words("أ.د. حمد").gaps == ["", ".", " ", ""]


def test_the_era_after_a_year_ends_a_sentence() -> None:
    assert split_words("عام 2025 م. وقال حمد").gaps[3] == ". "


@pytest.mark.parametrize("gap", [" ", "  ", "\u00a0", "-", "\u2011"])
def test_words_stand_beside_each_other_across(gap: str) -> None:
    words = split_words(f"Hamad{gap}Mashaan")
    assert (words.before(1), words.after(0)) == ("Hamad", "Mashaan")


@pytest.mark.parametrize("gap", [", ", ". ", " - ", "\n\n", " «", "_"])
def test_a_mark_between_two_words_leaves_neither_beside_the_other(gap: str) -> None:
    words = split_words(f"Hamad{gap}Mashaan")
    assert (words.before(1), words.after(0)) == (None, None)


def test_no_word_stands_before_the_first_and_none_after_the_last() -> None:
    words = split_words(" Hamad Mashaan ")
    assert (words.before(0), words.after(1)) == (None, None)
    assert [words.adjacent(index) for index in range(4)] == [False, True, False, False]
