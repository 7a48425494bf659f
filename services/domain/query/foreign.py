"""What people write who know another query language, and what they mean here.

Sources: Elasticsearch's query string syntax; `NEAR/3` and `SAME` of Web of Science, `W/3` and
`PRE/3` of Lexis, `ADJ3` of Ovid.
"""

import re
from typing import get_args

from schemas.sentence import Sentence
from services.domain.query.errors import QueryError
from services.domain.query.nodes import FactField
from services.domain.query.wordings import QueryMend, QueryProblem

_FIELDS = (*get_args(FactField), "text", "confidence", "mentions")
_DISTANCE = 30
"""Where the other language names none: about a sentence."""
_NEAR_WITH_NUMBER = re.compile(r"(?:O?NEAR|W|P|PRE|N|ADJ|WITHIN|SAME)/(\d{1,3})", re.IGNORECASE)
_NEAR = re.compile(r"(?:O?NEAR|ADJ)(\d{0,3})|SAME|WITHIN")
_MENDS = {
    "ANDNOT": "AND NOT",
    "XOR": "(a AND NOT b) OR (b AND NOT a)",
}
_COMPARED = re.compile(r"([a-z]+)(?:[<>]=?|==?)(.*)", re.IGNORECASE | re.DOTALL)
_BEFORE = re.compile(r'("[^"]*"|[^\s()"]+)\s+$')
_AFTER = re.compile(r'\s+("[^"]*"|[^\s()"]+)')
_SAME_THING = {
    **dict.fromkeys(("title", "headline", "body", "content", "keyword", "all"), "text"),
    **dict.fromkeys(("language", "language_code"), "lang"),
    **dict.fromkeys(("person", "people", "organization", "organisation", "org", "name"), "entity"),
    **dict.fromkeys(("publisher", "site", "domain", "feed"), "source"),
    **dict.fromkeys(("category", "subject", "tag"), "topic"),
}


def refuse_foreign(text: str, start: int, end: int) -> None:
    """Return unless the bare word `text[start:end]` is an operator of another language.

    Raises:
        QueryError: it is one; the mend has the words around it.
    """
    word = text[start:end]
    near = _NEAR_WITH_NUMBER.fullmatch(word) or _NEAR.fullmatch(word)
    no_operator = QueryProblem.FOREIGN_OPERATOR.say(operator=word)
    if near is not None:
        mend = _near_or_word(text, start, end, near[1])
        raise QueryError(no_operator, mend, start=start, end=end)
    if word in _MENDS:
        mend = QueryMend.WRITE.say(example=_MENDS[word])
        raise QueryError(no_operator, mend, start=start, end=end)
    compared = _COMPARED.fullmatch(word)
    if compared is not None and compared[1].lower() in _FIELDS:
        mend = QueryMend.WRITE.say(example=f"{compared[1].lower()}:{compared[2] or '...'}")
        raise QueryError(QueryProblem.COMPARED.say(), mend, start=start, end=end)


def meant_field(name: str) -> Sentence | None:
    """Return how a field is written here that other languages call `name`; None where unknown."""
    if name == "_exists_":
        return QueryMend.ANY_ENTITY.say()
    field = _SAME_THING.get(name)
    return QueryMend.NEAREST.say(nearest=f"{field}:") if field else None


def near_of_phrase(phrase: str, degree: object) -> Sentence:
    """Return how `"a b"~3` is written here."""
    words = phrase.strip('"').split()
    if len(words) != 2:
        return QueryMend.NEAR_OF_TWO.say()
    return QueryMend.WRITE.say(example=f"near({words[0]}, {words[1]}, {degree})")


def _near_or_word(text: str, start: int, end: int, number: str | None) -> Sentence:
    before, after = _BEFORE.search(text[:start]), _AFTER.match(text[end:])
    first, second = (before[1] if before else "a"), (after[1] if after else "b")
    near = f"near({first}, {second}, {number or _DISTANCE})"
    return QueryMend.NEAR_OR_WORD.say(near=near, word=text[start:end])
