"""The words that a model labels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enricher.models.words import WORD_SPLITS, WordSplit, word_spans


def _words(text: str, split: WordSplit) -> list[str]:
    return [text[start:end] for start, end in word_spans(text, split)]


@pytest.mark.parametrize(
    ("text", "words", "hyphenated"),
    [
        ("Al-Otaibi, U.S.", "Al - Otaibi , U . S .", "Al-Otaibi , U.S ."),
        ("Qur'an said: x", "Qur ' an said : x", "Qur'an said : x"),
        ("مُحَمَّد «داعش»،", "مُحَمَّد « داعش » ،", "مُحَمَّد « داعش » ،"),
        ("كتا\u200fب 3.5%", "كتا\u200fب 3 . 5 %", "كتا\u200fب 3.5 %"),
        ("a_b 🙂", "a _ b 🙂", "a _ b 🙂"),
    ],
)
def test_words_are_cut_as_the_labelled_sets_are(text: str, words: str, hyphenated: str) -> None:
    assert _words(text, "words") == words.split()
    assert _words(text, "hyphenated") == hyphenated.split()


@given(st.text(), st.sampled_from(WORD_SPLITS))
def test_words_are_all_of_the_text_but_white_space(text: str, split: WordSplit) -> None:
    assert "".join(_words(text, split)) == "".join(text.split())
