"""Two names of a body that are listed as one are two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.entity import Entity
from services.domain.watchlist.forms.aliases.names_together import names_apart
from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        (
            "Lake Water Trust (LWT)",
            "The Lake Water Trust met. LWT paid.",
            ["Lake Water Trust", "LWT"],
        ),
        ("LWT (Lake Water Trust)", "The Lake Water Trust met.", ["Lake Water Trust"]),
        ("LWT - Lake Water Trust", "The Lake Water Trust met.", ["Lake Water Trust"]),
        ("Lake Water Trust / صندوق مياه البحيرة", "قال صندوق مياه البحيرة", ["صندوق مياه البحيرة"]),
        ("صندوق مياه البحيرة (LWT)", "قال صندوق مياه البحيرة. LWT", ["صندوق مياه البحيرة", "LWT"]),
        ("Quill Water & Co.", "Quill Water paid.", ["Quill Water"]),
        ("Quill Water Ltd.", "Quill Water paid.", ["Quill Water"]),
    ],
)
def test_each_is_found_by_itself(name: str, text: str, found: list[str]) -> None:
    assert surfaces(text, _body(name)) == found


def test_the_name_of_the_other_script_is_one_of_the_other_language() -> None:
    text = "Lake Water Trust, صندوق مياه البحيرة"
    assert len(surfaces(text, _body("Lake Water Trust / صندوق مياه البحيرة"))) == 2


@pytest.mark.parametrize(
    "name",
    [
        *("Ministry of Water (Iraq)", "وزارة المياه (العراق)", "Ministry of Water - Iraq"),
        *(
            "LWT (LTW)",
            "Boko Haram / ISWAP",
            "Group (2)",
            "(LWT)",
            "Al-Noor",
            "Noor TV - English",
            "Quill Inc.",
        ),
        *("Saudi Arabian Oil Co.", "Quill Water Corporation", "Black & White", ""),
    ],
)
def test_what_is_one_name_stays_so(name: str) -> None:
    assert names_apart(name) == [name]


@given(st.text(alphabet="abAB .,()[]/-&علي ", max_size=40))
def test_any_name_gives_one_or_two_and_none_is_empty_that_was_not(name: str) -> None:
    apart = names_apart(name)
    assert len(apart) in (1, 2)
    assert apart == [name] or all(one.strip() for one in apart)


def _body(name: str) -> Entity:
    return entity("x", "organization", **{"en" if name[0].isascii() else "ar": [name]})
