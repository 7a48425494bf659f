"""What may stand before and after a colon."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise
from typing import NoReturn, get_args

from schemas.entity import EntityType
from schemas.sentence import Sentence
from services.domain.query.errors import QueryError
from services.domain.query.nodes import FactClause, FactField, TextClause
from services.domain.query.wordings import QueryMend, QueryProblem
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

    def refuse(self, problem: Sentence, mend: Sentence) -> NoReturn:
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
        operator = _OPERATORS[written.raw]
        written.refuse(
            QueryProblem.OPERATOR_WORD.say(word=written.raw),
            QueryMend.OPERATOR_OR_WORD.say(operator=operator, word=written.raw),
        )
    _refuse_patterns(written)
    _refuse_symbols(written)
    words = tuple(filter(None, map(normalise, split_words(written.value).words)))
    if not words:
        written.refuse(QueryProblem.NO_LETTERS.say(text=written.value), QueryMend.A_WORD.say())
    if len(words) > _MAX_WORDS:
        too_long = QueryProblem.LONG_PHRASE.say(count=len(words))
        written.refuse(too_long, QueryMend.WORDS_AT_MOST.say(most=_MAX_WORDS))
    keys = tuple(map(" ".join, pairwise(words))) or words
    return TextClause(start=start, end=written.end, words=words, keys=keys)


def nearest_or_all(near: Sequence[str], known: Sequence[str]) -> Sentence:
    """Return what may be meant: the first that is near, else whatever there is."""
    if near:
        return QueryMend.NEAREST.say(nearest=near[0])
    return QueryMend.THERE_ARE.say(known=", ".join(known))


def _refuse_patterns(written: Written) -> None:
    if not written.quoted and _PRINTED_QUOTES.search(written.raw):
        written.refuse(QueryProblem.PRINTED_QUOTES.say(), QueryMend.STRAIGHT_QUOTES.say())
    if not written.quoted and _WILDCARD.search(written.raw):
        written.refuse(QueryProblem.WILDCARDS.say(), QueryMend.WHOLE_WORDS.say())


def _refuse_symbols(written: Written) -> None:
    if not written.quoted and _SYMBOL.search(written.raw):
        written.refuse(QueryProblem.SYMBOLS.say(), QueryMend.SIGNS.say())


def _entity(written: Written) -> str:
    if written.value != "*":
        _refuse_patterns(written)
    if written.value != "*" and not _SLUG.fullmatch(written.value):
        written.refuse(QueryProblem.NO_ENTITY_ID.say(text=written.value), QueryMend.AN_ID.say())
    return written.value


def _one_of(known: tuple[str, ...]) -> Callable[[Written], str]:
    def check(written: Written) -> str:
        if written.value not in known:
            near = get_close_matches(written.value, known, n=1)
            unknown = QueryProblem.UNKNOWN_VALUE.say(value=written.value)
            written.refuse(unknown, nearest_or_all(near, known))
        return written.value

    return check


def _topic(written: Written) -> str:
    _refuse_patterns(written)
    codes = find_topics(written.value)
    if len(codes) > 1:
        several = QueryProblem.SEVERAL_TOPICS.say(topic=written.value, count=len(codes))
        written.refuse(several, QueryMend.ONE_TOPIC.say(topics=" or ".join(codes)))
    if not codes:
        names = [name for topic in read_taxonomy().values() for name in (topic.en, topic.ar)]
        near = get_close_matches(written.value.lower(), names, n=1)
        mend = QueryMend.NEAREST_TOPIC.say(topic=near[0]) if near else QueryMend.A_TOPIC.say()
        written.refuse(QueryProblem.UNKNOWN_TOPIC.say(topic=written.value), mend)
    return codes[0]


def _source(written: Written) -> str:
    _refuse_patterns(written)
    if not written.value.strip():
        written.refuse(QueryProblem.NO_SOURCE.say(), QueryMend.QUOTE_NAME.say())
    return written.value


_VALUES: Mapping[FactField, Callable[[Written], str]] = {
    "entity": _entity,
    "type": _one_of(get_args(EntityType)),
    "office": _entity,
    "topic": _topic,
    "lang": _one_of(_LANGUAGES),
    "source": _source,
}
