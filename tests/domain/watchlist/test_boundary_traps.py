"""Every trap of boundaries and offsets that other matchers were seen to fall into."""

import pytest

from services.domain.text.words import split_words
from tests.domain.watchlists import AMIN, HAMAD, entity, found, surfaces, watchlist

MASHAAN = entity("mashaan", "location", ar=["مشعان"])
AMIN_PLACE = entity("amin-place", "location", ar=["أمين"])
HAMAD_PLACE = entity("hamad-place", "location", ar=["حمد"])


@pytest.mark.parametrize("word", ["تأمين", "حمدي", "احمد", "أحمد", "محمد", "مشعانية"])
def test_no_name_is_found_inside_a_word(word: str) -> None:
    assert surfaces(word, MASHAAN, AMIN_PLACE, HAMAD_PLACE) == []


def test_security_is_not_the_family_name_amin() -> None:
    assert surfaces("زيشان أمين يبحث الأمن والأمين وتأمين main", AMIN) == ["زيشان أمين"]


@pytest.mark.parametrize(
    ("word", "surface"),
    [("وحمد", "حمد"), ("والمشعان", "مشعان"), ("بالمشعان", "مشعان"), ("للمشعان", "مشعان")],
)
def test_particles_written_onto_a_name_do_not_hide_it(word: str, surface: str) -> None:
    assert surfaces(word, MASHAAN, HAMAD_PLACE) == [surface]


def test_harakat_and_tatweel_do_not_shift_offsets() -> None:
    text = "قَالَتْ وِزَارَةُ الخَارِجِيّــــةِ إِنَّ حَمَدَ المَشْعانِ حَضَرَ"
    (match,) = watchlist(HAMAD).match(text)
    assert match.surface == "حَمَدَ المَشْعانِ"
    assert match.start == text.index("حَمَدَ")


@pytest.mark.parametrize("before", ["ﷲ", "ﻻ", "ﬁ", "İ", "ß", "㎏", "👩‍👩‍👧", "e\u0301"])
def test_characters_that_grow_when_normalised_do_not_shift_offsets(before: str) -> None:
    text = f"{before} {before}{before} Hamad Al-Mashaan"
    (match,) = watchlist(HAMAD).match(text)
    assert (match.start, match.end) == (len(text) - len("Hamad Al-Mashaan"), len(text))


def test_a_vocalised_word_is_one_word() -> None:
    assert list(split_words("المَشْعان").words) == ["المشعان"]


@pytest.mark.parametrize(("bare", "marked"), [("بها", "بَها"), ("بها", "بـها"), ("بدر", "بَدر")])
def test_the_word_before_a_name_is_the_same_with_its_marks(bare: str, marked: str) -> None:
    tracked = entity("person", "person", ar=["بول مرقص"])
    is_part_of_name = bare == "بدر"
    for word in (bare, marked):
        assert surfaces(f"رحب {word} بول مرقص", tracked) == ["بول مرقص"] * (not is_part_of_name)


@pytest.mark.parametrize("written", ["Ozdemir", "Özdemir", "O\u0308zdemir"])
def test_a_latin_name_may_begin_with_an_accent(written: str) -> None:
    person = entity("person", "person", en=["Nasser Sharif"])
    office = entity("office", "office", en=["Governor of the Bank of Aden"])
    assert surfaces(f"Nasser Sharif {written} spoke.", person) == []
    (match,) = watchlist(office).match(f"Governor of the Bank of Aden {written} Aksoy spoke.")
    assert match.holder == f"{written} Aksoy"


def test_the_four_ways_to_write_the_article_in_latin_letters_are_one_name() -> None:
    text = "Hamad Al-Mashaan, Hamad Al Mashaan, Hamad Almashaan, Hamad al-Mashaan"
    assert len(surfaces(text, HAMAD)) == 4


def test_adjacent_names_do_not_share_a_separator() -> None:
    tracked = entity("a", en=["Alpha Beta"]), entity("b", en=["Gamma Delta"])
    assert found(watchlist(*tracked).match("Alpha Beta Gamma Delta")) == [
        ("a", "Alpha Beta"),
        ("b", "Gamma Delta"),
    ]


def test_a_latin_span_has_no_trailing_space() -> None:
    (match,) = watchlist(HAMAD).match("Hamad Al-Mashaan  said")
    assert match.surface == "Hamad Al-Mashaan"
