"""The texts of one document with what counts in them: where all that is short for a name begins."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter

from services.domain.text.words import Words
from services.domain.watchlist.finding.candidate import Candidate, entities_by_word

Names = Mapping[str, Sequence[str]]
"""Names of bodies, by their id."""
Place = tuple[int, int]
"""Number of a text in its document, and of a word in it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """What a rule found in text `number`, and why it does not count; None where it does."""

    number: int
    candidate: Candidate
    reason: str | None


@dataclass(frozen=True, kw_only=True)
class Counted:
    """What counts in a document so far.

    Attributes:
        texts: of the document, in reading order.
        kept: what counts in each of them.
        latin_names: of all tracked bodies, those without such names among them.
        arabic_names: of those of them that have names in both scripts.
        others: names in full that are those of others, as of a body of another country.
    """

    texts: Sequence[Words]
    kept: Sequence[Sequence[Candidate]]
    latin_names: Names
    arabic_names: Names = field(default_factory=dict)
    others: Sequence[Sequence[Candidate]] = ()

    @cached_property
    def taken(self) -> Mapping[Place, Set[str]]:
        """The places of what counts and of others' names, and the ids of the entities there."""
        return {
            (number, index): entities
            for found in (self.others, self.kept)
            for number, candidates in enumerate(found)
            for index, entities in entities_by_word(candidates).items()
        }

    @cached_property
    def whole_names(self) -> Sequence[tuple[int, Candidate]]:
        """The names of bodies that stand in full, each with the number of its text, in order."""
        return [
            (number, one)
            for number, found in enumerate(self.kept)
            for one in sorted(found, key=attrgetter("first"))
            if one.form.entity in self.latin_names and one.form.is_whole_name
        ]

    def in_other_script(self, one: Candidate) -> Sequence[str]:
        """Return the names of a body in the other script than that of its name here."""
        names = self.arabic_names if one.form.tokens[0].isascii() else self.latin_names
        return names.get(one.form.entity, ())

    def with_kept(self, kept: Sequence[Sequence[Candidate]]) -> "Counted":
        """Return the same texts with what counts in them by now."""
        return replace(self, kept=kept)
