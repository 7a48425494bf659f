"""The country of an office without one, by the city that an article is dated from."""

import pytest

from services.domain.text.words import split_words
from services.domain.watchlist import compile_watchlist
from services.domain.watchlist.context.offices.dateline import datelines_in
from tests.domain.watchlists import entity

PREMIER = entity("pm", "office", en=["Prime Minister of Jordan"], ar=["رئيس الوزراء الأردني"])


def _surfaces(text: str) -> list[str]:
    return [match.surface for match in compile_watchlist([PREMIER]).match(text)]


@pytest.mark.parametrize(
    "text",
    [
        "AMMAN (Petra) - Prime Minister Jafar Hassan met Egypt's Moustafa Madbouly of Egypt.",
        "Amman, 12 May (Reuters) — On Sunday the Prime Minister left for Egypt.",
        "عمان - بترا: التقى رئيس الوزراء جعفر حسان الوفد المصري القادم من مصر.",
        "لقاء حكومي\nعمان (بترا) - قال رئيس الوزراء إن مصر ومصر معنا.",
    ],
)
def test_a_title_at_the_head_is_of_the_country_that_the_article_is_dated_from(text: str) -> None:
    assert len(_surfaces(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "CAIRO (MENA) - Prime Minister Moustafa Madbouly met a delegation.",
        "AMMAN (Petra) - The Egyptian cabinet met. The Prime Minister left Egypt.",
        "In Amman the Prime Minister of the region, they said, met Egypt.",
        "عمان - بترا: وصل الوفد المصري، وقال رئيس الوزراء إن مصر ومصر معنا.",
    ],
)
def test_a_title_after_another_country_or_city_is_not(text: str) -> None:
    assert _surfaces(text) == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("عمان 22 شباط (بترا)- قال الوزير", "jordan"),
        ("DAMASCUS, Feb 10 (SANA) - The minister said", "syria"),
        ("المنامة في 9 مارس / بنا / ترأس الوزير", "bahrain"),
        ("الكويت - 18 فبراير (كونا) -- التقى الوزير", "kuwait"),
        ("KUWAIT CITY (KUNA) -- The minister said", "kuwait"),
        ("Riyadh, Feb 3, 2026 (SPA) -- The minister said", "saudi"),
        ("مقديشو - (صونا): قال الوزير", "somalia"),
        ("القاهرة - أ ش أ: قال الوزير", "egypt"),
        ("القاهرة في 5 مايو /أ ش أ/ قال الوزير", "egypt"),
        ("وطنية - قال الوزير", "lebanon"),
        ("الرباط (و م ع) - قال الوزير", "morocco"),
        ("PARIS/باريس - قال الوزير", "france"),
        ("By Jane Roe\n\nKUWAIT: The minister said", "kuwait"),
        ("TRIPOLI, Lebanon -- The minister said", "lebanon"),
        ("طرابلس (لبنان) - قال الوزير", "lebanon"),
        ("KONYA, Turkey (AP) - The minister said", "turkey"),
        ("DUBAI (Saudi Gazette) - The minister said", "emirates"),
        ("جدة 02 رجب 1446 هـ الموافق 02 يناير 2025 م واس\nاستقبل الوزير", "saudi"),
        ("إسطنبول / الأناضول\nقال الوزير", "turkey"),
        ("جدة 02 رجب 1446 هـ الموافق 02 يناير 2025 م واس استقبل الوزير", "saudi"),
        ("إسطنبول / الأناضول قال الوزير", "turkey"),
        ("عاجل | عمان - بترا: قال الوزير", "jordan"),
    ],
)
def test_a_dateline_has_a_city_and_may_have_its_country_the_day_and_the_agency(
    text: str, country: str
) -> None:
    assert [line.country for line in datelines_in(split_words(text))] == [country]


@pytest.mark.parametrize(
    "text",
    [
        "BEIRUT/CAIRO, May 3 (Reuters) - The minister said",
        "Kuwait's minister said: the talks went on",
        "In Amman the minister said: the talks went on",
        "AMMAN",
        "الرياض بعد العصر\nقال الوزير",
        "الرياض 02 رجب 1446 هـ وام استقبل الوزير",
        "القاهرة تحتفل واع استقبل الوزير",
        "جدة / الأناضول\nقال الوزير",
    ],
)
def test_of_two_countries_or_of_no_city_alone_is_no_dateline(text: str) -> None:
    assert list(datelines_in(split_words(text))) == []


_FAR = "He said a great deal more about the budget, the roads and the schools. " * 3


def test_a_countrys_own_agency_leaves_it_out_beyond_the_first_sentence_as_well() -> None:
    later = "The Prime Minister left for Egypt and for Egypt."
    assert len(_surfaces(f"AMMAN, May 3 (Petra) - Jordan grew. {_FAR}{later}")) == 1
    assert _surfaces(f"AMMAN, May 3 (AFP) - Jordan grew. {_FAR}{later}") == []


@pytest.mark.parametrize(
    ("begin", "found"),
    [
        ("عمان - بترا", 1),
        ("عمان - وكالة الأنباء الأردنية", 1),
        ("عمان - وكالة الأنباء الكويتية", 0),
        ("عمان - رويترز", 0),
        ("القاهرة - أ ش أ", 0),
    ],
)
def test_after_a_sentence_on_another_country_it_does_so_still(begin: str, found: int) -> None:
    text = f"{begin}: زار الوفد المصري القاهرة ومصر. وبعد الجلسة قال رئيس الوزراء إن المدارس تفتح."
    assert len(_surfaces(text)) == found


def test_it_does_not_where_the_sentence_names_that_country_or_the_article_its_premier() -> None:
    begin = "عمان - بترا: زار الوفد مصر ومصر."
    assert _surfaces(f"{begin} وقال رئيس الوزراء خلال زيارة مصر إن المدارس تفتح.") == []
    text = f"{begin} واستقبله رئيس الوزراء المصري. وقال رئيس الوزراء إن المدارس تفتح."
    assert _surfaces(text) == []


def test_amman_before_its_dateline_is_not_oman() -> None:
    oman = entity("om", "office", ar=["رئيس الوزراء العماني"])
    text = "عمان (بترا) - وصل الوفد، وقال رئيس الوزراء إن العمل مستمر"
    assert compile_watchlist([oman]).match(text) == ()


def test_a_title_is_of_the_datelines_country_where_the_article_has_it_of_no_other() -> None:
    begin = "عمان - بترا: وصل الوفد المصري من مصر. وقال رئيس الوزراء جعفر حسان إن العمل مستمر. "
    assert len(_surfaces(begin + "وشدد رئيس الوزراء الأردني على التعاون.")) == 2
    assert len(_surfaces(begin + "وشكر رئيس الوزراء المصري رئيس الوزراء الأردني.")) == 1


@pytest.mark.parametrize(
    ("begin", "found"),
    [
        ("AMMAN (AFP) - Jordan grew, and so did Egypt.", 1),
        ("CAIRO (AFP) - Jordan grew, and so did Egypt.", 0),
        ("AMMAN (AFP) - Trade grew, and so did Egypt.", 0),
        ("AMMAN (Petra) - Trade grew, and so did Egypt.", 1),
        ("AMMAN (AFP) - Nobody named any country.", 0),
    ],
)
def test_a_dateline_names_its_country_once_more_and_at_home_twice(begin: str, found: int) -> None:
    assert len(_surfaces(f"{begin} {_FAR * 2}The Prime Minister left.")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Egypt, Egypt and Iran agreed. In Amman, an aide said the prime minister was pleased.", 1),
        ("اتفقت مصر ومصر وإيران. وفي عمّان، أكد رئيس الوزراء أن الاتفاق جيد.", 1),
        ("Egypt, Egypt and Iran agreed. In Cairo, an aide said the prime minister was pleased.", 0),
        ("Egypt, Egypt and Iran agreed. In Amman, Iran said the prime minister was pleased.", 0),
        ("Egypt, Egypt and Iran agreed. In Amman they met. The prime minister was pleased.", 0),
        ("Egypt, Egypt and Iran agreed. They met in Amman, and the prime minister was pleased.", 0),
        ("Egypt and Egypt. In Amman, Prime Minister Moustafa Madbouly was pleased.", 0),
        (
            "The Egyptian prime minister left. "
            + "He travels. " * 21
            + "In Amman, the prime minister ate.",
            0,
        ),
    ],
)
def test_a_sentence_that_begins_in_a_city_says_whose_a_title_in_it_is(
    text: str, found: int
) -> None:
    assert len(_surfaces(text)) == found


@pytest.mark.parametrize(
    ("begin", "found"),
    [
        ("وزارة الخارجية الأردنية - Official\n", 1),
        ("Ministry of Foreign Affairs of Jordan: ", 1),
        ("وزارة الخارجية المصرية - Official\n", 0),
        ("وزارة الخارجية الأردنية والمصرية - Official\n", 0),
    ],
)
def test_the_page_of_a_ministry_says_whose_its_ministers_are(begin: str, found: int) -> None:
    text = "استقبل رئيس الوزراء سفراء مصر ومصر واليمن ومصر واليمن"
    assert len(_surfaces(begin + text)) == found


PARIS = entity("fr", "office", ar=["وزير النقل الفرنسي"])
CAIRO = entity("eg", "office", ar=["وزير النقل المصري"])
VISIT = " افتتح وزير النقل كامل الوزير محطة، ثم استقبل وزير النقل بمكتبه نظيره الفرنسي الذي قال"
THANKS = " إن فرنسا والفرنسيين معهم، وشكر السفير الفرنسي"


@pytest.mark.parametrize(
    "press", ["القاهرة - أ ش أ:", "القاهرة - الأهرام:", "القاهرة - «المصري اليوم»:"]
)
def test_a_title_in_the_home_press_is_not_that_of_the_visitor_named_most(press: str) -> None:
    matches = compile_watchlist([PARIS, CAIRO]).match(press + VISIT + THANKS)
    assert [(one.entity, one.surface) for one in matches] == [("eg", "وزير النقل")] * 2


@pytest.mark.parametrize(
    ("press", "found"),
    [
        ('الرياض - "الرياض":', 1),
        ("جدة - الوطن:", 1),
        ("الرياض - رويترز:", 0),
        ('القاهرة - "الرياض":', 0),
    ],
)
def test_a_paper_may_have_the_name_of_its_city(press: str, found: int) -> None:
    tracked = entity("sa", "office", ar=["وزير النقل السعودي"])
    text = f"{press} " + "افتتح المحافظ مدرسة جديدة. " * 8 + "وحضر وزير النقل"
    assert len(compile_watchlist([tracked]).match(text)) == found


def test_after_the_visitors_country_it_may_be_his() -> None:
    text = "القاهرة - الأهرام: قال وزير النقل الفرنسي إن فرنسا معهم. وشكر وزير النقل الفرنسيين"
    matches = compile_watchlist([PARIS, CAIRO]).match(text)
    assert [one.entity for one in matches] == ["fr", "fr"]


def test_initials_of_another_country_stand_between_as_its_name_does() -> None:
    text = "AMMAN (Reuters) - U.S. envoys came. Prime Minister John Roe is away, said Egypt."
    assert _surfaces(text) == []


CULTURE = entity(
    "culture", "office", en=["Culture Minister of Jordan"], ar=["وزير الثقافة الأردني"]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("AMMAN (AFP) - The Dutch ambassador left. Culture Minister Ali Hani stayed", 1),
        ("AMMAN (AFP) - The U.S. ambassador left. Culture Minister Ali Hani stayed", 1),
        ("AMMAN (AFP) - The Dutch delegation left. Culture Minister Ali Hani stayed", 0),
        ("AMMAN (AFP) - The Dutch ambassador to Egypt left. Culture Minister Ali Hani stayed", 0),
        ("AMMAN (AFP) - The Dutch ambassador left. The culture minister stayed", 0),
        ("عمان (أ ف ب) - وصل السفير الهولندي. وقال وزير الثقافة خالد حمدان إن", 1),
        ("عمان (أ ف ب) - وصل الوفد الهولندي. وقال وزير الثقافة خالد حمدان إن", 0),
    ],
)
def test_an_ambassadors_country_leaves_who_is_named_after_him_at_home(
    text: str, found: int
) -> None:
    assert len(compile_watchlist([CULTURE]).match(f"{text}. Dutch, Dutch.")) == found
