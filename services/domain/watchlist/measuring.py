"""How well a watchlist does on labelled names and documents."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from schemas.entity import Entity
from services.domain.names.units import parts_of_name
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


def name_finds(tracked: str, written: str) -> float | None:
    """Return the score with which a person tracked by one name is found by another.

    None where it is not found, or only a part of what was written is.

    Raises:
        WatchlistError: the tracked name cannot be compiled.
    """
    language = "ar" if detect_language(tracked) == "ar" else "en"
    person = Entity(id="tracked", type="person", names={language: (tracked,)})
    matches = compile_watchlist([person]).match(written)
    whole = len(parts_of_name(written)) if written.strip() else 0
    return next((m.score for m in matches if len(parts_of_name(m.surface)) >= whole), None)


def total(scores: Iterable[Score]) -> Score:
    """Return the counts of all together."""
    return sum(scores, NOTHING)
