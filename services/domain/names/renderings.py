"""What Latin letters stand for the letters of an Arabic word, and what each costs.

The costs set by hand are those of names of Arabic origin: short vowels are not written, ع may be
any vowel. Where the learnt table knows a cheaper rendering, as it does of foreign names, that one
counts.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import product

from services.domain.names.alignment import learnt_renderings

_CACHED = 65_536


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
    د d t:.35 dh:.3
    ذ dh th:.1 z:.15 d:.15
    ر r
    ز z s:.5 sz:.2
    س s c:.35 ce:.1 sz:.05
    ش sh ch:.1 s:.22 sch:.2 x:.1 sz:.2
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
    و w o u ou oo:.02 v:.2 aw ao:.1 au:.05 eau:.05 ow:.1 uw eu:.1 e:.35 -:.45
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
_ENGLISH_OW = "\ue00c"
_ENDS_IN_IER = re.compile("ييه$")
_ENDS_IN_E = re.compile("(?<=.)يه$")
_ENDS_IN_SPOKEN_T = re.compile("(?<=..)اه$")
"""Normal forms have ه for the ة of نجاة, which after an alef is heard: Najat, Nejet."""
_VOWEL_RENDERINGS = _renderings(f"""
    {_LONG_VOWEL} i:.05 y:.1 igh:.1 ie:.1
    {_FIRST_U} o u ou oo au:.05
    {_FIRST_I} i e:.1 y:.45 ei ee a:.15
    {_FRENCH_OI} oi oy:.1
    {_ENGLISH_OW} ow
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

UNWRITTEN = 1.0
"""Of an Arabic letter that no Latin one stands for."""
LAST_YA, LAST_A = 0.9, 1.8
"""Of a last vowel in one script only. Between Hashim and Hashimi, Ammar and Ammara: the ending is
another name. Arabic writes a last a more surely: between Peskov and Peskova, who is a woman."""
_LAST_TH = {"s": 0.6, "c": 0.6}
"""Of what else than th a last ث is: between Ghaith and Ghais."""
_LAST_S = 0.1
"""Of a last ز that English writes as an s: Adams, Reeves."""
_LAST_Z = 0.25
"""Of a last س that Spanish writes as a z: Gonzalez."""
_LAST_UNWRITTEN = {"ي": LAST_YA, "ه": LAST_YA, "ا": LAST_A}
_LIKELY = 0.15
"""Cost of a rendering whose first letter may be the initial of a name."""
# What Latin letters write once even where Arabic has it twice: Qaani, Saad Eddine.
_WRITTEN_TWICE = {"اا": "ا", "ددين": "دين"}


@lru_cache(_CACHED)
def spoken_ways(arabic: str) -> tuple[str, ...]:
    """Return an Arabic word as its units, in the ways it may be spoken."""
    letters = _ENDS_IN_GOD.sub(_GOD, arabic) if arabic.endswith(("لله", "اله")) else arabic
    for written, unit in (*_WRITTEN_TWICE.items(), *_DIGRAPHS.items()):
        letters = letters.replace(written, unit)
    otherwise = _otherwise(letters)
    # In Brown and Powell two letters are one vowel; in داود they are not.
    ways = (
        letters,
        otherwise,
        otherwise.replace("وا", _FRENCH_OI),
        otherwise.replace("او", _ENGLISH_OW),
    )
    return tuple(dict.fromkeys(ways))


def _otherwise(letters: str) -> str:
    """Return the word with each of its sounds that Arabic may mean otherwise meant so."""
    # Before ب an n is spoken, and in Latin letters often written, as m: جنبلاط, Jumblatt.
    letters = letters.replace("نب", "مب")
    # Normal forms have ي for the ى of يحيى.
    letters = letters.replace("كس", _X).replace("تز", _TZ)
    letters = letters.replace("يحيي", "يحيا").replace("اي", _LONG_VOWEL)
    letters = _ENDS_IN_E.sub(_LAST_YEH, _ENDS_IN_IER.sub(_FRENCH_IER, letters))
    letters = _ENDS_IN_SPOKEN_T.sub("ات", letters)
    if letters.startswith(_LONG_VOWEL):
        return _FIRST_I + letters[1:]
    return _FIRST_U + letters[2:] if letters.startswith("او") else letters


@cache
def rendering_costs(letter: str, *, first: bool, last: bool) -> Mapping[str, float]:
    """Return what the renderings of a unit cost at this place of a word."""
    by_hand = _FIRST_ALEF if first and letter == "ا" else _UNITS.get(letter, ())
    costs = dict(by_hand)
    for latin, cost in _LEARNT().get(letter, {}).items():
        if letter != "ا" or latin:
            costs[latin] = min(cost, costs.get(latin, cost))
    if last and letter == "ث":
        costs.update(_LAST_TH)
    if last and letter == "ز":
        costs["s"] = _LAST_S
    if last and letter == "س":
        costs["z"] = _LAST_Z
    if last and letter in _LAST_UNWRITTEN:
        costs[""] = _LAST_UNWRITTEN[letter]
    return costs


@cache
def unit_renderings(unit: str) -> Mapping[str, float]:
    """Return the least that the renderings of a unit cost, wherever in a word it stands."""
    costs = {"": UNWRITTEN}
    for first, last in product((False, True), repeat=2):
        for latin, cost in rendering_costs(unit, first=first, last=last).items():
            costs[latin] = min(cost, costs.get(latin, cost))
    return costs


def latin_initials(form: str) -> tuple[str, ...]:
    """Return the small Latin letters that may stand for a normalised name, in either script."""
    if form[0].isascii():
        return (form[0],)
    costs = rendering_costs(form[0], first=True, last=False)
    likely = (latin for latin, cost in costs.items() if latin.isalpha() and cost <= _LIKELY)
    return tuple(dict.fromkeys(latin[0] for latin in likely))


@cache
def all_renderings() -> frozenset[str]:
    """Return all that stands for some unit."""
    tables = (*map(dict, _UNITS.values()), *_LEARNT().values())
    return frozenset(latin for renderings in tables for latin in renderings)
