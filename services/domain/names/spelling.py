"""How near two spellings of a name in one script are; costs set by hand, no table is learnt.

A weighted edit distance (Wagner and Fischer, JACM 1974). In Latin letters it knows how Arabic names
vary (Otaibi, Utaybi); in Arabic letters how foreign ones do (غوتيريش, جوتيريس).
"""

from collections.abc import Callable, Mapping
from functools import lru_cache

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


def _pairs(table: str) -> Mapping[tuple[str, str], float]:
    costs = {}
    for item in table.split():
        letters, _, cost = item.partition(":")
        for a in letters:
            for b in letters:
                costs[a, b] = float(cost) if a != b else 0.0
    return costs


_LATIN = {
    **_pairs("aeiou:.2 kx:.3 gğ:.15 jg:.2 sz:.3 šč:.1 fv:.3 bp:.6 dt:.6 uw:.15 ow:.2 kg:.25 kc:.1"),
    **_pairs("kğ:.25 ei:.1 ou:.1 ae:.12 đd:.15 đz:.15 đŧ:.15 ŧt:.2 ŧs:.25 xh:.4"),
    **_pairs("žj:.05 žz:.3 cj:.25 vw:.15"),
}
_ARABIC = _pairs("جغقكگ:.2 سشز:.25 تطث:.15 فڤ:.05 بپ:.05 دذ:.2 اوي:.3 صس:.2 چشج:.2 ثزس:.25")


_ARABIC_FOR = {"پ": "ب", "چ": "جش", "ژ": "جز", "گ": "غكجق"}
"""What Arabic writes for letters of Persian: پزشکیان is بزشكيان, گیلانی is كيلاني or جيلاني."""


def latin_spelling_score(word: str, other: str, *, least: float = 0.0) -> float:
    """Return how near two normalised Latin words are, 0 to 1.

    Args:
        least: what is no better than this is 0, and found out sooner.
    """
    return _score(_sounds(word), _sounds(other), _LATIN, _latin_letter_cost, least)


def arabic_spelling_score(word: str, other: str, *, least: float = 0.0) -> float:
    """Return how near two normalised Arabic words are as renderings of a foreign name, 0 to 1.

    Args:
        least: as for `latin_spelling_score`.
    """
    return _score(_one_sound(word), _one_sound(other), _ARABIC, _arabic_letter_cost, least)


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


@lru_cache(_CACHED)
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


def _arabic_letter_cost(word: str, at: int) -> float:
    if word[at] in "اوي":
        return 0.3
    return 0.4 if word[at] == "ه" else _OTHER


def _score(
    word: str,
    other: str,
    substitutions: Mapping[tuple[str, str], float],
    letter_cost: Callable[[str, int], float],
    least: float,
) -> float:
    length = max(_MIN_LENGTH, (len(word) + len(other)) / 2)
    limit = _COST_PER_LETTER * length * (1.0 - least) + _ROUNDING
    skipped = [letter_cost(other, at) for at in range(len(other))]
    row = [0.0]
    for cost in skipped:
        row.append(row[-1] + cost)
    for at, letter in enumerate(word):
        dropped = letter_cost(word, at)
        current = [row[0] + dropped]
        for j, letter_beside in enumerate(other):
            same = 0.0 if letter == letter_beside else _OTHER
            swapped = substitutions.get((letter, letter_beside), same)
            current.append(min(row[j] + swapped, row[j + 1] + dropped, current[j] + skipped[j]))
        row = current
        if min(row) > limit:
            return 0.0
    return max(0.0, 1.0 - row[-1] / (_COST_PER_LETTER * length))
