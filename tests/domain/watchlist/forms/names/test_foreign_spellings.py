"""A foreign word in the Arabic name of a body is found in the other letters that papers choose."""

import pytest

from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.forms.names import foreign_spellings
from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("english", "arabic", "written"),
    [
        ("Wagner Group", "مجموعة فاغنر", "مجموعة فاجنر"),
        ("Greenpeace", "غرينبيس", "جرينبيس"),
        ("Gazprom", "شركة غازبروم", "شركة قازبروم"),
        ("Ericsson", "شركة إيركسون", "شركة إركسون"),
        ("Instagram", "إنستغرام", "إنستجرام"),
        ("Hamburg Forum", "منتدى هامبورغ", "منتدى همبورغ"),
        ("Bangladesh Forum", "منتدى بنغلاديش", "منتدى بانغلاديش"),
    ],
)
def test_g_and_the_first_vowel_may_be_written_otherwise(
    english: str, arabic: str, written: str
) -> None:
    assert surfaces(f"أعلنت {written} أمس", entity("body", en=[english], ar=[arabic])) == [written]


@pytest.mark.parametrize(
    ("english", "arabic", "text"),
    [
        ("Dignity Party", "حزب الغد", "أعلن حزب الجد"),
        ("Peace Group", "مجموعة السلام", "أعلنت مغموعة السلام"),
        ("Jaguar Group", "مجموعة جاغوار", "أعلنت مجموعة غاغوار"),
        ("Wagner Group", "مجموعة فاغنر", "أعلنت مجموعة فاقد"),
        ("Bangladesh Forum", "منتدى بنغلاديش", "أعلن منتدى بونغلاديش"),
    ],
)
def test_a_word_that_is_not_foreign_may_not(english: str, arabic: str, text: str) -> None:
    assert surfaces(f"{text} أمس", entity("body", en=[english], ar=[arabic])) == []


def test_a_spelling_that_is_a_word_of_every_day_is_none() -> None:
    igad = entity("body", en=["IGAD"], ar=["إيغاد"])
    mango = entity("shop", en=["Magal"], ar=["مغال"])
    text = "يسعى إلى إيجاد حل، وأجاد في هذا المجال، مجال العمل"
    assert surfaces(text, igad, mango) == []
    assert surfaces("أعلنت إيغاد أمس، وشاركت إيقاد", igad) == ["إيغاد", "إيقاد"]


def test_the_latin_names_of_a_body_are_read_once_for_all_its_arabic_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def words_of(name: str) -> Words:
        read.append(name)
        return words_of_name(name)

    monkeypatch.setattr(foreign_spellings, "words_of_name", words_of)
    body = entity("one", en=["Gazprom Holding"], ar=["شركة غازبروم", "مجموعة غازبروم"])
    assert surfaces("أعلنت شركة قازبروم أمس", body) == ["شركة قازبروم"]
    assert read.count("Gazprom Holding") == 1
