"""An envoy to a region is found whether the title calls it a region or not."""

import pytest

from tests.domain.watchlists import entity, surfaces

LAKES = entity("lakes", "office", en=["Special Envoy for the Great Lakes Region"])
GULF = entity("gulf", "office", en=["EU Special Representative for the Gulf Region"])
SAHEL = entity("sahel", "office", ar=["مبعوث الأمين العام للساحل"])
CAUCASUS = entity("caucasus", "office", ar=["المبعوث النرويجي إلى القوقاز"])
ASIA = entity("asia", "office", ar=["ممثل الاتحاد الأوروبي لآسيا الوسطى"])
EASTERN = entity("east", "office", ar=["الممثل الخاص للاتحاد الأوروبي لمنطقة الشرق الأوسط"])
ENVOYS = LAKES, GULF, SAHEL, CAUCASUS, ASIA, EASTERN


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The {} is in Goma", "Special Envoy for the Great Lakes"),
        ("The {} is in Doha", "EU Special Representative for the Gulf"),
        ("وصل {} أمس", "مبعوث الأمين العام لمنطقة الساحل"),
        ("وصل {} أمس", "الممثل الخاص للاتحاد الأوروبي للشرق الأوسط"),
        ("وصل {} أمس", "المبعوث النرويجي إلى منطقة القوقاز"),
        ("وصل {} أمس", "ممثل الاتحاد الأوروبي لمنطقة آسيا الوسطى"),
    ],
)
def test_the_word_for_a_region_may_be_missing_or_added(text: str, title: str) -> None:
    assert surfaces(text.format(title), *ENVOYS) == [title]


def test_it_may_be_added_in_english_too() -> None:
    envoy = entity("envoy", "office", en=["EU Special Envoy for the Sahel"])
    title = "EU Special Envoy for the Sahel region"
    assert surfaces(f"The {title} spoke", envoy) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "The EU Special Representative for the Gulf of Guinea is in Lagos",
        "The EU Special Representative for the Horn of Africa is in Doha",
        "وصل مبعوث الأمين العام للصحراء الغربية",
    ],
)
def test_an_envoy_to_another_region_is_not_it(text: str) -> None:
    assert surfaces(text, *ENVOYS) == []
