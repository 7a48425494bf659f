"""Among thousands of names one is found as alone, and ordinary words are no names."""

from itertools import product

import pytest

from services.domain.watchlist import Watchlist
from tests.domain.watchlists import entity, watchlist

_LETTERS = "bdfghjklmnrstz"
_FILLERS = product(_LETTERS, "aiou", _LETTERS, ("ada", "eko", "oran", "ilik", "unur", "etti"))
_MORE_THAN_IN_A_SMALL_WATCHLIST = 4_000
NAMES = {
    "ali": "Ali Aoun",
    "zhao": "Zhao Leji",
    "barrot": "Joe Barrot",
    "huda": "هدى طه",
    "keith": "جون كيث",
    "mile": "Adam Mile",
    "sayyed": "Michael Sayyed",
    "hoey": "Baena Hoey",
    "abi": "Michael Abi",
}


@pytest.fixture(scope="module")
def many() -> Watchlist:
    fillers = [
        entity(
            f"filler-{number}", "person", en=[f"{''.join(letters)} {''.join(letters)}ik".title()]
        )
        for number, letters in enumerate(_FILLERS)
    ]
    assert len(fillers) > _MORE_THAN_IN_A_SMALL_WATCHLIST
    tracked = [
        entity(key, "person", **({"en": [name]} if name.isascii() else {"ar": [name]}))
        for key, name in NAMES.items()
    ]
    return watchlist(*fillers, *tracked)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("ali", "قال علي عون"),
        ("zhao", "قال تشاو لي جي"),
        ("barrot", "قال جو بارو"),
        ("huda", "Huda Taha said"),
        ("keith", "قال غون كيث"),
        ("mile", "قال آدم مايل"),
    ],
)
def test_a_short_name_is_found_in_either_script(many: Watchlist, key: str, text: str) -> None:
    assert [found.entity for found in many.match(text)] == [key]


@pytest.mark.parametrize("text", ["كانت أم شهيد في البيت", "قال بأنها هي من كتبت", "قال مايكل بي"])
def test_ordinary_words_are_no_names(many: Watchlist, text: str) -> None:
    assert not many.match(text)
