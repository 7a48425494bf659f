"""Keys that tell apart words of few consonants, which meet under broad ones by the hundred.

A broad key of two classes is that of a hundredth of all names, and in Arabic, which has no capital
letters, of every other word of a text. So where there are many names, an Arabic word meets names of
such keys only where more is the same: in Latin letters how they begin and end, as a vowel or not
(what `edges.py` asks once they are compared), and an h; in Arabic letters the edges and every
consonant, in the classes in which Arabic spells foreign names (`spelling.py`): one that differs
costs more than a word so short may cost.
"""

from functools import lru_cache
from itertools import islice, product

from services.domain.names.doubling import written_once
from services.domain.names.pinyin import pinyin_as_spoken
from services.domain.names.skeleton import keys

_CACHED = 65_536
_BROAD_CLASSES = 2
"""Of keys with more classes, few words meet one."""
_EDGES, _LETTERS = "~", "≈"
"""Before the keys of each kind."""
_VOWEL, _CONSONANT = "v", "c"
_EITHER = (_VOWEL, _CONSONANT)
_ARABIC_BEGINS = {**dict.fromkeys("اع", (_VOWEL,)), **dict.fromkeys("ويه", _EITHER)}
_ARABIC_ENDS = {**dict.fromkeys("اويه", (_VOWEL,)), **dict.fromkeys("عح", _EITHER)}
"""A ع at the end is a vowel in Latin letters or nothing, a ح may be an h: Rabea, Saleh."""
_LATIN_BEGINS = {**dict.fromkeys("aeiou", (_VOWEL,)), **dict.fromkeys("hvwyj", _EITHER)}
_LATIN_ENDS = {**dict.fromkeys("aiou", (_VOWEL,)), **dict.fromkeys("eyhwdstxrz", _EITHER)}
"""What is silent at the end of some: Dave, Barrot, Georges, Barnier."""
_VOWELS = frozenset("اويه")
_BREATH = "h"
"""Of Arabic words with a ح, or a ه before their end: Latin letters write it with an h at least."""
_SPELT_AS = {
    **dict.fromkeys("غقكخ", ("k",)),
    **dict.fromkeys("سشزصچ", ("s",)),
    **dict.fromkeys("تط", ("t",)),
    **dict.fromkeys("دذ", ("d",)),
    **dict.fromkeys("اويه", ("",)),
    "ج": ("k", "s"),
    "ث": ("t", "s"),
}
_MAX_KEYS = 4


def is_broad(key: str) -> bool:
    """Whether a key, one of `skeleton.keys`, has so few classes that too much meets under it."""
    return len(key) <= _BROAD_CLASSES


@lru_cache(_CACHED)
def close_keys(form: str) -> tuple[str, ...]:
    """Return the close keys of a normalised Arabic word; none where no broad key tells little."""
    broad = tuple(filter(is_broad, keys(form)))
    return (*_with_edges(broad, form), *_letter_keys(form)) if broad else ()


def close_keys_of_name(form: str) -> tuple[str, ...]:
    """Return those under which Arabic words meet a normalised part of a name, in either script."""
    broad = tuple(filter(is_broad, keys(form)))
    if not broad:
        return ()
    return _with_edges(broad, form) if form.isascii() else _letter_keys(form)


def _with_edges(broad: tuple[str, ...], form: str) -> tuple[str, ...]:
    if form.isascii():
        begins, ends, breath = _LATIN_BEGINS, _LATIN_ENDS, _latin_breath(form)
    else:
        is_breathed = "ح" in form or "ه" in form[:-1]
        begins, ends, breath = _ARABIC_BEGINS, _ARABIC_ENDS, (_BREATH if is_breathed else "",)
    begin, end = begins.get(form[:1], (_CONSONANT,)), ends.get(form[-1:], (_CONSONANT,))
    return tuple(map("".join, product((_EDGES,), begin, end, breath, broad)))


def _latin_breath(form: str) -> tuple[str, ...]:
    """Return whether an h is heard, both where it may: Arabic has one in خه for the pinyin He."""
    may_be = any(_BREATH in spoken for spoken in (form, *pinyin_as_spoken(form)))
    return ("", _BREATH) if may_be else ("",)


def _letter_keys(form: str) -> tuple[str, ...]:
    edges = "".join(_VOWEL if one in _VOWELS else _CONSONANT for one in (form[:1], form[-1:]))
    options = (_SPELT_AS.get(letter, (letter,)) for letter in form.replace("تش", "چ"))
    spelt = dict.fromkeys(written_once("".join(letters)) for letters in product(*options))
    return tuple(_LETTERS + edges + letters for letters in islice(spelt, _MAX_KEYS))
