"""How well a watchlist does on labelled names and documents."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from schemas.entity import Entity
from services.domain.names.parts import parts_of_name
from services.domain.text.language import detect_language
from services.domain.watchlist.compiling import compile_watchlist

Place = tuple[str, str, int, int]
"""Entity, field, start, end."""


@dataclass(frozen=True, kw_only=True)
class Score:
    """Counts of what was found, missed and found wrongly."""

    found: int
    missed: int
    wrong: int

    @property
    def recall(self) -> float:
        """Return the share of what is there that was found; 1 where nothing is there."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right; 1 where nothing was found."""
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of recall and precision."""
        total = self.recall + self.precision
        return 2 * self.recall * self.precision / total if total else 0.0

    def __add__(self, other: "Score") -> "Score":
        """Return the counts of both together."""
        return Score(
            found=self.found + other.found,
            missed=self.missed + other.missed,
            wrong=self.wrong + other.wrong,
        )


NOTHING = Score(found=0, missed=0, wrong=0)


def score_places(found: Collection[Place], expected: Collection[Place]) -> Score:
    """Compare the places that were found with those that should have been."""
    right = len(set(found) & set(expected))
    return Score(found=right, missed=len(set(expected)) - right, wrong=len(set(found)) - right)


@dataclass(frozen=True, kw_only=True)
class NameFind:
    """That a person tracked by one name is found by another.

    Attributes:
        score: of the match.
        whole: whether all that was written is the name, and not a part of it only.
    """

    score: float
    whole: bool

    def counts(self, *, same: bool) -> bool:
        """Whether this is a find: of the same person the whole name, of another any part of it."""
        return self.whole or not same


def name_finds(tracked: str, written: str) -> NameFind | None:
    """Return how a person tracked by one name is found by another, None where it is not.

    Raises:
        WatchlistError: the tracked name cannot be compiled.
    """
    language = "ar" if detect_language(tracked) == "ar" else "en"
    person = Entity(id="tracked", type="person", names={language: (tracked,)})
    matches = compile_watchlist([person]).match(written)
    whole = len(parts_of_name(written)) if written.strip() else 0
    finds = [
        NameFind(score=match.score, whole=len(parts_of_name(match.surface)) >= whole)
        for match in matches
    ]
    return max(finds, key=lambda find: find.whole, default=None)


def total(scores: Iterable[Score]) -> Score:
    """Return the counts of all together."""
    return sum(scores, NOTHING)
