"""Words as rules read them: less the marks in and above their letters that most texts leave out.

A text may have harakat in every word or in one, a name drawn out with tatweel, a joiner or a soft
hyphen that nobody sees, and accents or none, of which a letter of Latin script stays one.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from services.domain.text.spacing import INVISIBLE

# Combining marks: Latin accents, Hebrew points, and the harakat and Koranic signs of Arabic.
MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"
)
_TATWEEL = "\u0640"
_LEFT_OUT = re.compile(rf"[{INVISIBLE}{_TATWEEL}\u064b-\u0652\u0670]")
_LATIN = "\u00c0-\u024f\u1e00-\u1eff"
_MARKED = re.compile(rf"[{MARKS}{INVISIBLE}{_TATWEEL}{_LATIN}]")
_ACCENTED = re.compile(f"[{_LATIN}]")
_BARS = str.maketrans("øđłıØĐŁ", "odliODL")
"""Letters whose mark Unicode makes no accent of."""

Letters = Sequence[int]
"""Where each letter of a word stands in the word as it is written."""


def plain_words(
    text: str, written: list[str], ends: Sequence[int]
) -> tuple[Sequence[str], Mapping[int, Letters]]:
    """Return the words of a text less their marks, and the letters of those that have some.

    Args:
        text: that has the words.
        written: the words, as they are written there; those that have marks are put less these.
        ends: where in the text each gap and word ends, in turn.
    """
    letters: dict[int, Letters] = {}
    for index in _marked(text, ends):
        written[index], letters[index] = _plain(written[index])
    return written, letters


def _marked(text: str, ends: Sequence[int]) -> Iterable[int]:
    """Return the numbers of the words that have marks, which are few of most texts."""
    parts = dict.fromkeys(bisect_right(ends, mark.start()) for mark in _MARKED.finditer(text))
    return [part // 2 for part in parts if part % 2]


def _plain(word: str) -> tuple[str, Letters]:
    """Return a word less its marks, and where its letters stand; one that has no letters as it is.

    A tatweel at the end stays: it says that a particle is written onto no word, as in بـ«أمير».
    """
    end = len(word.rstrip(_TATWEEL))
    left_out = {mark.start() for mark in _LEFT_OUT.finditer(word, 0, end)}
    places = [place for place in range(len(word)) if place not in left_out]
    if not places:
        return word, range(len(word))
    plain = "".join(map(word.__getitem__, places))
    if not unicodedata.is_normalized("NFC", plain):
        plain, places = _composed(plain, places)
    return _ACCENTED.sub(_bare, plain), places


def _bare(accented: re.Match[str]) -> str:
    """Return a letter of Latin script less its accent, if that leaves one of the alphabet."""
    letter = unicodedata.normalize("NFD", accented[0])[0].translate(_BARS)
    return letter if letter.isascii() else accented[0]


def _composed(plain: str, places: Letters) -> tuple[str, list[int]]:
    """Return a word with its accents as part of their letters, and where these stand."""
    letters, stand = [plain[0]], [places[0]]
    for letter, place in zip(plain[1:], places[1:], strict=True):
        whole = unicodedata.normalize("NFC", letters[-1] + letter)
        if len(whole) == 1:
            letters[-1] = whole
        else:
            letters.append(letter)
            stand.append(place)
    return "".join(letters), stand
