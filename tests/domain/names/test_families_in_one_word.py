"""Family names that begin with a father or a son, in one word and in two."""

import pytest

from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كريم بو الزهر", "كريم بوالزهر"),
        ("كريم بوزهر", "كريم بو الزهر"),
        ("كريم بنكيسان", "كريم ابن كيسان"),
        ("كريم بنكيسان", "كريم بن كيسان"),
    ],
)
def test_they_are_one_name(one: str, other: str) -> None:
    assert surfaces(f"قال {other} أمس", entity("a", "official", ar=[one])) == [other]
    assert surfaces(f"قال {one} أمس", entity("b", "official", ar=[other])) == [one]


def test_with_his_father_is_no_family_name() -> None:
    assert surfaces("لقاء كريم بوالده أمس", entity("a", "official", ar=["كريم بودة"])) == []
