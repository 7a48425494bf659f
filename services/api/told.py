"""Sentences in answers: in English, and by code and values for whoever tells them otherwise."""

from typing import Any

from pydantic import Field

from schemas.record import Record
from schemas.sentence import Sentence, Value


class Mend(Record):
    """What to do about it, by code and values."""

    code: str
    values: dict[str, Value]


class Told(Record):
    """What an English sentence beside it says, by code and values.

    `x-sentences` of the OpenAPI document has all codes, each with its sentence.
    """

    code: str | None = None
    """Null where the sentence is made of others, or somebody else's."""
    values: dict[str, Value] = Field(default_factory=dict)
    """What stands in the braces of the sentence."""
    mend: Mend | None = None
    """The sentence behind it, that says what to do."""


def told(sentence: Sentence) -> dict[str, Any]:
    """Return the fields of `Told` for a sentence."""
    mend = sentence.mend and Mend(code=sentence.mend.code, values=dict(sentence.mend.values))
    return {"code": sentence.code, "values": dict(sentence.values), "mend": mend}
