"""Bodies of schools, towns and parliaments that are named as a tracked one is."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

GULF = entity("gulf", en=["Gulf Cooperation Council"], ar=["مجلس التعاون لدول الخليج العربية"])
YOUTH = entity("youth", ar=["حركة الفتيان"])
DRUGS = entity("drugs", "working_group", ar=["لجنة مكافحة المخدرات"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("اختتم البرلمان العربي للطفل دورته", 0),
        ("اختتم البرلمان العربي للقانون دورته", 1),
        ("اختتم البرلمان العربي دورته", 1),
    ],
)
def test_the_parliament_of_children_is_another_one(text: str, found: int) -> None:
    assert len(surfaces(text, entity("parliament", ar=["البرلمان العربي"]))) == found


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (GULF, "وقال مجلس التعاون الطلابي إن الرحلة مجانية"),
        (GULF, "أعلن مجلس التعاون الرياضي موعد البطولة"),
        (YOUTH, "وتخيم حركة الفتيان الكشفية في الجبل"),
    ],
)
def test_an_adjective_of_everyday_life_makes_it_another_body(tracked: Entity, text: str) -> None:
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (GULF, "وأشاد بدور مجلس التعاون الثقافي"),
        (GULF, "وقال مجلس التعاون الخليجي إن القمة غدا"),
        (YOUTH, "نشاط حركة الفتيان العسكري"),
        (YOUTH, "مخيمات حركة الفتيان التعليمية"),
    ],
)
def test_it_may_be_that_of_the_noun_before(tracked: Entity, text: str) -> None:
    assert len(surfaces(text, tracked)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("شكلت البلدة مجلس التعاون بين المدارس", 0),
        ("يبحث مجلس التعاون بين دول الخليج الأمر", 1),
        ("يفرق مجلس التعاون بين مصر وغيرها", 1),
    ],
)
def test_a_council_between_others_than_states_is_another_one(text: str, found: int) -> None:
    assert len(surfaces(text, GULF)) == found


@pytest.mark.parametrize(
    "text",
    [
        "دعت لجنة مكافحة المخدرات في مجلس محافظة البصرة إلى جلسة",
        "دعت لجنة مكافحة المخدرات والتهريب في مجلس النواب إلى جلسة",
        "دعت لجنة مكافحة المخدرات والتدخين بالبرلمان إلى جلسة",
    ],
)
def test_a_committee_of_a_province_or_for_more_things_in_a_parliament_is_theirs(text: str) -> None:
    assert surfaces(text, DRUGS) == []


@pytest.mark.parametrize(
    "text",
    [
        "دعت لجنة مكافحة المخدرات في فيينا إلى جلسة",
        "دعت لجنة مكافحة المخدرات بمجلس الأمن إلى جلسة",
        "دعت لجنة مكافحة المخدرات في مجلس النواب إلى جلسة",
        "بحثت لجنة مكافحة المخدرات والإنتربول الأمر في بيان",
    ],
)
def test_a_committee_somewhere_else_is_the_tracked_one(text: str) -> None:
    assert surfaces(text, DRUGS) == ["لجنة مكافحة المخدرات"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("افتتحت المنظمة العربية للتنمية الإدارية ورشة", 0),
        ("افتتحت المنظمة العربية للتنمية المستدامة ورشة", 0),
        ("توصلت المنظمة العربية للتنمية إلى اتفاق", 1),
        ("افتتحت المنظمة العربية للتنمية السورية ورشة", 1),
        ("قال مدير المنظمة العربية للتنمية الحالي", 1),
        ("نشرت تقديرات المنظمة العربية للتنمية السنوية", 1),
        ("اجتمعت الجامعة العربية والمنظمة العربية للتنمية الإدارية أمس", 0),
        ("أما المنظمة العربية للتنمية الزراعية فلم ترد", 0),
        ("أما المنظمة العربية للتنمية التي دعت فلم ترد", 1),
    ],
)
def test_an_adjective_of_what_the_body_is_for_makes_it_another_one(text: str, found: int) -> None:
    tracked = entity("x", type="organization", ar=["المنظمة العربية للتنمية"])
    assert len(surfaces(text, tracked)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قالت الهيئة العامة للسياحة والثروة السمكية إن", 0),
        ("قال رئيس الهيئة العامة للسياحة والمناطق الحرة إن", 0),
        ("قالت الهيئة العامة للسياحة والثقافة إن", 1),
        ("اجتمعت الهيئة العامة للسياحة والشركات المحلية أمس", 1),
        ("اجتمعت الهيئة العامة للسياحة، والتجارة الخارجية تنمو", 1),
        ("اجتمعت الهيئة العامة للسياحة والوفد الخارجي", 1),
    ],
)
def test_what_is_for_one_thing_more_with_its_adjective_is_another_body(
    text: str, found: int
) -> None:
    tourism = entity("t", en=["Tourism Authority"], ar=["الهيئة العامة للسياحة"])
    assert len(surfaces(text, tourism)) == found


def test_a_body_gives_children_something_as_well() -> None:
    tracked = entity("x", ar=["منظمة الصحة العالمية"])
    assert len(surfaces("وقدمت منظمة الصحة العالمية للأطفال لقاحات", tracked)) == 1


@pytest.mark.parametrize("text", ["جماعة فتح الله", "أنصار حركة فتح الله نوري"])
def test_a_name_that_goes_on_as_a_given_name_is_that_of_somebody(text: str) -> None:
    assert surfaces(text, entity("fatah", ar=["حركة فتح"])) == []
