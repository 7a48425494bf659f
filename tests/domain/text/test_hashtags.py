"""Hashtags in which words are told apart by their capitals alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.text.hashtags import with_hashtags_apart
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from tests.domain.watchlists import HAMAD, entity, surfaces, watchlist

BANK = entity("bank", en=["BluePay"])


@given(st.text(alphabet="#aAbB _.\n"))
def test_every_word_keeps_its_place(text: str) -> None:
    words = with_hashtags_apart(split_words(text), lambda word: False)
    for index, word in enumerate(words.words):
        assert text[words.start(index) : words.end(index)] == word
    assert len(words.gaps) == len(words.words) + 1


@given(st.text(alphabet="#aAbBéÉ\u0301\u200d ."))
def test_a_word_with_marks_is_cut_at_the_same_letters(text: str) -> None:
    words = with_hashtags_apart(split_words(text), lambda word: False)
    for index, word in enumerate(words.words):
        written = text[words.start(index) : words.end(index)]
        assert normalise(written) == normalise(word)
        assert written == words.written(index)


@pytest.mark.parametrize(
    "written", ["HamádAlMashaan", "Hama\u0301dAlMashaan", "Ham\u200dadAlMashaan"]
)
def test_a_full_name_with_marks_is_found_in_a_hashtag(written: str) -> None:
    assert surfaces(f"Talks #{written} #Oman", HAMAD) == [written]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Talks #HamadAlMashaan #Oman", ["HamadAlMashaan"]),
        ("#MinisterHamadAlMashaan spoke", ["HamadAlMashaan"]),
        ("HamadAlMashaan spoke", []),
        ("@HamadAlMashaan spoke", []),
        ("#hamadalmashaan spoke", []),
        ("#HamadAlMashaan2026 spoke", []),
    ],
)
def test_a_full_name_is_found_in_a_hashtag(text: str, found: list[str]) -> None:
    assert surfaces(text, HAMAD) == found


def test_its_place_is_that_in_the_text() -> None:
    text = "In #KuwaitNews, #HamadAlMashaan spoke"
    (match,) = watchlist(HAMAD).match(text)
    assert text[match.start : match.end] == match.surface == "HamadAlMashaan"


def test_a_body_that_is_written_so_is_not_cut() -> None:
    assert surfaces("We pay with #BluePay", BANK) == ["BluePay"]


def test_a_body_of_several_words_is_found_with_its_initials_too() -> None:
    council = entity("council", en=["UN Security Council"])
    assert surfaces("Now: #UNSecurityCouncil vote", council) == ["UNSecurityCouncil"]
