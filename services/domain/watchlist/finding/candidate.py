"""A place where a text may name a tracked entity."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from services.domain.names.units import Unit
from services.domain.text.words import Words
from services.domain.watchlist.finding.name_parts import Fit
from services.domain.watchlist.forms.entity_forms import Form


@dataclass(kw_only=True, slots=True, unsafe_hash=True)
class Candidate:
    """A form of the watchlist in words `first` to `last` of a text."""

    form: Form
    first: int
    last: int
    start: int
    end: int
    cost: float
    steps: tuple[str, ...]
    family: Unit | None = None
    """The family name as the text writes it, where the name was found by its parts."""
    child_of: Unit | None = None
    """The last part that بن stands before, and belongs to: بن زايد."""
    fits: Sequence[Fit] = ()
    """How words of the text fit the parts of the name, in order, where it was found by them."""

    @property
    def indices(self) -> range:
        """The numbers of its words."""
        return range(self.first, self.last + 1)

    def has_prefix(self, words: Words) -> bool:
        """Whether particles or an article that were set aside are written onto its first word."""
        return self.start > words.start(self.first)

    def first_word(self, words: Words) -> str:
        """Return its first word as the text has it, less what was set aside: حماس of بحماس."""
        return words.words[self.first][words.letters_before(self.first, self.start) :]

    def with_step(self, step: str) -> "Candidate":
        """Return the same with one more rewrite step."""
        return replace(self, steps=(*self.steps, step))

    @property
    def in_latin(self) -> bool | None:
        """Whether the text has the name in Latin letters; None where it does not show."""
        if self.form.tokens:
            return self.form.tokens[0].isascii()
        part = self.family or self.child_of
        return None if part is None else part.form.isascii()

    @property
    def ends_in_father(self) -> bool:
        """Whether the name ends in whose child somebody is, and in no family name."""
        return self.family is None and self.child_of is not None


def entities_by_word(candidates: Iterable[Candidate]) -> Mapping[int, Set[str]]:
    """Return the ids of the entities that these candidates name, by the words of the text."""
    found: dict[int, set[str]] = defaultdict(set)
    for one in candidates:
        for index in one.indices:
            found[index].add(one.form.entity)
    return found


def indices_of(candidates: Iterable[Candidate]) -> set[int]:
    """Return the numbers of the words of a text that one of these candidates has."""
    return {index for one in candidates for index in one.indices}
