"""Whether an Arabic word is the acronym of a Latin name, spoken as a word: إيغاد is IGAD.

Its letters are looked for in the name in order, as Schwartz and Hearst do ("A simple algorithm for
identifying abbreviation definitions in biomedical text", PSB 2003), by what they may write.
"""

import re
from functools import lru_cache

from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name

_CACHED, _CACHED_PLACES = 4096, 16_384
_WRITES = {
    "ب": "bp", "پ": "p", "ت": "t", "ط": "t", "ج": "gj", "گ": "g", "غ": "g", "د": "d", "ر": "r",
    "ز": "zs", "س": "sc", "ش": "sc", "تش": "ct", "ف": "fvp", "ڤ": "v", "ق": "qgkc", "ك": "kcgq",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "ا": "aeiou", "و": "ouw", "ي": "iey",
}  # fmt: skip
"""Latin letters for which one Arabic letter may stand, none of those that Arabic alone has."""
_BEGINS = {"يو": "u", "اي": "iea", "او": "ou", "ي": "yj", "و": "wv"}
"""Of letters for vowels, what they are at the beginning of a word."""
ARABIC_VOWELS, LATIN_VOWELS = frozenset("اوي"), frozenset("aeiou")
_SOUNDS = re.compile("تش|.")
_BEGINNING = re.compile("|".join(_BEGINS))
_TWO_SOUNDS = "x", "ks"
_MIN_LETTERS, _MAX_LETTERS, _MIN_CONSONANTS = 3, 12, 2
_MIN_WORDS, _MANY_WORDS = 2, 3
_OWNERS = ("united", "nations")
"""Words at the beginning of a name that its acronym leaves out: OCHA."""
_SMALL = frozenset({"the", "a", "an", "of", "for", "and", "or", "in", "on", "to", "at", "by"})


@lru_cache(_CACHED)
def speaks(form: str, name: str) -> bool:
    """Whether the letters of an Arabic word are those of a name in Latin letters, in order.

    The first begins the name. Each other one begins a word after that, or is the next consonant of
    such a word; one may stand later in it. No word is left over; of three or more, one may be.

    Args:
        form: normal form of the word, without its article.
        name: of several words.
    """
    sounds = _sounds(form)
    forms = (normalise(word).replace(*_TWO_SOUNDS) for word in words_of_name(name).words)
    words = tuple(word for word in forms if word not in _SMALL)
    if sounds is None or len(words) < _MIN_WORDS or not all(map(str.isascii, words)):
        return False
    own = words[len(_OWNERS) :] if words[: len(_OWNERS)] == _OWNERS else words
    return any(
        found[0][0] in sounds[0][0]
        and _fits(sounds[1:], found[0][1:], found[1:], spare=int(len(found) >= _MANY_WORDS), late=1)
        for found in filter(None, (words, own))
    )


_Sounds = tuple[tuple[str, bool], ...]
"""Latin letters for which each may stand, and whether it may be there for the sound alone."""


def _sounds(form: str) -> _Sounds | None:
    """Return what the letters of a form may stand for; None where it can be no acronym."""
    begun = _BEGINNING.match(form)
    rest = _SOUNDS.findall(form[begun.end() :] if begun else form)
    if not _MIN_LETTERS <= len(form) <= _MAX_LETTERS:
        return None
    consonants = sum(len(sound) for sound in rest if sound not in ARABIC_VOWELS)
    known = all(sound in _WRITES for sound in rest)
    if not known or consonants < _MIN_CONSONANTS:
        return None
    first = [(_BEGINS[begun[0]], False)] if begun else []
    return (*first, *((_WRITES[sound], sound in ARABIC_VOWELS) for sound in rest))


@lru_cache(_CACHED_PLACES)
def _fits(sounds: _Sounds, rest: str, words: tuple[str, ...], *, spare: int, late: int) -> bool:
    """Whether sounds fit what is left of a word and the words after it.

    Args:
        spare: how many words may be left over.
        late: how many consonants may stand after others of their word.
    """
    if not sounds:
        return len(words) <= spare
    (letters, optional), following = sounds[0], sounds[1:]
    for at, word in enumerate(words[: spare + 1]):
        if word[0] in letters and _fits(
            following, word[1:], words[at + 1 :], spare=spare - at, late=late
        ):
            return True
    for at, letter in enumerate(rest):
        left = late - int(not (optional or LATIN_VOWELS.issuperset(rest[:at])))
        may_stand = letter in letters and left >= 0
        if may_stand and _fits(following, rest[at + 1 :], words, spare=spare, late=left):
            return True
    return optional and _fits(following, rest, words, spare=spare, late=late)
