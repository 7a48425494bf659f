"""The index of many queries finds what trying every query finds."""

import random
from dataclasses import dataclass
from typing import Protocol

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.enriched import Enriched
from services.domain.query import QueriedArticle, QueryIndex, evaluate, parse_query
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.domain.topics.taxonomy import lineage
from tests.domain.query.examples import ENTITIES, WATCHLIST, enriched

QUERIES = 200
_NAMES = ["Hamad Al-Mashaan", "Mansour Al-Otaibi", "المنتدى العالمي لمكافحة الإرهاب", "حمد المشعان"]
# No particle can be read into these: what a word may be read as is tested elsewhere.
_WORDS = ["red", "blue", "green", "house", "met", "شمس", "نجم"]
_TOPICS = ["medtop:20000639", "rasid:counter-terrorism", "medtop:15000000"]


class Expression(Protocol):
    """A query as a test knows it: its text, and what it means in the plainest words."""

    @property
    def text(self) -> str: ...

    def holds(self, article: "Plain") -> bool: ...


@dataclass
class Plain:
    """An article as lists, to be searched from end to end."""

    fields: list[list[str]]
    facts: set[str]

    @classmethod
    def of(cls, record: Enriched) -> "Plain":
        article = record.article
        fields = [
            [normalise(word) for word in split_words(text).words]
            for text in (article.title or "", article.text)
        ]
        named = {match.entity for match in WATCHLIST.match(article.text, article.title)}
        facts = {f"entity:{one}" for one in named} | {f"type:{ENTITIES[one].type}" for one in named}
        facts |= {f"topic:{code}" for topic in record.topics for code in lineage(topic.code)}
        return cls(fields, facts | {f"lang:{record.language}"})


@dataclass
class Fact:
    text: str

    def holds(self, article: Plain) -> bool:
        return self.text in article.facts


@dataclass
class Phrase:
    words: list[str]

    @property
    def text(self) -> str:
        return '"' + " ".join(self.words) + '"'

    def holds(self, article: Plain) -> bool:
        return any(self.starts(field) for field in article.fields)

    def starts(self, field: list[str]) -> list[int]:
        size = len(self.words)
        return [at for at in range(len(field)) if field[at : at + size] == self.words]


@dataclass
class Near:
    first: Phrase
    second: Phrase
    distance: int

    @property
    def text(self) -> str:
        return f"near({self.first.text}, {self.second.text}, {self.distance})"

    def holds(self, article: Plain) -> bool:
        return any(
            0 <= gap <= self.distance
            for field in article.fields
            for a in self.first.starts(field)
            for b in self.second.starts(field)
            for gap in (b - a - len(self.first.words), a - b - len(self.second.words))
        )


@dataclass
class Negation:
    part: Expression

    @property
    def text(self) -> str:
        return f"NOT ({self.part.text})"

    def holds(self, article: Plain) -> bool:
        return not self.part.holds(article)


@dataclass
class Operation:
    operator: str
    parts: list[Expression]

    @property
    def text(self) -> str:
        return "(" + f" {self.operator} ".join(part.text for part in self.parts) + ")"

    def holds(self, article: Plain) -> bool:
        found = [part.holds(article) for part in self.parts]
        return all(found) if self.operator == "AND" else any(found)


_FACT_TEXTS = [
    *(f"entity:{one}" for one in ENTITIES), "type:official", "type:organization", "lang:ar",
    "lang:en", *(f"topic:{code}" for topic in _TOPICS for code in lineage(topic)),
]  # fmt: skip


def random_expression(chance: random.Random, depth: int = 3) -> Expression:
    """Return any query at all; the deeper, the simpler."""
    kind = chance.choice(["fact", "phrase", "near", *(["not", "AND", "OR"] if depth else [])])
    if kind == "fact":
        return Fact(chance.choice(_FACT_TEXTS))
    if kind == "phrase":
        return random_phrase(chance)
    if kind == "near":
        return Near(random_phrase(chance), random_phrase(chance), chance.randrange(5))
    if kind == "not":
        return Negation(random_expression(chance, depth - 1))
    parts = [random_expression(chance, depth - 1) for _ in range(chance.randint(2, 4))]
    return Operation(kind, parts)


def random_phrase(chance: random.Random) -> Phrase:
    """Return one to three words."""
    return Phrase(chance.choices(_WORDS, k=chance.randint(1, 3)))


_EXPRESSIONS = st.integers(0).map(random.Random).map(random_expression)
_TEXTS = st.lists(st.sampled_from([*_WORDS, *_NAMES]), min_size=1, max_size=12).map(" ".join)
_ARTICLES = st.builds(
    enriched,
    _TEXTS,
    title=st.none() | _TEXTS,
    language=st.sampled_from(["ar", "en"]),
    topics=st.lists(st.sampled_from(_TOPICS), unique=True),
)


@settings(max_examples=25)
@given(st.integers(0), st.lists(_ARTICLES, min_size=1, max_size=4))
def test_two_hundred_random_queries_give_what_brute_force_gives(
    seed: int, articles: list[Enriched]
) -> None:
    chance = random.Random(seed)  # noqa: S311 - to be reproducible
    expressions = [random_expression(chance) for _ in range(QUERIES)]
    index = QueryIndex(
        (parse_query(expression.text), number) for number, expression in enumerate(expressions)
    )
    for record in articles:
        matches = WATCHLIST.match(record.article.text, record.article.title)
        view = QueriedArticle(record, matches, ENTITIES).at()
        plain = Plain.of(record)
        expected = {number for number, one in enumerate(expressions) if one.holds(plain)}
        assert {number for _, number in index.holding(view)} == expected


@settings(max_examples=200)
@given(_EXPRESSIONS, _ARTICLES)
def test_every_span_lies_in_the_article_and_every_positive_clause_of_words_has_one(
    expression: Expression, record: Enriched
) -> None:
    matches = WATCHLIST.match(record.article.text, record.article.title)
    outcome = evaluate(parse_query(expression.text), QueriedArticle(record, matches, ENTITIES).at())
    for clause in outcome.clauses if outcome else ():
        of_words = clause.text.startswith(('"', "near", "entity", "type"))
        assert bool(clause.spans) == of_words
        for field, start, end in clause.spans:
            original = record.article.text if field == "text" else record.article.title or ""
            assert 0 <= start < end <= len(original)
            assert original[start:end].strip() == original[start:end]
