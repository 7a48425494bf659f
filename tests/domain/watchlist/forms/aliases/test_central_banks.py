"""A central bank is found wherever its Arabic name has the country, and so is its governor."""

import pytest

from tests.domain.watchlists import entity, surfaces

NAMES = ["بنك عمان المركزي", "البنك المركزي العماني", "مصرف عمان المركزي", "المصرف المركزي العماني"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("written", [*NAMES, "المركزي العماني"])
def test_the_country_may_stand_inside_or_after(name: str, written: str) -> None:
    assert surfaces(f"رفع {written} الفائدة", entity("bank", ar=[name])) == [written]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("written", [*NAMES, "المركزي العماني"])
def test_so_it_may_in_the_title_of_its_governor(name: str, written: str) -> None:
    governor = entity("governor", "office", ar=[f"محافظ {name}"])
    assert surfaces(f"قال محافظ {written} كلاما", governor) == [f"محافظ {written}"]


def test_the_country_inside_may_be_several_words() -> None:
    governor = entity("governor", "office", ar=["محافظ مصرف الإمارات المركزي"])
    title = "محافظ مصرف الإمارات العربية المتحدة المركزي"
    assert surfaces(f"قال {title} كلاما", governor) == [title]
    assert surfaces("قال محافظ مصرف المملكة العربية السعودية المركزي كلاما", governor) == []


def test_at_home_the_governor_needs_no_country() -> None:
    governor = entity("governor", "office", ar=["محافظ مصرف قطر المركزي"])
    text = "قال محافظ المصرف المركزي إن الفائدة ثابتة"
    assert surfaces(f"الدوحة (قنا) - {text}", governor) == ["محافظ المصرف المركزي"]
    assert surfaces(f"بغداد (واع) - {text} في قطر", governor) == []


def test_the_adjective_alone_is_the_bank_only_where_the_dateline_says_so() -> None:
    governor = entity("governor", "office", ar=["محافظ مصرف قطر المركزي"])
    assert surfaces("الدوحة (قنا) - أكد محافظ المركزي ذلك", governor) == ["محافظ المركزي"]
    assert surfaces("في قطر أكد محافظ المركزي ذلك", governor) == []


@pytest.mark.parametrize(
    "text", ["رفع بنك قطر المركزي الفائدة", "رفع المركزي القطري", "اجتمع المجلس المركزي العماني"]
)
def test_another_bank_or_council_is_not_it(text: str) -> None:
    assert surfaces(text, entity("bank", ar=["بنك عمان المركزي"])) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Central Bank of Oman", "Oman's central bank"),
        ("Oman Investment Fund Board", "Omani Investment Fund Board"),
        ("Omani Supreme Court", "Supreme Court of Oman"),
    ],
)
def test_a_country_that_begins_a_name_may_be_noun_or_adjective(name: str, text: str) -> None:
    assert surfaces(f"Yesterday {text} said", entity("body", en=[name])) == [text]


def test_a_bank_of_a_country_is_not_any_bank_of_it() -> None:
    assert surfaces("The Omani bank said", entity("bank", en=["Bank of Oman"])) == []


GOVERNOR = entity("g", "office", en=["Governor of the Central Bank of Oman"])


@pytest.mark.parametrize(
    "title",
    [
        "Central Bank of Oman Governor",
        "Central Bank of Oman governor",
        "central bank chief of Oman",
    ],
)
def test_the_governor_is_found_with_the_whole_bank_before_his_title(title: str) -> None:
    assert surfaces(f"Yesterday {title} Ahmed Al-Roe said", GOVERNOR) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "Central Bank of Bahrain Governor Ali Al-Roe said",
        "Central Bank of Oman Deputy Governor Ali Al-Roe said",
        "Former Central Bank of Oman Governor Ali Al-Roe said",
    ],
)
def test_nobody_else_of_that_bank_is_nor_the_governor_of_another(text: str) -> None:
    assert surfaces(text, GOVERNOR) == []
