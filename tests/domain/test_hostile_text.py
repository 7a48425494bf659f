"""Text made to break a matcher neither breaks it nor slows it out of proportion."""

from collections.abc import Callable
from typing import Any

import pytest

from services.domain.text import words as words_module
from services.domain.watchlist import compile_watchlist, scan
from services.domain.watchlist.trie import Trie
from tests.domain.watchlists import COALITION, FORUM, HAMAD, OTAIBI, entity

HOSTILE = {
    "one letter": "a",
    "one Arabic letter": "و",
    "the article": "ال",
    "combining marks": "\u064b",
    "a letter with marks": "a\u0301\u064e",
    "overrides": "\u202e",
    "isolates": "\u2066a\u2069",
    "joiners in a word": "ح\u200d",
    "opening quotes": "«",
    "nested quotes": "«داعش ",
    "apostrophes": "a'",
    "dashes": " - ",
    "blank lines": "\n",
    "a name over and over": "Hamad Al-Mashaan ",
    "a beginning over and over": "Global Coalition ",
    "a family name over and over": "Al-Otaibi ",
    "one word of a repetitive name": "spam ",
    "astral letters": "𝓗𝓪𝓶𝓪𝓭 ",
    "emoji": "👩‍👩‍👧",
    "private use": "\ue000",
}
WATCHLIST = compile_watchlist(
    [HAMAD, OTAIBI, FORUM, COALITION, entity("spam", en=["spam " * 32], patterns=["spam [spam]"])]
)


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.timeout(60)
def test_a_million_characters_are_matched(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    for match in WATCHLIST.match(text, text[:1_000]):
        original = text if match.field == "text" else text[:1_000]
        assert match.surface == original[match.start : match.end]


def _counting(function: Callable[..., Any], counts: list[int]) -> Callable[..., Any]:
    def counted(*arguments: object) -> object:
        counts[-1] += 1
        return function(*arguments)

    return counted


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_text_is_at_most_twice_the_work(
    piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts: list[int] = []
    monkeypatch.setattr(Trie, "step", _counting(Trie.step, counts))
    monkeypatch.setattr(scan, "joins", _counting(words_module.joins, counts))
    for size in (20_000, 40_000):
        counts.append(0)
        WATCHLIST.match(piece * (size // len(piece)))
    assert counts[1] <= 2.1 * counts[0] + 100


def test_a_word_longer_than_any_name_is_not_remembered() -> None:
    watchlist = compile_watchlist([HAMAD])
    for length in range(200, 300):
        watchlist.match("a" * length)
    assert not [word for word in watchlist._resolver if len(word) >= 200]
