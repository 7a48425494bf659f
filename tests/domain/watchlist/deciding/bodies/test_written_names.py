"""A listed name takes in what belongs to it after its words in a text."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces, watchlist

MOVEMENT = entity("shabaab", ar=["حركة الشباب"])


def _body(name: str) -> Entity:
    return entity("x", en=[name]) if name.isascii() else entity("x", ar=[name])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("حركة الشباب", "حركة الشباب المجاهدين"),
        ("حركة الجهاد الإسلامي", "حركة الجهاد الإسلامي في فلسطين"),
        ("Gulf Cooperation Council", "Gulf Cooperation Council for the Arab States"),
        ("Gulf Cooperation Council", "Gulf Cooperation Council for the Arab States of the Gulf"),
        ("مجموعة حماية البحار", "مجموعة حماية البحار الدولية"),
        ("منظمة حماية البحار", "منظمة حماية البحار العالمية"),
    ],
)
def test_a_name_goes_as_far_as_what_is_known_to_follow_it(name: str, text: str) -> None:
    assert surfaces(f"{text}, {name}.", _body(name)) == [text, name]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("مجلس الأمن", "مجلس الأمن الدولي"),
        ("لجنة حقوق المسنين", "لجنة حقوق المسنين التابعة للأمم المتحدة"),
        ("Working Group on Migrants", "UN Working Group on Migrants"),
        ("مجموعة حماية البحار", "مجموعة حماية البحار الدولي"),
        ("حركة الشباب", "حركة الشباب الدولية"),
        ("مجموعة البحار الدولية", "مجموعة البحار الدولية العالمية"),
    ],
)
def test_what_is_said_of_it_is_no_part_of_it(name: str, text: str) -> None:
    assert surfaces(text, _body(name)) == [name]


def test_a_longer_name_is_still_the_listed_one_and_says_what_makes_it_longer() -> None:
    (match,) = watchlist(MOVEMENT).match("هاجمت حركة الشباب المجاهدين قرية")
    assert (match.alias, match.evidence) == ("حركة الشباب", "exact")
    assert match.steps == ("حركة الشباب المجاهدين written for حركه الشباب",)


def test_what_stands_for_the_name_counts_beside_a_longer_one() -> None:
    jihad = entity("pij", ar=["حركة الجهاد الإسلامي"])
    text = "دعا حركة الجهاد الإسلامي في فلسطين. ورد الأمين العام للجهاد الإسلامي أمس"
    assert len(surfaces(text, jihad)) == 2
