"""An ambassador is found however the title names the country that sends him."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

BY_ADJECTIVE = entity(
    "a", "office", en=["French Ambassador to Algeria"], ar=["السفير الفرنسي لدى الجزائر"]
)
BY_NOUN = entity(
    "a", "office", en=["Ambassador of France to Algeria"], ar=["سفير فرنسا لدى الجزائر"]
)


@pytest.mark.parametrize("tracked", [BY_ADJECTIVE, BY_NOUN])
@pytest.mark.parametrize(
    "title",
    [
        "سفير فرنسا لدى الجزائر",
        "السفير الفرنسي لدى الجزائر",
        "السفير الفرنسي في الجزائر",
        "سفيرة فرنسا لدى الجزائر",
        "سفير دولة فرنسا لدى الجزائر",
        "السفيرة الفرنسية لدى الجزائر",
        "French ambassador to Algeria",
        "France's ambassador to Algeria",
        "ambassador of France to Algeria",
    ],
)
def test_the_sender_may_be_a_noun_or_an_adjective(tracked: Entity, title: str) -> None:
    text = f"Yesterday the {title} left" if title.isascii() else f"استدعت الوزارة {title} أمس"
    assert surfaces(text, tracked) == [title]


@pytest.mark.parametrize("tracked", [BY_ADJECTIVE, BY_NOUN])
@pytest.mark.parametrize(
    "text",
    [
        "استدعت الوزارة سفير الجزائر لدى فرنسا",
        "استدعت الوزارة السفير الجزائري لدى فرنسا",
        "استدعت الوزارة سفير فرنسا لدى تونس",
        "the Algerian ambassador to France left",
        "Germany's ambassador to Algeria left",
    ],
)
def test_the_envoy_of_another_country_or_to_another_is_not(tracked: Entity, text: str) -> None:
    assert surfaces(text, tracked) == []


KOREAN = entity("k", "office", en=["South Korean Ambassador to Oman"])
AMERICAN = entity(
    "u", "office", en=["Ambassador of the United States to Oman"], ar=["السفير الأمريكي لدى عمان"]
)


@pytest.mark.parametrize(
    ("tracked", "title"),
    [
        (KOREAN, "South Korea's ambassador to Oman"),
        (KOREAN, "ambassador of South Korea to Oman"),
        (AMERICAN, "US ambassador to Oman"),
        (AMERICAN, "United States ambassador to Oman"),
        (AMERICAN, "ambassador of the United States of America to Oman"),
        (AMERICAN, "سفير الولايات المتحدة لدى عمان"),
        (AMERICAN, "سفيرة الولايات المتحدة الأمريكية لدى عمان"),
    ],
)
def test_the_name_of_the_sender_may_be_several_words(tracked: Entity, title: str) -> None:
    text = f"Yesterday the {title} left" if title.isascii() else f"وصل {title} أمس"
    assert surfaces(text, tracked) == [title]


@pytest.mark.parametrize("to", ["في", "إلى", "لدى"])
def test_a_representative_is_sent_as_an_envoy_is(to: str) -> None:
    representative = entity(
        "un", "office", ar=["الممثلة الخاصة للأمين العام للأمم المتحدة في ليبيا"]
    )
    title = f"الممثلة الخاصة للأمين العام للأمم المتحدة {to} ليبيا"
    assert surfaces(f"وصلت {title} أمس", representative) == [title]


def test_a_name_of_several_words_is_not_another_that_begins_alike() -> None:
    assert surfaces("North Korea's ambassador to Oman left", KOREAN) == []
    assert surfaces("وصل سفير المملكة المتحدة لدى عمان", AMERICAN) == []


@pytest.mark.parametrize(
    "text",
    [
        "the US ambassador to the United Nations spoke of Oman",
        "the US ambassador to NATO spoke of Oman",
        "تحدثت السفيرة الأمريكية لدى الأمم المتحدة عن عمان",
        "تحدث سفير الولايات المتحدة لدى الاتحاد الأوروبي عن عمان",
    ],
)
def test_who_is_sent_to_a_body_is_another(text: str) -> None:
    assert surfaces(f"Oman, عمان: {text}", AMERICAN) == []


def test_to_do_something_or_on_doing_it_is_no_body() -> None:
    for text in ("asked the US ambassador to leave", "وقال السفير الأمريكي لدى وصوله"):
        assert len(surfaces(f"Oman, عمان: Oman {text}", AMERICAN)) == 1


HORN = entity(
    "horn",
    "office",
    en=["EU Special Representative for the Horn of Africa"],
    ar=["الممثل الخاص للاتحاد الأوروبي للقرن الأفريقي"],
)
LIBYA = entity("libya", "office", en=["UN Special Representative for Libya"])


@pytest.mark.parametrize(
    ("tracked", "title"),
    [
        (HORN, "EU envoy for the Horn of Africa"),
        (HORN, "European Union special envoy to the Horn of Africa"),
        (HORN, "المبعوث الأوروبي للقرن الأفريقي"),
        (HORN, "مبعوثة الاتحاد الأوروبي للقرن الأفريقي"),
        (LIBYA, "UN envoy to Libya"),
        (LIBYA, "UN Libya envoy"),
        (LIBYA, "U.N. Libya envoy"),
        (LIBYA, "special representative of the UN Secretary-General for Libya"),
    ],
)
def test_a_special_representative_is_an_envoy(tracked: Entity, title: str) -> None:
    text = f"Yesterday the {title} left" if title.isascii() else f"وصلت {title} أمس"
    assert surfaces(text, tracked) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "The EU envoy for the Sahel left",
        "The AU envoy for the Horn of Africa left",
        "The EU ambassador for the Horn of Africa left",
    ],
)
def test_not_one_for_another_place_or_of_another_body(text: str) -> None:
    assert surfaces(text, HORN) == []


@pytest.mark.parametrize("tracked", [BY_ADJECTIVE, BY_NOUN])
def test_a_capital_stands_for_its_country(tracked: Entity) -> None:
    to_japan = entity(
        "b", "office", en=["French Ambassador to Japan"], ar=["السفير الفرنسي لدى اليابان"]
    )
    for title in ("French ambassador to Tokyo", "السفير الفرنسي في طوكيو"):
        assert surfaces(f"... {title}.", to_japan) == [title]
        assert surfaces(f"... {title}.", tracked) == []


def test_a_city_where_somebody_is_who_was_sent_nowhere_is_no_country_of_his() -> None:
    minister = entity("m", "office", en=["Foreign Minister of Japan"])
    assert surfaces("Japan, Japan: the foreign minister in Cairo", minister) == ["foreign minister"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل المبعوث الأممي الخاص إلى ليبيا أمس", ["المبعوث الأممي الخاص إلى ليبيا"]),
        ("وصل المبعوث الأممي الشخصي إلى ليبيا أمس", ["المبعوث الأممي الشخصي إلى ليبيا"]),
        ("وصل المبعوث الأممي الخاص إلى اليمن أمس من ليبيا", []),
        ("وصل المبعوث الأوروبي الخاص إلى ليبيا أمس", []),
    ],
)
def test_the_word_for_which_envoy_belongs_to_the_title_that_the_watchlist_has_without_it(
    text: str, expected: list[str]
) -> None:
    assert surfaces(text, entity("ly", "office", ar=["المبعوث الأممي إلى ليبيا"])) == expected


SAUDI = entity("s", "office", ar=["السفير السعودي لدى تونس"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("استقبل الوزير سفير خادم الحرمين الشريفين لدى تونس",
         ["سفير خادم الحرمين الشريفين لدى تونس"]),
        ("وصل السفير السعودي لدى تونس. وغادر سفير خادم الحرمين الشريفين",
         ["السفير السعودي لدى تونس", "سفير خادم الحرمين الشريفين"]),
        ("استقبل الوزير سفير خادم الحرمين الشريفين لدى مصر", []),
        ("استقبل الوزير سفير خادم الحرمين الشريفين", []),
        ("وصل السفير السعودي لدى تونس. وغادر السفير", ["السفير السعودي لدى تونس"]),
    ],
)  # fmt: skip
def test_the_saudi_ambassador_is_that_of_the_custodian_of_the_two_mosques(
    text: str, found: list[str]
) -> None:
    assert surfaces(text, SAUDI) == found


def test_the_korean_ambassador_is_south_koreas() -> None:
    korean = entity("k", "office", en=["South Korean Ambassador to Oman"])
    text = "The Korean ambassador to Oman left. The North Korean ambassador to Oman stayed."
    assert surfaces(text, korean) == ["Korean ambassador to Oman"]


def test_a_country_that_is_only_the_end_of_anothers_name_sends_nobody() -> None:
    sudanese = entity("s", "office", en=["Sudanese Ambassador to Oman"])
    text = "The Sudanese ambassador to Oman left. The South Sudanese ambassador to Oman stayed."
    assert surfaces(text, sudanese) == ["Sudanese ambassador to Oman"]


@pytest.mark.parametrize(
    ("tracked", "title"),
    [
        ("Iranian Ambassador to Qatar", "Ambassador of the Islamic Republic of Iran"),
        ("Omani Ambassador to Qatar", "Ambassador of the Sultanate of Oman"),
        ("Jordanian Ambassador to Qatar", "Ambassador of the Hashemite Kingdom of Jordan"),
        ("Egyptian Ambassador to Qatar", "Ambassador of the Arab Republic of Egypt"),
    ],
)
def test_of_whatever_kind_the_state_is_that_sends_him_he_is_where_he_is_sent(
    tracked: str, title: str
) -> None:
    ambassador = entity("x", "office", en=[tracked])
    assert surfaces(f"The {title} to the State of Qatar spoke", ambassador) == [
        f"{title} to the State of Qatar"
    ]
    assert surfaces(f"The {title} to the Kingdom of Bahrain spoke", ambassador) == []
