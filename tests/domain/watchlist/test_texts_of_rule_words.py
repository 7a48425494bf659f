"""What holds of every text, however strange: of words that rules look for, and of tracked names."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

import yaml
from hypothesis import given
from hypothesis import strategies as st

from schemas.entity import Entity
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.domain.watchlist import Match, Watchlist, compile_watchlist
from tests.domain.rule_words import RULE_PHRASES, RULE_WORDS
from tests.domain.test_labelled_documents import LABELLED
from tests.domain.watchlists import entity

_LISTS = ("sixteenth", "nineteenth", "twentieth")
_MORE = [
    entity("muscat", "location", en=["Muscat"], ar=["مسقط"]),
    entity("isis", en=["ISIS"], patterns=["[so-called] (ISIS|Islamic State) [group]"]),
    entity("fund", en=["Kuwait Fund for Arab Relief"], ar=["صندوق الإغاثة"], parent="isis"),
    entity("twin", "person", en=["Salem Bin Hamad"], ar=["سالم بن حمد"], distinctive=True),
]
_MARKS = """
    « » “ ” ‘ ’ ' " ( ) [ ] , ، ; ؛ : . ? ؟ ! … - – — ـ / | & # @ * ** _ __ • % $ 😀 's ’s s'
    &amp; &nbsp; &quot; &#39; <b> </b> <br> <p> </p> <a> [x](http://a.b) http://a.com/b?c=d a@b.com
    ١٢ 2024 1.5 20 (AU) (UN) U.N. U.S. J. K. م. د. أ. كي. و ف ب ك ل ال لل وال بال الـ بـ س A I
"""
_UNSEEN = [*"\u200f\u200e\u202b\u202c\u200d\u200c\u00ad\ufeff\u00a0\u202f\t\n\u064e\u0651\u0301"]
_GAPS = st.sampled_from([*[" "] * 12, "", "", "\n", "\n\n", "\r\n"])
_ARABIC = "\u0621-\u063a\u0641-\u064a"
_INSIDE = re.compile(rf"(?<=[{_ARABIC}])(?=[{_ARABIC}])")
_INITIAL = re.compile(r"\b([ACEILNORSUYZ])(?=[a-z])")
_ELSEWHERE = (
    "Heavy rain is expected along the coast tomorrow. Temperatures will fall at night.",
    "ويتوقع هطول أمطار غزيرة غدا مع انخفاض درجات الحرارة ليلا.",
)

_MANGLED: Sequence[Callable[[str], str]] = (
    str.upper,
    str.lower,
    lambda name: name.split()[0],
    lambda name: name.split()[-1],
    lambda name: name.rpartition(" ")[0] or name,
    lambda name: name.partition(" ")[2] or name,
    lambda name: f"{name[0]}. {name.split()[-1]}",
    lambda name: "".join(word[0] for word in name.split()).upper(),
    lambda name: ". ".join(word[0] for word in name.split()) + ".",
    lambda name: f"({''.join(word[0] for word in name.split()).upper()})",
    lambda name: f"#{name.replace(' ', '_')}",
    lambda name: f"«{name}»",
    lambda name: f"{name}'s",
    lambda name: name[:-1],
    lambda name: name[1:],
    lambda name: name.replace(" ", ""),
    lambda name: name.replace(" ", "-"),
    lambda name: name.replace(" ", "\n"),
    lambda name: " ".join(reversed(name.split())),
    *(particle.__add__ for particle in ("و", "ف", "ب", "ك", "ل", "وب", "ال")),
)
_REWRITTEN: Sequence[Callable[[str], str]] = (
    *(
        lambda text, mark=mark: _INSIDE.sub(mark, text)
        for mark in ("\u064e", "\u0651", "ـ", "\u200d")
    ),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: _INITIAL.sub("\\1\u0301", text),
    lambda text: re.sub("\r?\n", "\r\n", text),
    *(
        lambda text, space=space: text.replace(" ", space)
        for space in ("\u00a0", "\u202f", "\u3000", "  ", "\t")
    ),
    lambda text: f" {text} ",
    lambda text: f"\ufeff{text}\n",
)
"""Marks that one text has and another not, and what texts differ in by how they are stored."""


class _Document(NamedTuple):
    tracked: str
    text: str
    title: str | None = None


@cache
def _entities(tracked: str) -> Sequence[Entity]:
    written = (LABELLED / f"{tracked}_watchlist.yaml").read_text(encoding="utf-8")
    return [*map(Entity.model_validate, yaml.safe_load(written)["entities"]), *_MORE]


@cache
def _compiled(tracked: str, *, backwards: bool = False) -> Watchlist:
    return compile_watchlist(_entities(tracked)[:: -1 if backwards else 1])


def _names(tracked: str) -> Sequence[str]:
    of_all = (one.names.values() for one in _entities(tracked))
    return [name for names in of_all for name in chain.from_iterable(names)]


@cache
def _texts(tracked: str, least: int, most: int) -> st.SearchStrategy[str]:
    names = st.sampled_from(_names(tracked))
    pieces = st.one_of(
        names,
        st.builds(lambda name, way: way(name), names, st.sampled_from(_MANGLED)),
        st.sampled_from(RULE_WORDS),
        st.sampled_from(RULE_WORDS).map(str.title),
        st.sampled_from(RULE_PHRASES),
        st.sampled_from([*_MARKS.split(), *_UNSEEN]),
    )
    return st.lists(st.tuples(pieces, _GAPS), min_size=least, max_size=most).map(
        lambda pairs: "".join(chain.from_iterable(pairs))
    )


@st.composite
def _documents(draw: st.DrawFn) -> _Document:
    tracked = draw(st.sampled_from(_LISTS))
    short = _texts(tracked, 1, 8)
    return _Document(tracked, draw(short | _texts(tracked, 15, 60)), draw(st.none() | short))


def _found(document: _Document, written: Callable[[str], str] = str) -> Counter[tuple[str, ...]]:
    title = None if document.title is None else written(document.title)
    matches = _compiled(document.tracked).match(written(document.text), title)
    return Counter(map(_meant, matches))


def _meant(match: Match) -> tuple[str, ...]:
    words = split_words(match.surface).words
    return match.field, match.entity, match.evidence, *filter(None, map(normalise, words))


@given(_documents())
def test_whatever_a_text_is_made_of_what_is_found_stands_where_it_says(
    document: _Document,
) -> None:
    compiled = _compiled(document.tracked)
    for found in (compiled.match, compiled.dropped):
        for one in found(document.text, document.title):
            original = document.text if one.field == "text" else document.title or ""
            assert one.surface == original[one.start : one.end]
            assert one.surface.strip() == one.surface != ""


@given(_documents())
def test_whatever_a_text_is_made_of_matches_do_not_overlap(document: _Document) -> None:
    matches = _compiled(document.tracked).match(document.text, document.title)
    spans = sorted({(one.field, one.start, one.end) for one in matches})
    assert all(
        end <= start or field != other for (field, _, end), (other, start, _) in pairwise(spans)
    )


@given(_documents())
def test_neither_the_order_of_entities_nor_what_was_read_before_makes_a_difference(
    document: _Document,
) -> None:
    other = _compiled(document.tracked, backwards=True)
    other.match(" ".join(reversed(document.text.split(" "))))
    matches = other.match(document.text, document.title)
    assert matches == _compiled(document.tracked).match(document.text, document.title)


@given(_documents(), st.sampled_from(_REWRITTEN))
def test_marks_that_are_left_out_and_kinds_of_space_make_no_difference(
    document: _Document, written: Callable[[str], str]
) -> None:
    assert _found(document, written) == _found(document)


@given(_documents(), st.sampled_from(_ELSEWHERE))
def test_a_paragraph_about_something_else_changes_nothing(document: _Document, more: str) -> None:
    after = document._replace(text=f"{document.text}\n\n{more}\n")
    assert _found(after) == _found(document)


@given(_documents())
def test_a_text_that_is_there_twice_has_what_it_had_once(document: _Document) -> None:
    twice = document._replace(text=f"{document.text}\n\n{document.text}")
    assert not _found(document) - _found(twice)
