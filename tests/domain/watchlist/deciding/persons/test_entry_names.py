"""Alone on a line or between semicolons a name goes on to the end."""

import pytest

from tests.domain.watchlists import entity, surfaces

SARKIS = entity("sarkis", "official", ar=["بانوس سركيسيان"])


@pytest.mark.parametrize(
    "written",
    [
        "بانوس سركيسيان شاهين",
        "بانوس سركيسيان يوسف إبراهيم",
        "بانوس سركيسيان الراجحي",
    ],
)
@pytest.mark.parametrize("text", ["{}", "الوزير {}", "الأعضاء:\n{}\nسامي كنعان", "{}؛ سامي كنعان"])
def test_further_names_that_end_an_entry_belong_to_the_name(written: str, text: str) -> None:
    assert surfaces(text.format(written), SARKIS) == [written]


def test_in_latin_letters_a_word_with_a_capital_may_be_one() -> None:
    agar = entity("agar", "official", en=["Malik Agar"])
    assert surfaces("Governor Malik Agar Nalia", agar) == ["Malik Agar Nalia"]


@pytest.mark.parametrize(
    "text",
    [
        "استقبل بانوس سركيسيان شاهين",
        "بانوس سركيسيان شاهين سافر",
        "بانوس سركيسيان يستقيل",
        "بانوس سركيسيان، شاهين",
        "بانوس سركيسيان السوداني",
    ],
)
def test_in_a_sentence_and_by_other_words_it_does_not_go_on(text: str) -> None:
    assert surfaces(text, SARKIS) == ["بانوس سركيسيان"]


@pytest.mark.parametrize("verb", ["Resigns", "Detained", "Speaks"])
def test_verbs_of_headlines_are_no_names(verb: str) -> None:
    macron = entity("macron", "official", en=["Emmanuel Macron"])
    assert surfaces(f"Emmanuel Macron {verb}", macron) == ["Emmanuel Macron"]


def test_the_name_of_another_tracked_person_is_not_taken() -> None:
    other = entity("other", "official", ar=["شاهين إبراهيم"])
    text = "بانوس سركيسيان شاهين إبراهيم"
    assert surfaces(text, SARKIS, other) == ["بانوس سركيسيان", "شاهين إبراهيم"]
