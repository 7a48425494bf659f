"""Learns what Arabic letters become in Latin letters from pairs of names.

Joint alignment of one Arabic letter, or none, with up to three Latin letters by expectation
maximisation, as in Li, Zhang and Su, "A Joint Source-Channel Model for Machine Transliteration",
ACL 2004, and Jiampojamarn, Kondrak and Sherif, "Applying Many-to-Many Alignments and Hidden Markov
Models to Letter-to-Phoneme Conversion", NAACL 2007.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

Pair = tuple[str, str]
"""Arabic, Latin: normal forms, doubled Latin letters written once."""
Operation = tuple[str, str]
"""An Arabic letter or none, and the Latin letters beside it."""

MAX_LATIN = 3
_MAX_ARABIC_LENGTH, _MAX_LATIN_LENGTH = 12, 15
_UNSEEN, _FIRST_GUESS = 1e-7, 1e-3
_MIN_COUNT = 0.3
CAP = 4.0
"""Cost, in nats, of what was never seen."""

Grid = list[list[float]]
_ROUNDS = 5


def learn_costs(pairs: Iterable[Pair]) -> Mapping[Operation, float]:
    """Return the cost of each operation in nats below the likeliest of its Arabic letter."""
    usable = [
        (arabic, latin)
        for arabic, latin in pairs
        if 0 < len(arabic) <= _MAX_ARABIC_LENGTH and 0 < len(latin) <= _MAX_LATIN_LENGTH
    ]
    chances: Mapping[Operation, float] = {}
    guess = _FIRST_GUESS
    for _ in range(_ROUNDS):
        counts: dict[Operation, float] = defaultdict(float)
        for arabic, latin in usable:
            _count(arabic, latin, chances, guess, counts)
        chances, guess = _normalised(counts), _UNSEEN
    return _costs(chances)


def _moves(arabic: str, latin: str, i: int, j: int) -> Iterable[tuple[Operation, int, int]]:
    if j < len(latin):
        yield ("", latin[j]), i, j + 1
    if i < len(arabic):
        for size in range(min(MAX_LATIN, len(latin) - j) + 1):
            yield (arabic[i], latin[j : j + size]), i + 1, j + size


def _count(
    arabic: str,
    latin: str,
    chances: Mapping[Operation, float],
    guess: float,
    counts: dict[Operation, float],
) -> None:
    """Add the expected count of each operation in one pair, by forward and backward sums."""
    places = [(i, j) for i in range(len(arabic) + 1) for j in range(len(latin) + 1)]
    edges = [
        (i, j, operation, chances.get(operation, guess), i2, j2)
        for i, j in places
        for operation, i2, j2 in _moves(arabic, latin, i, j)
    ]
    forward, backward = _grid(arabic, latin), _grid(arabic, latin)
    forward[0][0] = backward[-1][-1] = 1.0
    for i, j, _, chance, i2, j2 in edges:
        forward[i2][j2] += forward[i][j] * chance
    for i, j, _, chance, i2, j2 in reversed(edges):
        backward[i][j] += chance * backward[i2][j2]
    total = forward[-1][-1]
    if total > 0:
        for i, j, operation, chance, i2, j2 in edges:
            counts[operation] += forward[i][j] * chance * backward[i2][j2] / total


def _grid(arabic: str, latin: str) -> Grid:
    return [[0.0] * (len(latin) + 1) for _ in range(len(arabic) + 1)]


def _normalised(counts: dict[Operation, float]) -> Mapping[Operation, float]:
    """Return chances: of a letter's renderings among themselves, of insertions among everything."""
    totals: dict[str, float] = defaultdict(float)
    for (letter, _), count in counts.items():
        totals[letter] += count
    totals[""] = sum(counts.values())
    return {
        operation: count / totals[operation[0]]
        for operation, count in counts.items()
        if count >= _MIN_COUNT
    }


def _costs(chances: Mapping[Operation, float]) -> Mapping[Operation, float]:
    best: dict[str, float] = defaultdict(float)
    for (letter, _), chance in chances.items():
        best[letter] = max(best[letter], chance)
    best[""] = 1.0
    return {
        (letter, latin): min(CAP * max(1, len(latin)), -math.log(chance / best[letter]))
        for (letter, latin), chance in chances.items()
    }


def as_lines(costs: Mapping[Operation, float]) -> Sequence[str]:
    """Return the table as text, one Arabic letter a line: the letter or -, then latin:cost."""
    by_letter: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (letter, latin), cost in costs.items():
        if len(latin) < 2 or cost < CAP * len(latin):
            by_letter[letter].append((round(max(0.0, cost), 2), latin))
    return [
        " ".join(
            chain([letter or "-"], (f"{latin or '-'}:{cost:g}" for cost, latin in sorted(row)))
        )
        for letter, row in sorted(by_letter.items())
    ]
