"""Names of Central Asia and Azerbaijan have several romanisations."""

import pytest

from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Akylbek Japarov", "Akylbek Zhaparov"),
        ("Akylbek Japarov", "Akylbek Dzhaparov"),
        ("Rashid Meredow", "Rashid Meredov"),
        ("Bakhtiyor Saidov", "Bahtiyor Saidov"),
        ("Jomart Qoshanov", "Zhomart Koshanov"),
        ("Alikhan Smailov", "Alihan Smailov"),
        ("Nurbek Khojayev", "Nurbek Hodzhaev"),
        ("Daniyar Amangeldiyev", "Daniyar Amangeldiev"),
        ("Jeyhun Aliyev", "Ceyhun Aliyev"),
        ("Togrul Mammadov", "Togrul Mamedov"),
        ("Batyr Muhamedow", "Batyr Mukhammedov"),
        ("Daler Rahimzoda", "Daler Rakhimzoda"),
        ("Hikmet Guliyev", "Hikmat Guliyev"),
    ],
)
def test_such_a_name_is_found_in_another_romanisation(one: str, other: str) -> None:
    for tracked, written in ((one, other), (other, one)):
        assert surfaces(f"{written} spoke.", entity("x", "official", en=[tracked])) == [written]


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        ("Akylbek Japarov", "Akylbek Zakharov"),
        ("Akylbek Japarov", "Akylbek Japarova"),
        ("Kanat Aliyev", "Kanat Valiyev"),
        ("Togrul Hasanov", "Togrul Hasanova"),
        ("Togrul Hasanov", "Togrul Hashimov"),
        ("Rustam Karimov", "Rustam Kasimov"),
        ("Sergei Lavrov", "Sergei Larov"),
        ("Sergei Zhukov", "Sergei Zykov"),
        ("Jomart Qoshanov", "Chomart Koshanov"),
    ],
)
def test_another_name_is_not(tracked: str, written: str) -> None:
    assert surfaces(f"{written} spoke.", entity("x", "official", en=[tracked])) == []
