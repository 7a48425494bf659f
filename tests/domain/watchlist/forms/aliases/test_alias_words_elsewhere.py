"""Bodies whose name news writes with an adjective of reach, or the United Nations, elsewhere."""

import pytest

from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("منظمة التجارة العالمية", "المنظمة العالمية للتجارة"),
        ("المنظمة العالمية للتجارة", "منظمة التجارة العالمية"),
        ("محكمة العدل الدولية", "المحكمة الدولية للعدل"),
        ("البنك الأفريقي للتنمية", "بنك التنمية الأفريقي"),
        ("الاتحاد الدولي لكرة القدم", "اتحاد كرة القدم الدولي"),
        ("مجمع اللغة العربي", "المجمع العربي للغة"),
        ("المجمع العربي للجبر", "مجمع الجبر العربي"),
    ],
)
def test_an_adjective_of_reach_stands_after_the_head_or_at_the_end(name: str, text: str) -> None:
    assert surfaces(f"قال {text} اليوم", entity("body", ar=[name])) == [text]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("منظمة التعاون الإسلامي", "المنظمة الإسلامي للتعاون"),
        ("منظمة التعاون الإسلامي", "المنظمة الإسلامية للتعاون"),
        ("مؤسسة البترول الكويتية", "المؤسسة الكويتية للبترول"),
        ("البنك الدولي", "بنك الدولي"),
    ],
)
def test_an_adjective_of_another_noun_or_of_a_country_stays(name: str, text: str) -> None:
    assert surfaces(f"قال {text} اليوم", entity("body", ar=[name])) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "مكتب تنسيق الشؤون الإنسانية التابع للأمم المتحدة",
            "مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية",
        ),
        ("مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية", "مكتب تنسيق الشؤون الإنسانية"),
        ("لجنة القضاء على التمييز العنصري", "لجنة الأمم المتحدة للقضاء على التمييز العنصري"),
        ("لجنة مكافحة الإرهاب", "لجنة الأمم المتحدة المعنية بمكافحة الإرهاب"),
        ("فريق مسح الحدود ورصد المياه", "فريق الأمم المتحدة لمسح الحدود ورصد المياه"),
        ("مكتب تنسيق الإغاثة العاجلة", "مكتب الأمم المتحدة لتنسيق الإغاثة العاجلة"),
        ("لجنة الأمم المتحدة لحقوق الإنسان", "لجنة حقوق الإنسان التابعة للأمم المتحدة"),
        ("مكتب الأمم المتحدة المعني بالمخدرات", "مكتب المخدرات التابع للأمم المتحدة"),
        ("United Nations Office on Drugs and Crime", "Office on Drugs and Crime"),
        ("UN Office on Drugs and Crime", "United Nations Office on Drugs and Crime"),
        ("بعثة الأمم المتحدة لدعم الصومال", "البعثة الأممية لدعم الصومال"),
        ("قوة الأمم المتحدة المؤقتة في لبنان", "القوة الأممية المؤقتة في لبنان"),
        ("صندوق الأمم المتحدة الإنمائي", "الصندوق الإنمائي للأمم المتحدة"),
    ],
)
def test_a_body_of_the_united_nations_has_them_inside_at_its_end_or_nowhere(
    name: str, text: str
) -> None:
    assert surfaces(f"، {text}.", entity("body", ar=[name])) == [text]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("لجنة الأمم المتحدة لتقصي حقائق النزاع", "لجنة تقصي حقائق النزاع"),
        ("مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية", "مكتب تنسيق الشؤون الإنسانية"),
    ],
)
def test_that_it_is_of_the_united_nations_is_no_part_of_a_name_that_is_nobody_elses(
    name: str, text: str
) -> None:
    whose = "التابعة" if text.startswith("لجنة") else "التابع"
    assert surfaces(f"، {text} {whose} للأمم المتحدة.", entity("body", ar=[name])) == [text]


def test_that_it_is_of_the_united_nations_is_part_of_a_name_listed_with_it() -> None:
    name = "مكتب تنسيق الشؤون الإنسانية التابع للأمم المتحدة"
    assert surfaces(f"، {name}.", entity("body", ar=[name])) == [name]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("لجنة الأمم المتحدة لحقوق الإنسان", "لجنة حقوق الإنسان"),
        ("لجنة الانتخابات الكويتية", "لجنة الأمم المتحدة للانتخابات الكويتية"),
        ("مكتب الإحصاء الوطني", "مكتب الأمم المتحدة للإحصاء الوطني"),
        ("United Nations Office of Legal Affairs", "Office of Legal Affairs"),
        ("صندوق الأمم المتحدة الإنمائي", "الصندوق الإنمائي"),
    ],
)
def test_what_may_be_anybodys_needs_the_united_nations(name: str, text: str) -> None:
    assert surfaces(f"، {text}.", entity("body", ar=[name])) == []


@pytest.mark.parametrize("ending", ["برغ", "بيرغ", "بورغ", "بيرج"])
def test_the_ending_of_a_foreign_town_is_spelt_in_several_ways(ending: str) -> None:
    group = entity("group", ar=["مجموعة فولفسبرغ"])
    assert surfaces(f"دعت مجموعة فولفس{ending} المصارف", group) == [f"مجموعة فولفس{ending}"]


@pytest.mark.parametrize(
    "text", ["Revolutionary Guards", "Iranian Revolutionary Guard", "IRGC", "Revolutionary Guard"]
)
def test_the_revolutionary_guards_are_known_by_their_other_names(text: str) -> None:
    guards = entity("irgc", en=["Islamic Revolutionary Guard Corps"])
    assert surfaces(f"The {text} held drills", guards) == [text]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("حركة الشباب المجاهدين", "حركة الشباب"),
        ("حركة الجهاد الإسلامي في فلسطين", "حركة الجهاد الإسلامي"),
        ("Palestinian Islamic Jihad", "Islamic Jihad Movement in Palestine"),
        ("Doctors Without Borders", "Médecins sans frontières"),
        ("King Salman Humanitarian Aid and Relief Center", "KSrelief"),
        ("مركز الملك سلمان للإغاثة والأعمال الإنسانية", "مركز الملك سلمان للإغاثة"),
        ("وكالة الأمم المتحدة لإغاثة وتشغيل اللاجئين الفلسطينيين", "وكالة الغوث"),
    ],
)
def test_a_movement_or_a_charity_is_known_by_its_other_name(name: str, other: str) -> None:
    assert surfaces(f"{other} said so", entity("x", en=[name])) == [other]
