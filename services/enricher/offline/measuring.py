"""How well engines do on labelled data."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from services.domain.watchlist.measuring import NOTHING, Score
from services.enricher.offline.conll import Entity

_BINS = 10


@dataclass(kw_only=True)
class Calibration:
    """Whether what is said to be right with some probability is right as often.

    The expected calibration error of Naeini, Cooper and Hauskrecht (AAAI 2015), in ten bins.
    """

    _counts: Counter[int] = field(default_factory=Counter)
    _right: Counter[int] = field(default_factory=Counter)
    _said: Counter[int] = field(default_factory=Counter)

    def add(self, score: float, *, right: bool) -> None:
        """Count one name that was found with `score`."""
        number = min(int(score * _BINS), _BINS - 1)
        self._counts[number] += 1
        self._right[number] += right
        # Thousandths, in which scores are given: sums of floats would depend on the order.
        self._said[number] += round(1000 * score)

    @property
    def error(self) -> float:
        """Return the mean distance between score and share of right ones; 0 where none is."""
        total = self._counts.total()
        return sum(
            abs(self._said[number] / 1000 - self._right[number]) for number in self._counts
        ) / max(1, total)


class Scores:
    """Counts by kind, where what is found and what is marked are sets."""

    def __init__(self) -> None:
        self.by_kind: dict[str, Score] = {}

    def add(self, kind: str, counts: Score) -> None:
        """Add counts of one kind."""
        self.by_kind[kind] = self.by_kind.get(kind, NOTHING) + counts

    def compare(self, found: Iterable[Entity], marked: Iterable[Entity]) -> None:
        """Count the names found against those marked."""
        there, here = set(marked), set(found)
        for kind, *_ in there & here:
            self.add(kind, Score(found=1, missed=0, wrong=0))
        for kind, *_ in there - here:
            self.add(kind, Score(found=0, missed=1, wrong=0))
        for kind, *_ in here - there:
            self.add(kind, Score(found=0, missed=0, wrong=1))

    @property
    def together(self) -> Score:
        """All counts together, as micro averages are made of."""
        return sum(self.by_kind.values(), NOTHING)


def figures(counts: Score) -> dict[str, float]:
    """Return what a report says of one kind; `support` is how many are marked."""
    return {
        "f1": round(counts.f1, 4),
        "precision": round(counts.precision, 4),
        "recall": round(counts.recall, 4),
        "support": counts.found + counts.missed,
    }


def label_scores(pairs: Sequence[tuple[str, str | None]]) -> dict[str, Score]:
    """Return the counts of each label that is marked, given what is marked and what was said."""
    marked = Counter(label for label, _ in pairs)
    said = Counter(guess for _, guess in pairs)
    right = Counter(label for label, guess in pairs if label == guess)
    return {
        label: Score(
            found=right[label],
            missed=marked[label] - right[label],
            wrong=said[label] - right[label],
        )
        for label in sorted(marked)
    }
