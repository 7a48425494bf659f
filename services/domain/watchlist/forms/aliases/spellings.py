"""Other Latin spellings of a body's name that is its Arabic name in Latin letters: Hizbullah.

Arabic writes no short vowels, so papers choose them: e or i, o or u, one letter or two.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, product

from services.domain.names.similarity import similarity
from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.context.context_words import is_common_english
from services.domain.watchlist.forms.aliases.rewrite import Tokens

_VOWELS = {
    "e": ("e", "i"),
    "i": ("i", "e"),
    "o": ("o", "u"),
    "u": ("u", "o"),
    "ou": ("ou", "u", "o"),
    "a": ("a", "aa"),
    "aa": ("aa", "a"),
    "ee": ("ee", "i"),
    "oo": ("oo", "u"),
    "allah": ("allah", "ollah", "ullah"),
    "ollah": ("ollah", "ullah", "allah"),
    "ullah": ("ullah", "ollah", "allah"),
}
_SOUNDS = re.compile("|".join(sorted(_VOWELS, key=len, reverse=True)) + "|.")
_MIN_LETTERS = 5
_MIN_SCORE = 0.85
"""Of a Latin word and an Arabic name that it writes; a translation is far below."""
_MAX_SPELLINGS = 32
_LATIN_ARTICLES = frozenset({"al", "el"})
_ARABIC_ARTICLE = "ال"


def spellings_of(name: str, arabic: Iterable[str]) -> Iterator[Tokens]:
    """Yield the other normal forms of a name of one Latin word that an Arabic name is, too.

    An article before the word stays: Al-Shabab is Al-Shabaab, for which Shabab may be anybody.

    Args:
        arabic: names of the same body, or a word for what it is and its name: حركة الشباب.
    """
    words = words_of_name(name).words
    article = len(words) > 1 and normalise(words[0]) in _LATIN_ARTICLES
    if len(words) != 1 + article or not words[-1].isascii() or words[-1].isupper():
        return
    form = normalise(words[-1])
    if len(form) < _MIN_LETTERS or not any(_is_written(form, other) for other in arabic):
        return
    for spelling in islice(with_other_vowels(form), 1, None):
        if article:
            yield "al", spelling
            yield ("al" + spelling,)
        elif not is_common_english(spelling):
            yield (spelling,)


def with_other_vowels(form: str) -> Iterator[str]:
    """Yield a Latin form, then what it is with the vowels that other papers choose."""
    options = (_VOWELS.get(sound, (sound,)) for sound in _SOUNDS.findall(form))
    yield from islice(map("".join, product(*options)), _MAX_SPELLINGS)


def _is_written(form: str, arabic: str) -> bool:
    words = tuple(map(normalise, words_of_name(arabic).words))
    return any(_is_one(form, "".join(words[begin:])) for begin in range(min(2, len(words))))


def _is_one(form: str, word: str) -> bool:
    stem = word.removeprefix(_ARABIC_ARTICLE)
    return not word.isascii() and any(similarity(one, form) >= _MIN_SCORE for one in (word, stem))
