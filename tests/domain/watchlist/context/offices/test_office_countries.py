"""Whose office a title is that stands without its country, or beside one of several words."""

import pytest

from schemas.entity import Entity
from services.domain.names.countries import country_beginning, country_ending
from services.domain.watchlist.context.offices.office_names import OfficeName, parse_office_name
from tests.domain.watchlists import entity, surfaces, watchlist

US = entity("us", "office", en=["US President"], ar=["الرئيس الأمريكي"])
TURKEY = entity("turkey", "office", en=["President of Turkey"], ar=["الرئيس التركي"])
KOREA = entity("korea", "office", en=["President of South Korea"], ar=["الرئيس الكوري الجنوبي"])
KUWAIT = entity("kuwait", "office", en=["Emir of Kuwait"], ar=["أمير الكويت"])
BRITAIN = entity("britain", "office", en=["British Prime Minister"], ar=["رئيس الوزراء البريطاني"])
YEMEN = entity("yemen", "office", ar=["المبعوث الأممي إلى اليمن"])


@pytest.mark.parametrize(
    ("words", "country", "count"),
    [
        ("South Korean officials", "south korea", 2),
        ("South Sudan", "south sudan", 2),
        ("United Arab Emirates", "emirates", 3),
        ("المملكة العربية السعودية", "saudi", 3),
        ("لكوريا الجنوبية", "south korea", 2),
        ("الكوري الشمالي", "north korea", 2),
        ("Russian Federation", "russia", 2),
        ("Islamic Republic of Iran", "iran", 4),
        ("الجمهورية الإسلامية الإيرانية", "iran", 3),
        ("للجمهورية العربية السورية", "syria", 3),
        ("Sudan", "sudan", 1),
    ],
)
def test_a_country_may_be_of_several_words(words: str, country: str, count: int) -> None:
    assert country_beginning(words.split()) == (country, count)
    assert country_ending(words.split()[:count]) == (country, count)


@pytest.mark.parametrize("words", ["south winds", "Korea", "جورجي", "ديفيد كاميرون", "المالي"])
def test_words_that_are_more_often_something_else_name_no_country(words: str) -> None:
    assert country_beginning(words.split()) is None


@pytest.mark.parametrize(
    ("name", "title", "country"),
    [
        ("President of South Korea", "President", "south korea"),
        ("الرئيس الكوري الجنوبي", "الرئيس", "south korea"),
        ("South African President", "President", "south africa"),
        ("المبعوث الأممي إلى اليمن", "المبعوث الأممي", "yemen"),
        ("رئيس الوزراء الماليزي", "رئيس الوزراء", "malaysia"),
        ("Oman's Minister of Health", "Minister of Health", "oman"),
        ("Minister of State of Oman", "Minister of State", "oman"),
        ("Minister of Health of the State of Qatar", "Minister of Health", "qatar"),
    ],
)
def test_the_title_is_what_is_left_of_the_country(name: str, title: str, country: str) -> None:
    assert parse_office_name(name) == OfficeName(title=title, country=country)


@pytest.mark.parametrize(
    "text",
    [
        "In Honduras, President Juan Orlando, a friend of Honduran farmers, met US staff.",
        "The US met South Korea's envoys; the South Korean president thanked the US.",
        "زار وفد أمريكي البلاد، وقال الرئيس الكوري الجنوبي إن الموقف الأمريكي واضح",
        "أشاد الرئيس الكوبي بالقرار الأمريكي",
        "US media asked ANC president Jane Roe, a fan of US film",
        "US buyers heard the academy president",
        "US buyers heard the president of the board",
        "US staff met the president of US Badminton Association",
        "قال الرئيس المشارك للمجلس إن القرار الأمريكي صائب",
        "US firms heard a senior president",
    ],
)
def test_the_office_of_another_country_or_body_is_not_it(text: str) -> None:
    assert surfaces(text, US) == []


@pytest.mark.parametrize(
    ("tracked", "text", "surface"),
    [
        (US, "U.S. President Jane Roe met Turkey's envoys in Turkey", "President"),
        (US, "Turkey heard the president of the United States", "president of the United States"),
        (US, "Turkish fans of the U.S. heard the president in the U.S. Senate", "president"),
        (KOREA, "South Korean President Moon met US envoys and US staff", "President"),
        (KOREA, "التقى الرئيس الكوري الجنوبي وفدا أمريكيا", "الرئيس الكوري الجنوبي"),
        (YEMEN, "وصل المبعوث الأممي الجديد إلى اليمن", "المبعوث الأممي الجديد إلى اليمن"),
        (YEMEN, "في اليمن يسعى المبعوث الأممي إلى تهدئة", "المبعوث الأممي"),
        (BRITAIN, "the premier of Britain spoke", "premier of Britain"),
    ],
)
def test_the_country_beside_it_makes_it_the_office(
    tracked: Entity, text: str, surface: str
) -> None:
    assert surfaces(text, tracked) == [surface]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("US and US staff met the Turkish President Recep Acar. President Acar left.", "turkey"),
        ("Turkey and Turkey again: US President Jane Roe came. President Roe stayed.", "us"),
        ("في تركيا وتركيا التقى الرئيس الأمريكي جون رو وفدا. وقال الرئيس رو إنه مسرور", "us"),
        ("في تركيا وتركيا التقى الرئيس الأمريكي وفدا. وأضاف الرئيس أن اللقاء مفيد", "us"),
    ],
)
def test_a_title_alone_is_the_office_that_the_document_gave_its_holder(
    text: str, found: str
) -> None:
    tracked = {"us": US, "turkey": TURKEY}
    other = tracked["turkey" if found == "us" else "us"]
    assert len(surfaces(text, tracked[found])) == 2
    assert surfaces(text, other) == []


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (US, "Turkey and America differ, the president said"),
        (KUWAIT, "وصل الأمير فلان إلى الكويت"),
        (BRITAIN, "Britain's clubs await the premier event of the year in Britain"),
    ],
)
def test_a_title_alone_of_two_countries_or_of_two_meanings_is_none(
    tracked: Entity, text: str
) -> None:
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    ("tracked", "text", "surface"),
    [
        (
            "Governor of the Central Bank of New Zealand",
            "It was the governor of New Zealand's central bank who resigned",
            "governor of New Zealand's central bank",
        ),
        (
            "South Korean Minister of Defence",
            "South Korea's Minister of Defence resigned",
            "Minister of Defence",
        ),
        (
            "Minister of Defence of Sierra Leone",
            "The Minister of Defence of Sierra Leone resigned",
            "Minister of Defence of Sierra Leone",
        ),
    ],
)
def test_an_office_of_a_country_of_several_words_is_found_with_it(
    tracked: str, text: str, surface: str
) -> None:
    assert surfaces(text, entity("x", "office", en=[tracked])) == [surface]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Turkey, Turkey: President Jane Roe met the President of Turkey, Recep Acar.", 1),
        ("تركيا وتركيا: التقى الرئيس محمد علي الرئيس التركي رجب أجار", 1),
        ("Turkey, Turkey: President Recep Acar met the President of Turkey, Recep Acar.", 2),
        ("تركيا وتركيا: نقل الرئيس تحيات محمد علي إلى الرئيس التركي رجب أجار", 2),
    ],
)
def test_a_title_with_another_name_than_the_documents_holder_of_it_is_another_countrys(
    text: str, found: int
) -> None:
    assert len(surfaces(text, TURKEY)) == found


SUDAN = entity(
    "sudan",
    "office",
    en=["UN Secretary-General's Personal Envoy for Sudan"],
    ar=["المبعوث الشخصي للأمين العام للأمم المتحدة إلى السودان"],
)
DELEGATION = entity("eu", "office", ar=["سفير الاتحاد الأوروبي لدى اليمن"])


@pytest.mark.parametrize(
    ("tracked", "text", "surface"),
    [
        (SUDAN, f"قال {SUDAN.names['ar'][0]} بيكا هافيستو", SUDAN.names["ar"][0]),
        (SUDAN, "وصل المبعوث الأممي إلى السودان", "المبعوث الأممي إلى السودان"),
        (SUDAN, "the U.N. envoy to Sudan said", "U.N. envoy to Sudan"),
        (SUDAN, "UN Special Envoy for Sudan", "UN Special Envoy for Sudan"),
        (
            SUDAN,
            "the personal envoy of the UN Secretary-General for Sudan",
            "personal envoy of the UN Secretary-General for Sudan",
        ),
        (YEMEN, "المبعوث الخاص للأمين العام للأمم المتحدة إلى اليمن", None),
        (DELEGATION, "في اليمن قال السفير الأوروبي", "السفير الأوروبي"),
    ],
)
def test_an_envoy_of_a_body_is_found_by_what_else_news_calls_him(
    tracked: Entity, text: str, surface: str | None
) -> None:
    assert surfaces(text, tracked) == [surface or text]


@pytest.mark.parametrize(
    "text",
    ["Sudan's UN envoy left Sudan", "the Sudanese UN envoy", "the UN envoy for Yemen left Sudan"],
)
def test_the_envoy_whom_a_country_sends_is_not_the_one_sent_there(text: str) -> None:
    assert surfaces(text, SUDAN) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("زار الرئيس التركي مصر. ونقل الرئيس تحيات الشعب إلى مصر", 2),
        ("زار الرئيس التركي مصر. وأكد الرئيس التزام بلاده في مصر", 2),
        ("زار الرئيس التركي مصر. وشكر الرئيس ماكرون مصر", 1),
    ],
)
def test_a_noun_after_a_title_is_not_the_name_of_another_holder(text: str, found: int) -> None:
    assert len(surfaces(text, TURKEY)) == found


STAFF = entity("staff", "office", en=["Chief of Staff of the Yemeni Army"])
BANK = entity("bank", "office", en=["Governor of the Jordanian Central Bank"])


@pytest.mark.parametrize(
    ("tracked", "text", "surface"),
    [
        (STAFF, "Yemen's army chief of staff, Sagheer Aziz, left", "army chief of staff"),
        (STAFF, "the Yemeni army chief, Sagheer Aziz, left", "Yemeni army chief"),
        (
            STAFF,
            "the chief of staff of Yemen's army left",
            "chief of staff of Yemen's army",
        ),
        (
            entity("x", "office", en=["Undersecretary at the Health Ministry of Oman"]),
            "the undersecretary at Oman's Ministry of Health left",
            "undersecretary at Oman's Ministry of Health",
        ),
        (BANK, "Jordan's central bank governor left", "central bank governor"),
        (BANK, "the governor of Jordan's central bank left", "governor of Jordan's central bank"),
    ],
)
def test_a_country_inside_of_a_title_may_stand_before_or_after_it(
    tracked: Entity, text: str, surface: str
) -> None:
    assert surfaces(text, tracked) == [surface]


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (STAFF, "the Omani army chief left Yemen"),
        (STAFF, "the prime minister's chief of staff left Yemen"),
        (BANK, "Egypt's central bank governor left Jordan"),
        (entity("x", "office", en=["Head of the Egyptian Trade Mission to Oman"]),
         "Egypt's Head of the Navy left"),
        (entity("x", "office", en=["Chairman of the Omani Fund"]),
         "In Oman, Oman's friends met the chairman of the fund"),
    ],
)  # fmt: skip
def test_it_is_still_that_of_no_other_country(tracked: Entity, text: str) -> None:
    assert surfaces(text, tracked) == []


CHANCELLOR = entity("chancellor", "office", en=["British Chancellor of the Exchequer"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Markets fell in Japan as the Chancellor of the Exchequer, Jane Roe, spoke.", 1),
        ("The former Chancellor of the Exchequer wrote a book.", 0),
        ("In Canada, Canada's Chancellor of the Exchequer is nobody.", 0),
    ],
)
def test_a_title_that_one_country_alone_has_needs_no_country(text: str, found: int) -> None:
    assert len(surfaces(text, CHANCELLOR)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Former Turkish President Abdullah Gul came. President Gul left Turkey.", 0),
        ("قال الرئيس التركي السابق عبدالله غل. وأضاف الرئيس غل في تركيا", 0),
        ("In Turkey President Kerem Gul met former President Abdullah Gul. President Gul left.", 2),
        ("A spokesman for Turkish President Kerem Gul came. President Gul left Turkey.", 2),
        ("An adviser to Turkish President Kerem Gul came. President Gul left Turkey.", 1),
    ],
)
def test_a_title_before_the_name_of_a_former_holder_is_not_the_office(
    text: str, found: int
) -> None:
    assert len(surfaces(text, TURKEY)) == found


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        (
            "وزير الطاقة والمياه اللبناني",
            "في لبنان قال وزير الطاقة والمياه إن",
            ["وزير الطاقة والمياه"],
        ),
        ("وزير طاقة لبنان", "في لبنان قال وزير طاقة إن", []),
        ("والي تونس", "في تونس وصل والي صفاقس", []),
    ],
)
def test_a_title_whose_last_word_has_and_before_its_article_needs_no_country(
    name: str, text: str, found: list[str]
) -> None:
    assert surfaces(text, entity("x", "office", ar=[name])) == found


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("The Korean President spoke", ["korea"]),
        ("Korea's president spoke", ["korea"]),
        ("قال الرئيس الكوري ذلك", ["korea"]),
        ("The President of the Republic of Korea spoke", ["korea"]),
        ("The North Korean President spoke. The Korean President left", ["north", "north"]),
        ("قال الرئيس الكوري الشمالي ذلك. وغادر الرئيس الكوري أمس", ["north", "north"]),
        ("The North Korean President met the South Korean President. The Korean President left",
         ["north", "korea", "korea"]),
        ("a Korean club president", []),
        ("The talks with North Korea failed, the Korean President said", ["north"]),
        ("#رئيس_كوريا_الشمالية في موسكو", ["north"]),
    ],
)  # fmt: skip
def test_korean_alone_is_of_the_south_unless_the_text_is_about_the_north(
    text: str, entities: list[str]
) -> None:
    north = entity("north", "office", en=["President of North Korea"], ar=["رئيس كوريا الشمالية"])
    matches = watchlist(KOREA, north).match(text)
    assert [match.entity for match in matches] == entities


def test_the_country_after_the_name_of_a_holder_may_have_an_article() -> None:
    text = "The Turkish envoys met President Jane Roe of the United States in Turkey."
    assert surfaces(text, TURKEY) == []
    assert surfaces(text, US) == ["President"]


FINANCE = entity("finance", "office", en=["Finance Minister of Turkey"], ar=["وزير المالية التركي"])
_FAR = "This goes on for long, and Egypt, Egypt and Egypt are in it again. " * 5
_ARABIC_FAR = "وهذا كلام طويل يذكر مصر ومصر ومصر مرة بعد مرة في كل جملة منه. " * 5


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"The Turkish finance minister spoke. {_FAR} The finance minister left", 2),
        (f"قال وزير المالية التركي ذلك. {_ARABIC_FAR} وغادر وزير المالية أمس", 2),
        (f"The Turkish finance minister spoke. {_FAR} Finance Minister John Roe left", 1),
        (f"The finance minister came. The Turkish finance minister spoke. {_FAR} "
         "The finance minister left", 1),
        (f"The Turkish finance minister met the Egyptian finance minister. {_FAR} "
         "The finance minister left", 1),
        (f"CAIRO - (MENA) The Turkish finance minister spoke. {_FAR} The finance minister left", 1),
        (f"قال وزير المالية التركي ذلك. {_ARABIC_FAR} وغادر نائبا وزير المالية أمس", 1),
    ],
)  # fmt: skip
def test_a_text_goes_on_with_the_title_of_the_only_office_that_it_has_named_so(
    text: str, count: int
) -> None:
    assert len(surfaces(text, FINANCE)) == count


def test_the_president_alone_may_be_that_of_any_country() -> None:
    text = f"The Turkish President spoke. {_FAR} The President left"
    assert len(surfaces(text, TURKEY)) == 1


@pytest.mark.parametrize("country", ["Saudi", "Saudi Arabian", "Saudi Arabia's", "SAUDI ARABIAN"])
def test_a_country_of_two_words_has_its_adjective_before_a_title(country: str) -> None:
    office = entity("office", "office", en=["Health Minister of Saudi Arabia"])
    assert surfaces(f"The {country} Health Minister spoke.", office) != []
    assert surfaces(f"The {country} Airlines Health Minister spoke.", office) == []


@pytest.mark.parametrize("country", ["US", "U.S.", "United States"])
def test_a_word_before_a_country_of_any_length_makes_another_office(country: str) -> None:
    office = entity("office", "office", en=["Energy Secretary of the United States"])
    assert surfaces(f"The {country} Energy Secretary spoke.", office) != []
    assert surfaces(f"Former {country} Energy Secretary John Roe spoke.", office) == []
    assert surfaces(f"The Deputy {country} Energy Secretary spoke.", office) == []


def test_turkey_is_written_without_its_umlaut() -> None:
    office = entity("office", "office", en=["Health Minister of Turkey"])
    assert surfaces("Tuerkiye's Health Minister spoke.", office) == ["Health Minister"]


def test_initials_of_a_country_have_a_space_between() -> None:
    office = entity("office", "office", en=["Energy Secretary of the United States"])
    assert surfaces("The U. S. Energy Secretary spoke.", office) != []
    assert surfaces("Former U. S. Energy Secretary John Roe spoke.", office) == []


def test_whom_the_holder_of_an_office_speaks_to_is_not_another_holder() -> None:
    tracked = entity("sp", "office", en=["Interior Minister of Spain"])
    text = "Spain's Interior Minister Jane Roe left Spain. The interior minister told El Mundo so."
    assert surfaces(text, tracked) == ["Interior Minister", "interior minister"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Oman, said the Under Secretary of the Treasury for Domestic Finance, is in Oman.", 1),
        ("Oman, said the Treasury Undersecretary for Domestic Finance, is in Oman.", 1),
        ("Oman, said its Under Secretary of Finance for Domestic Affairs, is in Oman.", 0),
        ("Oman, said a former Under Secretary of the Treasury for Domestic Finance.", 0),
    ],
)
def test_secretaries_of_the_treasury_are_of_one_country(text: str, found: int) -> None:
    name = "Treasury Under Secretary for Domestic Finance of the United States"
    assert len(surfaces(text, entity("tr", "office", en=[name]))) == found


EGYPT = entity("eg", "office", ar=["رئيس مجلس الوزراء المصري"])
EMIRATES = entity("ae", "office", ar=["رئيس مجلس الوزراء الإماراتي"])
CAIRO = "القاهرة - "


@pytest.mark.parametrize(
    "text", ["نائب رئيس الدولة رئيس مجلس الوزراء حاكم دبي", "رئيس مجلس الوزراء، حاكم الشارقة،"]
)
def test_who_also_rules_a_part_of_a_country_has_the_office_of_that_country(text: str) -> None:
    text = f"{CAIRO}استقبلت مصر {text} في مصر"
    assert surfaces(text, EGYPT) == []
    assert surfaces(text, EMIRATES) == ["رئيس مجلس الوزراء"]


def test_a_ruler_who_is_met_is_somebody_else() -> None:
    text = f"{CAIRO}التقى رئيس مجلس الوزراء بحاكم دبي في مصر، ثم كرم رئيس مجلس الوزراء حاكم المصرف"
    assert surfaces(text, EGYPT, EMIRATES) == ["رئيس مجلس الوزراء"] * 2


def test_a_minister_of_the_european_union_is_of_no_country() -> None:
    spain = entity("es", "office", ar=["وزيرة الخارجية الإسبانية"])
    assert surfaces("مدريد - قالت وزيرة الخارجية الأوروبية إن إسبانيا ستشارك", spain) == []
    text = "مدريد - قالت وزيرة الخارجية إن الدول الأوروبية وإسبانيا ستشارك"
    assert surfaces(text, spain) == ["وزيرة الخارجية"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("MUSCAT - {} The country's attorney general said no.", 1),
        ("MUSCAT - {} The attorney general said no.", 0),
        ("MUSCAT - {} So did Kenya. The country's attorney general said no.", 0),
        ("NAIROBI - {} The country's attorney general said no.", 0),
    ],
)
def test_the_country_is_the_one_that_a_text_is_dated_from(text: str, found: int) -> None:
    lawyer = entity("om", "office", en=["Attorney General of Oman"])
    assert len(surfaces(text.format("The army left the town at noon. " * 5), lawyer)) == found
