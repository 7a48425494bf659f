"""Finding names: spans in the original, boundaries, articles, quotes, acronyms."""

import pytest

from schemas.entity import Entity
from services.domain.watchlist import Match
from tests.domain.watchlists import (
    COALITION,
    FORUM,
    HAMAD,
    entity,
    found,
    surfaces,
    watchlist,
)

FORUM_BARE = entity("forum", ar=["منتدى العالمي لمكافحة الإرهاب"])
SHABAAB = entity("shabaab", en=["Al-Shabaab"], ar=["حركة الشباب"])
COMMITTEE = entity("committee", ar=["اللجنة الوطنية"])


def test_a_match_explains_itself() -> None:
    text = "قال لحَمَد المشعان"
    assert watchlist(HAMAD).match(text) == (
        Match(
            entity="hamad",
            field="text",
            start=5,
            end=len(text),
            surface="حَمَد المشعان",
            alias="حمد المشعان",
            evidence="exact",
            score=0.98,
            steps=("ل set aside", "harakat and tatweel ignored"),
        ),
    )


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("وحمد المشعان", "حمد المشعان"),
        ("فحمد المشعان", "حمد المشعان"),
        ("بحمد المشعان", "حمد المشعان"),
        ("ولحمد المشعان", "حمد المشعان"),
        ("حمد مشعان", "حمد مشعان"),
        ("حمد\u200f المشعان\u200f.", "حمد\u200f المشعان"),
        ("\u202bحمد المشعان\u202c", "حمد المشعان"),
        ("#حمد_المشعان", "حمد_المشعان"),
        ("(حمد المشعان)", "حمد المشعان"),
        ("Hamad Al Mashaan", "Hamad Al Mashaan"),
        ("Hamad Almashaan", "Hamad Almashaan"),
        ("Hamad El-Mashaan", "Hamad El-Mashaan"),
        ("Hamad Mashaan", "Hamad Mashaan"),
        ("HAMAD AL-MASHAAN", "HAMAD AL-MASHAAN"),
        ("Hamad Al\u2011Mashaan's", "Hamad Al\u2011Mashaan"),
        ("Hamad\nAl-Mashaan", "Hamad\nAl-Mashaan"),
        ("Sheikh Hamad Al-Mashaan", "Hamad Al-Mashaan"),
        ("الوزير المفوض حمد المشعان", "حمد المشعان"),
    ],
)
def test_a_full_name_is_found_however_it_is_written(text: str, surface: str) -> None:
    assert surfaces(text, HAMAD) == [surface]


@pytest.mark.parametrize(
    "text",
    [
        "Hamad. Al-Mashaan",
        "Hamad, Al-Mashaan",
        "حمد، المشعان",
        "حمد؛ المشعان",
        "Hamad\n\nAl-Mashaan",
        "Hamad - Al-Mashaan",
        "Hamad and Al-Mashaan",
        "حمد والمشعان",
        "حمد للمشعان",
    ],
)
def test_a_name_does_not_go_on_past_a_boundary(text: str) -> None:
    assert surfaces(text, HAMAD) == []


@pytest.mark.parametrize(
    ("tracked", "text", "surface"),
    [
        # Without its article, a name is found with it, and the article stays outside.
        (FORUM_BARE, "عن المنتدى العالمي لمكافحة الإرهاب", "منتدى العالمي لمكافحة الإرهاب"),
        (FORUM_BARE, "وبالمنتدى العالمي لمكافحة الإرهاب", "منتدى العالمي لمكافحة الإرهاب"),
        (FORUM_BARE, "للمنتدى العالمي لمكافحة الإرهاب", "منتدى العالمي لمكافحة الإرهاب"),
        # With its article, the article is inside, unless ل swallowed it.
        (FORUM, "عن المنتدى العالمي لمكافحة الإرهاب", "المنتدى العالمي لمكافحة الإرهاب"),
        (FORUM, "بالمنتدى العالمى لمكافحة الارهاب", "المنتدى العالمى لمكافحة الارهاب"),
        (FORUM, "للمنتدى العالمي لمكافحة الإرهاب", "منتدى العالمي لمكافحة الإرهاب"),
        (FORUM, "لِلْمُنتدى العالمي لمكافحة الإرهاب", "مُنتدى العالمي لمكافحة الإرهاب"),
        (COMMITTEE, "للجنة الوطنية", "لجنة الوطنية"),
        (SHABAAB, "الشباب وحركة الشباب", "حركة الشباب"),
        (SHABAAB, "the Shabaab of al Shabaab", "al Shabaab"),
        (SHABAAB, "shabaab and Alshabaab", "Alshabaab"),
    ],
)
def test_the_article_is_inside_or_outside_as_the_name_has_it(
    tracked: Entity, text: str, surface: str
) -> None:
    assert surfaces(text, tracked) == [surface]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("التحالف الدولي ضد «داعش»،", "التحالف الدولي ضد «داعش»"),
        ("«التحالف الدولي ضد داعش»", "التحالف الدولي ضد داعش"),
        ("«التحالف الدولي ضد «داعش»»", "التحالف الدولي ضد «داعش»"),
        ("the Global Coalition against “Daesh”.", "Global Coalition against “Daesh”"),
        ('the "Global Coalition" against Daesh', 'Global Coalition" against Daesh'),
        ('Global Coalition against "Daesh"', 'Global Coalition against "Daesh"'),
    ],
)
def test_a_quotation_opened_in_the_name_is_closed_in_it(text: str, surface: str) -> None:
    assert surfaces(text, COALITION) == [surface]


@pytest.mark.parametrize(
    "text",
    ["Global Counterterrorism Forum", "global counter terrorism forum",
     "Global Counter–Terrorism Forum"],
)  # fmt: skip
def test_a_hyphen_makes_no_difference(text: str) -> None:
    assert surfaces(text, FORUM) == [text]
    assert surfaces(text, entity("joined", en=["Global Counterterrorism Forum"])) == [text]


def test_an_acronym_is_found_in_capitals_only() -> None:
    tracked = entity("is", en=["IS"]), entity("who", en=["WHO"]), entity("fatf", en=["FATF"])
    text = "Who is it? IS, said the WHO; fatf is not, وFATF is."
    assert surfaces(text, *tracked) == ["IS", "WHO", "FATF"]


def test_an_acronym_that_is_a_word_is_not_found_in_a_line_of_capitals() -> None:
    tracked = entity("is", en=["IS"]), entity("who", en=["WHO"]), entity("fatf", en=["FATF"])
    assert surfaces("WHO IS FATF ABOUT", *tracked) == ["FATF"]


def test_the_longest_of_overlapping_names_counts() -> None:
    tracked = COALITION, entity("daesh", en=["Daesh"]), entity("coalition-only", en=["Coalition"])
    text = "Global Coalition against Daesh fights Daesh"
    assert found(watchlist(*tracked).match(text)) == [
        ("coalition", "Global Coalition against Daesh"),
        ("daesh", "Daesh"),
    ]


def test_entities_of_one_name_are_all_found() -> None:
    tracked = entity("a", en=["Task Force"]), entity("b", en=["Task Force"])
    assert found(watchlist(*tracked).match("the Task Force")) == [
        ("a", "Task Force"),
        ("b", "Task Force"),
    ]


def test_a_name_is_better_evidence_than_a_pattern_of_the_same_words() -> None:
    both = entity("x", en=["Task Force"], patterns=["(Task|Work) Force"])
    matches = watchlist(both).match("Task Force, Work Force")
    assert [(m.evidence, m.alias) for m in matches] == [
        ("exact", "Task Force"),
        ("pattern", "Work Force"),
    ]
    assert matches[1].steps == ("variant of (Task|Work) Force",)


def test_the_title_comes_first_and_has_its_own_offsets() -> None:
    matches = watchlist(COALITION).match(
        "x Global Coalition against Daesh", "التحالف الدولي ضد داعش"
    )
    assert [(m.field, m.start) for m in matches] == [("title", 0), ("text", 2)]
