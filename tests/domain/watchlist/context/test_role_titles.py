"""A role that is listed in one language counts in the other, and a counterpart has the country."""

import pytest

from services.domain.watchlist.context.role_titles import in_other_language
from tests.domain.watchlists import entity, surfaces

FIDAN = entity(
    "fidan", "official", en=["Hakan Fidan"], roles=[{"en": "Foreign Minister of Türkiye"}]
)
IN_ARABIC = entity("fidan", "official", ar=["هاكان فيدان"], roles=[{"ar": "وزير الخارجية التركي"}])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل وزير الخارجية التركي فيدان أمس", ["فيدان"]),
        ("وصل وزير خارجية تركيا فيدان أمس", ["فيدان"]),
        ("وصل وزير الدفاع التركي فيدان أمس", []),
        ("وصل وزير الخارجية المصري فيدان أمس", []),
        ("وصل التاجر التركي فيدان أمس", []),
    ],
)
def test_a_role_in_english_counts_beside_a_family_name_in_arabic(
    text: str, expected: list[str]
) -> None:
    assert surfaces(text, FIDAN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkish Foreign Minister Fidan left", ["Fidan"]),
        ("Turkish Defence Minister Fidan left", []),
    ],
)
def test_a_role_in_arabic_counts_beside_a_family_name_in_english(
    text: str, expected: list[str]
) -> None:
    assert surfaces(text, IN_ARABIC) == expected


@pytest.mark.parametrize(
    ("role", "countries", "expected"),
    [
        (("minister", "finance", "egypt"), {"egypt"}, {"وزير", "ماليه", "egypt"}),
        (("وزيره", "ماليه"), set(), {"minister", "finance"}),
        (("premier",), set(), {"رييس", "حكومه"}),
        (("deputy", "foreign", "minister", "political"), set(), {"نايب", "وزير", "خارجيه"}),
        (("undersecretary", "ministry", "finance"), set(), {"وكيل", "وزاره", "ماليه"}),
        (("متحدثه", "باسم", "وزاره", "خارجيه"), set(), {"foreign", "ministry", "spokeswoman"}),
        (("ambassador", "kuwait"), {"kuwait"}, {"سفير", "kuwait"}),
        (("central", "bank", "governor", "iraq"), {"iraq"}, {"محافظ", "بنك", "مركزي", "iraq"}),
    ],
)
def test_titles_that_all_states_have_are_known_in_both_languages(
    role: tuple[str, ...], countries: set[str], expected: set[str]
) -> None:
    assert expected in list(in_other_language(role, countries))


def test_the_office_of_a_body_is_left_in_its_language() -> None:
    assert list(in_other_language(("secretary", "general", "arab", "league"), set())) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister met his Turkish counterpart Fidan", ["Fidan"]),
        ("The minister met his Egyptian counterpart Fidan", []),
        ("The minister met the Turkish painter Fidan", []),
        ("التقى نظيره التركي فيدان", ["فيدان"]),
        ("التقى نظيره المصري فيدان", []),
        ("التقى الرسام التركي فيدان", []),
    ],
)
def test_the_counterpart_from_the_country_of_the_role_is_the_person(
    text: str, expected: list[str]
) -> None:
    assert surfaces(text, FIDAN) == expected
