"""Whom a country sends to a body is found wherever the title has the country, in full or not."""

import pytest

from schemas.entity import Entity
from services.domain.names.official_states import official_names
from tests.domain.watchlists import entity, surfaces

OMAN = entity(
    "om",
    "office",
    en=["Permanent Representative of Oman to the United Nations"],
    ar=["مندوب عمان الدائم لدى الأمم المتحدة"],
)
EGYPT = entity("eg", "office", ar=["المندوبة المصرية الدائمة لدى الاتحاد الأفريقي"])
NORWAY = entity("no", "office", en=["Norway's Ambassador to the European Union"])


@pytest.mark.parametrize(
    ("tracked", "title"),
    [
        (OMAN, "Permanent Representative of Oman to the UN"),
        (OMAN, "Permanent Representative of the Sultanate of Oman to the United Nations"),
        (OMAN, "مندوب سلطنة عمان الدائم لدى الأمم المتحدة"),
        (OMAN, "المندوب الدائم لسلطنة عمان لدى الأمم المتحدة"),
        (OMAN, "المندوبة العمانية الدائمة لدى الأمم المتحدة"),
        (OMAN, "Ambassador of Oman to the United Nations"),
        (OMAN, "السفيرة العمانية لدى الأمم المتحدة"),
        (OMAN, "مندوب سلطنة عمان لدى الأمم المتحدة"),
        (EGYPT, "المندوب الدائم لجمهورية مصر العربية لدى الاتحاد الأفريقي"),
        (EGYPT, "مندوبة مصر الدائمة لدى الاتحاد الأفريقي"),
        (NORWAY, "Ambassador of the Kingdom of Norway to the EU"),
    ],
)
def test_the_country_stands_inside_of_the_title_in_each_way(tracked: Entity, title: str) -> None:
    text = f"Yesterday the {title} spoke" if title.isascii() else f"وقالت {title} أمس"
    assert surfaces(text, tracked) == [title]


@pytest.mark.parametrize(
    ("tracked", "text", "title"),
    [
        (
            OMAN,
            "In Geneva Oman's Permanent Representative to the United Nations spoke",
            "Permanent Representative to the United Nations",
        ),
        (
            OMAN,
            "مسقط (العمانية) - قال المندوب الدائم لدى الأمم المتحدة خالد علي إن عمان",
            "المندوب الدائم لدى الأمم المتحدة",
        ),
        (NORWAY, "The Norwegian Ambassador to the EU spoke", "Ambassador to the EU"),
    ],
)
def test_or_beside_it(tracked: Entity, text: str, title: str) -> None:
    assert surfaces(text, tracked) == [title]


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (OMAN, "Oman: the Permanent Representative of the State of Qatar to the United Nations"),
        (OMAN, "Oman: the Deputy Permanent Representative of Oman to the United Nations spoke"),
        (OMAN, "Oman, Oman: Qatar's Permanent Representative to the United Nations spoke"),
        (OMAN, "وقال نائب مندوب سلطنة عمان الدائم لدى الأمم المتحدة أمس"),
        (OMAN, "وقال مندوب سلطنة عمان الدائم لدى جامعة الدول العربية أمس"),
        (OMAN, "وقال السفير الأمريكي لدى الأمم المتحدة في عمان أمس إن عمان"),
        (OMAN, "Oman: the U.S. Ambassador to the United Nations left Oman"),
        (OMAN, "Oman's Ambassador to Kenya left Oman"),
        (OMAN, "عمان: قال مندوب دولة قطر الدائم لدى الأمم المتحدة أمس"),
        (NORWAY, "Norway: the Ambassador of Sweden to the European Union spoke"),
    ],
)
def test_a_deputy_and_whoever_another_country_sends_or_to_another_body_is_not_it(
    tracked: Entity, text: str
) -> None:
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    "text",
    [
        "قال مندوب عمان الدائم لدى الأمم المتحدة في فيينا أمس",
        "قال مندوب سلطنة عمان الدائم لدى الأمم المتحدة والمنظمات الدولية الأخرى بجنيف أمس",
        "Oman's Permanent Representative to the United Nations Office at Geneva spoke",
        "The Permanent Representative of Oman to the UN and other International Organizations in "
        "Vienna spoke",
    ],
)
def test_whoever_is_sent_to_another_seat_of_the_united_nations_is_not_it(text: str) -> None:
    assert surfaces(text, OMAN) == []


def test_the_seat_in_new_york_is_it_and_the_chief_of_the_body_may_be_anywhere() -> None:
    chief = entity("sg", "office", en=["Secretary-General of the United Nations"])
    text = "The Permanent Representative of Oman to the United Nations in New York met the "
    text += "Secretary-General of the United Nations in Geneva"
    assert len(surfaces(text, OMAN, chief)) == 2


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Bahrain's Ministry of Health", "the Ministry of Health of the Kingdom of Bahrain"),
        ("وزارة الصحة العراقية", "وزارة الصحة في جمهورية العراق"),
        ("وزارة الصحة العراقية", "وزارة صحة جمهورية العراق"),
        ("وزارة الصحة السعودية", "وزارة الصحة بالمملكة العربية السعودية"),
    ],
)
def test_a_ministry_may_have_the_country_in_full_too(name: str, written: str) -> None:
    in_latin = name.isascii()
    ministry = entity("m", en=[name] * in_latin, ar=[name] * (not in_latin))
    assert surfaces(f"and {written} said" if in_latin else f"قالت {written} إن", ministry)


def test_the_name_in_full_says_what_kind_of_state_a_country_is() -> None:
    english, arabic = official_names("morocco")
    assert english == (("kingdom", "of", "morocco"),)
    assert ("مملكه", "المغرب") in arabic
    assert ("arab", "republic", "of", "egypt") in official_names("egypt")[0]


def test_the_sender_of_an_ambassador_may_be_several_words() -> None:
    name = "سفير دولة الإمارات العربية المتحدة لدى دولة الكويت"
    who = entity("ae", "office", ar=[name])
    assert surfaces(f"قال {name} مطر الرو كلاما", who) == [name]
    other = "سفير دولة الإمارات العربية المتحدة لدى مملكة البحرين"
    assert surfaces(f"قال {other} مطر الرو كلاما", who) == []
