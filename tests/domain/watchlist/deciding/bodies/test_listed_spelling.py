"""Bodies whose names are words of every day in another spelling, and so no bodies."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

AFAD = entity("afad", en=["Disaster Authority", "AFAD"], ar=["هيئة الكوارث", "آفاد"])
HAMAS = entity("hamas", en=["Hamas"], ar=["حماس"])
APPLE = entity("apple", en=["Apple"], ar=["شركة أبل"])
MINES = entity("mines", en=["Maaden"], ar=["معادن"])
SAVE = entity("save", en=["Save the Children"])
WOMEN = entity("women", en=["UN Women"])


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (AFAD, "أفاد سكان القرية بأن الطريق مغلق، وأفاد مصدر بغير ذلك."),
        (AFAD, "افاد المراسل بأن الطريق مغلق."),
        (HAMAS, "لعب الفريق مباراة مليئة بالحماس، وكان الحماس ظاهرا."),
        (MINES, "في الجبل معادن نفيسة، وسوق المعادن كبيرة."),
        (APPLE, "She ate an apple and drank apple juice."),
        (SAVE, "Vaccines save children everywhere."),
        (WOMEN, "The United Nations women and peace agenda was discussed."),
    ],
)
def test_an_ordinary_word_is_no_body_that_is_spelt_nearly_so(tracked: Entity, text: str) -> None:
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
        (AFAD, "قال مسؤول في آفاد إن الفرق وصلت، وأفاد مصدر بذلك.", ["آفاد"]),
        (AFAD, "وصلت فرق الهيئة (أفاد) أمس، ومعها فرق «افاد» المحلية.", ["أفاد", "افاد"]),
        (HAMAS, "التقى الوفد قادة من حماس، وقالت حماس إن اللقاء مفيد.", ["حماس", "حماس"]),
        (MINES, "ربحت شركة معادن، وارتفع سهم «معادن». وقالت معادن ذلك.", ["معادن"] * 3),
        (APPLE, "Shares of Apple fell.", ["Apple"]),
        (SAVE, "A report of Save the children says so.", ["Save the children"]),
        (WOMEN, "UN Women and UN-Women are one.", ["UN Women", "UN-Women"]),
    ],
)
def test_a_body_counts_where_it_is_spelt_as_a_name(
    tracked: Entity, text: str, found: list[str]
) -> None:
    assert surfaces(text, tracked) == found


@pytest.mark.parametrize("text", ["مؤتمر إعادة إعمار العراق", "تعهدت بإعادة إعمار السعودية"])
def test_what_is_done_to_a_country_is_no_company(text: str) -> None:
    assert surfaces(text, entity("emaar", ar=["إعمار"])) == []


def test_beside_the_adjective_of_its_country_it_is() -> None:
    assert surfaces("ربحت إعمار الإماراتية", entity("emaar", ar=["إعمار"])) == ["إعمار"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Fitch", "They fetch water."),
        ("Fiat", "Paid in fiat money."),
        ("Time", "It was time to go."),
        ("Express", "An express train."),
    ],
)
def test_a_word_in_small_letters_is_no_name_of_one(name: str, text: str) -> None:
    assert surfaces(text, entity("firm", en=[name])) == []


def test_a_name_that_is_no_word_is_found_in_small_letters() -> None:
    assert surfaces("I saw it on facebook.", entity("firm", en=["Facebook"])) == ["facebook"]
