"""An office is found with whoever the text gives it to, and no other office in its place."""

from pathlib import Path

import pytest

from schemas.entity import Entity
from services.domain.watchlist.context.offices.office_names import OfficeName, parse_office_name
from tests.domain.watchlists import entity, surfaces, watchlist

SEEDS = Path(__file__).parents[5] / "seeds"
DEPUTY = entity(
    "deputy",
    "office",
    en=["Deputy Foreign Minister of Kuwait"],
    ar=["نائب وزير الخارجية الكويتي"],
)
MINISTER = entity(
    "minister", "office", en=["Foreign Minister of Kuwait"], ar=["وزير خارجية الكويت"]
)


@pytest.mark.parametrize(
    ("name", "title", "country"),
    [
        ("Deputy Foreign Minister of Kuwait", "Deputy Foreign Minister", "kuwait"),
        ("Kuwaiti Deputy Foreign Minister", "Deputy Foreign Minister", "kuwait"),
        ("نائب وزير الخارجية الكويتي", "نائب وزير الخارجية", "kuwait"),
        ("وزير الدولة للشؤون الخارجية", "وزير الدولة للشؤون الخارجية", None),
        ("وزير الخارجية في الكويت", "وزير الخارجية", "kuwait"),
        ("Secretary-General", "Secretary-General", None),
        ("Interior Minister of Saudi Arabia", "Interior Minister", "saudi"),
        ("Foreign Minister of the United Arab Emirates", "Foreign Minister", "emirates"),
        ("وزير خارجية المملكة المتحدة", "وزير خارجية", "britain"),
    ],
)
def test_an_office_is_a_title_and_a_country(name: str, title: str, country: str | None) -> None:
    assert parse_office_name(name) == OfficeName(title=title, country=country)


@pytest.mark.parametrize(
    ("seed", "expected"),
    [
        ("000", [("Deputy Foreign Minister", "Mansour Al-Otaibi")]),
        ("001", []),
        ("002", []),
        ("003", []),
        ("004", [("نائب وزير الخارجية", "خالد الجارالله")]),
    ],
)
def test_in_the_seeds_the_office_fires_where_somebody_holds_it(
    seed: str, expected: list[tuple[str, str | None]]
) -> None:
    (path,) = SEEDS.glob(f"{seed}_*.txt")
    matches = watchlist(DEPUTY).match(path.read_bytes().decode("utf-8"))
    assert [(match.surface, match.holder) for match in matches] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kuwaiti Assistant Foreign Minister Hamad Al-Mashaan",
        "Kuwaiti Foreign Minister Abdullah Al-Yahya",
        "Egyptian Deputy Foreign Minister, in Kuwait",
        "the former Deputy Foreign Minister of Kuwait",
        "Deputy Foreign Minister Jane Roe left London",
        "مساعد وزير الخارجية الكويتي حمد المشعان",
        "وزير الخارجية الكويتي",
        "نائب وزير الخارجية المصري في الكويت",
        "نائب وزير الخارجية السابق في الكويت",
        "نائب وزير الخارجية الكويتي السابق",
        "القائم بأعمال نائب وزير الخارجية الكويتي",
    ],
)
def test_another_office_is_not_it(text: str) -> None:
    assert surfaces(text, DEPUTY) == []


@pytest.mark.parametrize(
    "text",
    [
        "Deputy Foreign Minister of Kuwait Jarrah Al-Sabah",
        "Kuwait's Deputy Foreign Minister Jarrah Al-Sabah",
        "KUWAIT: Deputy Foreign Minister Sheikh Jarrah Al-Sabah",
    ],
)
def test_the_holder_is_named(text: str) -> None:
    (match,) = watchlist(DEPUTY).match(text)
    assert match.evidence == "office"
    assert match.alias == "Deputy Foreign Minister of Kuwait"
    assert match.holder == "Jarrah Al-Sabah"


def test_a_minister_is_not_found_in_a_deputy() -> None:
    text = "التقى وزير خارجية الكويت عبدالله اليحيا نائب وزير الخارجية"
    (match,) = watchlist(MINISTER).match(text)
    assert (match.surface, match.holder) == ("وزير خارجية الكويت", "عبدالله اليحيا")
    assert surfaces("Kuwaiti Deputy Foreign Minister Mansour Al-Otaibi", MINISTER) == []


@pytest.mark.parametrize(
    ("name", "text", "surface"),
    [
        (
            "Governor of the Central Bank of Kuwait",
            "the Governor of the Central Bank of Kuwait praised it",
            "Governor of the Central Bank of Kuwait",
        ),
        ("المبعوث الأممي إلى اليمن", "بصفته المبعوث الأممي إلى اليمن.", "المبعوث الأممي إلى اليمن"),
        ("Kuwaiti Foreign Minister", "Kuwait's Foreign Minister left", "Foreign Minister"),
    ],
)
def test_the_country_after_a_title_belongs_to_the_office(
    name: str, text: str, surface: str
) -> None:
    assert surfaces(text, entity("x", "office", en=[name])) == [surface]


LEAGUE = entity(
    "league",
    "office",
    en=["Secretary-General of the Arab League"],
    ar=["الأمين العام لجامعة الدول العربية"],
)
RELIEF = entity("relief", "office", en=["UNRWA Commissioner-General"])
NATIONS = entity(
    "nations",
    "office",
    en=["Secretary-General of the United Nations"],
    ar=["الأمين العام للأمم المتحدة"],
)


@pytest.mark.parametrize(
    ("text", "tracked", "surface"),
    [
        ("Arab League Secretary-General flew", LEAGUE, "Arab League Secretary-General"),
        ("the Arab League's secretary-general", LEAGUE, "Arab League's secretary-general"),
        ("Secretary General of Arab League", LEAGUE, "Secretary General of Arab League"),
        ("قال أمين عام جامعة الدول العربية", LEAGUE, "أمين عام جامعة الدول العربية"),
        ("Commissioner-General of UNRWA", RELIEF, "Commissioner-General of UNRWA"),
        ("UN Secretary-General said", NATIONS, "UN Secretary-General"),
        ("أمين عام الأمم المتحدة", NATIONS, "أمين عام الأمم المتحدة"),
    ],
)
def test_the_body_may_stand_before_the_title_or_after_it(
    text: str, tracked: Entity, surface: str
) -> None:
    assert surfaces(text, tracked) == [surface]


def test_the_holder_after_the_body_and_the_title_is_named() -> None:
    (match,) = watchlist(LEAGUE).match("Arab League Secretary-General Ahmed Aboul Gheit flew")
    assert match.holder == "Ahmed Aboul Gheit"


@pytest.mark.parametrize(
    ("text", "tracked"),
    [
        ("The Arab League's assistant secretary-general stayed", LEAGUE),
        ("former Arab League Secretary-General Amr Moussa", LEAGUE),
        ("Arab League Secretary-General's adviser", LEAGUE),
        ("the Arab League, Secretary-General Guterres", LEAGUE),
        ("the secretary-general of the United Nations", LEAGUE),
        ("مساعد أمين عام جامعة الدول العربية", LEAGUE),
        ("أمين عام جامعة القاهرة", LEAGUE),
        ("UN Deputy Secretary-General", NATIONS),
        ("UNRWA Deputy Commissioner-General", RELIEF),
    ],
)
def test_beside_the_body_another_title_is_another_office(text: str, tracked: Entity) -> None:
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    ("name", "text", "surface"),
    [
        (
            "Interior Minister of Saudi Arabia",
            "Saudi Interior Minister Jane Roe",
            "Interior Minister",
        ),
        (
            "Saudi Interior Minister",
            "the Interior Minister of Saudi Arabia met him",
            "Interior Minister of Saudi Arabia",
        ),
        (
            "UAE Foreign Minister",
            "the Foreign Minister of the United Arab Emirates met him",
            "Foreign Minister of the United Arab Emirates",
        ),
    ],
)
def test_a_country_may_have_a_name_of_several_words(name: str, text: str, surface: str) -> None:
    assert surfaces(text, entity("office", "office", en=[name])) == [surface]


@pytest.mark.parametrize(
    ("name", "text", "surface"),
    [
        ("Justice Minister of Morocco", "Moroccan Minister of Justice", "Minister of Justice"),
        ("وزير العدل المغربي", "وزيرة العدل المغربية", "وزيرة العدل المغربية"),
        ("وزير العدل المغربي", "وزيرة عدل المغرب", "وزيرة عدل المغرب"),
        ("رئيس هيئة النزاهة", "رئيسة هيئة النزاهة", "رئيسة هيئة النزاهة"),
        ("السفير المصري لدى لبنان", "السفيرة المصرية في لبنان", "السفيرة المصرية في لبنان"),
        ("Egyptian Ambassador to Lebanon", "the Egyptian ambassador in Lebanon", None),
        ("المبعوث الأممي إلى اليمن", "جولة للمبعوث الأممي إلى اليمن", "مبعوث الأممي إلى اليمن"),
        (
            "Commander of the US Central Command",
            "commander of U.S. Central Command",
            "commander of U.S. Central Command",
        ),
        (
            "Chairperson of the African Union Commission",
            "AU Commission Chair",
            "AU Commission Chair",
        ),
        (
            "Prosecutor of the International Criminal Court",
            "the ICC's prosecutor",
            "ICC's prosecutor",
        ),
        (
            "Secretary of the National Security Council of Iran",
            "secretary of Iran's National Security Council",
            "secretary of Iran's National Security Council",
        ),
        (
            "Secretary of the National Security Council of Iran",
            "Iran's National Security Council secretary",
            "National Security Council secretary",
        ),
    ],
)
def test_an_office_is_found_in_the_usual_other_words(
    name: str, text: str, surface: str | None
) -> None:
    language = "en" if name.isascii() else "ar"
    office = entity("office", "office", **{language: [name]})
    assert surfaces(text, office) == [surface or text.removeprefix("the ")]


@pytest.mark.parametrize(
    ("name", "text", "surface"),
    [
        ("رئيس الوزراء البريطاني", "رئيسة الوزراء البريطانية جين رو", "رئيسة الوزراء البريطانية"),
        ("المستشار الألماني", "المستشارة الألمانية", "المستشارة الألمانية"),
        ("المديرة العامة لصندوق النقد", "المدير العام لصندوق النقد", "المدير العام لصندوق النقد"),
        ("وزير الخارجية الأمريكي", "وزيرة خارجية أمريكا", "وزيرة خارجية أمريكا"),
        ("ملك الأردن", "العاهل الأردني", "العاهل الأردني"),
        ("الرئيس الأمريكي", "رئيس أمريكا", "رئيس أمريكا"),
        ("المبعوث الأممي إلى اليمن", "مبعوث الأمم المتحدة إلى اليمن", None),
        ("UAE Minister of Economy", "the UAE Economy Minister", "Economy Minister"),
        ("US Secretary of Defense", "the US Defense Secretary", "Defense Secretary"),
        ("Chairman of the Fed", "the Chairwoman of the Fed", "Chairwoman of the Fed"),
        ("أمين عام جامعة الدول العربية", "الأمين العام للجامعة العربية", None),
    ],
)
def test_the_title_is_found_however_news_writes_it(
    name: str, text: str, surface: str | None
) -> None:
    assert surfaces(text, entity("x", "office", en=[name])) == [surface or text]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Egyptian Ambassador to Lebanon", "the Egyptian ambassador to Sudan visited Lebanon"),
        ("Foreign Minister of Kuwait", "the Foreign Minister of Oman to Kuwait"),
        ("Foreign Minister of Egypt", "Egypt's Minister of Foreign Trade"),
        ("وزير العدل المغربي", "وزيرة العدل القطرية في المغرب"),
    ],
)
def test_where_somebody_goes_is_not_whose_minister_he_is(name: str, text: str) -> None:
    language = "en" if name.isascii() else "ar"
    assert surfaces(text, entity("office", "office", **{language: [name]})) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("الرئيس الفرنسي", "التقى الرئيس الأمريكي والفرنسي ورئيسة الوزراء البريطانية"),
        ("Foreign Minister of Egypt", "Egypt's Minister of Foreign Trade"),
        ("الرئيس المصري", "رئيس مجلس النواب المصري"),
    ],
)
def test_another_title_with_the_same_words_is_not_it(name: str, text: str) -> None:
    assert surfaces(text, entity("x", "office", en=[name])) == []


@pytest.mark.parametrize(
    ("name", "text", "surface"),
    [
        ("Secretary-General of NATO", "the NATO chief said", "NATO chief"),
        ("Managing Director of the IMF", "IMF Managing Director Jane Roe", "IMF Managing Director"),
        ("Director-General of the WTO", "the WTO's chief left", "WTO's chief"),
        (
            "UN Special Envoy for Yemen",
            "the UN's special envoy to Yemen",
            "UN's special envoy to Yemen",
        ),
        ("Foreign Minister of Oman", "Oman's top diplomat left", "top diplomat"),
        ("رئيس مجلس النواب الأردني", "قال رئيس البرلمان الأردني", "رئيس البرلمان الأردني"),
        ("ولي العهد المغربي", "وصل ولي عهد المغرب", "ولي عهد المغرب"),
        ("قائد الحرس الوطني القبرصي", "قال قائد الحرس الوطني في قبرص", "قائد الحرس الوطني في قبرص"),
        (
            "وزير الخارجية الفرنسي",
            "قال وزير أوروبا والشؤون الخارجية الفرنسي",
            "وزير أوروبا والشؤون الخارجية الفرنسي",
        ),
        ("وزير الخارجية التونسي", "قال رئيس الدبلوماسية التونسية", "رئيس الدبلوماسية التونسية"),
        ("Mayor of Tunis", "Tunis Mayor Jane Roe said", "Tunis Mayor"),
        ("Mayor of the City of London", "the City of London Mayor said", "City of London Mayor"),
        ("مفتي الديار السعودية", "قال مفتي السعودية", "مفتي السعودية"),
        ("مفتي الجمهورية التونسية", "تونس - وات: قال مفتي الجمهورية إنه راض", "مفتي الجمهورية"),
        (
            "Chairman of the Electoral Commission of Ghana",
            "Ghana's head of the Electoral Commission said",
            "head of the Electoral Commission",
        ),
        (
            "President of the Federal Council",
            "the Federal Council's head",
            "Federal Council's head",
        ),
    ],
)
def test_an_office_is_found_by_what_else_news_calls_it(name: str, text: str, surface: str) -> None:
    office = (
        entity("x", "office", en=[name]) if name.isascii() else entity("x", "office", ar=[name])
    )
    assert surfaces(text, office) == [surface]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Managing Director of the IMF", "the IMF chief economist left"),
        ("Secretary-General of NATO", "the NATO chief of staff left"),
        ("Head of the Arab League", "the head of the Arab League Boundary Commission"),
        ("Managing Director of the IMF", "IMF executive director Jane Roe left"),
        ("Secretary-General of the United Nations", "the head of the United Nations mission left"),
        ("Foreign Minister of Oman", "In Oman, Oman's friends met the kingdom's top diplomat"),
        ("رئيس الوزراء التونسي", "قال النائب الأول لرئيس الوزراء التونسي"),
        ("ولي العهد المغربي", "وصل ولي عهد إسبانيا"),
        ("ولي العهد المغربي", "المغرب والمغرب: هو ولي عهد"),
        ("ملك إسبانيا", "وصلت ملكة إسبانيا"),
        ("Mayor of Tunis", "the deputy mayor of Tunis met the mayor of Sfax"),
        ("مفتي الديار السعودية", "قال مفتي الجمهورية اللبنانية"),
        ("Chairman of Acme Bank", "the head of Acme Bank left"),
        ("President of the Federal Council", "the deputy head of the Federal Council left"),
    ],
)
def test_but_not_another_one_by_words_like_these(name: str, text: str) -> None:
    office = (
        entity("x", "office", en=[name]) if name.isascii() else entity("x", "office", ar=[name])
    )
    assert surfaces(text, office) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Jordanian Interior Minister Chad Smith said", "Interior Minister"),
        ("Interior Minister of Jordan Ali Smith said", "Interior Minister of Jordan"),
    ],
)
def test_a_country_right_after_an_english_title_and_before_a_name_is_a_given_name(
    text: str, surface: str
) -> None:
    office = entity("interior", "office", en=["Interior Minister of Jordan"])
    assert surfaces(text, office) == [surface]


def test_public_health_is_health() -> None:
    office = entity("health", "office", en=["Public Health Minister of Lebanon"])
    assert surfaces("Lebanon's health minister said", office) == ["health minister"]


def test_a_title_that_ends_in_a_continent_is_a_certain_one() -> None:
    who = entity("eu", "office", ar=["مساعد وزير الخارجية لشؤون آسيا الكويتي"])
    text = "استقبل مساعد وزير الخارجية لشؤون آسيا السفير"
    assert surfaces(f"الكويت (كونا) - {text}", who) == ["مساعد وزير الخارجية لشؤون آسيا"]
    assert surfaces(f"بغداد (واع) - {text}", who) == []


def test_a_line_set_in_capitals_has_no_owner_of_an_office_in_a_word_of_every_day() -> None:
    minister = entity("minister", "office", en=["Health Minister of Oman"])
    text = "MUSCAT (ONA) - TALKS OPENED TODAY. AND {} HEALTH MINISTER SAID THEY WENT WELL."
    assert surfaces(text.format("THE"), minister) == ["HEALTH MINISTER"]
    assert surfaces(text.format("ELBONIAN"), minister) == []


def test_a_verb_after_an_office_in_capitals_names_nobody_who_has_it() -> None:
    minister = entity("minister", "office", en=["Health Minister of Oman"])
    text = "OMAN'S HEALTH MINISTER, JANE ROE, CAME. THE HEALTH MINISTER {} LEFT."
    assert surfaces(text.format("THEN"), minister) == ["HEALTH MINISTER", "HEALTH MINISTER"]
    assert surfaces(text.format("JOHN DOE"), minister) == ["HEALTH MINISTER"]


@pytest.mark.parametrize("title", ["Dr.", "Lt. Gen.", "Eng.", "Dr", "Prince"])
def test_a_title_with_its_full_stop_stands_between_an_office_and_its_holder(title: str) -> None:
    omani = entity("omani", "office", en=["Health Minister of Oman"])
    text = "Qatar's Health Minister Jane Roe met Oman's Health Minister. Health Minister"
    assert len(surfaces(f"{text} {title} Jane Roe left.", omani)) == 1
    assert len(surfaces(f"{text} left.", omani)) == 2


@pytest.mark.parametrize("once", ["once", "Once", "ONCE"])
def test_whoever_had_an_office_once_has_it_no_more_in_a_headline_either(once: str) -> None:
    minister = entity("minister", "office", en=["Health Minister of Oman"])
    assert surfaces(f"Jane Roe, {once} Health Minister of Oman, spoke.", minister) == []
    assert surfaces(f"{once} Health Minister of Oman Jane Roe spoke.", minister) != []


TRADE = entity("trade", "office", en=["Trade Minister of Iraq"], ar=["وزير التجارة العراقي"])


@pytest.mark.parametrize(
    "text",
    [
        "Iraq is near. The Kurdistan Region's trade minister came, said Iraq.",
        "Iraq is near. The Kurdistan Regional Government's trade minister came, said Iraq.",
        "Iraq is near. The provincial trade minister came, said Iraq.",
        "Iraq is near. The Basra state trade minister came, said Iraq.",
        "العراق قريب. قال وزير التجارة في حكومة إقليم كردستان إن العراق بلد",
        "العراق قريب. قال وزير التجارة والصناعة بإقليم كردستان إن العراق بلد",
    ],
)
def test_the_minister_of_a_region_is_not_that_of_the_country(text: str) -> None:
    assert surfaces(text, TRADE) == []


@pytest.mark.parametrize(
    "text",
    [
        "Iraq is near. The government's trade minister came, said Iraq.",
        "Iraq is near. The state's trade minister came, said Iraq.",
        "Iraq is near. In the region the trade minister came, said Iraq.",
        "العراق قريب. قال وزير التجارة في الحكومة إن العراق بلد",
        "العراق قريب. قال وزير التجارة في حكومة تصريف الأعمال إن العراق بلد",
    ],
)
def test_that_of_the_government_is(text: str) -> None:
    assert len(surfaces(text, TRADE)) == 1
