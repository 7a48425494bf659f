"""Entities are looked for by their names, in either script."""

from itertools import product

import pytest

from schemas.entity import Entity
from services.domain.names.lexicon import FAMILY_NAME_GROUPS, GIVEN_NAME_GROUPS
from services.domain.names.similarity import similarity
from services.domain.names.units import units_of_word
from services.domain.watchlist.called import Wanted, is_called, traits_of

HAMAD = Entity(id="k-7", type="official", names={"en": ("Hamad Al-Mashaan",)})
COUNCIL = Entity(id="gcc", type="organization", names={"ar": ("مجلس التعاون الخليجي",)})
BOTH = Entity(
    id="otaibi", type="person", names={"en": ("Mansour Al-Otaibi",), "ar": ("منصور العتيبي",)}
)


@pytest.mark.parametrize(
    ("entity", "name"),
    [
        (HAMAD, "hamad"),
        (HAMAD, "Mash"),
        (HAMAD, "al-mashaan"),
        (HAMAD, "حمد"),
        (HAMAD, "حمد المشعان"),
        (HAMAD, "المشعان حمد"),
        (HAMAD, "Hamad Mashan"),
        (HAMAD, "K-7"),
        (COUNCIL, "التعاون"),
        (COUNCIL, "تعاون"),
        (COUNCIL, "majlis"),
        (COUNCIL, "GCC"),
        (BOTH, "عتيب"),
        (BOTH, "Otaib"),
    ],
)
def test_a_name_in_either_script_a_part_of_one_and_an_id_are_found(
    entity: Entity, name: str
) -> None:
    assert is_called(entity, name)


@pytest.mark.parametrize(
    ("entity", "name"),
    [
        (HAMAD, "Ahmad"),
        (HAMAD, "أحمد"),
        (HAMAD, "حم"),
        (HAMAD, "حمد العتيبي"),
        (HAMAD, "k-8"),
        (COUNCIL, "Cooperation"),
        (BOTH, "ahmad mansour"),
        (BOTH, "Mansour Al-OtaibiX"),
    ],
)
def test_another_name_and_a_part_of_a_word_in_the_other_script_are_not(
    entity: Entity, name: str
) -> None:
    assert not is_called(entity, name)


@pytest.mark.parametrize("name", ["bin", "von", "بن", "de la", "'", "ء", "\u200f", "المدعو بن"])
def test_what_is_no_name_by_itself_is_not_found_in_every_one(name: str) -> None:
    assert not is_called(HAMAD, name)


def test_no_name_begins_where_another_of_the_entity_ends() -> None:
    two = Entity(id="two", type="organization", names={"en": ("Alpha", "Omega")})
    assert is_called(two, "alpha")
    assert not is_called(two, "alpha\nomega")


def test_names_of_the_lexicon_that_are_near_meet_at_a_point() -> None:
    forms = {unit.form for each in (GIVEN_NAME_GROUPS, FAMILY_NAME_GROUPS) for name in each
             for unit in units_of_word(name)}  # fmt: skip
    ordered = sorted(forms)
    for form, name in product(ordered[::97], ordered[::3]):
        if similarity(form, name, least=0.9) > 0.9:
            entity = Entity(id="x", type="person", names={"en": (name,)})
            assert Wanted(form).may_be_spelt_in(traits_of(entity)), (form, name)
