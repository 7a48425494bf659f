"""Family names before the full name in the other script in brackets."""

import pytest

from tests.domain.watchlists import entity, surfaces

DUBOIX = entity("duboix", "official", en=["Jean Duboix"])


def test_before_the_full_name_in_brackets_a_family_name_may_be_spelt_loosely() -> None:
    text = "قال المبعوث دوبوا (Jean Duboix) ذلك. وأضاف دوبوا أنه راض"
    assert surfaces(text, DUBOIX) == ["دوبوا", "Jean Duboix", "دوبوا"]


@pytest.mark.parametrize(
    "text",
    [
        "قال المتحدث (Jean Duboix) ذلك",
        "قال المبعوث سيرجي (Jean Duboix) ذلك",
        "قيل في دوبوا، ثم (Jean Duboix)",
        "قيل في دوبوا Jean Duboix ذلك",
    ],
)
def test_other_words_and_words_elsewhere_are_none(text: str) -> None:
    assert surfaces(text, DUBOIX) == ["Jean Duboix"]
