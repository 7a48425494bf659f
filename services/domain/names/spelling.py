"""How near two spellings of a name in one script are; costs set by hand, no table is learnt.

A weighted edit distance (Wagner and Fischer, JACM 1974). In Latin letters it knows how Arabic names
vary (Otaibi, Utaybi); in Arabic letters how foreign ones do (غوتيريش, جوتيريس).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, permutations

from services.domain.names.doubling import written_once

_COST_PER_LETTER = 0.4
_MIN_LENGTH = 3.0
_OTHER = 1.0
_OF_WOMAN = 1.8
"""Of the a at the end of Aliyeva, who is no Aliyev."""
_ROUNDING = 1e-9
"""Sums of the same costs in another order differ by less."""
_CACHED = 65_536
_VOWELS = frozenset("aeiou")
_SOUNDS = (
    ("ph", "f"), ("ck", "k"), ("dzh", "j"), ("zh", "ž"), ("dj", "j"), ("q", "k"), ("ee", "i"),
    ("oo", "u"), ("ou", "u"),
    ("ai", "e"), ("ay", "e"), ("ei", "e"), ("ey", "e"), ("aw", "au"), ("sh", "š"), ("ch", "č"),
    ("kh", "x"), ("gh", "ğ"), ("th", "ŧ"), ("dh", "đ"), ("iy", "i"), ("y", "i"),
)  # fmt: skip


_Substitutions = Mapping[str, Mapping[str, float]]


def _pairs(table: str) -> _Substitutions:
    """Return what each letter costs in the place of another; of an item that comes later, that."""
    costs: dict[str, dict[str, float]] = defaultdict(dict)
    for item in table.split():
        letters, _, cost = item.partition(":")
        for a, b in permutations(letters, 2):
            costs[a][b] = float(cost)
    return dict(costs)


_LATIN = _pairs("""
    aeiou:.2 kx:.3 gğ:.15 jg:.2 sz:.3 šč:.1 fv:.3 bp:.6 dt:.6 uw:.15 ow:.2 kg:.25 kc:.1
    kğ:.25 ei:.1 ou:.1 ae:.12 đd:.15 đz:.15 đŧ:.15 ŧt:.2 ŧs:.25 xh:.4
    žj:.05 žz:.3 cj:.25 vw:.15
""")
_ARABIC = _pairs("جغقكگ:.2 سشز:.25 تطث:.15 فڤ:.05 بپ:.05 دذ:.2 اوي:.3 صس:.2 چشج:.2 ثزس:.25")


_ARABIC_FOR = {"پ": "ب", "چ": "جش", "ژ": "جز", "گ": "غكجق"}
"""What Arabic writes for letters of Persian: پزشکیان is بزشكيان, گیلانی is كيلاني or جيلاني."""


def latin_spelling_score(word: str, other: str, *, least: float = 0.0) -> float:
    """Return how near two normalised Latin words are, 0 to 1.

    Args:
        least: what is no better than this is 0, and found out sooner.
    """
    return _score(_latin_sounds(word), _latin_sounds(other), _LATIN, least)


def arabic_spelling_score(word: str, other: str, *, least: float = 0.0) -> float:
    """Return how near two normalised Arabic words are as renderings of a foreign name, 0 to 1.

    Args:
        least: as for `latin_spelling_score`.
    """
    return _score(_arabic_sounds(word), _arabic_sounds(other), _ARABIC, least)


@dataclass(slots=True)
class _Sounds:
    """A word as it is compared: its letters, and what each costs that the other word lacks."""

    letters: str
    costs: Sequence[float]


@lru_cache(_CACHED)
def _latin_sounds(word: str) -> _Sounds:
    sounds = _sounds(word)
    return _Sounds(sounds, [_latin_letter_cost(sounds, at) for at in range(len(sounds))])


@lru_cache(_CACHED)
def _arabic_sounds(word: str) -> _Sounds:
    sounds = _one_sound(word)
    return _Sounds(sounds, [_arabic_letter_cost(letter) for letter in sounds])


def _one_sound(word: str) -> str:
    """Return an Arabic word with one letter for what Arabic writes as two, having no ch."""
    return word.replace("تش", "چ")


def written_alike(word: str, other: str) -> bool:
    """Whether two normalised words differ in letters only that Persian has and Arabic has not."""
    word, other = _one_sound(word), _one_sound(other)
    return len(word) == len(other) and all(
        a == b or b in _ARABIC_FOR.get(a, "") or a in _ARABIC_FOR.get(b, "")
        for a, b in zip(word, other, strict=True)
    )


def _sounds(word: str) -> str:
    word = word if word.startswith(("e", "o")) else written_once(word)
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    return written_once(word)


def _latin_letter_cost(word: str, at: int) -> float:
    letter, is_last = word[at], at == len(word) - 1
    if letter in _VOWELS:
        if is_last and letter == "a" and word[at - 1] in "vw":
            return _OF_WOMAN
        # Mansour and Mansouri are two names.
        return 0.9 if is_last and letter == "i" else 0.45 if is_last or at == 0 else 0.15
    return 0.35 if letter == "h" else _OTHER


def _arabic_letter_cost(letter: str) -> float:
    if letter in "اوي":
        return 0.3
    return 0.4 if letter == "ه" else _OTHER


def _score(word: _Sounds, other: _Sounds, substitutions: _Substitutions, least: float) -> float:
    length = max(_MIN_LENGTH, (len(word.letters) + len(other.letters)) / 2)
    limit = _COST_PER_LETTER * length * (1.0 - least) + _ROUNDING
    row = list(accumulate(other.costs, initial=0.0))
    beside = list(zip(other.letters, other.costs, strict=True))
    for letter, dropped in zip(word.letters, word.costs, strict=True):
        row = _next_row(row, letter, dropped, beside, substitutions.get(letter, {}))
        if min(row) > limit:
            return 0.0
    return max(0.0, 1.0 - row[-1] / (_COST_PER_LETTER * length))


def _next_row(
    row: Sequence[float],
    letter: str,
    dropped: float,
    beside: Iterable[tuple[str, float]],
    swapped_for: Mapping[str, float],
) -> list[float]:
    # Comparisons take a third of the time of `min`.
    best = row[0] + dropped
    current, before = [best], row[0]
    for (other, added), above in zip(beside, row[1:], strict=True):
        best += added
        if (cost := above + dropped) < best:
            best = cost
        swapped = 0.0 if letter == other else swapped_for.get(other, _OTHER)
        if (cost := before + swapped) < best:
            best = cost
        current.append(best)
        before = above
    return current
