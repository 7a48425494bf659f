"""A watchlist remembers words it has met; that makes it faster and changes no answer."""

import pytest

from services.domain.watchlist.finding import name_words, resolver
from tests.domain.watchlists import AMIN, COALITION, FORUM, HAMAD, OTAIBI, entity, watchlist

ENTITIES = (
    HAMAD,
    OTAIBI,
    AMIN,
    FORUM,
    COALITION,
    entity("jarallah", "person", en=["Khaled Al-Jarallah"]),
)
TEXTS = (
    "التقى حمد المشعان بمنصور العتيبي، وقال المشعان إن خالد الجار الله غادر.",
    "أحمد المشعان ومحمود العتيبي والأمن والشباب",
    "Hamad Almashaan met Mansour Al-Utaibi. Later Otaibi thanked Zeshan Amin.",
    "Khalid Jarallah spoke to the Global Coalition against Daesh; Amin did not.",
)


def test_a_text_is_matched_the_same_after_its_words_were_met_often() -> None:
    used = watchlist(*ENTITIES)
    first = [used.match(text) for text in TEXTS]
    for _ in range(40):
        again = [used.match(text) for text in TEXTS]
        assert again == first


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_what_was_matched_before_makes_no_difference(number: int) -> None:
    used = watchlist(*ENTITIES)
    for text in TEXTS * 20:
        used.match(text)
    assert used.match(TEXTS[number]) == watchlist(*ENTITIES).match(TEXTS[number])


def test_words_that_are_forgotten_are_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [watchlist(*ENTITIES).match(text) for text in TEXTS]
    monkeypatch.setattr(resolver, "_MAX_CACHED_WORDS", 3)
    used = watchlist(*ENTITIES)
    for _ in range(3):
        assert [used.match(text) for text in TEXTS] == expected
    assert len(used.layers[0].resolver) <= 3


def test_words_that_count_as_one_are_forgotten_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_words, "_MAX_CACHED", 2)
    used = watchlist(entity("ban", "person", ar=["بان كي مون"]), *ENTITIES)
    text = "Ban Ki-moon, Kim Jong-un, Tsai Ing-wen and خالد الجار الله spoke."
    first = used.match(text)
    assert [match.entity for match in first] == ["ban", "jarallah"]
    assert used.match(text) == first
