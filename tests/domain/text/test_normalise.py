"""What makes no difference between two spellings of a word, and what does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.text.normalise import normal_forms, normalise, rewrites


@pytest.mark.parametrize(
    ("word", "same"),
    [
        ("الإرهاب", "الارهاب"),
        ("آل", "ال"),
        ("ٱلعتيبي", "العتيبي"),
        ("العتيبى", "العتيبي"),
        ("مجموعة", "مجموعه"),
        ("مسؤول", "مسوول"),
        ("مسؤول", "مسئول"),
        ("شؤون", "شئون"),
        ("شُؤُون", "شئون"),
        ("المَشْعانِ", "المشعان"),
        ("حمـــد", "حمد"),
        ("ﺣﻤﺪ", "حمد"),
        ("ﻻجئ", "لاجي"),
        ("ﷲ", "الله"),
        ("کویت", "كويت"),
        ("٢٠٢٢", "2022"),
        ("۲۰۲۲", "2022"),
        ("MANSOUR", "mansour"),
        ("Zéshán", "Zeshan"),
        ("İstanbul", "istanbul"),
        ("Erdoğan", "Erdogan"),
        ("Qur’an", "Quran"),
        ("ﬁnance", "finance"),
    ],
)
def test_these_spellings_are_the_same_word(word: str, same: str) -> None:
    assert normalise(word) == normalise(same)


def test_a_list_of_words_may_be_declared_in_several_lines() -> None:
    assert normal_forms("Minister وزيرة\n  الأمن ") == {"minister", "وزيره", "الامن"}


@pytest.mark.parametrize(
    ("word", "other"), [("حمد", "أحمد"), ("حمد", "محمد"), ("حمد", "حامد"), ("Hamad", "Hamid")]
)
def test_these_are_different_words(word: str, other: str) -> None:
    assert normalise(word) != normalise(other)


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x6FF)))
def test_the_normal_form_is_its_own_normal_form(word: str) -> None:
    assert normalise(normalise(word)) == normalise(word)


def test_rewrites_name_only_what_differs() -> None:
    assert rewrites("الإرهَاب", "الارهاب") == (
        "harakat and tatweel ignored",
        "accents and hamza ignored",
    )
    assert rewrites("HAMAD", "Hamad") == ("letter case ignored",)
    assert rewrites("Hamad", "Hamad") == ()


def test_a_hamza_on_ya_stays_one_where_no_waw_follows() -> None:
    assert normalise("رئيس") != normalise("رؤيس")
