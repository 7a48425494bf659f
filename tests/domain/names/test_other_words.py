"""Arabic words that only Latin letters cannot tell from a known name."""

import pytest

from services.domain.names.similarity import similarity
from services.domain.text.normalise import normalise


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("طرق", "Tareq"),
        ("طريق", "Tariq"),
        ("عدل", "Adel"),
        ("رشد", "Rashid"),
        ("سلاح", "Salah"),
        ("صلاة", "Salah"),
        ("عمل", "Amal"),
        ("أمر", "Omar"),
        ("كيس", "Qais"),
        ("نسور", "Naceur"),
        ("سبح", "Sabah"),
        ("ثني", "Thani"),
    ],
)
def test_a_word_with_other_vowels_or_emphatics_than_the_name_is_none(word: str, name: str) -> None:
    assert similarity(normalise(word), normalise(name)) == 0.0
    assert similarity(normalise(name), normalise(word)) == 0.0


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("راشيد", "Rashid"),
        ("كيمال", "Kemal"),
        ("ماليك", "Malik"),
        ("هرون", "Haroun"),
        ("يسين", "Yassine"),
        ("سليمن", "Suleiman"),
        ("محمدو", "Muhammadu"),
        ("أومر", "Omer"),
        ("عطيبي", "Otaibi"),
        ("ميشل", "Michel"),
    ],
)
def test_a_name_with_more_vowels_an_old_spelling_or_of_another_kind_may_be(
    word: str, name: str
) -> None:
    assert similarity(normalise(word), normalise(name)) > 0.9
