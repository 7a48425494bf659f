"""What is wrong with a field, in words for whoever wrote it."""

import json
from collections.abc import Iterator
from datetime import datetime, time
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from schemas.field_problems import field_and_problem, problem_of


class Colour(StrEnum):
    """One of two."""

    RED = "red"
    BLUE = "blue"


class Inner(BaseModel):
    """Stands inside the other."""

    model_config = ConfigDict(extra="forbid")
    count: int = Field(default=1, ge=1, lt=10)


class Example(BaseModel):
    """A field of each kind."""

    name: Annotated[str, Field(min_length=1, max_length=1_000)] = "x"
    code: Annotated[str, Field(min_length=2, pattern="^[a-z]{2,3}$")] = "ab"
    score: float = 0.0
    wanted: bool = True
    language: Literal["ar", "en"] = "ar"
    colour: Colour = Colour.RED
    daily: time | None = None
    at: datetime | None = None
    zoned: AwareDatetime | None = None
    parts: tuple[Inner, ...] = Field(default=(), max_length=2)
    needed: int


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "needed: is missing"),
        ({"needed": "many"}, "needed: is no whole number"),
        ({"needed": 1.5}, "needed: is no whole number"),
        ({"name": ""}, "name: is empty"),
        ({"name": "x" * 1_001}, "name: has more than 1,000 characters"),
        ({"name": 5}, "name: is no text"),
        ({"code": "a"}, "code: has fewer than 2"),
        ({"code": "A1"}, "code: has a character, or a form, that this field may not have"),
        ({"score": "high"}, "score: is no number"),
        ({"wanted": "perhaps"}, "wanted: is neither true nor false"),
        ({"language": "fr"}, "language: must be 'ar' or 'en'"),
        ({"colour": "green"}, "colour: must be 'red' or 'blue'"),
        ({"daily": "25:00"}, "daily: is no time of day: write one as in 22:00"),
        ({"at": "noon"}, "at: is no time: write one as in 2026-05-01T08:00:00Z"),
        (
            {"zoned": "2026-05-01T08:00:00"},
            "zoned: has no offset from UTC: write one as in 2026-05-01T08:00:00Z",
        ),
        ({"parts": "all"}, "parts: is no list"),
        ({"parts": ["one"]}, "parts.0: is no object of fields and values"),
        ({"parts": [{"count": 0}]}, "parts.0.count: must be at least 1"),
        ({"parts": [{"count": 10}]}, "parts.0.count: must be less than 10"),
        ({"parts": [{"size": 1}]}, "parts.0.size: is no field here"),
        ({"parts": [{}, {}, {}]}, "parts: has more than 2 items"),
    ],
)
def test_what_is_wrong_is_said_with_the_place_and_without_the_value(
    given: dict[str, object], said: str
) -> None:
    whole = given if given == {} else {"needed": 1} | given
    with pytest.raises(ValidationError) as refused:
        Example.model_validate(whole)
    assert [field_and_problem(one) for one in refused.value.errors()] == [said]


def test_a_document_that_is_no_json_is_told_where_it_breaks_off() -> None:
    with pytest.raises(ValidationError) as refused:
        Example.model_validate_json('{"needed": ')
    [only] = refused.value.errors()
    assert field_and_problem(only).startswith("is no JSON: EOF while parsing a value at line 1")


def test_a_kind_of_mistake_without_a_sentence_keeps_the_words_it_came_with() -> None:
    class Even(BaseModel):
        number: Annotated[int, Field(multiple_of=2)]

    with pytest.raises(ValidationError) as refused:
        Even(number=3)
    [only] = refused.value.errors()
    assert field_and_problem(only) == "number: Input should be a multiple of 2"


def patterns_of(document: object) -> Iterator[str]:
    """Yield every pattern of a JSON Schema."""
    if isinstance(document, dict):
        if isinstance(document.get("pattern"), str):
            yield document["pattern"]
        for value in document.values():
            yield from patterns_of(value)
    elif isinstance(document, list):
        for value in document:
            yield from patterns_of(value)


SCHEMAS = Path(__file__).parents[2] / "schemas"
PATTERNS = {
    pattern
    for file in (*SCHEMAS.glob("json/*.json"), SCHEMAS / "openapi.json")
    for pattern in patterns_of(json.loads(file.read_text(encoding="utf-8")))
}


@pytest.mark.parametrize("pattern", sorted(PATTERNS))
def test_every_pattern_of_the_contract_says_what_to_write(pattern: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(Annotated[str, Field(pattern=pattern)]).validate_python(" ")
    [only] = refused.value.errors()
    assert "this field may not have" not in problem_of(only)
