"""Ministers for several things are found by one of them, where it is theirs alone."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

LABOUR = entity(
    "labour",
    "office",
    en=["Minister of Labour and Social Protection of Jordan"],
    ar=["وزير العمل والحماية الاجتماعية الأردني"],
)
SCHOOLS = entity(
    "schools",
    "office",
    en=["Minister of Education, Culture and Sports of Oman"],
    ar=["وزير التعليم والثقافة والرياضة العماني"],
)


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
        (LABOUR, "وصل وزير العمل الأردني", ["وزير العمل الأردني"]),
        (LABOUR, "في الأردن وصل وزير العمل اليوم", ["وزير العمل"]),
        (LABOUR, "في الأردن وصلت وزيرة الحماية الاجتماعية هدى علي", ["وزيرة الحماية الاجتماعية"]),
        (LABOUR, "In Jordan the labour minister spoke", ["labour minister"]),
        (LABOUR, "Jordan's Minister of Social Protection spoke", ["Minister of Social Protection"]),
        (SCHOOLS, "In Oman the culture minister spoke", ["culture minister"]),
        (SCHOOLS, "في عمان قال وزير التعليم والثقافة", ["وزير التعليم والثقافة"]),
    ],
)
def test_a_minister_is_found_by_one_of_the_things_that_he_is_for(
    tracked: Entity, text: str, found: list[str]
) -> None:
    assert surfaces(text, tracked) == found


@pytest.mark.parametrize(
    "text",
    [
        "التقى وزير العمل والحماية الاجتماعية الأردني وفد مصر في مصر. وأشاد وزير العمل أمس بمصر",
        "Egypt's king met the Jordanian Minister of Labour and Social Protection. Egypt, Egypt: "
        "the labour minister left",
    ],
)
def test_also_where_the_document_has_the_whole_title_and_another_country_more_often(
    text: str,
) -> None:
    assert len(surfaces(text, LABOUR)) == 2


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (LABOUR, "في مصر ومصر التقى وزير العمل أمس وزير العمل والحماية الاجتماعية الأردني"),
        (
            SCHOOLS,
            "القاهرة (أ ش أ) - التقى وزير التعليم والثقافة والرياضة العماني مصريين. "
            "وأعلن وزير الرياضة",
        ),
    ],
)
def test_not_before_the_whole_title_nor_where_the_agency_of_another_country_writes(
    tracked: Entity, text: str
) -> None:
    assert len(surfaces(text, tracked)) == 1


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (LABOUR, "وصل وزير العمل المصري إلى الأردن"),
        (LABOUR, "في مصر ومصر والأردن قال وزير العمل"),
        (LABOUR, "في الأردن قال وزير العمل السابق"),
        (LABOUR, "في الأردن قال وكيل وزير العمل"),
        (LABOUR, "في الأردن قال وزير العمل والشباب"),
        (LABOUR, "في الأردن قال وزير الحماية المدنية"),
        (LABOUR, "في الأردن التقى وزير العمل والشباب علي حسن الوفد، وأضاف وزير العمل"),
        (LABOUR, "The Minister of Labour and Youth of Jordan left. The labour minister of Jordan"),
        (LABOUR, "Jordan's youth and labour minister left"),
        (SCHOOLS, "في عمان قال وزير التعليم العالي"),
        (SCHOOLS, "In Oman the higher education minister spoke"),
        (SCHOOLS, "Oman's State Minister for Culture spoke"),
        (SCHOOLS, "In Oman the junior culture minister spoke"),
        (SCHOOLS, "Oman's Minister of Culture and Tourism spoke"),
    ],
)
def test_not_where_another_minister_is_for_it(tracked: Entity, text: str) -> None:
    assert surfaces(text, tracked) == []


def test_a_minister_of_the_watchlist_who_is_for_that_alone_goes_before() -> None:
    sports = entity("sports", "office", ar=["وزير الرياضة العماني"])
    text = "في عمان قال وزير الرياضة"
    assert surfaces(text, SCHOOLS) == ["وزير الرياضة"]
    assert surfaces(text, SCHOOLS, sports) == ["وزير الرياضة"]
    whole = f"قال وزير التعليم والثقافة والرياضة العماني. {text}"
    assert len(surfaces(whole, SCHOOLS, sports)) == 2
    youth = entity("youth", "office", ar=["وزير الشباب والرياضة العماني"])
    assert surfaces(text, SCHOOLS, youth) == []


def test_whoever_is_named_with_one_of_them_beside_another_holder_has_another_office() -> None:
    text = "قال وزير العمل والحماية الاجتماعية الأردني خالد علي. وأضاف وزير العمل محمد حسن"
    assert len(surfaces(text, LABOUR)) == 1
    text = "Jordan's Minister of Labour and Social Protection Khaled Ali. وقال وزير العمل خالد علي"
    assert len(surfaces(text, LABOUR)) == 2


def test_whoever_has_two_titles_or_is_minister_of_state_is_found_by_the_whole_title_only() -> None:
    both = entity("both", "office", ar=["وزير الدفاع ووزير الإعلام العماني"])
    assert surfaces("في عمان قال وزير الدفاع", both) == []
    state = entity("state", "office", en=["Minister of State for Youth and Sports of Oman"])
    assert surfaces("Oman's Minister of Sports spoke in Oman", state) == []


def test_of_what_governments_have_a_lesser_minister_for_the_title_is_not_the_greater_ones() -> None:
    abroad = entity("abroad", "office", en=["Minister for Europe and Foreign Affairs of Italy"])
    assert surfaces("Italy's minister for Europe spoke", abroad) == []
    assert surfaces("Italy's foreign minister spoke", abroad) == ["foreign minister"]


def test_one_of_them_is_found_by_its_other_names_and_beside_what_has_no_article() -> None:
    mail = entity("mail", "office", ar=["وزير المواصلات وتقنية المعلومات العماني"])
    assert surfaces("في عمان قال وزير المواصلات وأكد الوزير", mail) == ["وزير المواصلات"]
    money = entity("money", "office", ar=["وزير المالية والتخطيط السوداني"])
    assert surfaces("قال وزير المال السوداني", money) == ["وزير المال السوداني"]


CULTURE = entity(
    "culture",
    "office",
    en=["Minister of State for Culture Affairs of Oman"],
    ar=["وزير الدولة لشؤون الثقافة العماني"],
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وصل وزير الدولة لشؤون الثقافة العماني خالد علي. وشكر وزير الثقافة العماني مصر", 2),
        (
            "Oman's Minister of State for Culture Affairs left. The Omani culture minister is here",
            2,
        ),
        ("وصل وزير الدولة لشؤون الثقافة العماني خالد علي. وشكر وزير الثقافة المصري عمان", 1),
        ("وصل وزير الدولة لشؤون الثقافة العماني خالد علي. وشكر وزير الثقافة مصر", 1),
        ("وصل وزير الدولة لشؤون الثقافة العماني خالد علي. ووزير الثقافة العماني سالم محمد", 1),
        ("وصل وزير الدولة لشؤون الثقافة العماني خالد علي. ووزير الثقافة والرياضة العماني", 1),
        ("Oman's Minister of State for Culture Affairs, and the former Omani culture minister", 1),
        ("شكر وزير الثقافة العماني مصر. ووصل وزير الدولة لشؤون الثقافة العماني خالد علي", 1),
    ],
)
def test_a_minister_of_state_is_found_as_minister_with_his_country_after_his_whole_title(
    text: str, found: int
) -> None:
    assert len(surfaces(text, CULTURE)) == found


def test_not_where_states_have_a_greater_minister_for_it() -> None:
    lesser = entity("lesser", "office", ar=["وزير الدولة للشؤون الخارجية العماني"])
    text = "وصل وزير الدولة للشؤون الخارجية العماني. وشكر وزير الخارجية العماني مصر"
    assert surfaces(text, lesser) == ["وزير الدولة للشؤون الخارجية العماني"]
    both = entity("both", "office", en=["Minister of State for Youth and Sports of Oman"])
    text = "Oman's Minister of State for Youth and Sports left. The Omani sports minister is here"
    assert surfaces(text, both) == ["Minister of State for Youth and Sports"]


SPEAKER = entity(
    "speaker", "office", en=["Speaker of the Jordanian Parliament"], ar=["رئيس البرلمان الأردني"]
)
_FAR = "وزار القاهرة وفد من مصر ومصر ومصر. "


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"استقبل رئيس البرلمان الأردني وفدا. {_FAR} The Speaker of the Parliament left", 2),
        (f"The Speaker of the Jordanian Parliament came. {_FAR} وغادر رئيس البرلمان أمس", 2),
        (f"استقبل رئيس البرلمان الأردني وفدا. {_FAR} The Speaker of the Parliament Jane Roe", 1),
        (f"استقبل رئيس البرلمان الأردني وفدا. {_FAR} The Egyptian Speaker of the Parliament came. "
         "The Speaker of the Parliament left", 1),
        (f"القاهرة (أ ش أ) - استقبل رئيس البرلمان الأردني وفدا. {_FAR} وغادر The Speaker of the "
         "Parliament", 1),
    ],
)  # fmt: skip
def test_a_title_that_stood_in_the_other_script_with_its_country_needs_none(
    text: str, count: int
) -> None:
    assert len(surfaces(text, SPEAKER)) == count


SCHOOLING = entity("schooling", "office", ar=["وزير التربية الوطنية التونسي"])


@pytest.mark.parametrize("after", ["السابق محمد علي", "الجزائري محمد علي", "المصري"])
def test_what_follows_all_of_a_title_decides_on_its_beginning_too(after: str) -> None:
    text = "تونس (وات) - وصل وزير التربية الوطنية التونسي. وأكد وزير التربية الوطنية"
    assert len(surfaces(f"{text} {after} ذلك", SCHOOLING)) == 1


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("تونس (وات) - أكد وزير التربية حسن سالم ذلك", "وزير التربية"),
        ("تونس (وات) - أكد وزير التربية الوطنية حسن سالم ذلك", "وزير التربية الوطنية"),
        ("أكد وزير التربية التونسي حسن سالم ذلك", "وزير التربية التونسي"),
    ],
)
def test_a_shorter_title_that_stands_alone_is_found_still(text: str, title: str) -> None:
    assert surfaces(text, SCHOOLING) == [title]
