"""Cuts text into the words that a model labels; training and service cut with the same code."""

import re
from collections.abc import Mapping
from typing import Literal, get_args

from services.domain.text.plain_words import MARKS
from services.domain.text.spacing import INVISIBLE

WordSplit = Literal["words", "hyphenated"]
WORD_SPLITS: tuple[WordSplit, ...] = get_args(WordSplit)

_LETTER = r"[^\W_]"
_WITHIN = f"[{MARKS}{INVISIBLE}]"
_JOINT = "[-'’./&]"
_OTHER = rf"[^\s{INVISIBLE}]"
_PATTERNS: Mapping[WordSplit, re.Pattern[str]] = {
    # One word is a run of letters, digits and the marks on them, or one other character: as
    # en-worldwide-newswire is cut, where Al-Otaibi is three words.
    "words": re.compile(rf"{_LETTER}(?:{_WITHIN}*+{_LETTER})*[{MARKS}]*+|{_OTHER}"),
    # As CoNLL-2003 and most sets after it are cut: Al-Otaibi and U.S are one word each.
    "hyphenated": re.compile(
        rf"{_LETTER}(?:(?:{_WITHIN}*+|{_JOINT}){_LETTER})*[{MARKS}]*+|{_OTHER}"
    ),
}


def word_spans(text: str, split: WordSplit = "words") -> list[tuple[int, int]]:
    """Return where each word of `text` starts and ends, in code points.

    White space belongs to no word, and a character without width only inside of one, which it does
    not end.
    """
    return [found.span() for found in _PATTERNS[split].finditer(text)]
