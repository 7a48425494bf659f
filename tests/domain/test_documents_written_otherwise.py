"""Labelled documents give the same matches however their spaces, marks and letters are written."""

import re
import textwrap
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

import pytest
import yaml

from schemas.entity import Entity
from services.domain.watchlist import Watchlist, compile_watchlist
from tests.domain.test_labelled_documents import LABELLED, document_of

_LISTS = ("eighth", "eleventh", "nineteenth")
_BETWEEN = re.compile(r"(?<=\S) (?=\S)")
_FIXED_WIDTH = 68


@cache
def _read(name: str) -> tuple[Watchlist, Sequence[str]]:
    """Return a compiled watchlist and the texts of the documents that are labelled for it."""
    lines = (LABELLED / f"{name}_documents.txt").read_text(encoding="utf-8").splitlines()
    watchlist = (LABELLED / f"{name}_watchlist.yaml").read_text(encoding="utf-8")
    entities = map(Entity.model_validate, yaml.safe_load(watchlist)["entities"])
    texts = [str(document_of(0, line)["text"]) for line in lines if not line.startswith("#")]
    return compile_watchlist(entities), texts


def _found(name: str, written: Callable[[str], str]) -> Counter[tuple[int, str]]:
    watchlist, texts = _read(name)
    return Counter(
        (number, match.entity)
        for number, text in enumerate(texts)
        for match in watchlist.match(written(text))
    )


@pytest.mark.parametrize("name", _LISTS)
@pytest.mark.parametrize("space", ["  ", "\u00a0", "\u202f", " \u200f", "\u200e "])
def test_any_space_stands_for_a_space(name: str, space: str) -> None:
    assert _found(name, lambda text: _BETWEEN.sub(space, text)) == _found(name, str)


@pytest.mark.parametrize("name", _LISTS)
def test_lines_of_a_fixed_width_change_next_to_nothing(name: str) -> None:
    """A dateline or a headline may end a line that could be longer; nine in ten do not."""

    def wrapped(text: str) -> str:
        paragraphs = text.split("\n")
        return "\n".join(
            textwrap.fill(one, _FIXED_WIDTH, break_long_words=False, break_on_hyphens=False)
            for one in paragraphs
        )

    was, now = _found(name, str), _found(name, wrapped)
    assert sum(((was - now) + (now - was)).values()) <= sum(was.values()) / 100


@pytest.mark.parametrize("name", _LISTS)
def test_the_ways_to_write_arabic_letters_change_nothing(name: str) -> None:
    persian = str.maketrans("يك", "یک")
    assert _found(name, lambda text: text.translate(persian)) == _found(name, str)
