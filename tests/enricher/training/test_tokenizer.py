"""The tokenizer that is built from the pieces which the news uses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from services.enricher.training.tokenizer import (
    SPECIAL,
    UNKNOWN,
    Vocabulary,
    build_tokenizer,
    choose_pieces,
)

PIECES = [*SPECIAL, "▁", "▁work", "ing", "▁الأمن", "▁ال", "▁unused", *"abdeginoprkuwأمنلا"]
SCORES = [0.0] * 4 + [-3.0] * 6 + [-9.0] * (len(PIECES) - 10)
WORDS = {"working": 5, "الأمن": 9, "group": 1}


@pytest.fixture(scope="module")
def chosen() -> Vocabulary:
    """Return the pieces that cover `WORDS`."""
    return choose_pieces(PIECES, SCORES, WORDS, most=40)


@pytest.fixture(scope="module")
def tokenizer(chosen: Vocabulary) -> Tokenizer:
    """Return the tokenizer over them."""
    return build_tokenizer(chosen.pieces)


def test_the_special_pieces_come_first(chosen: Vocabulary) -> None:
    assert tuple(piece for piece, _ in chosen.pieces[:4]) == SPECIAL


def test_what_no_word_uses_is_left_out(chosen: Vocabulary) -> None:
    assert "▁unused" not in dict(chosen.pieces)


def test_every_letter_of_the_words_stays(chosen: Vocabulary) -> None:
    fewest = choose_pieces(PIECES, SCORES, WORDS, most=1)
    assert {letter for word in WORDS for letter in word} & set(PIECES) <= dict(fewest.pieces).keys()
    assert len(fewest.pieces) < len(chosen.pieces)


def test_each_kept_piece_points_at_its_row_in_the_untouched_model(chosen: Vocabulary) -> None:
    assert [PIECES[row] for row in chosen.rows] == [piece for piece, _ in chosen.pieces]


def test_no_word_becomes_unknown(tokenizer: Tokenizer) -> None:
    assert all(UNKNOWN not in tokenizer.encode(word).ids for word in WORDS)


@pytest.mark.parametrize(
    "written",
    ["الأَمْنُ", "الأمـــن", "\u200fالأمن\u200e", "ال\u0623من", "الا\u0654من"],
    ids=["tashkeel", "tatweel", "direction marks", "composed hamza", "combining hamza"],
)
def test_a_word_written_otherwise_has_the_same_pieces(tokenizer: Tokenizer, written: str) -> None:
    assert tokenizer.encode(written).ids == tokenizer.encode("الأمن").ids


@given(st.text(max_size=40))
def test_offsets_lie_within_any_text(tokenizer: Tokenizer, text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    for start, end in tokenizer.encode(text).offsets:
        assert 0 <= start <= end <= len(text)
