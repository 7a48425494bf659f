"""Arabic particles are set aside, and the reading knows where it begins in the original."""

import sys

import pytest

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import (
    forms_of_word,
    forms_without_article,
    readings,
    reads_as,
)


def _rests(word: str) -> dict[str, str]:
    return {reading.form: word[reading.offset :] for reading in readings(word)}


def test_the_word_as_it_stands_comes_first() -> None:
    assert readings("والمشعان")[0].form == "والمشعان"
    assert readings("والمشعان")[0].offset == 0


@pytest.mark.parametrize(
    ("word", "form", "rest"),
    [
        ("وحمد", "حمد", "حمد"),
        ("فحمد", "حمد", "حمد"),
        ("بحمد", "حمد", "حمد"),
        ("لحمد", "حمد", "حمد"),
        ("كحمد", "حمد", "حمد"),
        ("ولحمد", "حمد", "حمد"),
        ("المشعان", "مشعان", "مشعان"),
        ("والمشعان", "المشعان", "المشعان"),
        ("بالمشعان", "المشعان", "المشعان"),
        ("وبالمشعان", "مشعان", "مشعان"),
        ("للمشعان", "المشعان", "مشعان"),
        ("وللمشعان", "المشعان", "مشعان"),
        ("للجنة", "اللجنه", "لجنة"),
        ("للجنة", "لجنه", "لجنة"),
        ("لله", "الله", "له"),
        ("وَالمَشْعان", "المشعان", "المَشْعان"),
        ("وـــحمد", "حمد", "حمد"),
        ("لِلْمُنتدى", "المنتدي", "مُنتدى"),
        ("وFATF", "fatf", "FATF"),
    ],
)
def test_a_reading_begins_at_its_first_letter(word: str, form: str, rest: str) -> None:
    assert _rests(word)[form] == rest


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("ألمانيا", "مانيا"),  # the hamza makes it no article
        ("تأمين", "امين"),
        ("وب", "ب"),  # one letter is no word
        ("Walid", "alid"),
    ],
)
def test_what_is_no_particle_stays(word: str, form: str) -> None:
    assert form not in _rests(word)


def test_a_ligature_is_never_cut() -> None:
    assert "امن" not in _rests("ﻷمن")


def test_a_word_of_a_million_letters_has_one_reading() -> None:
    assert len(readings("و" * 1_000_000)) == 1


def test_a_word_has_the_forms_of_all_its_readings() -> None:
    assert forms_of_word("والوزير") == normal_forms("والوزير الوزير وزير")


def test_a_noun_whose_article_is_set_aside_has_no_form_without_it() -> None:
    assert forms_without_article("والوزير") == normal_forms("والوزير الوزير")
    assert forms_without_article("لوزير") == normal_forms("لوزير وزير")


def test_a_word_reads_as_what_is_left_of_it_and_as_nothing_else() -> None:
    assert reads_as("بالوزير", normal_forms("وزير"))
    assert not reads_as("توزير", normal_forms("وزير"))


def test_a_word_longer_than_any_is_read_as_it_stands_and_not_kept() -> None:
    long = "وال" + "ب" * 1_000
    held = sys.getrefcount(long)
    assert [reading.form for reading in readings(long)] == [normalise(long)]
    assert forms_of_word(long) == {normalise(long)}
    assert sys.getrefcount(long) == held
