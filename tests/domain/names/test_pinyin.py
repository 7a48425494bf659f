"""Chinese names are compared with Arabic as they are spoken, not as pinyin writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.names.pinyin import pinyin_as_spoken
from services.domain.names.screening import cannot_be
from services.domain.names.transliteration import transliteration_score

SYLLABLES = st.sampled_from(["cai", "qi", "xue", "jun", "xu", "he", "zhuo", "xie", "yue", "ze"])
ARABIC = st.sampled_from(["تساي", "تشي", "شيويه", "جيون", "شيوي", "خه", "تشوه", "شيه", "تسه"])


@pytest.mark.parametrize(
    ("latin", "spellings"),
    [
        ("cai", ("tsai",)),
        ("qi", ("tchi",)),
        ("xu", ("shiw", "shiwi")),
        ("he", ("heh", "kheh")),
        ("xuexiang", ("shiwehshiang",)),
        ("guo", ("guh",)),
        ("whan", ("hwan",)),
    ],
)
def test_pinyin_is_spelt_as_it_is_spoken(latin: str, spellings: tuple[str, ...]) -> None:
    assert pinyin_as_spoken(latin) == spellings


@pytest.mark.parametrize("word", ["", "li", "wang", "al-mashaan", "smith", "qx", "hamad", "و"])
def test_what_is_no_pinyin_or_is_spelt_so_already_has_no_other_spelling(word: str) -> None:
    assert pinyin_as_spoken(word) == ()


@pytest.mark.parametrize(
    ("arabic", "latin", "other"),
    [("تساي", "cai", "kai"), ("تشيانغ", "qiang", "xiang"), ("جيون", "jun", "jin")],
)
def test_a_syllable_fits_its_own_pinyin_better_than_another(
    arabic: str, latin: str, other: str
) -> None:
    own, another = (transliteration_score(arabic, word) for word in (latin, other))
    assert own > 0.9
    assert another < own - 0.1


@given(st.lists(ARABIC, min_size=1, max_size=2), st.lists(SYLLABLES, min_size=1, max_size=2))
def test_screening_dismisses_no_syllables_that_fit(arabic: list[str], latin: list[str]) -> None:
    written, word = "".join(arabic), "".join(latin)
    score = transliteration_score(written, word)
    assert score == 0 or not cannot_be(written, word, least=score)
