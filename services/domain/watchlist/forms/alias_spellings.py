"""Other Latin spellings of a body's name that is its Arabic name in Latin letters: Hizbullah.

Arabic writes no short vowels, so papers choose them: e or i, o or u, one letter or two.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, product

from services.domain.names.similarity import similarity
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.domain.watchlist.context.context_words import is_common_english

_VOWELS = {
    "e": ("e", "i"),
    "i": ("i", "e"),
    "o": ("o", "u"),
    "u": ("u", "o"),
    "ou": ("ou", "u", "o"),
    "aa": ("aa", "a"),
    "ee": ("ee", "i"),
    "oo": ("oo", "u"),
}
_SOUNDS = re.compile("|".join(sorted(_VOWELS, key=len, reverse=True)) + "|.")
_MIN_LETTERS = 5
_MIN_SCORE = 0.85
"""Of a Latin word and an Arabic name that it writes; a translation is far below."""
_MAX_SPELLINGS = 32


def spellings_of(name: str, arabic: Iterable[str]) -> Iterator[str]:
    """Yield the other normal forms of a name of one Latin word that an Arabic name is, too.

    Args:
        arabic: names of the same body.
    """
    words = split_words(name).words
    if len(words) != 1 or not words[0].isascii() or words[0].isupper():
        return
    form = normalise(words[0])
    if len(form) < _MIN_LETTERS or not any(_is_written(form, other) for other in arabic):
        return
    options = (_VOWELS.get(sound, (sound,)) for sound in _SOUNDS.findall(form))
    for spelling in islice(map("".join, product(*options)), 1, _MAX_SPELLINGS):
        if not is_common_english(spelling):
            yield spelling


def _is_written(form: str, arabic: str) -> bool:
    words = split_words(arabic).words
    joined = "".join(map(normalise, words))
    return bool(joined) and not joined.isascii() and similarity(joined, form) >= _MIN_SCORE
