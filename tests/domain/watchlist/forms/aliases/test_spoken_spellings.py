"""An acronym that is spoken as a word is found in Arabic however its vowels are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.entity import Entity
from services.domain.watchlist.forms.aliases.spoken_spellings import spoken_spellings
from tests.domain.watchlists import entity, surfaces

CHILDREN = entity("unicef", en=["United Nations Children's Fund", "UNICEF"], ar=["اليونيسف"])
IN_ARABIC = entity("unicef", en=["United Nations Children's Fund"], ar=["اليونيسف"])


@pytest.mark.parametrize("tracked", [CHILDREN, IN_ARABIC])
@pytest.mark.parametrize("written", ["يونيسف", "يونيسيف", "اليونيسيف", "اليونيسف"])
def test_its_article_and_the_letters_of_its_vowels_may_be_left_out(
    tracked: Entity, written: str
) -> None:
    assert surfaces(f"وحذرت {written} من الأمر", tracked) == [written]


@pytest.mark.parametrize(
    ("acronym", "written"),
    [
        ("UNESCO", "يونسكو"),
        ("UNESCO", "يونيسكو"),
        ("FIFA", "فيفا"),
        ("INTERPOL", "إنتربول"),
        ("UNRWA", "أونروا"),
        ("FATF", "فاتف"),
        ("ECOWAS", "إيكواس"),
    ],
)
def test_a_listed_latin_acronym_is_found_as_arabic_speaks_it(acronym: str, written: str) -> None:
    assert surfaces(f"قال {written} كلاما", entity("body", en=[acronym])) == [written]


@pytest.mark.parametrize(
    ("text", "written"),
    [("وقال الناتو إن", "الناتو"), ("أعضاء للناتو", "ناتو"), ("وقال ناتو إن", "ناتو")],
)
def test_its_article_is_a_part_of_it(text: str, written: str) -> None:
    assert surfaces(text, entity("nato", en=["NATO"], ar=["حلف شمال الأطلسي"])) == [written]


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("AMAL", ["AMAL", "Amal Movement"]),
        ("AMAN", ["AMAN"]),
        ("CARE", ["CARE"]),
        ("WHO", ["WHO"]),
        ("BBC", ["BBC"]),
        ("الأزهر", ["الأزهر", "Al-Azhar"]),
        ("حماس", ["حماس", "HAMAS"]),
        ("منظمة الصحة", ["منظمة الصحة", "WHO"]),
        ("Hezbollah", ["Hezbollah"]),
    ],
)
def test_what_may_be_a_word_of_arabic_and_what_is_not_spoken_has_no_such_spelling(
    name: str, names: list[str]
) -> None:
    assert list(spoken_spellings(name, names)) in ([], [name])


@pytest.mark.parametrize("word", ["أسس", "أمان", "إيجاد", "آمال"])
def test_words_of_every_day_are_no_acronyms(word: str) -> None:
    tracked = entity("body", en=["ISIS", "AMAN", "IGAD", "AMAL"])
    assert surfaces(f"وقد {word} ذلك", tracked) == []


@given(st.from_regex(r"[A-Z]{2,12}|[\u0621-\u064A]{2,12}", fullmatch=True))
def test_any_name_has_few_spellings(name: str) -> None:
    assert len(list(spoken_spellings(name, [name, "United Nations Fund"]))) <= 64


def test_a_proper_word_after_un_is_spoken_with_the_article() -> None:
    habitat = entity("h", en=["UN-Habitat"], ar=["برنامج الأمم المتحدة للمستوطنات البشرية"])
    assert surfaces("قال مدير الهابيتات أمس", habitat) == ["الهابيتات"]
    assert surfaces("قال مدير هابيتات للإنسانية أمس", habitat) == []


def test_a_word_of_every_day_after_un_is_not() -> None:
    assert list(spoken_spellings("UN Women", ["UN Women"])) == []
    assert list(spoken_spellings("UN-Water", ["UN-Water"])) == []


@pytest.mark.parametrize("written", ["يوربول", "اليوربول"])
def test_one_foreign_word_may_leave_out_its_article(written: str) -> None:
    tracked = entity("body", en=["Eurpol"], ar=["اليوربول"])
    assert surfaces(f"أعلن {written} النتائج", tracked) == [written]


@pytest.mark.parametrize("written", ["سي.إن.إن", "سي.إن.بي.سي", "إن.بي.سي"])
def test_letters_named_in_arabic_may_have_full_stops_though_one_is_a_word(written: str) -> None:
    tracked = entity("channel", en=["CNN", "CNBC", "NBC"])
    assert surfaces(f"ذكرت محطة ({written}) الخبر", tracked) == [written]


def test_a_word_after_a_full_stop_goes_on_with_no_letters() -> None:
    assert surfaces("اشترى سي إن. إن كان كذلك", entity("channel", en=["CNN"])) == []
