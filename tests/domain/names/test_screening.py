"""What is told without aligning letters is never wrong: no name is lost by it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from services.domain.names.screening import cannot_be
from services.domain.names.transliteration import transliteration_score
from services.domain.text.normalise import normalise
from tests.domain.name_pairs import ACROSS_SCRIPTS, OTHER_SPELLINGS, pairs

PERSONS = [*pairs(ACROSS_SCRIPTS), *pairs(OTHER_SPELLINGS)]

WORDS = {normalise(word) for pair in PERSONS for name in pair for word in re.split("[ -]", name)}
ARABIC_WORDS = sorted(word for word in WORDS if not word.isascii())
LATIN_WORDS = sorted(word for word in WORDS if word.isascii())
arabic = st.sampled_from(ARABIC_WORDS) | st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىء", min_size=1)
latin = st.sampled_from(LATIN_WORDS) | st.text("abcdefghijklmnopqrstuvwxyz", min_size=1)


@given(arabic, latin, st.floats(0.3, 0.95))
def test_what_cannot_be_one_name_scores_less(written: str, word: str, least: float) -> None:
    if cannot_be(written, word, least=least):
        assert transliteration_score(written, word) < least


@given(st.sampled_from(PERSONS))
def test_no_words_of_one_name_are_dismissed_at_their_own_score(pair: tuple[str, str]) -> None:
    for written in map(normalise, pair[0].split()):
        for word in map(normalise, re.split("[ -]", pair[1])):
            score = transliteration_score(written, word)
            assert score == 0 or not cannot_be(written, word, least=score)


def test_most_pairs_different_words_are_dismissed() -> None:
    dismissed = [cannot_be(one, other, least=0.6) for one in ARABIC_WORDS for other in LATIN_WORDS]
    assert sum(dismissed) > 0.8 * len(dismissed)
