"""The words that a model labels."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.text.spacing import INVISIBLE
from services.enricher.models.words import WORD_SPLITS, WordSplit, word_spans

_SEEN = re.compile(rf"[^\s{INVISIBLE}]")


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
        ("\u200fقال\u200f \u202bRoe\u202c, \ufeff", "قال Roe ,", "قال Roe ,"),
    ],
)
def test_words_are_cut_as_the_labelled_sets_are(text: str, words: str, hyphenated: str) -> None:
    assert _words(text, "words") == words.split()
    assert _words(text, "hyphenated") == hyphenated.split()


@given(st.text(), st.sampled_from(WORD_SPLITS))
def test_words_are_all_that_a_reader_sees_of_the_text(text: str, split: WordSplit) -> None:
    seen = "".join(_SEEN.findall(text))
    assert "".join(_SEEN.findall("".join(_words(text, split)))) == seen


@given(st.text("a1.\u200b\u200f ", max_size=20), st.sampled_from(WORD_SPLITS))
def test_no_word_begins_or_ends_with_what_nobody_sees(text: str, split: WordSplit) -> None:
    words = _words(text, split)
    assert all(_SEEN.match(word[0]) and _SEEN.match(word[-1]) for word in words)
