"""Family names with von or de, where an article names somebody again."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

VELDE = entity("velde", "official", en=["Hans van der Velde"])
VELDE_IN_ARABIC = entity("velde", "official", ar=["هانس فان دير فيلده"])
NAPOLI = entity("napoli", "official", en=["Marco DelNapoli"])
LADANOV = entity("ladanov", "official", en=["Ivan Ladanov"])


@pytest.mark.parametrize("again", ["فان دير فيلده", "فانديرفيلده"])
def test_a_family_name_is_found_again_with_its_particles(again: str) -> None:
    assert surfaces(f"قال هانس فان دير فيلده إن الأمر انتهى. وأضاف {again} كلاما.", VELDE)[1:] == [
        again
    ]


def test_particles_are_told_from_what_is_written_onto_them() -> None:
    text = "قال هانس فان دير فيلده إن الأمر انتهى. ووفقا لفان دير فيلده فإنه كذلك."
    assert surfaces(text, VELDE)[1:] == ["فان دير فيلده"]


def test_after_its_particles_a_family_name_may_be_spelt_otherwise() -> None:
    text = "قال هانس فان دير فيلده إن الأمر انتهى. وأضاف فان دير فيلديه كلاما."
    assert surfaces(text, VELDE)[1:] == ["فان دير فيلديه"]


def test_the_particles_of_a_name_tracked_in_arabic_stand_in_latin_letters_too() -> None:
    text = "Hans van der Velde spoke. Van der Velde left."
    assert surfaces(text, VELDE_IN_ARABIC)[1:] == ["Van der Velde"]


@pytest.mark.parametrize(
    ("tracked", "text", "again"),
    [
        (NAPOLI, "قال ماركو ديلنابولي كلاما. وأضاف ديل نابولي شيئا.", "ديل نابولي"),
        (NAPOLI, "قال ماركو ديل نابولي كلاما. وأضاف ديلنابولي شيئا.", "ديلنابولي"),
        (NAPOLI, "Marco DelNapoli spoke. Del Napoli left.", "Del Napoli"),
    ],
)
def test_a_particle_written_onto_the_name_may_stand_apart(
    tracked: Entity, text: str, again: str
) -> None:
    assert surfaces(text, tracked)[1:] == [again]


@pytest.mark.parametrize(
    "text",
    [
        "قال هانس فان دير فيلده كلاما. وأضاف بيتر فان دير فيلده شيئا.",
        "قال هانس فان دير فيلده كلاما. وأضاف فان دير هوفل شيئا.",
        "قال هانس فان دير فيلده كلاما. وأضاف فان دايك شيئا.",
    ],
)
def test_another_given_name_or_another_family_is_another_person(text: str) -> None:
    assert surfaces(text, VELDE) == ["هانس فان دير فيلده"]


def test_what_begins_like_a_particle_is_parted_into_these_very_words_only() -> None:
    assert surfaces("قال إيفان لادانوف كلاما. وقال: لا دانوب ولا دانوه.", LADANOV) == [
        "إيفان لادانوف"
    ]
    assert surfaces("Ivan Ladanov spoke. La Danov left.", LADANOV) == ["Ivan Ladanov"]


@pytest.mark.parametrize("written", ["دي كارلو", "ديكارلو"])
def test_a_particle_of_a_tracked_name_stands_apart_before_a_given_name_too(written: str) -> None:
    carlo = entity("carlo", "official", en=["Paolo DiCarlo"])
    assert surfaces(f"قال باولو {written} كلاما", carlo) == [f"باولو {written}"]


MARTA = entity("marta", "official", en=["Marta de Vega Soriano"])


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Marta de Vega Soriano spoke. De Vega left.", "De Vega"),
        ("Marta de Vega Soriano spoke. They praised De Vega Soriano.", "De Vega Soriano"),
        ("قالت مارتا دي فيغا سوريانو ذلك. وأضافت دي فيغا كلاما.", "دي فيغا"),
    ],
)
def test_the_first_of_two_family_names_is_found_again_with_its_particle(
    text: str, again: str
) -> None:
    assert surfaces(text, MARTA)[1:] == [again]


@pytest.mark.parametrize("again", ["Vega left.", "Juan de Vega left.", "Las Vegas shut."])
def test_without_its_particle_and_after_another_given_name_it_is_not(again: str) -> None:
    assert surfaces(f"Marta de Vega Soriano spoke. {again}", MARTA) == ["Marta de Vega Soriano"]


KROLLE = entity("krolle", "official", en=["Anna De Krolle"])
KROLLE_IN_ARABIC = entity("krolle", "official", ar=["آنا دي كرول"])


@pytest.mark.parametrize(
    ("tracked", "text", "again"),
    [
        (KROLLE, "Anna De Krolle spoke. وقالت دي كرول ذلك", "دي كرول"),
        (KROLLE, "Anna De Krolle spoke. وقدم تقريرا لدي كرول", "دي كرول"),
        (KROLLE_IN_ARABIC, "Anna De Krolle spoke. وقالت دي كرول ذلك", "دي كرول"),
        (KROLLE_IN_ARABIC, "آنا دي كرول حضرت. Then De Krolle left.", "De Krolle"),
        (VELDE_IN_ARABIC, "Hans van der Velde spoke. وأشاد فان دير فيلده بهم", "فان دير فيلده"),
    ],
)
def test_particles_belong_to_a_family_name_after_the_full_name_in_the_other_script(
    tracked: Entity, text: str, again: str
) -> None:
    assert surfaces(text, tracked)[1:] == [again]


@pytest.mark.parametrize("text", ["وقالت كرول ذلك", "وقالت لا كرول ذلك"])
def test_other_words_before_it_do_not(text: str) -> None:
    assert surfaces(f"Anna De Krolle spoke. {text}", KROLLE)[1:] == ["كرول"]


def test_nor_is_there_one_after_another_given_name() -> None:
    text = "Anna De Krolle spoke. وقالت ماري دي كرول ذلك"
    assert surfaces(text, KROLLE) == ["Anna De Krolle"]
