"""Titles on the own page of a ministry, which are those of its country."""

import pytest

from services.domain.text.words import split_words
from services.domain.watchlist.context.offices.dateline import datelines_in
from tests.domain.watchlists import entity, surfaces

OMAN = entity("om", "office", en=["Minister of Health of Oman"], ar=["وزير الصحة العماني"])


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("وزارة الصحة - سلطنة عمان\nاستقبل الوزير", "oman"),
        ("Ministry of Health, Sultanate of Oman\nThe minister said", "oman"),
        ("وزارة الصحة - دولة قطر / Ministry of Public Health, State of Qatar\nقال الوزير", "qatar"),
        ("Ministry of Finance | Egypt\nThe minister said", "egypt"),
    ],
)
def test_the_first_line_of_a_page_may_be_a_ministry_and_its_country(
    text: str, country: str
) -> None:
    lines = [(line.country, line.of_ministry) for line in datelines_in(split_words(text))]
    assert lines == [(country, True)]


@pytest.mark.parametrize(
    "text",
    [
        "وزارة الصحة - سلطنة عمان تستقبل وفدا من مصر\nقال الوزير",
        "Ministry of Health, Oman's first guest, has moved\nThe minister said",
        "وزارة الصحة / دولة قطر - سلطنة عمان\nقال الوزير",
        "Ministry of Health and Oman\nThe minister said",
    ],
)
def test_a_headline_and_a_line_of_two_countries_are_no_such_line(text: str) -> None:
    assert list(datelines_in(split_words(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "تلقى وزير الصحة هلال السبتي رسالة من وزير الصحة المصري خالد عبدالغفار.",
        "In Egypt's Cairo they met.\nMinister of Health Hilal Al-Sabti met Jane Roe of Egypt.",
    ],
)
def test_a_sentence_on_it_begins_with_the_title_of_its_own_minister(text: str) -> None:
    assert len(surfaces(f"وزارة الصحة - سلطنة عمان\nمصر. {text}", OMAN)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "In Egypt's Cairo they met, with the Minister of Health Jane Roe, of Egypt.",
        "The Minister of Health of Egypt, Jane Roe, came. Minister of Health Jane Roe spoke.",
    ],
)
def test_another_title_on_it_may_be_that_of_a_guest(text: str) -> None:
    assert surfaces(f"Ministry of Health, Sultanate of Oman\nEgypt. {text}", OMAN) == []
