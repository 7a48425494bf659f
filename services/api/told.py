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


def told(text: str | None) -> dict[str, Any]:
    """Return the fields of `Told` for a text; none where it is not one of our sentences."""
    if not isinstance(text, Sentence):
        return {}
    mend = text.mend and Mend(code=text.mend.code, values=dict(text.mend.values))
    return {"code": text.code, "values": dict(text.values), "mend": mend}
