"""What the lexicon engine finds in Arabic that stands in no seed article."""

import pytest

from tests.enricher.engine_examples import found, mentions_in, officials


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        ("التقى وزير الخارجية سامح الفقيهي نظيره", "وزير الخارجية", "سامح الفقيهي"),
        ("وقال السفير بدر الحبتور إن", "السفير", "بدر الحبتور"),
        ("قال حسام الطويرقي، نائب رئيس مجلس الوزراء، أمس",
         "نائب رئيس مجلس الوزراء", "حسام الطويرقي"),
        ("استقبل أمير دولة الكويت الشيخ مشعل الأحمد وفدا", "أمير دولة الكويت الشيخ", "مشعل الأحمد"),
        ("صرح المتحدث باسم وزارة الداخلية عبد الله بن سعد القحيطي أمس",
         "المتحدث باسم وزارة الداخلية", "عبد الله بن سعد القحيطي"),
    ],
)  # fmt: skip
def test_role_and_name_stand_apart(text: str, role: str, name: str) -> None:
    assert (role, name) in officials(text)


def test_proclitics_stand_outside_names_and_roles() -> None:
    mentions = mentions_in("ولوزير الخارجية خالد الهديبان كلمة. وبالكويت وللعراق ولخالد الهديبان.")
    assert [(m.surface, m.role.surface if m.role else None) for m in mentions] == [
        ("خالد الهديبان", "وزير الخارجية"),
        ("الكويت", None),
        ("عراق", None),
        ("خالد الهديبان", None),
    ]


def test_the_surname_alone_is_found_again_with_proclitics() -> None:
    text = "وزير الخارجية خالد الهديبان. وقال الهديبان: شكرا. وسئل والهديبان صامت."
    assert found(text, "official") == ["خالد الهديبان", "الهديبان", "الهديبان"]


def test_a_surname_is_not_found_inside_a_word() -> None:
    text = "وصف رئيس المكتب زياد أمين، المؤتمر. وأضاف أمين: جرى تأمين الأمن. أمين عام المنظمة غائب."
    assert found(text, "official") == ["زياد أمين", "أمين"]


@pytest.mark.parametrize(
    "text",
    [
        "وزير الخارجية خالد الهديبان",
        "وَزِيرُ الخارجيةِ خالِدُ الهُدَيْبانُ",
        "وزيـــر الخارجية خالـــد الهديبان",
        "وزير الخارجيه خالد الهديبان",
        "وزير الخارجية \u200fخالد\u200f الهديبان",
    ],
)
def test_spelling_makes_no_difference(text: str) -> None:
    assert [role for role, _ in officials(text)] != []


def test_hamza_makes_no_difference_to_a_place() -> None:
    assert found("في ألمانيا وفي المانيا", "location") == ["ألمانيا", "المانيا"]


def test_on_is_no_ali() -> None:
    assert found("على الهديبان أن يعود", "person") == []
    assert found("قال علي الهديبان إنه", "person") == ["علي الهديبان"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("عقدت مجموعة العمل المعنية بأمن الحدود جلسة", "مجموعة العمل المعنية بأمن الحدود"),
        ("اجتمع فريق العمل المعني بالمناخ أمس", "فريق العمل المعني بالمناخ"),
        ("انتخبت لجنة مكافحة الفساد رئيسا", "لجنة مكافحة الفساد"),
        ("لمجموعة دعم الاستقرار المنبثقة عن التحالف", "مجموعة دعم الاستقرار"),
        ("للجنة التنسيق", "لجنة التنسيق"),
    ],
)
def test_working_groups_and_committees_are_no_organizations(text: str, name: str) -> None:
    assert name in found(text, "working_group")
    assert name not in found(text, "organization")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأعلنت وزارة الزراعة أمس", "وزارة الزراعة"),
        ("في المنتدى الإقليمي لمكافحة القرصنة", "المنتدى الإقليمي لمكافحة القرصنة"),
        ("انضمت إلى التحالف البحري ضد القرصنة", "التحالف البحري ضد القرصنة"),
        ("بيان جمعية الإصلاح", "جمعية الإصلاح"),
        ("قتال «داعش» مستمر", "داعش"),
        ("وزارة الخارجية الكينية قالت", "وزارة الخارجية الكينية"),
    ],
)
def test_organizations_are_known_by_their_head_noun(text: str, name: str) -> None:
    assert name in found(text, "organization")


def test_the_day_is_no_part_of_the_name() -> None:
    assert found("قرر مجلس الأمن الثلاثاء الماضي", "organization") == ["مجلس الأمن"]


def test_a_place_that_is_also_a_word_counts_after_a_word_of_place_only() -> None:
    assert found("دعم مالي كبير", "location") == []
    assert found("القوات في مالي", "location") == ["مالي"]


def test_an_adjective_of_a_country_after_a_full_name_is_its_surname() -> None:
    text = "التقى رئيس الوزراء العراقي محمد شياع السوداني نظيره الأردني جعفر حسان"
    assert "محمد شياع السوداني" in found(text, "official")
    assert found("قال محمد صالح العراقي أمس", "person") == ["محمد صالح العراقي"]
    assert found("قال المدرب المصري محمد صالح أمس", "person", "official") == ["محمد صالح"]
    assert found("وصل سالم السوداني", "person") != ["سالم"]


def test_a_group_is_named_by_all_that_it_is_about() -> None:
    group = "مجموعة العمل المعنية بمكافحة تمويل تنظيم داعش"
    assert found(f"اختتمت {group} اجتماعها السادس", "working_group") == [group]
    group = "فريق العمل المعني بمتابعة حقوق الإنسان"
    assert found(f"عقد {group} جلسة أمس", "working_group") == [group]


def test_a_particle_of_names_is_nobody_by_itself() -> None:
    text = "استقبل الشيخ محمد بن راشد الوفد، وهنأ الشيخ حمد بن"
    assert "بن" not in found(text, "person", "official")


def test_a_listed_body_is_found_after_a_particle_though_it_stands_so_in_another() -> None:
    assert found("قال مندوب للأمم المتحدة أمس", "organization") == ["أمم المتحدة"]
    assert found("أقرت الجمعية العامة للأمم المتحدة القرار", "organization") == [
        "الجمعية العامة للأمم المتحدة"
    ]
    assert officials("ودعا الأمين العام للأمم المتحدة أنطونيو غوتيريش إلى وقف القتال") == [
        ("الأمين العام للأمم المتحدة", "أنطونيو غوتيريش")
    ]


def test_a_word_with_a_particle_goes_on_with_no_phrase() -> None:
    assert found("الأمم والمتحدة", "organization") == []
