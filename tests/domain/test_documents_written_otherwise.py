"""Labelled documents give the same matches however their words, marks and letters are written."""

import re
import textwrap
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import pytest
import yaml

from schemas.entity import Entity
from services.domain.watchlist import Watchlist, compile_watchlist
from tests.domain.test_labelled_documents import LABELLED, document_of

_LISTS = ("eighth", "eleventh", "nineteenth")
_BETWEEN = re.compile(r"(?<=\S) (?=\S)")
_FIXED_WIDTH = 68
_SHARE = 0.01
"""Of the matches that may change where a rewriting changes what is said, too."""
_ARABIC = "\u0621-\u064a"
_SAID = re.compile(rf"(?<![{_ARABIC}])(و?)(?:قال|أكد|أعلن|أوضح|أشار|ذكر|شدد)(?![{_ARABIC}])")


_Spans = Sequence[tuple[int, int]]
_Document = tuple[str, _Spans]
"""A text, and where the mentions of tracked entities stand in it, in order."""


@cache
def _read(name: str) -> tuple[Watchlist, Sequence[_Document]]:
    """Return a compiled watchlist and the documents that are labelled for it."""
    lines = (LABELLED / f"{name}_documents.txt").read_text(encoding="utf-8").splitlines()
    watchlist = (LABELLED / f"{name}_watchlist.yaml").read_text(encoding="utf-8")
    entities = map(Entity.model_validate, yaml.safe_load(watchlist)["entities"])
    documents = [_labelled(line) for line in lines if not line.startswith("#")]
    return compile_watchlist(entities), documents


def _labelled(line: str) -> _Document:
    document: dict[str, Any] = document_of(0, line)
    return document["text"], [(one["start"], one["end"]) for one in document["mentions"]]


def _as_it_is(name: str) -> Counter[tuple[int, str]]:
    return _found(name, str)


def _found(name: str, written: Callable[[str], str]) -> Counter[tuple[int, str]]:
    return _found_in(name, lambda document: written(document[0]))


def _found_in(name: str, written: Callable[[_Document], str]) -> Counter[tuple[int, str]]:
    return Counter(
        (number, entity)
        for number, document in enumerate(_read(name)[1])
        for entity in _entities_in(name, written(document))
    )


@cache
def _entities_in(name: str, text: str) -> Sequence[str]:
    """Return who is found; most rewritings leave most documents as another left them."""
    return [match.entity for match in _read(name)[0].match(text)]


def _changed(name: str, written: Callable[[str], str]) -> float:
    """Return how many of the matches a rewriting loses or adds."""
    was, now = _as_it_is(name), _found(name, written)
    return sum(((was - now) + (now - was)).values()) / sum(was.values())


def _with_mentions(written: Callable[[str], str]) -> Callable[[_Document], str]:
    """Return what rewrites each mention that stands as words of its own."""

    def rewritten(document: _Document) -> str:
        (text, spans), found, end = document, "", 0
        for begin, stop in spans:
            alone = not (text[:begin][-1:].isalnum() or text[stop:][:1].isalnum())
            found += text[end:begin] + (written if alone else str)(text[begin:stop])
            end = stop
        return found + text[end:]

    return rewritten


@pytest.mark.parametrize("name", _LISTS)
@pytest.mark.parametrize("space", ["  ", "\u00a0", "\u202f", " \u200f", "\u200e "])
def test_any_space_stands_for_a_space(name: str, space: str) -> None:
    assert _found(name, lambda text: _BETWEEN.sub(space, text)) == _as_it_is(name)


@pytest.mark.parametrize("name", _LISTS)
def test_lines_of_a_fixed_width_change_next_to_nothing(name: str) -> None:
    """A dateline or a headline may end a line that could be longer; nine in ten do not."""

    def wrapped(text: str) -> str:
        paragraphs = text.split("\n")
        return "\n".join(
            textwrap.fill(one, _FIXED_WIDTH, break_long_words=False, break_on_hyphens=False)
            for one in paragraphs
        )

    assert _changed(name, wrapped) <= _SHARE


@pytest.mark.parametrize("name", _LISTS)
def test_the_ways_to_write_arabic_letters_change_nothing(name: str) -> None:
    persian = str.maketrans("يك", "یک")
    assert _found(name, lambda text: text.translate(persian)) == _as_it_is(name)


@pytest.mark.parametrize("name", _LISTS)
@pytest.mark.parametrize("marks", ["**{}**", "_{}_", "<b>{}</b>", '<a href="/tag">{}</a>'])
def test_marks_of_pages_around_names_change_nothing(name: str, marks: str) -> None:
    assert _found_in(name, _with_mentions(marks.format)) == _as_it_is(name)


@pytest.mark.parametrize("name", _LISTS)
def test_names_in_hashtags_change_nothing(name: str) -> None:
    def tagged(mention: str) -> str:
        return "#" + mention.replace(" ", "_") if _is_plain(mention) else mention

    assert _found_in(name, _with_mentions(tagged)) == _as_it_is(name)


def _is_plain(mention: str) -> bool:
    return all(map(str.isalnum, mention.split()))


@pytest.mark.parametrize("name", _LISTS)
@pytest.mark.parametrize("verb", ["قال", "صرح", "أوضح"])
def test_verbs_of_saying_stand_for_each_other(name: str, verb: str) -> None:
    assert _found(name, lambda text: _SAID.sub(rf"\1{verb}", text)) == _as_it_is(name)


@pytest.mark.parametrize("name", _LISTS)
@pytest.mark.parametrize(
    ("written", "otherwise"),
    [
        (" ", "&nbsp;"),
        ("'s ", "`s "),
        ('"', "&quot;"),
        ("ؤو", "ئو"),
        (" and ", " &amp; "),
        (" said ", " told reporters that "),
        (" the ", " "),
        ("Saudi Arabia", "Kingdom of Saudi Arabia"),
        ("U.S. ", "United States "),
        ("U.N.", "UN"),
        ("Mohammed", "Muhammad"),
        ("أميرك", "أمريك"),
        ("سوريا ", "سورية "),
        ("ة ", "ه "),
        ("عبد ال", "عبدال"),
    ],
)
def test_other_ways_to_write_a_phrase_change_next_to_nothing(
    name: str, written: str, otherwise: str
) -> None:
    assert _changed(name, lambda text: text.replace(written, otherwise)) <= _SHARE


@pytest.mark.parametrize("name", _LISTS)
def test_the_spelling_of_egypt_changes_next_to_nothing(name: str) -> None:
    undotted = re.compile(rf"ي(?![{_ARABIC}])")
    assert _changed(name, lambda text: undotted.sub("ى", text)) <= _SHARE
