"""A family name that is an adjective of people is one after a noun, and a name after an office."""

import pytest

from tests.domain.watchlists import entity, surfaces

MUMIN = entity("mumin", "official", ar=["خالد المؤمن"])


@pytest.mark.parametrize(
    "text", ["حقوق الشاب المؤمن", "وعلى الشعب المؤمن أن", "المؤمن وغير المؤمن", "لغير المؤمن"]
)
def test_after_a_noun_of_people_or_a_denial_it_is_the_adjective(text: str) -> None:
    found = surfaces(f"حضر خالد المؤمن. ثم قرأ: {text}", MUMIN)
    assert found == ["خالد المؤمن", *(["المؤمن"] if text.startswith("المؤمن") else [])]


@pytest.mark.parametrize(
    "text",
    ["وأكد المؤمن ذلك", "والوزير السابق المؤمن", "قال رئيس مجلس الشورى المؤمن", "غيّر المؤمن رأيه"],
)
def test_after_an_office_or_a_verb_it_is_the_name(text: str) -> None:
    assert surfaces(f"حضر خالد المؤمن. {text}", MUMIN) == ["خالد المؤمن", "المؤمن"]


def test_what_is_not_of_a_country_names_nobody_from_there() -> None:
    sudani = entity("sudani", "official", ar=["محمد السوداني"])
    text = "حضر محمد السوداني. وطلب العامل غير السوداني إقامة"
    assert surfaces(text, sudani) == ["محمد السوداني"]


def test_after_the_verb_with_its_mark_a_foreign_name_is_one_too() -> None:
    roe = entity("roe", "official", ar=["جين هاركورت"])
    assert surfaces("حضرت جين هاركورت. ثم غير هاركورت رأيه", roe)[1:] == ["هاركورت"]


def test_what_is_not_good_for_something_is_nobody() -> None:
    saleh = entity("saleh", "official", ar=["علي عبد الله صالح"])
    text = "حضر علي عبد الله صالح. وهو غير صالح للمسار السياسي. وقال صالح للمسار نعم"
    assert surfaces(text, saleh) == ["علي عبد الله صالح", "صالح"]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("مازن الحلبي", "معرض للزي الحلبي التقليدي", 1),
        ("مازن الأعرجي", "تحدثوا عن المذهب الأعرجي الفقهي", 1),
        ("مازن الحلبي", "وقال الوزير الحلبي الرسمي ذلك", 2),
        ("مازن الحلبي", "وأكد الخبير الحلبي ذلك", 2),
        ("مازن الحلبي", "وأعلن قرار المجلس الحلبي الذي يرأسه", 2),
        ("مازن الحلبي", "ووصل وزير خارجية الأردن الحلبي إلى مصر", 2),
        ("مازن الحلبي", "وأعلن قرار المجلس الحلبي الأسبوع الماضي", 2),
        ("مازن الحلبي", "وقال وزير الداخلية الحلبي ذلك", 2),
        ("مازن الحلبي", "وعرض الحلبي التقليدي من الأزياء", 2),
        ("مازن الشريف", "زار الحرم الشريف", 1),
        ("مازن الشريف", "والتقى الشريف الوفد", 2),
        ("مازن السوداني", "وألقى السوداني كلمة", 2),
        ("مازن الشريف", "وألقى الشريف كلمة", 2),
        ("مازن الشريف", "عرضوا الأمر على الوزير السابق الشريف", 2),
        ("مازن الشريف", "وقال النائب الشريف ذلك", 2),
        ("مازن الشريف", "وأكد الخبير الشريف ذلك", 2),
        ("مازن الكريم", "شكرهم على الحضور الكريم", 1),
        ("مازن الكريم", "شكر الكريم على الحضور", 2),
    ],
)
def test_said_of_things_or_before_another_it_is_one_after_a_noun(
    name: str, text: str, found: int
) -> None:
    assert len(surfaces(f"حضر {name}. {text}", entity("x", "official", ar=[name]))) == found
