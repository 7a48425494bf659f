"""Language, snippets and safe display."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.text.display import isolate, json_line, plain
from services.domain.text.language import detect_language
from services.domain.text.snippet import cut_snippet


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("قالت وزارة الخارجية", "ar"),
        ("The ministry said", "en"),
        ("قالت وزارة الخارجية الكويتية إن مجموعة العمل المالي (FATF)", "ar"),
        ("قالت الوزارة The ministry said", "mixed"),
        ("2022 — 648!", None),
        ("", None),
    ],
)
def test_letters_tell_the_language(text: str, language: str | None) -> None:
    assert detect_language(text) == language


@given(st.text(), st.data())
def test_a_snippet_holds_the_find_and_stands_in_the_original(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    snippet = cut_snippet(text, start, end, context=10)
    assert text[snippet.start : snippet.start + len(snippet.text)] == snippet.text
    assert snippet.start <= start
    assert snippet.start + len(snippet.text) >= end
    assert len(snippet.text) <= end - start + 20


def test_a_snippet_holds_whole_words() -> None:
    text = "Kuwaiti Deputy Foreign Minister Mansour Al-Otaibi said the gathering aimed"
    start = text.index("Mansour")
    snippet = cut_snippet(text, start, start + len("Mansour Al-Otaibi"), context=20)
    assert snippet.text == "Foreign Minister Mansour Al-Otaibi said the gathering"


def test_a_snippet_stays_on_its_line() -> None:
    text = "A heading\nOtaibi said\nmore"
    assert cut_snippet(text, 10, 16).text == "Otaibi said"


def test_a_snippet_in_a_text_without_spaces_is_bounded() -> None:
    text = "a" * 500 + "X" + "b" * 500
    assert len(cut_snippet(text, 500, 501).text) == 161


@given(st.text())
def test_displayed_text_holds_nothing_that_controls(text: str) -> None:
    shown = isolate(text)
    assert shown[0] == "\u2068"
    assert shown[-1] == "\u2069"
    inside = shown[1:-1]
    assert not [
        c
        for c in inside
        if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c not in "\u200c\u200d"
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]8;;http://x\x1b\\link", "link"),
        ("\x9b2Jgone", "gone"),
        ("Otaibi\u202egnp.exe", "Otaibignp.exe"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("half \ud800 pair", "half \ufffd pair"),
    ],
)
def test_escapes_and_overrides_are_taken_out(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text(st.characters(exclude_categories=())))
def test_a_line_of_json_is_printable_and_reads_back_as_it_was(text: str) -> None:
    line = json_line({text: [text]})
    assert all(character.isprintable() or character in "\u200c\u200d" for character in line)
    assert json.loads(line) == {text: [text]}
