"""A name that lacks a part or has one more must be alike in the rest."""

import pytest

from tests.domain.watchlists import entity, surfaces

HASSAN = entity("hassan", "person", en=["Mohammed Hassan"], ar=["محمد حسن"])


@pytest.mark.parametrize(
    "text",
    [
        "Md Rafiqul Hasan, secretary of the board, disclosed it.",
        "Muhammad Tariqul Hassan said so.",
        "قال الحارس محمد سيف حسن ذلك",
    ],
)
def test_between_mohammed_and_a_common_name_another_is_the_name_proper(text: str) -> None:
    assert surfaces(text, HASSAN) == []


def test_before_a_rarer_family_name_it_may_be_passed_over() -> None:
    shirazi = entity("shirazi", "person", en=["Mohammad Shirazi"], ar=["محمد شيرازي"])
    text = "General Mohammad Hossein Shirazi said so."
    assert surfaces(text, shirazi) == ["Mohammad Hossein Shirazi"]


def test_beside_one_more_name_a_family_name_must_be_alike() -> None:
    qasri = entity("qasri", "person", en=["Tarek al-Qasri"])
    assert surfaces("أصيب طارق ماجد القصروعي في الهجوم", qasri) == []
    assert surfaces("أصيب طارق ماجد القصري في الهجوم", qasri) == ["طارق ماجد القصري"]


def test_without_its_middle_a_name_must_be_alike_in_the_rest() -> None:
    siala = entity("siala", "person", en=["Mohamed Taher Siala"])
    assert surfaces("A post shared by Mohamed Salah on Jul 18", siala) == []
    assert surfaces("A post shared by Mohamed Siyala on Jul 18", siala) == ["Mohamed Siyala"]


def test_a_fathers_name_after_one_more_is_no_family_that_lacks_its_article() -> None:
    nasser = entity("nasser", "person", en=["Salem Al-Nasser"])
    assert surfaces("قتل الفتى سالم محمد ناصر أمس", nasser) == []
    assert surfaces("قتل الفتى سالم محمد الناصر أمس", nasser) == ["سالم محمد الناصر"]


def test_two_common_given_names_without_the_family_name_are_another_persons() -> None:
    zain = entity("zain", "person", ar=["علي الأمين زين"])
    assert surfaces("دعا المرجع علي الأمين إلى الهدوء", zain) == []
    amine = entity("amine", "person", en=["Ahmed El-Amine Zerrouk"])
    assert surfaces("إزاحة شقيقه أحمد الأمين عن الولاية", amine) == []
    text = "إزاحة شقيقه أحمد الأمين زروق عن الولاية"
    assert surfaces(text, amine) == ["أحمد الأمين زروق"]


def test_without_ould_and_the_family_name_a_name_is_another() -> None:
    ould = entity("ould", "person", ar=["أحمد ولد الشيخ البخاري"])
    assert surfaces("من زميله أحمد الشيخ في المباراة", ould) == []
    assert surfaces("من زميله أحمد ولد الشيخ في المباراة", ould) == ["أحمد ولد الشيخ"]


def test_two_given_names_of_spain_without_the_family_names_are_anybodys() -> None:
    manuel = entity("manuel", "person", en=["Andrés Manuel Gómez Robledo"])
    assert surfaces("مع المدرب أندريس مانويل مونيز أمس", manuel) == []
    assert surfaces("تعهد أندريس مانويل غوميز المرشح", manuel) == ["أندريس مانويل"]
    assert surfaces("تعهد أندريس مانويل غويمر روبليدو", manuel) == ["أندريس مانويل"]


def test_without_the_middle_name_an_article_that_is_added_makes_another_family() -> None:
    najm = entity("najm", "person", ar=["أحمد معتز نجم"])
    assert surfaces("بحق متطرف هو أحمد النجم أمس", najm) == []
    assert surfaces("بحق متطرف هو أحمد معتز النجم أمس", najm) == ["أحمد معتز النجم"]


def test_before_the_family_name_an_article_is_that_of_a_house() -> None:
    nasser = entity("nasser", "person", ar=["ناصر سالم الحمد الصباح"])
    assert surfaces("على لسان الشيخ ناصر السالم الصباح أمس", nasser) == ["ناصر السالم الصباح"]


def test_a_role_beside_it_makes_up_for_that() -> None:
    roles = ({"ar": "وزير المالية"},)
    minister = entity("minister", "official", ar=["أحمد معتز نجم"], roles=roles)
    assert surfaces("بحث وزير المالية أحمد النجم الأمر", minister) == ["أحمد النجم"]


def test_without_the_middle_name_a_family_name_keeps_its_particle() -> None:
    rui = entity("rui", "person", en=["Rui Nogueira da Costa"])
    assert surfaces("سجل روي كوستا الهدف", rui) == []


def test_abd_and_what_follows_are_one_given_name() -> None:
    obaid = entity("obaid", "person", en=["Obaid Majid Al Nasser"])
    assert surfaces("سنة 1975، وعبد المجيد زوبا فاز بها", obaid) == []
    assert surfaces("التقى عبيد ماجد الناصر الوفد", obaid) == ["عبيد ماجد الناصر"]


SAYARI = entity(
    "sayari", "official", ar=["أيمن بن محمد السياري"], roles=({"ar": "محافظ البنك المركزي"},)
)


def test_whose_child_somebody_is_says_too_little_without_the_family() -> None:
    assert surfaces("كوليبالي - أيمن بن محمد - الفرجاني ساسي", SAYARI) == []


def test_an_office_that_is_not_his_is_no_title_of_honour() -> None:
    assert surfaces("وقال النائب أيمن بن محمد (النهضة)", SAYARI) == []


def test_beside_one_more_name_a_family_name_keeps_its_article() -> None:
    deif = entity("deif", "person", ar=["محمد الضيف"])
    assert surfaces("أكد القيادي محمد عبو ضيف أن", deif) == []
    assert surfaces("أكد القيادي محمد دياب الضيف أن", deif) == ["محمد دياب الضيف"]
    dbeibah = entity("dbeibah", "person", ar=["عبد الحميد الدبيبة"])
    assert surfaces("أكد عبدالحميد محمد ادبيبة أن", dbeibah) == ["عبدالحميد محمد ادبيبة"]


def test_without_ould_a_family_name_must_be_sure() -> None:
    bouh = entity("bouh", "person", en=["Mohamed Ould Bouh"])
    assert surfaces("أكد محمد عبو أن", bouh) == []
    assert surfaces("أكد محمد ولد بوه أن", bouh) == ["محمد ولد بوه"]
    ghazouani = entity("ghazouani", "person", en=["Mohamed Ould Ghazouani"])
    assert surfaces("أكد محمد الغزواني أن", ghazouani) == ["محمد الغزواني"]


@pytest.mark.parametrize(
    "text",
    [
        "قال معالي الدكتور أيمن بن محمد إن البنك",
        "محافظ البنك المركزي أيمن بن محمد",
        "زار أيمن بن محمد قطر. وتحدث أيمن بن محمد السياري",
    ],
)
def test_a_title_a_role_or_the_family_elsewhere_makes_up_for_that(text: str) -> None:
    assert "أيمن بن محمد" in surfaces(text, SAYARI)


def test_a_prince_is_called_whose_child_he_is() -> None:
    sheikh = entity("sheikh", "official", ar=["محمد بن عبدالرحمن آل ثاني"])
    assert surfaces("قال محمد بن عبدالرحمن ذلك", sheikh) == ["محمد بن عبدالرحمن"]


def test_the_last_of_several_forefathers_may_be_left_out() -> None:
    yusuf = entity("yusuf", "official", ar=["يوسف بن علوي بن عبد الله"])
    assert surfaces("زار يوسف بن علوي طهران", yusuf) == ["يوسف بن علوي"]


def test_without_the_middle_name_a_name_that_goes_on_with_a_family_is_another() -> None:
    thani = entity("thani", "person", en=["Ahmed bin Ali Al Thani"])
    assert surfaces("أشاد رئيس المركز أحمد ثاني الهاملي بذلك", thani) == []
    assert surfaces("أشاد الشيخ أحمد آل ثاني بذلك", thani) == ["أحمد آل ثاني"]
