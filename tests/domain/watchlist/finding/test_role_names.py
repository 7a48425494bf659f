"""A family name beside the role of its person is found with its particle, apart or in one word."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces


def _envoy(name: str) -> Entity:
    return entity("envoy", "official", en=[name], roles=({"ar": "المبعوث الأممي إلى ليبيا"},))


@pytest.mark.parametrize(
    ("name", "surface"),
    [
        ("Stefan de Marino", "دي مارينو"),
        ("Stefan de Marino", "ديمارينو"),
        ("Hans van Doorn", "فان دورن"),
        ("Jane Roth", "روث"),
    ],
)
def test_it_is_found_after_a_role_of_four_words(name: str, surface: str) -> None:
    assert surfaces(f"وصل المبعوث الأممي إلى ليبيا {surface} أمس", _envoy(name)) == [surface]


def test_beside_another_role_it_is_not() -> None:
    assert surfaces("وصل السفير الفرنسي إلى ليبيا دي مارينو أمس", _envoy("Stefan de Marino")) == []
