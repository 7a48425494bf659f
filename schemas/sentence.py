"""Sentences for people: written once in English, and told in other languages by code and values.

Whoever shows them in another language has a sentence of its own for each code, with the same names
in braces, and falls back to the English text where a later version added a code.
"""

from enum import Enum
from string import Formatter
from typing import Any, Self, TypeAlias

Value: TypeAlias = str | int | float


class Sentence(str):
    """What somebody is told, in English; a text that knows what it says.

    Attributes:
        code: which sentence it is, among all there are.
        values: what stands in its places, by their names.
        text: the sentence alone.
        mend: what to do about it; stands behind the sentence.
        place: the part of a text that it is about, from the first code point to behind the last;
            stands before the sentence.
    """

    __slots__ = ("code", "mend", "place", "text", "values")

    code: str
    values: dict[str, Value]
    text: str
    mend: "Sentence | None"
    place: tuple[int, int] | None

    def __new__(
        cls,
        text: str,
        code: str,
        values: dict[str, Value],
        mend: "Sentence | None" = None,
        place: tuple[int, int] | None = None,
    ) -> Self:
        """Return the sentence; `Wording.say` makes one."""
        said = text if mend is None else f"{text}; {mend}"
        if place is not None:
            said = f"{Framing.AT_CHARACTER.say(character=place[0] + 1)}: {said}"
        made = super().__new__(cls, said)
        made.text, made.code, made.values, made.mend, made.place = text, code, values, mend, place
        return made

    def __getnewargs__(self) -> tuple[Any, ...]:
        return self.text, self.code, self.values, self.mend, self.place

    def with_mend(self, mend: "Sentence | None") -> "Sentence":
        """Return the same with a mend."""
        return Sentence(self.text, self.code, self.values, mend, self.place)

    def at(self, start: int, end: int) -> "Sentence":
        """Return the same about a part of a text."""
        return Sentence(self.text, self.code, self.values, self.mend, (start, end))


class Wording(Enum):
    """A closed list of sentences; each member is its code and its English template.

    The template is one of `str.format`. Codes are unique among all lists.
    """

    def __init__(self, code: str, template: str) -> None:
        self.code = code
        self.template = template
        self.names = tuple(
            dict.fromkeys(name for _, name, *_ in Formatter().parse(template) if name)
        )
        """What stands in its places, in the order of the template."""

    def say(self, **values: Value) -> Sentence:
        """Return the sentence with its values.

        Raises:
            KeyError: a value is missing.
            TypeError: a value is none of this sentence's.
        """
        if len(values) > len(self.names):
            raise TypeError(f"{self.code} takes {self.names}, not {tuple(values)}")
        return Sentence(self.template.format(**values), self.code, values)


class Framing(Wording):
    """What stands before a sentence."""

    AT_CHARACTER = "at-character", "at character {character}"
