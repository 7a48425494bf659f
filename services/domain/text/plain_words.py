"""Words as rules read them: less the marks in and above their letters that most texts leave out.

A text may have harakat in every word or in one, a name drawn out with tatweel, a joiner or a soft
hyphen that nobody sees, and its accents as characters of their own.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from services.domain.text.spacing import INVISIBLE

# Combining marks: Latin accents, Hebrew points, and the harakat and Koranic signs of Arabic.
MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"
)
_TATWEEL = "\u0640"
_LEFT_OUT = re.compile(rf"[{INVISIBLE}\u064b-\u0652\u0670]")
_MARKED = re.compile(rf"[{MARKS}{INVISIBLE}{_TATWEEL}]")

Letters = Sequence[int]
"""Where each letter of a word stands in the word as it is written."""


def plain_words(text: str, written: Sequence[str]) -> tuple[Sequence[str], Mapping[int, Letters]]:
    """Return the words of a text less their marks, and the letters of those that have some.

    Args:
        text: that has the words.
        written: the words, as they are written there.
    """
    if not _MARKED.search(text):
        return written, {}
    marked = [index for index, word in enumerate(written) if _MARKED.search(word)]
    words, letters = list(written), dict[int, Letters]()
    for index in marked:
        words[index], letters[index] = _plain(words[index])
    return words, letters


def _plain(word: str) -> tuple[str, Letters]:
    """Return a word less its marks, and where its letters stand; one that has no letters as it is.

    A tatweel at the end stays: it says that a particle is written onto no word, as in بـ«أمير».
    """
    plain, places = list[str](), list[int]()
    for place, letter in enumerate(word):
        if _LEFT_OUT.match(letter) or (letter == _TATWEEL and word[place:].strip(_TATWEEL)):
            continue
        whole = unicodedata.normalize("NFC", plain[-1] + letter) if plain else letter
        if plain and len(whole) == 1:
            plain[-1] = whole
        else:
            plain.append(letter)
            places.append(place)
    return ("".join(plain), places) if plain else (word, range(len(word)))
