"""The title of an office where it stands in a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.domain.text.normalise import normalise
from services.domain.text.words import Words

TitleForms = tuple[str, ...]
"""Normal forms of the words of a title, in order."""


@dataclass(frozen=True, eq=False, slots=True)
class TitleInText:
    """The title of an office where it stands in a text.

    Attributes:
        words: those of the text.
        first: the number of the first word of the title.
        last: that of its last word.
    """

    words: Words
    first: int
    last: int

    @property
    def written(self) -> Sequence[str]:
        """Its words as they are written."""
        return self.words.words[self.first : self.last + 1]

    @property
    def forms(self) -> TitleForms:
        """The normal forms of its words."""
        return tuple(map(normalise, self.written))

    @property
    def is_one_word(self) -> bool:
        """Whether it has one word alone, as that of a president."""
        return self.first == self.last
