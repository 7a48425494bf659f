"""Text made to break a matcher neither breaks it nor slows it out of proportion."""

import sys
from types import FrameType
from typing import Protocol

import pytest

from services.domain.watchlist import compile_watchlist
from tests.domain.watchlists import COALITION, FORUM, HAMAD, OTAIBI, entity


class TraceFunction(Protocol):
    """What Python calls for every line."""

    def __call__(self, frame: FrameType, event: str, argument: object, /) -> "TraceFunction": ...


HOSTILE = {
    "one letter": "a",
    "one Arabic letter": "و",
    "the article": "ال",
    "combining marks": "\u064b",
    "a letter with marks": "a\u0301\u064e",
    "a word drawn out": "\u0640\u064e",
    "a name drawn out": "حـمَـد ",
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
    "two of one family name": "Mansour Al-Otaibi. Fahad Al-Otaibi. Al-Otaibi said. ",
    "family names beside roles": "Foreign Minister Al-Otaibi ",
    "titles of an office": "Foreign Minister of Kuwait ",
    "given names over and over": "Mohammed bin ",
    "joined names over and over": "عبد الله ",
    "ligatures": "ﷺ ",
    "acronyms in brackets": "African Union (AU) AU ",
    "acronyms of somebody else": "African Union. American University (AU) ",
    "small words before brackets": "of the and African Union (AUX) ",
    "letters that spell an acronym": "African of Court of of (ACJ) African Court of Justice ",
    "brackets and spaces": "African Union ( (  (AU  ",
    "beginnings of a name": "Kuwait Fund. Kuwait Fund for Arab Relief. ",
    "elders of a family": "Mansour Al-Otaibi. His son Salem Al-Otaibi. The elder Al-Otaibi said. ",
    "initials before a family name": "K. B. Al-Otaibi ",
    "folded lines": "the minister of a country and the others of " + "it\n",
    "capitals after a body": "African Union Support and ",
    "the accused": "المتهم فهد سالم العتيبي ",
    "duties of a minister": "Foreign Minister of Kuwait and Trade, Labour, Energy ",
}
FAHAD = entity(
    "fahad", "official", en=["Fahad Al-Otaibi"], roles=({"en": "Foreign Minister of Kuwait"},)
)
MINISTER = entity("minister", "office", en=["Foreign Minister of Kuwait"])
WATCHLIST = compile_watchlist(
    [
        *(HAMAD, OTAIBI, FAHAD, MINISTER, FORUM, COALITION),
        entity("union", en=["African Union"]),
        entity("court", en=["African Court of Justice"]),
        entity("fund", en=["Kuwait Fund for Arab Relief"]),
        entity("spam", en=["spam " * 32], patterns=["spam [spam]"]),
    ]
)


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_million_characters_are_matched(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    for match in WATCHLIST.match(text, text[:1_000]):
        original = text if match.field == "text" else text[:1_000]
        assert match.surface == original[match.start : match.end]


def _steps(text: str) -> int:
    """Return how many lines of Python run to match a text: the steps of every stage together."""
    WATCHLIST.match(text)  # words are remembered: what is counted is the work that stays
    steps = 0

    def count(frame: FrameType, event: str, argument: object) -> TraceFunction:
        nonlocal steps
        steps += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        WATCHLIST.match(text)
    finally:
        sys.settrace(before)
    return steps


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_text_is_at_most_twice_the_work(piece: str) -> None:
    once, twice = (_steps(piece * (size // len(piece))) for size in (5_000, 10_000))
    assert twice <= 2.1 * once + 100


def test_a_word_without_end_is_no_more_work_than_a_shorter_one() -> None:
    assert _steps("ﷺ" * 20_000) == _steps("ﷺ" * 10_000)


def test_a_word_longer_than_any_name_is_not_remembered() -> None:
    watchlist = compile_watchlist([HAMAD])
    for length in range(200, 300):
        watchlist.match("a" * length)
    assert not [word for word in watchlist.layers[0].resolver if len(word) >= 200]
