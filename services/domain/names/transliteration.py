"""How well a Latin spelling fits an Arabic one.

A weighted alignment (Wagner and Fischer, "The String-to-String Correction Problem", JACM 1974) of
Arabic letters to Latin renderings of up to three letters. The costs set by hand are those of names
of Arabic origin: short vowels are not written, ع may be any vowel, doubling is free. Where the
learnt table knows a cheaper rendering, as it does of foreign names, that one counts.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from services.domain.names.alignment import learnt_renderings

_VOWELS = frozenset("aeiou")
_CACHED = 65_536
_UNREACHED = 9e9
_MAX_LATIN = 4
"""Letters in the longest rendering, those of Allah."""


def _renderings(table: str) -> Mapping[str, Sequence[tuple[str, float]]]:
    lines = (line.split() for line in table.strip().splitlines())
    return {line[0]: [_rendering(item) for item in line[1:]] for line in lines}


def _rendering(item: str) -> tuple[str, float]:
    latin, _, cost = item.partition(":")
    return ("" if latin == "-" else latin), float(cost or 0)


_LEARNT = cache(learnt_renderings)

# A letter in its normal form, then its renderings with their costs; - is none at all.
_LETTERS = _renderings("""
    ب b p:.4
    ت t
    ث th t:.25 s:.25
    ج j g:.15 dj:.05 y:.7 gu:.2 zh:.4 c:.4 ch:.25
    ح h
    خ kh k:.35 h:.5 x:.3 ch:.3
    د d
    ذ dh th:.1 z:.15 d:.15
    ر r
    ز z s:.5
    س s c:.35
    ش sh ch:.1 s:.6 sch:.2
    ص s
    ض d dh:.1 z:.3 dz:.3
    ط t
    ظ z:.05 dh d:.2 th:.25
    ع - a aa o:.05 e:.05 i:.05 u:.05 '
    غ gh g:.1
    ف f ph:.2 v:.3
    ق q k:.05 g:.15 gh:.15 c:.3
    ك k c:.2 q:.25 ck:.1
    ل l
    م m
    ن n
    ه h a:.12 ah:.02 eh:.05 e:.15 at:.3 -:.4
    و w o u ou oo:.02 v:.35 aw ao:.1 au:.05 ow:.1 uw -:.45
    ي y i e:.08 ee:.02 ai ay ei:.05 ey:.05 iy ie:.1 ye:.1 a:.7 -:.45
    ا a:.02 aa e:.15 o:.5 i:.5 u:.5 -:.45
    پ p b:.3
    چ ch
    گ g
    ڤ v f:.3
    ژ j zh:.1
""")
_FIRST_ALEF = _renderings("ا a:.02 i:.05 e:.05 o:.05 u:.05 -:.5")["ا"]
# Two Arabic letters for one sound that Arabic has not: شولتس, تشافيز.
_DIGRAPHS = {"تس": "\ue001", "تش": "\ue002"}
_DIGRAPH_RENDERINGS = _renderings("""
    \ue001 ts z:.05 tz:.05 c:.2 zz:.1
    \ue002 ch tch tsch cz:.1 c:.15 cs:.1 ti:.3
""")
# The name of God at the end of a name is one unit: in Abdullah no letter stands for a letter.
_GOD = "\ue000"
_ENDS_IN_GOD = re.compile("(?<=.)ا?لله?$")
_GOD_RENDERINGS = _renderings(f"{_GOD} alah ulah olah:.05 elah:.1 ilah:.1 lah:.1 ala:.15 ula:.15")

_UNITS = {**_LETTERS, **_DIGRAPH_RENDERINGS, **_GOD_RENDERINGS}

_UNWRITTEN = 1.0
_SHORT_VOWEL, _SECOND_VOWEL, _FIRST_VOWEL, _LAST_VOWEL = 0.06, 0.2, 0.45, 0.45
_LAST_YA = 0.9
"""Between Hashim and Hashimi: the ending is another name."""
_LAST_H, _STRAY = 0.35, 1.0
_COST_PER_LETTER = 0.4
_MIN_LENGTH = 3.0
_DOUBLED = re.compile(r"(.)\1+")


def collapsed(latin: str) -> str:
    """Return a Latin word with doubled letters written once: Arabic does not write doubling."""
    return _DOUBLED.sub(r"\1", latin)


@lru_cache(_CACHED)
def transliteration_score(arabic: str, latin: str) -> float:
    """Return how well two normalised words fit as one name, 0 to 1."""
    letters = _ENDS_IN_GOD.sub(_GOD, arabic) if arabic.endswith(("لله", "اله")) else arabic
    latin = collapsed(latin)
    for digraph, sound in _DIGRAPHS.items():
        letters = letters.replace(digraph, sound)
    length = max(_MIN_LENGTH, (len(letters) + len(latin)) / 2)
    return max(0.0, 1.0 - _cost(letters, latin) / (_COST_PER_LETTER * length))


def _cost(letters: str, latin: str) -> float:
    inserted = [_insertion_cost(latin, at, last=False) for at in range(len(latin))]
    row = [0.0]
    for cost in inserted:
        row.append(row[-1] + cost)
    for number, letter in enumerate(letters):
        if number == len(letters) - 1:
            inserted = [_insertion_cost(latin, at, last=True) for at in range(len(latin))]
        options = _options(letter, first=number == 0, last=number == len(letters) - 1)
        row = _next_row(row, options, latin, inserted)
    return row[-1]


@cache
def _options(letter: str, *, first: bool, last: bool) -> Mapping[str, float]:
    by_hand = _FIRST_ALEF if first and letter == "ا" else _UNITS.get(letter, ())
    costs = dict(by_hand)
    for latin, cost in _LEARNT().get(letter, {}).items():
        costs[latin] = min(cost, costs.get(latin, cost))
    if last and letter == "ي":
        costs[""] = _LAST_YA
    return costs


def _next_row(
    row: Sequence[float], options: Mapping[str, float], latin: str, inserted: Sequence[float]
) -> list[float]:
    left_out = options.get("", _UNWRITTEN)
    cost_of = options.get
    current = [row[0] + left_out]
    for end in range(1, len(latin) + 1):
        best = min(
            row[end] + left_out,
            row[end - 1] + cost_of(latin[end - 1], _STRAY),
            current[-1] + inserted[end - 1],
        )
        for size in range(2, min(end, _MAX_LATIN) + 1):
            cost = row[end - size] + cost_of(latin[end - size : end], _UNREACHED)
            best = min(best, cost)
        current.append(best)
    return current


def _insertion_cost(latin: str, at: int, *, last: bool) -> float:
    """Return what a Latin letter costs that no Arabic letter stands for."""
    if latin[at] not in _VOWELS:
        return _LAST_H if latin[at] == "h" and at == len(latin) - 1 else _STRAY
    if at == 0:
        return _FIRST_VOWEL
    if last:
        return _LAST_YA if latin[at] == "i" else _LAST_VOWEL
    return _SHORT_VOWEL if latin[at - 1] not in _VOWELS else _SECOND_VOWEL
