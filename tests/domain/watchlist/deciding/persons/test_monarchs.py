"""Kings and emirs are called by their given names, and by a number."""

import pytest

from tests.domain.watchlists import entity, surfaces

HASSAN = entity("hassan", "person", ar=["حسن بن راشد آل ثاني"])
SURGEON = entity("surgeon", "person", ar=["فيصل بن عبدالعزيز الغامدي"])


@pytest.mark.parametrize("text", ["زار الملك حسن الثاني المدينة", "أمام العاهل حسن الثاني أمس"])
def test_an_ordinal_after_a_given_name_is_no_family(text: str) -> None:
    assert surfaces(text, HASSAN) == []


def test_the_family_is_told_from_the_ordinal_by_its_first_word() -> None:
    assert surfaces("زار الشيخ حسن آل ثاني المدينة", HASSAN) == ["حسن آل ثاني"]
    assert surfaces("زار حسن بن راشد آل ثاني المدينة", HASSAN) == ["حسن بن راشد آل ثاني"]


@pytest.mark.parametrize(
    "title",
    [
        "الملك",
        "الملك الراحل",
        "العاهل السعودي",
        "ملك السعودية",
        "ملك البلاد الراحل",
        "الأمير والملك",
    ],
)
def test_a_monarchs_title_before_a_name_without_its_family_names_the_monarch(title: str) -> None:
    assert surfaces(f"في عهد {title} فيصل بن عبدالعزيز بنيت", SURGEON) == []


def test_any_other_title_may_stand_before_it() -> None:
    text = "أجرى الدكتور فيصل بن عبدالعزيز عملية"
    assert surfaces(text, SURGEON) == ["فيصل بن عبدالعزيز"]


@pytest.mark.parametrize("name", ["Faisal bin Abdulaziz Al Saud", "Faisal bin Abdulaziz Alsaud"])
def test_who_is_of_a_ruling_family_is_found_by_the_title_alone(name: str) -> None:
    king = entity("king", "person", en=[name])
    assert surfaces("في عهد الملك فيصل بن عبدالعزيز بنيت", king) == ["فيصل بن عبدالعزيز"]


def test_who_reigns_is_found_by_his_title() -> None:
    emir = entity("emir", "official", ar=["فيصل خالد الصباح"], roles=({"ar": "أمير الكويت"},))
    assert surfaces("دعا أمير الكويت الشيخ فيصل الصباح إليه", emir) == ["فيصل الصباح"]


def test_of_one_family_the_emir_is_told_from_a_minister() -> None:
    minister = entity(
        "minister", "official", ar=["فيصل خالد الصباح"], roles=({"ar": "وزير الخارجية الكويتي"},)
    )
    assert surfaces("دعا أمير الكويت الشيخ فيصل الصباح إليه", minister) == []
    text = "نقل مبعوث أمير الكويت الشيخ فيصل الصباح رسالة"
    assert surfaces(text, minister) == ["فيصل الصباح"]
