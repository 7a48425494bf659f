"""Fields whose names are nearly right are told from fields that are somebody else's."""

import json

import pytest
from pydantic import AliasChoices, Field

from schemas.misnamed import WrittenRecord


class Written(WrittenRecord):
    """What a person might write."""

    id: str = Field("", validation_alias=AliasChoices("external_id", "id"))
    title: str | None = None
    language: str | None = None
    published_at: str | None = None


def misnamed(**fields: object) -> dict[str, str]:
    return dict(Written.decode(json.dumps(fields).encode()).misnamed())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("lang", "language"),
        ("langauge", "language"),
        ("publishedAt", "published_at"),
        ("published-at", "published_at"),
        ("published", "published_at"),
    ],
)
def test_a_name_nearly_right_is_told_with_the_one_that_was_meant(written: str, meant: str) -> None:
    assert misnamed(**{written: "x"}) == {written: meant}


@pytest.mark.parametrize("foreign", ["category", "author", "t", "", "عنوان", "summary"])
def test_a_field_of_somebody_else_is_none_of_ours(foreign: str) -> None:
    assert misnamed(**{foreign: "x"}) == {}


def test_beside_the_field_itself_its_like_is_somebody_elses() -> None:
    assert misnamed(title="x", subtitle="y", titles=["z"]) == {}


def test_either_name_of_a_field_is_known() -> None:
    assert misnamed(external_id="1", id="2") == {}
