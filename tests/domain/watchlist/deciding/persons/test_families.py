"""All who are called so are not the person: the Roe family, the Roe brothers."""

import pytest

from tests.domain.watchlists import entity, surfaces

ROE = entity("roe", "official", en=["Jane Harcourt"], ar=["جين هاركورت"])


@pytest.mark.parametrize(
    "text",
    [
        "The Harcourt family left",
        "the Harcourt Brothers came",
        "a Harcourt clan feud",
        "the Harcourt political and Harcourt dynasty",
    ],
)
def test_an_english_family_is_named_before_the_word_for_it(text: str) -> None:
    found = surfaces(f"Jane Harcourt spoke. {text}", ROE)
    assert found == ["Jane Harcourt", *(["Harcourt"] if "political" in text else [])]


@pytest.mark.parametrize(
    "text", ["Harcourt's family left", "She saw Harcourt. Family first", "a Harcourt ally"]
)
def test_the_family_of_the_person_is_hers(text: str) -> None:
    assert surfaces(f"Jane Harcourt spoke. {text}", ROE) == ["Jane Harcourt", "Harcourt"]


@pytest.mark.parametrize("clan", ["أسرة", "الإخوة", "الأخوين", "سلالة"])
def test_an_arabic_one_after_it(clan: str) -> None:
    assert surfaces(f"جاءت جين هاركورت. وعادت {clan} هاركورت", ROE) == ["جين هاركورت"]


def test_a_sibling_is_one_of_the_person() -> None:
    found = surfaces("جاءت جين هاركورت. وعاد شقيق هاركورت", ROE)
    assert found == ["جين هاركورت", "هاركورت"]
