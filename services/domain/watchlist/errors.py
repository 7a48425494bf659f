"""What is wrong with a watchlist."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.sentence import Sentence


@dataclass(frozen=True, kw_only=True, order=True)
class Problem:
    """One thing to mend: which entity, which of its fields, why."""

    entity: str
    field: str
    reason: Sentence

    def __str__(self) -> str:
        return f"{self.entity}: {self.field}: {self.reason}"


class WatchlistError(Exception):
    """These entities cannot be compiled; mend the problems listed, all of them are there.

    Attributes:
        problems: ordered by entity and field.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        count = "1 problem" if len(problems) == 1 else f"{len(problems):,} problems"
        super().__init__(f"{count} in the watchlist: " + "; ".join(map(str, problems)))
        self.problems = tuple(problems)
