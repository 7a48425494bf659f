"""Sentences for people: written once in English, and told in other languages by code and values.

Whoever shows them in another language has a sentence of its own for each code, with the same names
in braces, and falls back to the English text where a later version added a code.
"""

from dataclasses import dataclass, replace
from enum import Enum
from string import Formatter
from typing import TypeAlias

Value: TypeAlias = str | int | float


@dataclass(frozen=True, slots=True)
class Sentence:
    """What somebody is told, and the mend where there is one.

    Attributes:
        code: which sentence it is, among all there are.
        values: what stands in its places, by their names.
        text: in English, without mend and place.
        mend: what to do about it.
        place: the part of a text that it is about, from the first code point to behind the last.
    """

    code: str
    values: tuple[tuple[str, Value], ...]
    text: str
    mend: "Sentence | None" = None
    place: tuple[int, int] | None = None

    def __str__(self) -> str:
        said = self.text if self.mend is None else f"{self.text}; {self.mend}"
        if self.place is None:
            return said
        return f"{Framing.AT_CHARACTER.say(character=self.place[0] + 1)}: {said}"

    def __lt__(self, other: "Sentence") -> bool:
        return str(self) < str(other)

    def with_mend(self, mend: "Sentence | None") -> "Sentence":
        """Return the same with a mend."""
        return replace(self, mend=mend)

    def at(self, start: int, end: int) -> "Sentence":
        """Return the same about a part of a text."""
        return replace(self, place=(start, end))


class Wording(Enum):
    """A closed list of sentences; each member is its code and its English template.

    The template is one of `str.format`. Codes are unique among all lists.
    """

    def __init__(self, code: str, template: str) -> None:
        self.code = code
        self.template = template
        self.names = tuple(name for _, name, _, _ in Formatter().parse(template) if name)
        """What stands in its places, in the order of the template."""

    def say(self, **values: Value) -> Sentence:
        """Return the sentence with its values.

        Raises:
            TypeError: a value is missing, or none of this sentence's.
        """
        if values.keys() != set(self.names):
            raise TypeError(f"{self.code} takes {self.names}, not {tuple(values)}")
        return Sentence(self.code, tuple(values.items()), self.template.format(**values))


class Framing(Wording):
    """What stands before a sentence."""

    AT_CHARACTER = "at-character", "at character {character}"
