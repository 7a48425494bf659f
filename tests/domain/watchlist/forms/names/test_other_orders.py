"""Names of China, Korea, Japan and Hungary are written with either name first."""

import pytest

from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        ("Fumio Kishida", "Kishida Fumio"),
        ("Yoshimasa Hayashi", "Hayashi Yoshimasa"),
        ("Jun Azumi", "Azumi Jun"),
        ("Lee Jae-myung", "Jae-myung Lee"),
        ("Lee Jae-myung", "Jaemyung Lee"),
        ("Li Keqiang", "Keqiang Li"),
        ("Xi Jinping", "Jinping Xi"),
        ("Tamás Sulyok", "Sulyok Tamás"),
        ("Tamas Sulyok", "سوليوك تاماش"),
        ("Péter Magyar", "Magyar Péter"),
        ("Peter Gyorffy", "Gyorffy Peter"),
    ],
)
def test_a_name_of_these_countries_is_found_in_the_other_order(tracked: str, written: str) -> None:
    assert surfaces(f"{written} said so.", entity("x", "official", en=[tracked])) == [written]


@pytest.mark.parametrize(
    ("tracked", "written"),
    [
        ("Wang Yi", "Yi Wang"),
        ("Cho Hyun", "Hyun Cho"),
        ("Peter Thomas", "Thomas Peter"),
        ("Peter Thiel", "Thiel Peter"),
        ("Hamad Sabah", "Sabah Hamad"),
        ("Karim Khan", "Khan Karim"),
        ("Emmanuel Macron", "Macron Emmanuel"),
    ],
)
def test_names_of_others_and_those_of_too_many_are_not(tracked: str, written: str) -> None:
    assert surfaces(f"{written} said so.", entity("x", "official", en=[tracked])) == []


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
        ("Li Keqiang", "Keqiang Li spoke. Then Li left, and Keqiang too.", ["Keqiang Li", "Li"]),
        ("Fumio Kishida", "Kishida Fumio spoke. Then Kishida left.", ["Kishida Fumio", "Kishida"]),
    ],
)
def test_the_family_name_is_the_same_in_either_order(
    tracked: str, text: str, found: list[str]
) -> None:
    assert surfaces(text, entity("x", "official", en=[tracked])) == found
