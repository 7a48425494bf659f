"""A minister has several deputies, each for something; all of them hold the tracked office."""

import pytest

from tests.domain.watchlists import entity, surfaces

EGYPT = entity(
    "deputy", "office", en=["Deputy Foreign Minister of Egypt"], ar=["نائب وزير الخارجية المصري"]
)
IRAN = entity("iran", "office", ar=["نائب وزير الخارجية الإيراني"])


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("قال نائب وزير الخارجية المصري للشؤون الأفريقية إن", "نائب وزير الخارجية المصري"),
        ("التقى نائبة وزير الخارجية المصري لشؤون أوروبا", "نائبة وزير الخارجية المصري"),
        ("Egypt's deputy foreign minister for African affairs left", "deputy foreign minister"),
    ],
)
def test_what_a_deputy_is_for_leaves_him_one_of_the_deputies(text: str, surface: str) -> None:
    assert surfaces(text, EGYPT) == [surface]


@pytest.mark.parametrize(
    "text",
    [
        "قال نائب وزير الخارجية المصري السابق للشؤون الأفريقية إن",
        "قال نائب وزير الخارجية السوداني للشؤون الأفريقية إن مصر",
        "Egypt's former deputy foreign minister for African affairs left",
    ],
)
def test_a_former_one_or_that_of_another_country_is_not(text: str) -> None:
    assert surfaces(text, EGYPT) == []


def test_a_minister_for_something_is_another_than_the_minister() -> None:
    minister = entity("m", "office", ar=["وزير الخارجية المصري"])
    assert surfaces("قال وزير الخارجية المصري للشؤون الأفريقية إن", minister) == []


@pytest.mark.parametrize("word", ["مساعد", "معاون", "نائب"])
def test_iran_calls_a_deputy_by_other_words(word: str) -> None:
    text = f"أعلن {word} وزير الخارجية الإيراني للشؤون الاقتصادية أن"
    assert surfaces(text, IRAN) == [f"{word} وزير الخارجية الإيراني"]
    assert surfaces(text, entity("m", "office", ar=["وزير الخارجية الإيراني"])) == []


def test_elsewhere_who_assists_a_minister_is_no_deputy() -> None:
    assert surfaces("أعلن مساعد وزير الخارجية المصري أن", EGYPT) == []
