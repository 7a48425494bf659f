"""The nationality after the title of a body of one state belongs to it, as any title's country."""

import pytest

from services.domain.watchlist.forms.aliases.nations import without_nation
from tests.domain.watchlists import entity, surfaces

RESERVE = entity("reserve", "office", ar=["نائب رئيس الاحتياطي الاتحادي"])
COMMAND = entity("command", "office", ar=["قائد القيادة المركزية"])
UNION = entity("union", "office", ar=["أمين عام اتحاد الشغل العربي"])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("قال نائب رئيس الاحتياطي الاتحادي الأمريكي أمس", "نائب رئيس الاحتياطي الاتحادي الأمريكي"),
        ("قال قائد القيادة المركزية الأميركية أمس", "قائد القيادة المركزية الأميركية"),
        ("قال نائب رئيس الاحتياطي الاتحادي، الأمريكي جون", "نائب رئيس الاحتياطي الاتحادي"),
        ("قال قائد القيادة المركزية الأميركي جون رو", "قائد القيادة المركزية"),
        ("قال قائد القيادة المركزية اليوم", "قائد القيادة المركزية"),
        ("قال أمين عام اتحاد الشغل العربي الكويتي خالد", "أمين عام اتحاد الشغل العربي"),
    ],
)
def test_it_does_where_it_agrees_and_is_not_the_holders(text: str, title: str) -> None:
    assert surfaces(text, RESERVE, COMMAND, UNION) == [title]


ROADS = entity(
    "roads",
    "working_group",
    en=["Jordanian National Committee for Road Safety"],
    ar=["اللجنة الوطنية الأردنية لسلامة الطرق"],
)


@pytest.mark.parametrize(
    "text",
    [
        "عمان في 3 آذار (بترا) - بحثت اللجنة الوطنية لسلامة الطرق خطتها",
        "AMMAN, March 3 (Petra) - The National Committee for Road Safety met on Monday",
        "Jordan is to act. A plan of the National Committee for Road Safety is before its cabinet",
    ],
)
def test_an_article_of_its_country_leaves_that_out(text: str) -> None:
    assert len(surfaces(text, ROADS)) == 1


def test_its_nationality_after_the_name_belongs_to_it() -> None:
    text = "قالت اللجنة الوطنية لسلامة الطرق الأردنية أمس"
    assert surfaces(text, ROADS) == ["اللجنة الوطنية لسلامة الطرق الأردنية"]


@pytest.mark.parametrize(
    "text",
    [
        "بحثت اللجنة الوطنية لسلامة الطرق خطتها",
        "مسقط في 3 مارس /العمانية/ بحثت اللجنة الوطنية لسلامة الطرق خطتها، وشكرت الأردن والأردنيين",
        "AMMAN, March 3 (Petra) - Oman's National Committee for Road Safety came to Jordan",
        "الأردن والأردنيون: قالت اللجنة الوطنية لسلامة الطرق في سلطنة عمان",
    ],
)
def test_elsewhere_and_beside_another_country_it_is_another(text: str) -> None:
    assert surfaces(text, ROADS) == []


def test_a_national_body_that_does_not_say_what_it_is_for_keeps_its_country() -> None:
    guard = entity("guard", en=["Jordanian National Guard"], ar=["الحرس الوطني الأردني"])
    text = "AMMAN, March 3 (Petra) - The National Guard met. عمان (بترا) - قال الحرس الوطني ذلك"
    assert surfaces(text, guard) == []


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("اللجنة الوطنية لسلامة الطرق في الأردن", "اللجنة الوطنية لسلامة الطرق"),
        ("الهيئة الأردنية الوطنية لسلامة الطرق", "الهيئة الوطنية لسلامة الطرق"),
        ("Jordan's National Committee for Road Safety", "National Committee for Road Safety"),
        ("اللجنة الوطنية لنصرة الشعب السوري", None),
        ("National Committee for the Support of Jordan", None),
        ("National Council on US-Arab Relations", None),
    ],
)
def test_a_country_that_a_body_is_for_stays_in_its_name(name: str, title: str | None) -> None:
    parsed = without_nation(name)
    assert (parsed and parsed.title) == title


PORTS = entity("ports", en=["Omani Ports Authority"], ar=["الهيئة العامة للموانئ"])


@pytest.mark.parametrize(
    "text",
    [
        "قالت الهيئة العامة للموانئ في الأردن ذلك. وتتعاون مع عمان وسلطنة عمان",
        "قالت الهيئة العامة للموانئ الأردنية ذلك. وتتعاون مع سلطنة عمان",
    ],
)
def test_an_authority_named_without_its_country_is_that_of_another_beside_it(text: str) -> None:
    assert surfaces(text, PORTS) == []


@pytest.mark.parametrize(
    "text",
    [
        "قالت الهيئة العامة للموانئ في سلطنة عمان إنها تتعاون مع الأردن والأردن",
        "قالت الهيئة العامة للموانئ إن الميناء هو الأكبر",
        "يزور وفد من الأردن سلطنة عمان. وقالت الهيئة العامة للموانئ إنها تتعاون مع الأردن",
    ],
)
def test_beside_its_own_or_none_it_is_its_own(text: str) -> None:
    assert len(surfaces(text, PORTS)) == 1


def test_a_body_of_another_kind_is_itself_elsewhere() -> None:
    army = entity("army", en=["Omani Rescue Corps"], ar=["فيلق الإنقاذ"])
    assert surfaces("يعمل فيلق الإنقاذ في الأردن", army) == ["فيلق الإنقاذ"]


AUDITORS = entity(
    "auditors", en=["State Audit Bureau of Oman"], ar=["ديوان الرقابة المالية العماني"]
)
ACCOUNTS = entity("accounts", en=["Algerian Court of Accounts"], ar=["مجلس المحاسبة الجزائري"])


@pytest.mark.parametrize(
    "text",
    [
        "MUSCAT: The State Audit Bureau said on Sunday that it had found nothing.",
        "MUSCAT, March 3 (ONA) - The Audit Bureau met on Monday.",
        "مسقط في 3 مارس /العمانية/ نشر ديوان الرقابة المالية تقريره",
        "الجزائر (واج) - نشر مجلس المحاسبة تقريره، كما ديوان المحاسبة الأردني.",
        "ALGIERS (APS) - The Court of Accounts published its report.",
    ],
)
def test_who_audits_a_state_needs_no_country_at_home(text: str) -> None:
    assert len(surfaces(text, AUDITORS, ACCOUNTS)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "DOHA: The State Audit Bureau said on Sunday that it had found nothing.",
        "MUSCAT: The Qatari State Audit Bureau came. The National Audit Bureau did not.",
        "The State Audit Bureau said on Sunday that it had found nothing.",
        "الجزائر (واج) - نشر مجلس المحاسبة الليبي تقريره",
        "PARIS (AFP) - The Court of Accounts published its report.",
    ],
)
def test_elsewhere_it_is_who_audits_that_state(text: str) -> None:
    assert surfaces(text, AUDITORS, ACCOUNTS) == []
