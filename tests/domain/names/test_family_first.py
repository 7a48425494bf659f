"""Chinese and Korean names begin with the family name, and news goes on with it."""

import pytest

from schemas.entity import Entity
from services.domain.names.family_first import family_comes_first
from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    "name",
    [
        "Wang Yi",
        "Xi Jinping",
        "Lee Jae-myung",
        "Ban Ki Moon",
        "Yoon Hyun",
        "Park Jin",
        "Ma Ying-jeou",
        "وانغ يي",
        "شي جين بينغ",
        "كيم جونغ أون",
    ],
)
def test_the_family_name_comes_first_in_china_and_korea(name: str) -> None:
    assert family_comes_first(name)


@pytest.mark.parametrize(
    "name",
    [
        "Kim Philby",
        "Lee Marsh",
        "Lee Anderson",
        "Lee Harvey Oswald",
        "Shi Ali",
        "Jet Li",
        "Kim",
        "",
        "كيم كارداشيان",
    ],
)
def test_it_comes_last_elsewhere(name: str) -> None:
    assert not family_comes_first(name)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Wang Yi", "Wang Yi met him. Wang said", ["Wang Yi", "Wang"]),
        ("Wang Yi", "قال وانغ يي. وأضاف وانغ أن", ["وانغ يي", "وانغ"]),
        ("وانغ يي", "Wang Yi met him. Wang said", ["Wang Yi", "Wang"]),
        ("Xi Jinping", "Xi Jinping came. Xi left", ["Xi Jinping", "Xi"]),
        ("Lee Jae-myung", "Lee Jae Myung came. Lee left", ["Lee Jae Myung", "Lee"]),
        ("لي جاي ميونغ", "قال لي جاي ميونغ. وأكد لي أن", ["لي جاي ميونغ", "لي"]),
    ],
)
def test_the_family_name_alone_counts_after_the_full_name(
    name: str, text: str, expected: list[str]
) -> None:
    assert surfaces(text, _person(name)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Wang Yi met Commerce Minister Wang Wentao",
        "Wang Yi met him. Yi is a vowel",
        "التقى وانغ يي وزير التجارة وانغ ون تاو",
    ],
)
def test_another_of_the_family_is_not_found(text: str) -> None:
    assert surfaces(text, _person("Wang Yi")) in (["Wang Yi"], ["وانغ يي"])


def test_without_the_full_name_the_family_name_says_nothing() -> None:
    assert surfaces("Mr Wang said", _person("Wang Yi")) == []


def _person(name: str) -> Entity:
    return entity("p", "person", en=[name]) if name.isascii() else entity("p", "person", ar=[name])


@pytest.mark.parametrize(
    ("tracked", "name"),
    [
        ("Moon Jae-in", "مون جيه إن"),
        ("Ri Yong Ho", "ري يونغ هو"),
        ("Wang Wenbin", "وانغ ون بين"),
        ("Lee Jae-myung", "لي جيه ميونغ"),
        ("Xi Jinping", "شي جين بينغ"),
    ],
)
def test_syllables_that_are_arabic_words_belong_to_the_name(tracked: str, name: str) -> None:
    assert surfaces(f"قال {name} أمس", entity("x", "official", en=[tracked])) == [name]


def test_what_goes_on_after_the_name_is_no_syllable_of_it() -> None:
    kim = entity("kim", "official", en=["Kim Jong-un"])
    assert surfaces("وقال كيم جونغ أون إن موقفنا ثابت", kim) == ["كيم جونغ أون"]


def test_another_of_the_family_in_between_leaves_it_to_whom_the_article_is_about() -> None:
    text = "Yoon Hyun spoke. Yoon had asked. Former minister Yoon Tae-ho began it. Yoon said so."
    assert surfaces(text, _person("Yoon Hyun")) == ["Yoon Hyun", "Yoon", "Yoon"]
