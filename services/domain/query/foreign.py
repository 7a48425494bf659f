"""What people write who know another query language, and what they mean here.

Sources: Elasticsearch's query string syntax; `NEAR/3` and `SAME` of Web of Science, `W/3` and
`PRE/3` of Lexis, `ADJ3` of Ovid.
"""

import re
from typing import get_args

from services.domain.query.errors import QueryError
from services.domain.query.nodes import FactField

_FIELDS = (*get_args(FactField), "text", "confidence", "mentions")
_DISTANCE = 30
"""Where the other language names none: about a sentence."""
_NEAR_WITH_NUMBER = re.compile(r"(?:O?NEAR|W|P|PRE|N|ADJ|WITHIN|SAME)/(\d{1,3})", re.IGNORECASE)
_NEAR = re.compile(r"(?:O?NEAR|ADJ)(\d{0,3})|SAME|WITHIN")
_MENDS = {
    "ANDNOT": "write AND NOT",
    "XOR": "write (a AND NOT b) OR (b AND NOT a)",
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
    if near is not None:
        problem, mend = f"{word} is no operator here", _as_near(text, start, end, near[1])
        raise QueryError(problem, f"{mend}; text:{word} for the word", start=start, end=end)
    if word in _MENDS:
        raise QueryError(f"{word} is no operator here", _MENDS[word], start=start, end=end)
    compared = _COMPARED.fullmatch(word)
    if compared is not None and compared[1].lower() in _FIELDS:
        mend = f"write {compared[1].lower()}:{compared[2] or '...'}"
        raise QueryError("a field is not compared by a sign", mend, start=start, end=end)


def meant_field(name: str) -> str | None:
    """Return how a field is written here that other languages call `name`; None where unknown."""
    if name == "_exists_":
        return "entity:* for any entity"
    field = _SAME_THING.get(name)
    return f"{field}:" if field else None


def near_of_phrase(phrase: str, degree: object) -> str:
    """Return `"a b"~3` as it is written here."""
    words = phrase.strip('"').split()
    if len(words) != 2:
        return "write near(a, b, 3) of two words or phrases"
    return f"write near({words[0]}, {words[1]}, {degree})"


def _as_near(text: str, start: int, end: int, number: str | None) -> str:
    before, after = _BEFORE.search(text[:start]), _AFTER.match(text[end:])
    first, second = (before[1] if before else "a"), (after[1] if after else "b")
    return f"write near({first}, {second}, {number or _DISTANCE})"
