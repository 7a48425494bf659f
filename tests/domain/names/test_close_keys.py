"""Where there are many names, short words meet under keys that tell more than their consonants."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.names.close_keys import close_keys, close_keys_of_name


def meet(written: str, name: str) -> bool:
    """Whether an Arabic word meets a part of a name, both in normal form."""
    return not set(close_keys(written)).isdisjoint(close_keys_of_name(name))


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("علي", "ali"),
        ("عيسي", "issa"),
        ("عون", "aoun"),
        ("عمر", "umar"),
        ("وليد", "oualid"),
        ("يوسف", "yusuf"),
        ("صالح", "saleh"),
        ("ربيع", "rabea"),
        ("طه", "taha"),
        ("هدي", "huda"),
        ("له", "le"),
        ("خه", "he"),
        ("شي", "xi"),
        ("بارو", "barrot"),
        ("فايس", "weiss"),
        ("ديف", "dave"),
        ("جو", "joe"),
    ],
)
def test_a_short_name_meets_what_arabic_writes_for_it(written: str, name: str) -> None:
    assert meet(written, name)


@pytest.mark.parametrize(
    ("written", "name"),
    [("كيث", "كيت"), ("جون", "غون"), ("شاك", "جاك"), ("تشان", "شان"), ("يواكيم", "يواخيم")],
)
def test_a_short_foreign_name_meets_its_other_spelling_in_arabic(written: str, name: str) -> None:
    assert meet(written, name)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        pytest.param("عنوان", "nan", id="a word with an ayn and a name that begins with an n"),
        pytest.param("عمل", "mile", id="work and Mile"),
        pytest.param("علق", "luka", id="a word that ends in a consonant and Luka"),
        pytest.param("شهيد", "sayed", id="a word with an h and Sayed"),
        pytest.param("مجال", "ميشيله", id="a word and a name that ends in a vowel"),
        pytest.param("دعما", "ديما", id="a word with an ayn and a foreign name"),
        pytest.param("بعد", "بيت", id="a d and a t in Arabic letters"),
    ],
)
def test_a_word_that_sounds_otherwise_does_not_meet_a_name(word: str, name: str) -> None:
    assert not meet(word, name)


@given(st.text("اعهحويتثجخ'ab1hz", max_size=4))
def test_whatever_a_word_is_it_meets_itself(word: str) -> None:
    assert word.isascii() or not close_keys(word) or meet(word, word)


def test_words_of_three_consonants_have_no_close_keys() -> None:
    assert close_keys("ابراهيم") == close_keys_of_name("ibrahim") == ()
