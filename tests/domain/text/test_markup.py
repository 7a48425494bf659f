"""What web pages leave in a text says nothing of its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.text.markup import without_markup
from services.domain.text.words import split_words
from tests.domain.watchlists import HAMAD, entity, surfaces


@given(st.text(alphabet="&<>[]()/ab;#39p =\"'\n"))
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(without_markup(text)) == len(text)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Bread &amp; Cakes", "Bread & Cakes"),
        ("Oman&#39;s minister", "Oman's minister"),
        ("Oman&#x27;s minister", "Oman's minister"),
        ("the&nbsp;minister", "the minister"),
        ("a &quot;minister&quot;", 'a "minister"'),
        ("قال <b>حمد</b> إن", "قال حمد إن"),
        ('met <a href="https://e.org/a?b=c">Jane Roe</a>.', "met Jane Roe."),
        ("one<br/>two", "one\ntwo"),
        ("<p>one</p><p>two", "\none\n\ntwo"),
        ("met [Jane Roe](https://e.org/a_(b)?c=d) there", "met Jane Roe there"),
        ('met [the **minister**](/who "A title").', "met the minister."),
        ("the **minister** of _Oman_, *Jane*.", "the minister of Oman, Jane."),
    ],
)
def test_marks_of_pages_are_what_they_stand_for_or_nothing(written: str, plain: str) -> None:
    split = split_words(written)
    assert (split.words, split.gaps) == (split_words(plain).words, split_words(plain).gaps)


@pytest.mark.parametrize(
    "text",
    [
        "a <b and c> d",
        "Jane <roe@example.org>",
        "a < b",
        "AT&T; x",
        "[1] (https://e.org)",
        "see [sic](p. 3)",
    ],
)
def test_what_looks_like_a_mark_of_a_page_is_none(text: str) -> None:
    assert without_markup(text) == text


@pytest.mark.parametrize("text", ["x * y", "snake_case", "a\n* b", "5*"])
def test_what_looks_like_emphasis_is_none(text: str) -> None:
    assert "*" in "".join(split_words(text).gaps) or "_" in "".join(split_words(text).gaps)


def test_a_name_has_its_place_in_the_text_as_it_is_written() -> None:
    bread = entity("bread", en=["Bureau for Bread and Cakes"])
    assert surfaces("the <i>Bureau for Bread &amp; Cakes</i> met", bread) == [
        "Bureau for Bread &amp; Cakes"
    ]
    assert surfaces("<p>وقال <b>حمد&nbsp;المشعان</b> ذلك</p>", HAMAD) == ["حمد&nbsp;المشعان"]


def test_where_a_link_leads_to_names_nobody() -> None:
    text = "قال [حمد المشعان](https://e.org/حمد_المشعان) ذلك. وقال حمد [المشعان](/a)"
    assert surfaces(text, HAMAD) == ["حمد المشعان", "حمد [المشعان"]


def test_an_apostrophe_inside_of_a_name_may_be_an_entity() -> None:
    sullivan = entity("sullivan", "official", en=["David O'Sullivan"])
    assert surfaces("David O&#39;Sullivan&#39;s visit", sullivan) == ["David O&#39;Sullivan"]


def test_a_name_ends_with_the_whole_of_a_quotation_mark() -> None:
    tracked = entity("bakers", en=["League of Bakers"])
    assert surfaces("the League of &quot;Bakers&quot; met", tracked) == [
        "League of &quot;Bakers&quot;"
    ]
