"""A word after a family name that tells a son from his father: Jr., الابن."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

LATIN = entity("carter", "official", en=["Robert Carter Jr."])
ARABIC = entity("carter", "official", ar=["روبرت كارتر الابن"])


@pytest.mark.parametrize("tracked", [LATIN, ARABIC])
@pytest.mark.parametrize(
    "written", ["Robert Carter Jr.", "روبرت كارتر الابن", "روبرت كارتر جونيور"]
)
def test_it_is_one_word_in_both_scripts(tracked: Entity, written: str) -> None:
    assert surfaces(f"التقى {written} الوزراء", tracked) == [written]


@pytest.mark.parametrize("tracked", [LATIN, ARABIC])
def test_the_family_name_is_the_word_before_it(tracked: Entity) -> None:
    text = "وصل روبرت كارتر الابن. وقال كارتر إن الطريق مغلق. وقال الابن إنه مفتوح"
    assert surfaces(text, tracked) == ["روبرت كارتر الابن", "كارتر"]


@pytest.mark.parametrize("tracked", [LATIN, ARABIC])
@pytest.mark.parametrize("parent", ["روبرت كارتر الأب", "Robert Carter Sr."])
def test_the_father_is_another(tracked: Entity, parent: str) -> None:
    son = "Robert Carter Jr." if parent.isascii() else "روبرت كارتر الابن"
    assert surfaces(f"{son} / {parent}", tracked) == [son]
