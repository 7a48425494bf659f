"""An office is found with whoever the text gives it to, and no other office in its place."""

from pathlib import Path

import pytest

from services.domain.watchlist.offices import OfficeName, parse_office_name
from tests.domain.watchlists import entity, surfaces, watchlist

SEEDS = Path(__file__).parents[2] / "seeds"
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
