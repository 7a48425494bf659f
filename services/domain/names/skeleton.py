"""Keys under which spellings of one name meet, in either script: consonants in broad classes.

Two spellings of a name nearly always share a key; sharing one proves nothing and is cheap to see.
"""

import re
from functools import lru_cache
from itertools import product

_CACHED = 65_536
_MAX_KEYS = 4
_DOUBLED = re.compile(r"(.)\1+")

_ARABIC: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("بپ", ("b",)),
    **dict.fromkeys("تطدض", ("t",)),
    **dict.fromkeys("ذظث", ("t", "s")),
    **dict.fromkeys("سصزشچژ", ("s",)),
    **dict.fromkeys("كقگخغ", ("k",)),
    "ج": ("k", "s"),
    **dict.fromkeys("فڤ", ("f",)),
    "ل": ("l",),
    "م": ("m",),
    "ن": ("n",),
    "ر": ("r",),
}
_DIGRAPHS = re.compile("ت[شس]")
_CERTAIN = str.maketrans({
    **{letter: options[0] for letter, options in _ARABIC.items() if len(options) == 1},
    **dict.fromkeys("اويهعح"),
})  # fmt: skip
_LATIN_UNITS = re.compile(
    r"tsch|sch|tch|sh|ch|kh|gh|th|dh|ph|ck|zh|dj|ts|tz|qu|x|c(?=[eiy])|[bcdfgjklmnpqrstvz]"
)
_LATIN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("bp", ("b",)),
    **dict.fromkeys("td", ("t",)),
    **dict.fromkeys(("th", "dh"), ("t", "s")),
    **dict.fromkeys(("s", "z", "sh", "sch"), ("s",)),
    **dict.fromkeys(("tch", "tsch", "ts", "tz"), ("s", "ts")),
    **dict.fromkeys(("ch", "zh"), ("s", "k")),
    **dict.fromkeys(("k", "q", "g", "j", "c", "kh", "gh", "ck", "dj", "qu"), ("k",)),
    "x": ("ks", "s"),
    **dict.fromkeys(("f", "v", "ph"), ("f",)),
    **{letter: (letter,) for letter in "lmnr"},
}
_SOFT_C = ("s", "k")


@lru_cache(_CACHED)
def keys(form: str) -> tuple[str, ...]:
    """Return the keys of a normalised word, the likeliest first; at least one, at most four."""
    if not form.isascii():
        certain = _DIGRAPHS.sub("چ", form).translate(_CERTAIN)
        if certain.isascii():
            return (_DOUBLED.sub(r"\1", certain) or "-",)
    options = _latin_options(form) if form.isascii() else _arabic_options(form)
    if all(len(option) == 1 for option in options):
        return (_DOUBLED.sub(r"\1", "".join(option[0] for option in options)) or "-",)
    found: dict[str, None] = {}
    for chosen in product(*options):
        found.setdefault(_DOUBLED.sub(r"\1", "".join(chosen)) or "-")
        if len(found) == _MAX_KEYS:
            break
    return tuple(found)


def _arabic_options(form: str) -> list[tuple[str, ...]]:
    joined = _DIGRAPHS.sub("چ", form)
    return [_ARABIC[letter] for letter in joined if letter in _ARABIC]


def _latin_options(form: str) -> list[tuple[str, ...]]:
    found = []
    for match in _LATIN_UNITS.finditer(form):
        unit = match[0]
        soft = unit == "c" and form[match.end() : match.end() + 1] in "eiy"
        found.append(_SOFT_C if soft and match.end() < len(form) else _LATIN[unit])
    return found


def with_one_letter_less(key: str) -> tuple[str, ...]:
    """Return the keys that are `key` with one class left out."""
    if len(key) < 3:
        return ()
    shorter = (_DOUBLED.sub(r"\1", key[:at] + key[at + 1 :]) for at in range(len(key)))
    return tuple(dict.fromkeys(shorter))


def shares_key(form: str, other: str) -> bool:
    """Whether two normalised words meet under a key, one class left out at most on either side."""
    return not _reach(form).isdisjoint(_reach(other))


def _reach(form: str) -> frozenset[str]:
    return frozenset(k for key in keys(form) for k in (key, *with_one_letter_less(key)))
