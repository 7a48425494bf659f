"""How well a Latin spelling fits an Arabic one.

A weighted alignment (Wagner and Fischer, "The String-to-String Correction Problem", JACM 1974) of
Arabic letters to Latin renderings of up to three letters. The costs set by hand are those of names
of Arabic origin: short vowels are not written, ع may be any vowel, doubling is free. Where the
learnt table knows a cheaper rendering, as it does of foreign names, that one counts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, product

from services.domain.names.alignment import learnt_renderings
from services.domain.names.pinyin import spoken_spellings

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
    ب b bh:.05 p:.1
    ت t th:.2
    ث th t:.25 s:.25
    ج j g:.15 dj:.05 y:.7 gu:.1 zh:.2 c:.2 ch:.25
    ح h ch:.2
    خ kh k:.35 h:.35 x:.3 ch:.3 g:.35
    د d t:.35
    ذ dh th:.1 z:.15 d:.15
    ر r
    ز z s:.5
    س s c:.35 ce:.1 sz:.05
    ش sh ch:.1 s:.22 sch:.2 x:.1
    ص s ts:.15
    ض d dh:.1 z:.3 dz:.3
    ط t
    ظ z:.05 dh d:.2 th:.25
    ع - a aa o:.05 e:.05 i:.05 u:.05 '
    غ gh g:.1
    ف f ph:.2 v:.3 w:.3
    ق q k:.05 g:.15 gh:.15 c:.3
    ك k c:.1 q:.25 ck:.1 g:.2
    ل l
    م m
    ن n gn:.15
    ه h a:.12 ah:.02 eh:.05 e:.15 at:.3 -:.4
    و w o u ou oo:.02 v:.2 aw ao:.1 au:.05 ow:.1 uw eu:.1 e:.35 -:.45
    ي y i j:.25 e:.08 ee:.02 ai ay ei:.05 ey:.05 iy ie:.1 ye:.1 ij:.15 eh:.15 a:.45 -:.45
    ا a:.02 aa e:.35 o:.8 i:.5 u:.5 -:.6
    پ p b:.3
    چ ch
    گ g
    ڤ v f:.3
    ژ j zh:.1
""")
_FIRST_ALEF = _renderings("ا a:.02 i:.05 e:.05 o:.05 u:.05 -:.5")["ا"]
# Several Arabic letters for one sound that Arabic has not: شولتس, تشافيز.
# The ending of Turkish family names is written in more letters than it has.
_DIGRAPHS = {"تس": "\ue001", "تش": "\ue002", "اوغلو": "\ue003"}
_DIGRAPH_RENDERINGS = _renderings("""
    \ue001 ts z:.05 tz:.05 c:.2 zz:.1
    \ue002 ch tch tsch tsh:.05 cz:.1 c:.15 cs:.1 ti:.3 q:.1 zh:.2 j:.4
    \ue003 oglu oglou ogly:.1
""")
# Two vowel letters for one sound in foreign names: برايس, أوقطاي, إيدي, لاكروا.
_LONG_VOWEL, _FIRST_U, _FIRST_I, _FRENCH_OI = "\ue004", "\ue005", "\ue006", "\ue007"
_X, _FRENCH_IER, _TZ, _LAST_YEH = "\ue008", "\ue009", "\ue00a", "\ue00b"
_ENDS_IN_IER = re.compile("ييه$")
_ENDS_IN_E = re.compile("(?<=.)يه$")
_VOWEL_RENDERINGS = _renderings(f"""
    {_LONG_VOWEL} i:.05 y:.1 igh:.1 ie:.1
    {_FIRST_U} o u ou oo au:.05
    {_FIRST_I} i e:.1 y:.45 ei ee a:.15
    {_FRENCH_OI} oi oy:.1
    {_X} x xe:.2
    {_TZ} z tz ts:.1
    {_FRENCH_IER} ier ie:.1 iet:.1 ye:.1 yer:.1
    {_LAST_YEH} e eh ieh ae:.05 ay:.05 ie:.05 ye:.05 ai:.1 ee:.1
""")
# The name of God at the end of a name is one unit: in Abdullah no letter stands for a letter.
_GOD = "\ue000"
_ENDS_IN_GOD = re.compile("(?<=.)ا?لله?$")
_GOD_RENDERINGS = _renderings(f"{_GOD} alah ulah olah:.05 elah:.1 ilah:.1 lah:.1 ala:.15 ula:.15")

_UNITS = {**_LETTERS, **_DIGRAPH_RENDERINGS, **_VOWEL_RENDERINGS, **_GOD_RENDERINGS}

_UNWRITTEN = 1.0
_SHORT_VOWEL, _SECOND_VOWEL, _FIRST_VOWEL, _LAST_VOWEL = 0.06, 0.2, 0.45, 0.45
_LAST_YA = 0.9
"""Between Hashim and Hashimi, Ammar and Ammara: the ending is another name."""
_LAST_A = 1.8
"""Arabic writes a last a, and no other: between Peskov and Peskova, who is a woman."""
_GLIDE = 0.25
"""Of an i before another vowel: it is spoken as a y, which Arabic writes: Qiang, Barnier."""
_SILENT_E = 0.1
"""After one vowel and one consonant, as in Pope."""
_LAST_TH = {"s": 0.6, "c": 0.6}
"""Of what else than th a last ث is: between Ghaith and Ghais."""
_LAST_UNWRITTEN = {"ي": _LAST_YA, "ه": _LAST_YA, "ا": _LAST_A}
_LAST_E, _MUTE_E, _LAST_H = 0.45, 0.3, 0.35
STRAY = 1.0
"""Of a consonant that stands for nothing."""
_BEFORE_MUTE_E = frozenset("nlrdtschpkgv")
"""French adds an e to these: Tebboune, Hilale."""
_LAST_VOWELS = {"i": _LAST_YA, "a": _LAST_A}
_ENDS_IN_SILENT_E = re.compile("[aeiou](?:[^aeiou]|ch|gn|qu)e$")
_MUTE, _MUTE_CONSONANTS = 0.6, frozenset("dstx")
"""At the end of French names: Barrot, Georges."""
_SURELY_MUTE = 0.4, ("ot", "et", "eux", "oux", "oix", "ier")
"""The cost of these, and how names end in which they are never heard."""
_AT_TIMES_FREE = re.compile("ier$|[aeiouyh']+|[dstx]$")
_COST_PER_LETTER = 0.4
_MIN_LENGTH = 3.0
# What Latin letters write once even where Arabic has it twice: Qaani, Saad Eddine.
_WRITTEN_TWICE = {"اا": "ا", "ددين": "دين"}
_DOUBLED = re.compile(r"(.)\1+")


def collapsed(latin: str) -> str:
    """Return a Latin word with doubled letters written once: Arabic does not write doubling."""
    return _DOUBLED.sub(r"\1", latin) if _DOUBLED.search(latin) else latin


def transliteration_score(arabic: str, latin: str, *, least: float = 0.0) -> float:
    """Return how well two normalised words fit as one name, 0 to 1.

    Args:
        least: what is no better than this is 0; the higher, the earlier comparing ends.
    """
    ways, word = spoken_ways(arabic), _latin_word(latin)
    unit = cost_limit(len(ways[0]), len(word.pieces))
    limit = cost_limit(len(ways[0]), len(word.pieces), least=least)
    words = (word, *map(_latin_word, spoken_spellings(latin)))
    cost = min(_cost(way, word, limit=limit) for way in ways for word in words)
    return max(0.0, 1.0 - cost / unit)


def cost_limit(units: int, letters: int, *, least: float = 0.0) -> float:
    """Return the cost at which words of so many Arabic units and Latin letters score `least`."""
    return _COST_PER_LETTER * max(_MIN_LENGTH, (units + letters) / 2) * (1.0 - least)


@lru_cache(_CACHED)
def spoken_ways(arabic: str) -> tuple[str, ...]:
    """Return an Arabic word as its units, in the ways it may be spoken."""
    letters = _ENDS_IN_GOD.sub(_GOD, arabic) if arabic.endswith(("لله", "اله")) else arabic
    for written, unit in (*_WRITTEN_TWICE.items(), *_DIGRAPHS.items()):
        letters = letters.replace(written, unit)
    otherwise = _otherwise(letters)
    ways = letters, otherwise, otherwise.replace("وا", _FRENCH_OI)
    return tuple(dict.fromkeys(ways))


def _otherwise(letters: str) -> str:
    """Return the word with each of its sounds that Arabic may mean otherwise meant so."""
    # Before ب an n is spoken, and in Latin letters often written, as m: جنبلاط, Jumblatt.
    letters = letters.replace("نب", "مب")
    # Normal forms have ي for the ى of يحيى.
    letters = letters.replace("كس", _X).replace("تز", _TZ)
    letters = letters.replace("يحيي", "يحيا").replace("اي", _LONG_VOWEL)
    letters = _ENDS_IN_E.sub(_LAST_YEH, _ENDS_IN_IER.sub(_FRENCH_IER, letters))
    if letters.startswith(_LONG_VOWEL):
        return _FIRST_I + letters[1:]
    return _FIRST_U + letters[2:] if letters.startswith("او") else letters


@dataclass(frozen=True, kw_only=True, slots=True)
class _LatinWord:
    """A Latin word made ready to be compared with many Arabic ones.

    Attributes:
        pieces: for each letter, itself and the longer renderings that end with it, by length.
        inserted: what each letter costs that no Arabic letter stands for.
        inserted_last: the same after the last Arabic letter.
    """

    pieces: tuple[tuple[str, tuple[tuple[int, str], ...]], ...]
    inserted: tuple[float, ...]
    inserted_last: tuple[float, ...]


@lru_cache(_CACHED)
def _latin_word(latin: str) -> _LatinWord:
    latin = collapsed(latin)
    places = range(len(latin))
    return _LatinWord(
        pieces=tuple((latin[at], tuple(_longer_renderings(latin, at + 1))) for at in places),
        inserted=tuple(_insertion_cost(latin, at, last=False) for at in places),
        inserted_last=tuple(_insertion_cost(latin, at, last=True) for at in places),
    )


def _longer_renderings(latin: str, end: int) -> Iterator[tuple[int, str]]:
    for size in range(2, min(end, _MAX_LATIN) + 1):
        if latin[end - size : end] in _all_renderings():
            yield size, latin[end - size : end]


@cache
def _all_renderings() -> frozenset[str]:
    tables = (*map(dict, _UNITS.values()), *_LEARNT().values())
    return frozenset(latin for renderings in tables for latin in renderings)


def _cost(letters: str, latin: _LatinWord, *, limit: float) -> float:
    row = list(accumulate(latin.inserted, initial=0.0))
    last = len(letters) - 1
    for number, letter in enumerate(letters):
        options = _options(letter, first=number == 0, last=number == last)
        inserted = latin.inserted_last if number == last else latin.inserted
        row = _next_row(row, options, latin.pieces, inserted)
        if min(row) > limit:
            return _UNREACHED
    return row[-1]


@cache
def _options(letter: str, *, first: bool, last: bool) -> Mapping[str, float]:
    by_hand = _FIRST_ALEF if first and letter == "ا" else _UNITS.get(letter, ())
    costs = dict(by_hand)
    for latin, cost in _LEARNT().get(letter, {}).items():
        if letter != "ا" or latin:
            costs[latin] = min(cost, costs.get(latin, cost))
    if last and letter == "ث":
        costs.update(_LAST_TH)
    if last and letter in _LAST_UNWRITTEN:
        costs[""] = _LAST_UNWRITTEN[letter]
    return costs


@cache
def unit_renderings(unit: str) -> Mapping[str, float]:
    """Return the least that the renderings of a unit cost, wherever in a word it stands."""
    costs = {"": _UNWRITTEN}
    for first, last in product((False, True), repeat=2):
        for latin, cost in _options(unit, first=first, last=last).items():
            costs[latin] = min(cost, costs.get(latin, cost))
    return costs


def _next_row(
    row: Sequence[float],
    options: Mapping[str, float],
    pieces: Iterable[tuple[str, Iterable[tuple[int, str]]]],
    inserted: Sequence[float],
) -> list[float]:
    # Most of the time that a new word takes is spent here: comparisons instead of `min`.
    left_out, cost_of = options.get("", _UNWRITTEN), options.get
    best = row[0] + left_out
    current = [best]
    for at, (letter, longer) in enumerate(pieces):
        best += inserted[at]
        if (cost := row[at + 1] + left_out) < best:
            best = cost
        if (cost := row[at] + cost_of(letter, STRAY)) < best:
            best = cost
        for size, rendering in longer:
            if (cost := row[at + 1 - size] + cost_of(rendering, _UNREACHED)) < best:
                best = cost
        current.append(best)
    return current


def never_free(latin: str) -> str:
    """Return those letters of a Latin word that cost a stray where no Arabic letter has them."""
    return _AT_TIMES_FREE.sub("", latin)


def _insertion_cost(latin: str, at: int, *, last: bool) -> float:
    """Return what a Latin letter costs that no Arabic letter stands for."""
    is_end = at == len(latin) - 1
    if latin[at] == "'":
        return _SHORT_VOWEL  # Fo'an
    if latin[at] == "y" and at > 0 and not is_end and not _VOWELS & set(latin[at - 1 : at + 2]):
        return _SECOND_VOWEL
    if latin[at] == "h" and not is_end and at > 0 and latin[at - 1] in _VOWELS:
        return _LAST_H  # Gahr, Kahn
    if latin[at] not in _VOWELS:
        return _last_consonant_cost(latin) if is_end else STRAY
    if at == 0:
        return _FIRST_VOWEL
    if latin[at] == "i" and not is_end and latin[at + 1] in _VOWELS:
        return _GLIDE
    if last:
        return _last_vowel_cost(latin, at)
    return _SHORT_VOWEL if latin[at - 1] not in _VOWELS else _SECOND_VOWEL


def _last_vowel_cost(latin: str, at: int) -> float:
    if latin[at] == "e":
        if _ENDS_IN_SILENT_E.search(latin):
            return _SILENT_E
        return _MUTE_E if latin[at - 1] in _BEFORE_MUTE_E else _LAST_E
    return _LAST_VOWELS.get(latin[at], _LAST_VOWEL)


def _last_consonant_cost(latin: str) -> float:
    if latin.endswith("h"):
        return _LAST_H
    cost, endings = _SURELY_MUTE
    if latin.endswith(endings):
        return cost
    return _MUTE if latin[-1] in _MUTE_CONSONANTS else STRAY
