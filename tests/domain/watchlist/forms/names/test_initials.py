"""The full stop of an initial or of a title does not end a name."""

import pytest

from services.domain.watchlist.lint import find_warnings
from tests.domain.watchlists import HAMAD, entity, surfaces

BUSH = entity("bush", "person", en=["George W. Bush"])
SHERMAN = entity("sherman", "person", en=["William Sherman"])
EARLY = entity("early", "person", en=["Lt. Gen. Jubal Early"])
JAISHANKAR = entity("jaishankar", "official", en=["Subrahmanyam Jaishankar"])
COUNCIL = entity("council", en=["U.N. Security Council"])


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Mr. George W. Bush spoke.", "George W. Bush"),
        ("George W Bush spoke.", "George W Bush"),
        ("George Bush spoke.", "George Bush"),
        ("جورج دبليو بوش", "جورج دبليو بوش"),
    ],
)
def test_a_name_with_an_initial_is_found_with_it_and_without(text: str, surface: str) -> None:
    assert surfaces(text, BUSH) == [surface]


def test_an_initial_that_the_tracked_name_has_not_is_passed_over() -> None:
    assert surfaces("General William T. Sherman marched.", SHERMAN) == ["William T. Sherman"]


def test_a_title_with_a_full_stop_may_stand_in_the_tracked_name_and_in_the_text() -> None:
    assert surfaces("Gen. Jubal Early and Lt. Gen. Jubal Early", EARLY) == ["Jubal Early"] * 2


def test_a_body_may_be_abbreviated_with_full_stops() -> None:
    assert surfaces("the U.N. Security Council met", COUNCIL) == ["U.N. Security Council"]


@pytest.mark.parametrize("text", ["We met Hamad. Mashaan left.", "قابلنا حمد. المشعان غادر"])
def test_the_full_stop_of_a_sentence_ends_a_name(text: str) -> None:
    assert surfaces(text, HAMAD) == []


def test_a_name_with_an_initial_is_not_warned_of() -> None:
    assert not [w for w in find_warnings([BUSH]) if "mark" in w.reason]


@pytest.mark.parametrize(
    "before", ["الزيارة التي قام بها", "صوّت لصالح", "وزير الخارجية خلف", "فعلاً", "وقال بيان"]
)
def test_words_that_are_spelt_like_a_given_name_do_not_make_a_relative(before: str) -> None:
    assert surfaces(f"{before} حمد المشعان", HAMAD) == ["حمد المشعان"]


@pytest.mark.parametrize("text", ["جيه.دي. فانس", "جيه. دي. فانس", "جي.دي فانس", "ج.د. فانس"])
def test_letters_that_arabic_names_have_full_stops_too(text: str) -> None:
    vance = entity("vance", "person", en=["JD Vance"])
    assert surfaces(f"قال {text} إن", vance) == [text]


def test_a_given_name_before_a_full_name_does() -> None:
    assert surfaces("بهاء حمد المشعان", HAMAD) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Minister S. Jaishankar said", "S. Jaishankar"),
        ("قال س. جايشانكار أمس", "س. جايشانكار"),
        ("قال إس جايشانكار أمس", "إس جايشانكار"),
    ],
)
def test_a_foreign_given_name_may_be_an_initial_in_the_text(text: str, surface: str) -> None:
    assert surfaces(text, JAISHANKAR) == [surface]


@pytest.mark.parametrize("text", ["Minister K. Jaishankar said", "قال إد جايشانكار أمس"])
def test_another_initial_is_another_person(text: str) -> None:
    assert surfaces(text, JAISHANKAR) == []


@pytest.mark.parametrize("written", ["W. J. Clinton", "W.J. Clinton", "WJ Clinton", "W. Clinton"])
def test_several_foreign_given_names_may_all_be_initials_in_the_text(written: str) -> None:
    clinton = entity("clinton", "official", en=["William Jefferson Clinton"])
    assert surfaces(f"Former president {written} spoke.", clinton) == [written]


@pytest.mark.parametrize("text", ["Senator H. R. Clinton spoke.", "W. H. Clinton spoke."])
def test_of_several_initials_each_is_that_of_the_name(text: str) -> None:
    clinton = entity("clinton", "official", en=["William Jefferson Clinton"])
    assert surfaces(text, clinton) == []


def test_a_particle_makes_a_short_family_name_long_enough_for_one_initial() -> None:
    broek = entity("broek", "official", en=["Hans van den Broek"])
    assert surfaces("Minister H. van den Broek said", broek) == ["H. van den Broek"]
    assert surfaces("Minister K. van den Broek said", broek) == []


def test_of_an_arabic_name_an_initial_says_too_little() -> None:
    assert surfaces("M. Al-Otaibi said", entity("x", "official", en=["Mansour Al-Otaibi"])) == []


@pytest.mark.parametrize(
    ("tracked", "text", "surface"),
    [
        ("Lloyd James Austin", "Secretary Lloyd J. Austin said", "Lloyd J. Austin"),
        ("Khalid Abdulaziz Al-Falih", "Khalid A. Al-Falih said", "Khalid A. Al-Falih"),
        ("خالد بن عبدالعزيز الفالح", "Khalid A. Al-Falih said", "Khalid A. Al-Falih"),
    ],
)
def test_a_middle_name_may_be_its_initial(tracked: str, text: str, surface: str) -> None:
    language = "en" if tracked.isascii() else "ar"
    assert surfaces(text, entity("x", "official", **{language: [tracked]})) == [surface]


@pytest.mark.parametrize("tracked", ["Khalid Abdulaziz Al-Falih", "خالد بن عبدالعزيز الفالح"])
def test_another_initial_is_somebody_elses(tracked: str) -> None:
    language = "en" if tracked.isascii() else "ar"
    official = entity("x", "official", **{language: [tracked]})
    assert surfaces("Khalid M. Al-Falih said", official) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Bruno Le Maire", 'ووصفه بـ "أمير الصحراء"'),
        ("Rafael Mariano Grossi", "وأدهش الحضور كرم كرسي المعهد"),
    ],
)
def test_particles_and_arabic_words_of_its_consonants_are_no_initials(name: str, text: str) -> None:
    assert surfaces(text, entity("x", "official", en=[name])) == []


@pytest.mark.parametrize("written", ["Ferdinand Marcos Jr.", "Ferdinand R. Marcos Jr."])
def test_jr_has_its_full_stop(written: str) -> None:
    tracked = entity("marcos", "official", en=["Ferdinand Marcos Jr."])
    assert surfaces(f"President {written} spoke", tracked) == [written]
