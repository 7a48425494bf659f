"""Keys under which spellings of one name meet, in either script: consonants in broad classes.

Two spellings of a name nearly always share a key; sharing one proves nothing and is cheap to see.
"""

import re
from functools import lru_cache
from itertools import chain, product

from services.domain.names.doubling import written_once
from services.domain.names.pinyin import pinyin_as_spoken

_CACHED = 65_536
_MAX_KEYS = 4

_ARABIC: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("بپ", ("b",)),
    **dict.fromkeys("تطد", ("t",)),
    **dict.fromkeys("ذظثض", ("t", "s")),
    **dict.fromkeys("سصزشچژ", ("s",)),
    **dict.fromkeys("كقگغ", ("k",)),
    "خ": ("k", ""),
    "ج": ("k", "s"),
    **dict.fromkeys("فڤ", ("f",)),
    "ل": ("l",),
    "م": ("m",),
    "ن": ("n",),
    "ں": ("n", "m"),
    "ڄ": ("k", "tk", "s", "ts"),
    "ر": ("r",),
}
_CLASSES = {
    **_ARABIC,
    **{options[0]: options for options in _ARABIC.values() if len(options) == 1},
}
"""The same of letters that are already the class of theirs."""
_CERTAIN = str.maketrans({
    **{letter: options[0] for letter, options in _ARABIC.items() if len(options) == 1},
    **dict.fromkeys("اويهعح"),
})  # fmt: skip
_LATIN_UNITS = re.compile(
    r"zz(?=[io])|tsch|dzh|sch|qi|tch|tsh|sh|ch|kh|gh|th|dh|ph|ck|zh|dj|dz|gn|ts|tz|qu|x|c(?=[eiy])"
    r"|[bcdfgjklmnpqrstvwz]"
)
_LATIN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("bp", ("b",)),
    **dict.fromkeys("td", ("t",)),
    **dict.fromkeys(("th", "dh"), ("t", "s")),
    **dict.fromkeys(("s", "z", "sh"), ("s",)),
    "sch": ("s", "sk"),
    "qi": ("k", "s"),
    **dict.fromkeys(("tch", "tsch", "tsh", "ts", "tz"), ("s", "ts")),
    **dict.fromkeys(("ch", "zh"), ("s", "k")),
    **dict.fromkeys(("k", "q", "g", "c", "kh", "gh", "ck", "qu"), ("k",)),
    # As in Djibril; and for đ, which has no normal form of its own: Djuric, ديوريتش.
    "dj": ("k", "t"),
    "dzh": ("k", "s"),
    # French and Italian: Avignon; two letters elsewhere: Wagner.
    "gn": ("kn", "n"),
    # For the letters ض and ظ in Malaysia, two letters elsewhere: Fadzil, Radziwill.
    "dz": ("ts", "t", "s"),
    # Italian: Mazzini; one letter elsewhere: Rizzo is ريزو, too.
    "zz": ("s", "ts"),
    "x": ("ks", "s"),
    **dict.fromkeys(("f", "ph"), ("f",)),
    # Arabic writes v as و and j as ي where they sound so: Shavkat, Jens.
    "v": ("f", ""),
    "w": ("", "f"),
    "j": ("k", ""),
    **{letter: (letter,) for letter in "lmnr"},
}
_AMBIGUOUS = re.compile("[cjvwx]|t[hsz]|d[hz]|gn|z[hz]|ph|qi")
"""What several letters stand for together, or may stand for several."""
_CERTAIN_LATIN = str.maketrans(
    {
        **dict.fromkeys(map(chr, range(128))),
        **{letter: options[0] for letter, options in _LATIN.items() if len(letter) == 1},
    }
)
_SOFT_C = ("s", "k")
_SLAVIC_END = re.compile(r"(?:ic|ik|ak|[oe]va|[sc]k[iy])$")
"""Of names whose č stands before any letter, and of which normal forms have no mark: Šefčovič."""
_SLAVIC_SON = "vic"
"""Its v is never a vowel, as that of others may be."""
_SLAVIC_CK = ("k", "sk")
"""Nawrocki is نافروتسكي, Mickoski ميتسكوسكي."""
# Mute at the end of French names: Barrot, Georges, Barnier.
_MUTE_END = re.compile(r"(?:ier|[eou]t|ont|[aeo]u[dx]|ault|[ae]rd|[ae]nd|es|is|oux|oi[sx])$")
_LAST_OF_MUTE = frozenset("rtdxs")
_SPOKEN_T = "اه"


@lru_cache(_CACHED)
def keys(form: str) -> tuple[str, ...]:
    """Return the keys of a normalised word, the likeliest first; at least one, at most four."""
    if form.isascii():
        if not _AMBIGUOUS.search(form) and not _may_end_mute(form):
            return (written_once(form.translate(_CERTAIN_LATIN)) or "-",)
        options = _latin_options(form)
    else:
        certain = _spoken(form).translate(_CERTAIN)
        if certain.isascii() and not _may_end_in_t(form):
            return (written_once(certain) or "-",)
        options = _arabic_options(form, certain)
    if max(map(len, options), default=1) == 1:
        return (written_once("".join(chain.from_iterable(options))) or "-",)
    found: dict[str, None] = {}
    for key in map("".join, product(*options)):
        found[written_once(key) or "-"] = None
        if len(found) == _MAX_KEYS:
            break
    return tuple(found)


def _arabic_options(form: str, certain: str) -> list[tuple[str, ...]]:
    """Return the classes of the letters of an Arabic word, those that are certain as they are."""
    found = [_CLASSES[letter] for letter in certain if letter in _CLASSES]
    return [*found, ("", "t")] if _may_end_in_t(form) else found


def _may_end_in_t(form: str) -> bool:
    """Whether a word may end in a ة after an alef, which is heard: نجاة, Najat."""
    return form.endswith(_SPOKEN_T) and len(form) > len(_SPOKEN_T) + 1


def _spoken(form: str) -> str:
    # Before ب an n is spoken, and in Latin letters often written, as m: جنبلاط, Jumblatt.
    form = form.replace("تش", "چ").replace("تس", "چ").replace("نب", "ںب")
    # The German z: كورتز, Kurz; Scholz.
    form = form.replace("رتز", "رز").replace("نتز", "نز").replace("لتز", "لز")
    # The French and African dj, or two letters as in Dajani.
    return form.replace("دج", "ڄ")


def _latin_options(form: str) -> list[tuple[str, ...]]:
    if "c" in form:
        found = _options_with_c(form)
    else:
        found = list(map(_LATIN.__getitem__, _LATIN_UNITS.findall(form)))
    if len(found) > 1 and _may_end_mute(form):
        found[-1] = (*found[-1], "")
    return found


def _may_end_mute(form: str) -> bool:
    return form[-1:] in _LAST_OF_MUTE and _MUTE_END.search(form) is not None


def _options_with_c(form: str) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for match in _LATIN_UNITS.finditer(form):
        unit = match[0]
        following = form[match.end() : match.end() + 1]
        # Before e, i and y, and at the end of Slavic and Turkish names: Plenkovic, Tunc.
        soft = not following or following in "eiy"
        # For ç, whose cedilla normal forms have not, and for the c of Fico; and for pinyin.
        soft = soft or form.endswith(("oglu", "ico", "ica", "nco")) or pinyin_as_spoken(form) != ()
        is_slavic = _SLAVIC_END.search(form) is not None
        soft = soft or is_slavic
        if unit == "ck" and is_slavic:
            found.append(_SLAVIC_CK)
        elif form[match.start() :] == _SLAVIC_SON:
            found.append(_LATIN["f"])
        else:
            found.append(_SOFT_C if unit == "c" and soft else _LATIN[unit])
    return found


def with_one_letter_less(key: str) -> tuple[str, ...]:
    """Return the keys that are `key` with one class left out."""
    if len(key) < 3:
        return ()
    shorter = (written_once(key[:at] + key[at + 1 :]) for at in range(len(key)))
    return tuple(dict.fromkeys(shorter))


def shares_key(form: str, other: str) -> bool:
    """Whether two normalised words meet under a key, one class left out at most on either side."""
    return not _reach(form).isdisjoint(_reach(other))


def _reach(form: str) -> frozenset[str]:
    return frozenset(k for key in keys(form) for k in (key, *with_one_letter_less(key)))
