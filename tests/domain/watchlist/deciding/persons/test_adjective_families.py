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
