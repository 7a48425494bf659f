"""What may stand before and after a colon."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise
from typing import NoReturn, get_args

from schemas.entity import EntityType
from services.domain.query.errors import QueryError
from services.domain.query.nodes import FactClause, FactField, TextClause
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.domain.topics.taxonomy import find_topics, read_taxonomy

_SLUG = re.compile(r"[a-z0-9][a-z0-9._-]{0,127}")
_LANGUAGES = ("ar", "en", "mixed")
_PRINTED_QUOTES = re.compile("[“”„«»‹›]")
_SYMBOL = re.compile(r"&&|\||^!|^&$")
_WILDCARD = re.compile(r"(?<!\\)[*?]")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_OPERATORS = {
    "and": "AND",
    "or": "OR",
    "not": "NOT",
    "و": "AND",
    "أو": "OR",
    "او": "OR",
    "ليس": "NOT",
    "وليس": "AND NOT",
}
"""What is written for an operator, and is a word: nobody looks for an Arabic "and" by itself."""
_MAX_WORDS = 100


@dataclass(frozen=True, kw_only=True)
class Written:
    """A value as it stands in the query, at `start` to `end`, quotation marks taken off."""

    raw: str
    quoted: bool
    start: int
    end: int

    @property
    def value(self) -> str:
        """The value, backslashes undone."""
        return _ESCAPE.sub(r"\1", self.raw)

    def refuse(self, problem: str, mend: str) -> NoReturn:
        """Say what is wrong with the value.

        Raises:
            QueryError: always.
        """
        raise QueryError(problem, mend, start=self.start, end=self.end)


def fact_clause(field: FactField, written: Written, *, start: int) -> FactClause:
    """Return the clause `field:value`.

    Args:
        start: where the field begins.

    Raises:
        QueryError: the field cannot have this value.
    """
    value = _VALUES[field](written)
    # Sources are compared without regard to case, and only there.
    key = f"{field}:{value.casefold() if field == 'source' else value}"
    return FactClause(start=start, end=written.end, field=field, value=value, key=key)


def text_clause(written: Written, *, start: int, bare: bool) -> TextClause:
    """Return the clause of a word or a phrase.

    Args:
        start: where the clause begins, with its field if it has one.
        bare: whether it stands without field and quotation marks.

    Raises:
        QueryError: these are no words.
    """
    if bare and written.raw in _OPERATORS:
        written.refuse(
            f"{written.raw!r} is a word to look for",
            f"write {_OPERATORS[written.raw]} for the operator, text:{written.raw} for the word",
        )
    _refuse_patterns(written)
    _refuse_symbols(written)
    words = tuple(filter(None, map(normalise, split_words(written.value).words)))
    if not words:
        written.refuse(f"{written.value!r} has neither letters nor digits", "write a word")
    if len(words) > _MAX_WORDS:
        written.refuse(f"a phrase of {len(words)} words", f"write {_MAX_WORDS} at most")
    keys = tuple(map(" ".join, pairwise(words))) or words
    return TextClause(start=start, end=written.end, words=words, keys=keys)


def _refuse_patterns(written: Written) -> None:
    if not written.quoted and _PRINTED_QUOTES.search(written.raw):
        written.refuse("printed quotation marks hold no phrase together", 'write straight ones: "')
    if not written.quoted and _WILDCARD.search(written.raw):
        mend = "write the whole words, joined by OR: particles and spellings are seen to already"
        written.refuse("there are no wildcards", mend)


def _refuse_symbols(written: Written) -> None:
    if not written.quoted and _SYMBOL.search(written.raw):
        mend = "write AND, OR, NOT; or put words with such signs in quotation marks"
        written.refuse("&, | and ! are no operators here", mend)


def _entity(written: Written) -> str:
    if written.value != "*":
        _refuse_patterns(written)
    if written.value != "*" and not _SLUG.fullmatch(written.value):
        mend = "write an id of the watchlist, as `rasid watch list` shows them, or *"
        written.refuse(f"{written.value!r} is no entity id", mend)
    return written.value


def _one_of(known: tuple[str, ...]) -> Callable[[Written], str]:
    def check(written: Written) -> str:
        if written.value not in known:
            near = get_close_matches(written.value, known, n=1)
            mend = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
            written.refuse(f"unknown: {written.value!r}", mend)
        return written.value

    return check


def _topic(written: Written) -> str:
    _refuse_patterns(written)
    codes = find_topics(written.value)
    if len(codes) > 1:
        mend = f"write {' or '.join(codes)}"
        written.refuse(f"{written.value!r} names {len(codes)} topics", mend)
    if not codes:
        names = [name for topic in read_taxonomy().values() for name in (topic.en, topic.ar)]
        near = get_close_matches(written.value.lower(), names, n=1)
        mend = f'did you mean "{near[0]}"?' if near else "write a code or a whole name"
        written.refuse(f"unknown topic {written.value!r}", mend)
    return codes[0]


def _source(written: Written) -> str:
    _refuse_patterns(written)
    if not written.value.strip():
        written.refuse("the source is empty", "write its name in quotation marks")
    return written.value


_VALUES: Mapping[FactField, Callable[[Written], str]] = {
    "entity": _entity,
    "type": _one_of(get_args(EntityType)),
    "office": _entity,
    "topic": _topic,
    "lang": _one_of(_LANGUAGES),
    "source": _source,
}
