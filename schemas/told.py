"""Sentences in answers and in what is stored: in English, and by code and values beside it."""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import Field

from schemas.record import Line, Record
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


class Cause(Told):
    """Why it is so: a sentence of its own."""

    text: Line
    """In English."""


class Caused(Told):
    """The same of a sentence that may go on with a cause, behind a colon."""

    cause: Cause | None = None


class Said(Caused):
    """An English sentence, and what it says."""

    text: Line
    """All of it, with the cause and the mend."""

    @classmethod
    def of(cls, text: str, cause: Cause | None = None) -> Self:
        """Return a sentence, as one of ours where it is one.

        Args:
            cause: what it goes on with.
        """
        whole = str(text) if cause is None else f"{text}: {cause.text}"
        return cls(text=whole, cause=cause, **told(text))

    @property
    def as_cause(self) -> Cause:
        """The same as what another sentence goes on with."""
        return Cause(text=self.text, code=self.code, values=self.values, mend=self.mend)

    @property
    def fields(self) -> Mapping[str, Any]:
        """The fields of `Caused`, for a record that has them beside the English."""
        return {name: getattr(self, name) for name in Caused.model_fields}


def told(text: str | None) -> dict[str, Any]:
    """Return the fields of `Told` for a text; none where it is not one of our sentences."""
    if not isinstance(text, Sentence):
        return {}
    mend = text.mend and Mend(code=text.mend.code, values=dict(text.mend.values))
    return {"code": text.code, "values": dict(text.values), "mend": mend}
