"""Presidents, spokesmen and envoys are found by the other words that news has for their titles."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

EGYPT = entity("eg", "office", en=["President of Egypt"], ar=["الرئيس المصري"])
IRAQ = entity("iq", "office", ar=["رئيس جمهورية العراق"])


@pytest.mark.parametrize(
    ("tracked", "text", "surface"),
    [
        (EGYPT, "وقال رئيس الجمهورية المصرية إن", "رئيس الجمهورية المصرية"),
        (EGYPT, "القاهرة (أ ش أ) - استقبل رئيس الجمهورية وزير خارجية فرنسا", "رئيس الجمهورية"),
        (
            entity("eg", "office", en=["President of the Republic of Egypt"]),
            "the Egyptian president spoke",
            "president",
        ),
        (IRAQ, "وقال الرئيس العراقي إن", "الرئيس العراقي"),
        (IRAQ, "وقال رئيس الجمهورية العراقية إن", "رئيس الجمهورية العراقية"),
        (EGYPT, "وقال رئيس جمهورية مصر العربية إن", "رئيس جمهورية مصر العربية"),
    ],
)
def test_a_president_is_one_of_his_republic(tracked: Entity, text: str, surface: str) -> None:
    assert surfaces(text, tracked) == [surface]


@pytest.mark.parametrize(
    "text",
    [
        "وقال نائب رئيس الجمهورية المصرية إن",
        "وقال رئيس الجمهورية التونسية في مصر إن",
        "مصر: قال رئيس الجمهورية السابق إن مصر",
        "مصر ومصر: التقى رئيس الجمهورية العربية السورية وفدا من مصر",
    ],
)
def test_a_deputy_a_former_one_and_that_of_another_republic_are_not_it(text: str) -> None:
    assert surfaces(text, EGYPT) == []


SPOKEN_FOR = entity(
    "tr",
    "office",
    en=["Spokesperson of the Turkish Foreign Ministry"],
    ar=["المتحدث باسم وزارة الخارجية التركية"],
)
DEFENCE = entity("kw", "office", en=["Kuwaiti Defense Ministry Spokesman"])
TREASURY = entity("us", "office", en=["Spokesman for the US Treasury Department"])


@pytest.mark.parametrize(
    ("tracked", "text", "surface"),
    [
        (SPOKEN_FOR, "Turkey's foreign ministry spokesman said", "foreign ministry spokesman"),
        (
            SPOKEN_FOR,
            "a spokeswoman for the Turkish Foreign Ministry said",
            "spokeswoman for the Turkish Foreign Ministry",
        ),
        (
            SPOKEN_FOR,
            "a spokesman for Turkey's Foreign Ministry said",
            "spokesman for Turkey's Foreign Ministry",
        ),
        (TREASURY, "the US Treasury Department spokeswoman", "Treasury Department spokeswoman"),
        (
            TREASURY,
            "a spokesman for the U.S. Treasury Department said",
            "spokesman for the U.S. Treasury Department",
        ),
        (SPOKEN_FOR, "Turkish Ministry of Foreign Affairs Spokesperson", None),
        (SPOKEN_FOR, "قال المتحدث باسم الخارجية التركية", "المتحدث باسم الخارجية التركية"),
        (SPOKEN_FOR, "قالت الناطقة الرسمية باسم وزارة الخارجية التركية", None),
        (
            DEFENCE,
            "the spokesperson of the Kuwaiti Defense Ministry",
            "spokesperson of the Kuwaiti Defense Ministry",
        ),
    ],
)
def test_who_speaks_for_a_ministry_is_found_by_any_word_for_that(
    tracked: Entity, text: str, surface: str | None
) -> None:
    found = surfaces(text, tracked)
    assert len(found) == 1
    assert surface is None or found == [surface]


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (SPOKEN_FOR, "Greece's foreign ministry spokesman left Turkey"),
        (SPOKEN_FOR, "a former Turkish foreign ministry spokesman said"),
        (TREASURY, "a spokesman for Britain's Treasury Department left the U.S."),
        (SPOKEN_FOR, "a spokesman for the Turkish Interior Ministry said"),
        (SPOKEN_FOR, "قال نائب المتحدث باسم الخارجية التركية"),
        (SPOKEN_FOR, "قال المتحدث باسم الخارجية المصرية في تركيا"),
        (DEFENCE, "قال المتحدث باسم الدفاع المدني الكويتي"),
    ],
)
def test_who_speaks_for_another_ministry_or_did_once_is_not_it(tracked: Entity, text: str) -> None:
    assert surfaces(text, tracked) == []


SENT = entity("us", "office", ar=["المبعوث الأميركي الخاص إلى السودان"])
UN = entity("un", "office", en=["UN Special Envoy for Sudan"], ar=["المبعوث الأممي إلى السودان"])


@pytest.mark.parametrize(
    ("tracked", "title"),
    [
        (SENT, "المبعوث الأمريكي الخاص إلى السودان"),
        (SENT, "المبعوثة الأمريكية الخاصة إلى السودان"),
        (UN, "المبعوث الشخصي للأمين العام إلى السودان"),
        (UN, "Personal Envoy of the Secretary-General for Sudan"),
    ],
)
def test_an_envoys_sender_may_be_spelt_or_named_otherwise(tracked: Entity, title: str) -> None:
    text = f"yesterday the {title} left" if title.isascii() else f"وصل أمس {title} وغادر"
    assert surfaces(text, tracked) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "وصل المبعوث الخاص للأمين العام لجامعة الدول العربية إلى السودان",
        "the Special Representative of the Secretary-General of NATO for Sudan",
        "وصل المبعوث الشخصي للأمين العام إلى ليبيا",
    ],
)
def test_an_envoy_of_another_body_or_to_another_country_is_not_it(text: str) -> None:
    assert surfaces(text, UN) == []


HIGH = entity(
    "high",
    "office",
    en=["High Representative of the European Union for Foreign Affairs and Security Policy"],
    ar=["الممثلة العليا للاتحاد الأوروبي للشؤون الخارجية والسياسة الأمنية"],
)


@pytest.mark.parametrize(
    "title",
    [
        "EU High Representative for Foreign Affairs and Security Policy",
        "High Representative for Foreign Affairs and Security Policy",
        "EU foreign policy chief",
        "الممثل الأعلى للشؤون الخارجية والسياسة الأمنية في الاتحاد الأوروبي",
        "مسؤولة السياسة الخارجية في الاتحاد الأوروبي",
        "مسؤولة السياسة الخارجية الأوروبية",
    ],
)
def test_the_high_representative_of_a_union_is_found_by_any_order_of_it(title: str) -> None:
    text = f"The {title} said" if title.isascii() else f"قالت {title} أمس"
    assert surfaces(text, HIGH) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "The former EU High Representative for Foreign Affairs and Security Policy said",
        "The former European Union's High Representative for Foreign Affairs and Security Policy",
        "The UN High Representative for Disarmament Affairs said",
        "The High Representative for Bosnia said",
    ],
)
def test_a_former_one_or_one_for_something_else_is_not(text: str) -> None:
    assert surfaces(text, HIGH) == []


@pytest.mark.parametrize(
    "title", ["Home Minister", "Minister of Home Affairs", "Interior Minister"]
)
def test_what_some_countries_call_home_affairs_is_the_interior(title: str) -> None:
    minister = entity("m", "office", en=["Home Minister of India"])
    assert surfaces(f"The {title} of India said", minister) == [f"{title} of India"]
    assert surfaces(f"The Deputy {title} of India said", minister) == []


def test_an_agency_is_found_by_whom_it_is_for() -> None:
    agency = entity("a", en=["United Nations Relief and Works Agency for Palestine Refugees"])
    text = "The U.N. agency for Palestinian refugees ran short; the U.N. refugee agency did not."
    assert surfaces(text, agency) == ["U.N. agency for Palestinian refugees"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("رئيس الوزراء التونسي", "الوزير الأول التونسي"),
        ("وزير المالية اللبناني", "وزير المال اللبناني"),
        ("وزير المالية الفرنسي", "وزير الاقتصاد والمالية الفرنسي"),
        ("وزير المالية المغربي", "وزيرة الاقتصاد والمالية المغربية"),
        ("رئيس الأركان الإسرائيلي", "رئيس أركان جيش الاحتلال الإسرائيلي"),
        ("الممثلة الخاصة للأمين العام للأمم المتحدة في السودان", "المبعوث الأممي إلى السودان"),
    ],
)
def test_arabic_titles_are_found_by_what_other_countries_call_them(name: str, title: str) -> None:
    assert surfaces(f"وقال {title} ذلك", entity("office", "office", ar=[name])) == [title]


@pytest.mark.parametrize(
    ("tracked", "text", "titles"),
    [
        (
            entity("mt", "office", en=["Foreign Minister of Malta"]),
            "Malta's Minister for Foreign and European Affairs met one for European Affairs",
            ["Minister for Foreign and European Affairs"],
        ),
        (
            entity("lb", "office", en=["Foreign Minister of Lebanon"]),
            "Lebanon's Foreign and Emigrants Minister met its Emigrants Minister",
            ["Foreign and Emigrants Minister"],
        ),
        (
            entity("fr", "office", en=["Finance Minister of France"]),
            "French Economy and Finance Minister Jane Roe met the Economy and Trade Minister",
            ["Economy and Finance Minister"],
        ),
        (
            entity("us", "office", en=["US Defense Secretary"], ar=["وزير الدفاع الأمريكي"]),
            "The US Secretary of War met the US Secretary of the Army",
            ["Secretary of War"],
        ),
        (
            entity("us", "office", ar=["وزير الدفاع الأمريكي"]),
            "قال وزير الحرب الأمريكي لوزير الجيش الأمريكي",
            ["وزير الحرب الأمريكي"],
        ),
        (
            entity("uk", "office", en=["Home Secretary of the United Kingdom"]),
            "The British Secretary of State for the Home Department met one of State for Wales",
            ["Secretary of State for the Home Department"],
        ),
    ],
)
def test_a_minister_may_have_the_official_name_of_his_ministry(
    tracked: Entity, text: str, titles: list[str]
) -> None:
    assert surfaces(text, tracked) == titles


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("Defence Minister of Algeria", "the Minister of National Defense of Algeria",
         "Minister of National Defense of Algeria"),
        ("Defence Minister of Turkey", "Turkish National Defence Minister Jane Roe",
         "National Defence Minister"),
        ("وزير الدفاع الوطني التونسي", "قال وزير الدفاع التونسي", "وزير الدفاع التونسي"),
        ("وزير التربية الجزائري", "وزير التربية الوطنية الجزائري", "وزير التربية الوطنية الجزائري"),
        ("وزير الاقتصاد الفلسطيني", "وزير الاقتصاد الوطني الفلسطيني",
         "وزير الاقتصاد الوطني الفلسطيني"),
    ],
)  # fmt: skip
def test_a_minister_of_what_is_national_is_the_one_for_it(name: str, text: str, title: str) -> None:
    assert surfaces(text, entity("m", "office", en=[name])) == [title]


def test_the_minister_of_the_national_guard_is_not_the_one_of_defence() -> None:
    minister = entity("m", "office", ar=["وزير الدفاع السعودي"])
    assert surfaces("قال وزير الحرس الوطني السعودي ذلك", minister) == []


def test_the_atomic_agency_is_that_of_the_world_and_no_other_body_for_atomic_energy() -> None:
    agency = entity("iaea", ar=["الوكالة الدولية للطاقة الذرية"])
    text = "قالت الوكالة الذرية إن هيئة الطاقة الذرية أبلغتها. وغادر مدير هيئة الرقابة الذرية"
    assert surfaces(text, agency) == ["الوكالة الذرية"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("President of the Asian Development Bank", "Asian Development Bank chief"),
        ("Chairman of the Maritime Council", "Maritime Council's chief"),
        ("UN High Commissioner for Human Rights", "U.N. rights chief"),
        ("UN High Commissioner for Refugees", "UN refugee chief"),
        ("Prosecutor of the International Criminal Court", "ICC chief prosecutor"),
        ("European Commissioner for Enlargement", "EU Enlargement Commissioner"),
        ("أمين المجلس الأعلى للأمن القومي الإيراني", "أمين مجلس الأمن القومي الإيراني"),
        ("الأمين العام لحلف شمال الأطلسي", "أمين عام الناتو"),
        ("الأمين العام لمنظمة أوبك", "أمين عام أوبك"),
        ("UN Under-Secretary-General for Humanitarian Affairs", "UN aid chief"),
        ("قائد قوات اليونيفيل", "قائد اليونيفيل"),
        ("رئيس مجموعة البنك الإسلامي للتنمية", "رئيس البنك الإسلامي للتنمية"),
        ("المفوض العام لوكالة الأونروا", "مفوض الأونروا"),
        ("المدير التنفيذي لبرنامج الأغذية العالمي", "مديرة برنامج الأغذية العالمي"),
        ("المدعي العام للمحكمة الجنائية الدولية", "مدعي عام المحكمة الجنائية الدولية"),
        ("Director-General of the World Trade Organization",
         "head of the World Trade Organization"),
        ("Secretary-General of the Maritime League", "Maritime League head"),
        ("المدير العام لمنظمة التجارة العالمية", "رئيسة منظمة التجارة العالمية"),
        ("المدير العام لمنظمة التجارة العالمية", "مديرة منظمة التجارة"),
        ("المدير التنفيذي لبرنامج الأغذية العالمي", "رئيس برنامج الأغذية العالمي"),
    ],
)  # fmt: skip
def test_the_head_of_a_body_is_found_by_what_newspapers_call_him(name: str, title: str) -> None:
    text = f"Today the {title} said" if title.isascii() else f"وقال {title} ذلك"
    assert surfaces(text, entity("office", "office", en=[name])) == [title]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("President of the Asian Development Bank", "Asian Development Bank chief economist left"),
        ("President of the Asian Development Bank", "The former Asian Development Bank chief left"),
        ("Governor of Rome", "Rome chief Marco Roe left"),
        ("UN High Commissioner for Human Rights", "The EU rights chief left"),
        ("Prosecutor of the International Criminal Court", "The ICC deputy prosecutor left"),
        ("European Commissioner for Enlargement", "The EU Trade Commissioner left"),
        ("WTO Director-General", "The head of the WTO mission left"),
        ("WTO Director-General", "The head of the WTO in Kenya left"),
        ("WTO Director-General", "The head of the WTO's office left"),
        ("WTO Director-General", "The former head of the WTO, Jane Roe, left"),
        ("WTO Director-General", "The WTO Head Office is in Geneva"),
        ("UN Secretary-General", "The head of the UN refugee agency left"),
        ("Director-General of the Ministry of Health", "The head of the Ministry of Health left"),
        ("المدير العام لمنظمة الصحة العالمية", "قال مدير عام منظمة الصحة الحيوانية ذلك"),
        ("المدير العام لصندوق النقد الدولي", "قال رئيس صندوق النقد العربي ذلك"),
        ("المدير العام لمنظمة الصحة العالمية", "قال رئيس منظمة الصحة العالمية في اليمن ذلك"),
        ("الأمين العام لمنظمة التعاون الإسلامي", "قال رئيس منظمة التعاون الإسلامي ذلك"),
    ],
)
def test_nobody_else_of_the_body_is(name: str, text: str) -> None:
    assert surfaces(text, entity("office", "office", en=[name])) == []


RIGHTS = entity("rights", "office", ar=["مفوض الأمم المتحدة السامي لحقوق الإنسان"])
REFUGEES = entity("refugees", "office", ar=["مفوض الأمم المتحدة السامي لشؤون اللاجئين"])


@pytest.mark.parametrize(
    "title",
    [
        "مفوض الأمم المتحدة لحقوق الإنسان",
        "المفوض السامي لحقوق الإنسان",
        "المفوضة السامية للأمم المتحدة لحقوق الإنسان",
        "المفوض السامي لشؤون اللاجئين",
    ],
)
def test_a_high_commissioner_is_one_of_the_nations_or_is_high(title: str) -> None:
    assert surfaces(f"وقالت {title} أمس", RIGHTS, REFUGEES) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "قال مفوض حقوق الإنسان الأوكراني",
        "قال المفوض الأوروبي لحقوق الإنسان",
        "قالت المفوضية السامية لحقوق الإنسان",
        "قالت نائبة المفوض السامي لحقوق الإنسان",
    ],
)
def test_a_commissioner_of_others_a_deputy_and_the_office_are_not_it(text: str) -> None:
    assert surfaces(text, RIGHTS) == []


JUDICIARY = entity("om", "office", ar=["رئيس السلطة القضائية العمانية"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ولم يرد رئيس القضاء العماني على الرسالة", ["رئيس القضاء العماني"]),
        ("مسقط: التقى رئيس القضاء المحامين", ["رئيس القضاء"]),
        ("مسقط: التقى رئيس القضاء اليمني المحامين", []),
        ("مسقط: التقى رئيس القضاء العسكري المحامين", []),
        ("مسقط: التقى رئيس مجلس القضاء العماني المحامين", []),
    ],
)
def test_the_head_of_a_judiciary_is_so_by_the_shorter_word(text: str, found: list[str]) -> None:
    assert surfaces(text, JUDICIARY) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("MUSCAT - Minister for Finance and Revenue Jane Roe spoke",
         ["Minister for Finance and Revenue"]),
        ("MUSCAT - Minister for Finance and Revenue Minister Jane Roe spoke",
         ["Minister for Finance"]),
        ("MUSCAT - The finance minister and revenue are low", ["finance minister"]),
    ],
)  # fmt: skip
def test_revenue_is_one_more_thing_that_a_minister_is_for(text: str, found: list[str]) -> None:
    finance = entity("fin", "office", en=["Finance Minister of Oman"])
    assert surfaces(text, finance) == found


COURTS_VOICE = entity("dz", "office", ar=["الناطق باسم السلطة القضائية الجزائرية"])
TRANSPORT_VOICE = entity("iq", "office", ar=["المتحدثة باسم وزارة النقل العراقية"])


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
        (COURTS_VOICE, "قال الناطق باسم القضاء الجزائري", ["الناطق باسم القضاء الجزائري"]),
        (COURTS_VOICE, "قال المتحدث باسم القضاء الجزائري", ["المتحدث باسم القضاء الجزائري"]),
        (COURTS_VOICE, "الجزائر: قال المتحدث باسم القضاء التونسي", []),
        (TRANSPORT_VOICE, "قالت متحدثة وزارة النقل العراقية", ["متحدثة وزارة النقل العراقية"]),
        (TRANSPORT_VOICE, "بغداد: نفى متحدث وزارة النقل ذلك", ["متحدث وزارة النقل"]),
        (TRANSPORT_VOICE, "بغداد: نفى متحدث وزارة النفط ذلك", []),
        (TRANSPORT_VOICE, "بغداد: نفى متحدث ذلك باسم وزارة النقل", []),
    ],
)
def test_a_spokesman_is_so_of_what_he_speaks_for(
    tracked: Entity, text: str, found: list[str]
) -> None:
    assert surfaces(text, tracked) == found


FINANCIAL = entity("lb", "office", ar=["المدعي العام المالي في لبنان"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("بيروت: رفع النائب العام المالي قرار المنع", ["النائب العام المالي"]),
        ("بيروت: رفع النائب العام التمييزي قرار المنع", []),
        ("بيروت: رفع المدعي العام العسكري قرار المنع", []),
    ],
)
def test_a_prosecutor_of_money_matters_has_either_word(text: str, found: list[str]) -> None:
    assert surfaces(text, FINANCIAL) == found


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("محافظ المكلا", "زار محافظ مدينة المكلا الميناء", ["محافظ مدينة المكلا"]),
        ("محافظ مأرب", "زار محافظ محافظة مأرب السد", ["محافظ محافظة مأرب"]),
        ("محافظ صنعاء", "قال محافظ العاصمة المؤقتة صنعاء", ["محافظ العاصمة المؤقتة صنعاء"]),
        ("والي كسلا", "وصل والي ولاية كسلا أمس", ["والي ولاية كسلا"]),
        ("والي كسلا", "وصل نائب والي ولاية كسلا أمس", []),
        ("والي كسلا", "وصل والي ولاية سنار إلى كسلا", []),
        ("محافظ المكلا", "زار محافظ العاصمة المكلا وسيئون", ["محافظ العاصمة المكلا"]),
        ("محافظ المكلا", "زار محافظ العاصمة مدينة المكلا", []),
    ],
)
def test_a_governor_is_so_of_a_place_by_what_it_is(name: str, text: str, found: list[str]) -> None:
    assert surfaces(text, entity("gov", "office", ar=[name])) == found
