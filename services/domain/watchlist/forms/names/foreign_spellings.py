"""Foreign words in the Arabic names of bodies, in other Arabic letters: غوغل and جوجل are Google.

Arabic has no letter for the g of these words, and may write their first vowel or not.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, product

from services.domain.names.similarity import similarity
from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.context.context_words import is_known_word
from services.domain.watchlist.forms.aliases.rewrite import Tokens

_ARTICLE, _ALEF, _LONG = "ال", "ا", "اي"
_G, _LATIN_G, _FRONT_VOWELS = "غجق", "g", ("e", "i")
_OTHER_VOWELS = "وي"
_MIN_LETTERS = 4
_MIN_SCORE = 0.75
"""Of a word and the Latin one that it writes; set by hand: others are far below."""
_MARGIN = 0.01
"""So much less is asked of letters at first, for the rounding of sums."""
_CACHED_BODIES = 16
"""Whose words are known: all names of one are looked at in turn."""
_MAX_SPELLINGS, _MAX_TRIED = 16, 64


def foreign_spellings(name: str, names: Iterable[str]) -> Iterator[Tokens]:
    """Yield an Arabic name with one foreign word of it in the other letters that papers choose.

    Args:
        names: all of the body; those in Latin letters tell which words are foreign.
    """
    if name.isascii():
        return
    tokens = tuple(map(normalise, words_of_name(name).words))
    written = _written_words(tuple(names))
    for at, token in enumerate(tokens) if written else ():
        stem = token.removeprefix(_ARTICLE)
        article = token[: len(token) - len(stem)]
        for spelling in islice(_spellings(stem, written), _MAX_SPELLINGS):
            yield (*tokens[:at], article + spelling, *tokens[at + 1 :])


@lru_cache(_CACHED_BODIES)
def _written_words(names: tuple[str, ...]) -> Sequence[str]:
    """Return the words in Latin letters that a body's names may write in several ways."""
    latin = {normalise(word) for one in names if one.isascii() for word in words_of_name(one).words}
    return [word for word in latin if _LATIN_G in word or word.startswith(_FRONT_VOWELS)]


def _spellings(stem: str, written: Iterable[str]) -> Iterator[str]:
    if len(stem) < _MIN_LETTERS or is_known_word(stem):
        return
    first, rest = (_ALEF, stem[len(_LONG) :]) if stem.startswith(_LONG) else (stem[0], stem[1:])
    options = [(first, _LONG) if first == _ALEF else _same_sound(first)]
    if first != _ALEF and rest[0] not in _OTHER_VOWELS:
        # Its first a may be long or short: شنغهاي, شانغهاي.
        options.append(("", _ALEF))
        rest = rest.removeprefix(_ALEF)
    options += map(_same_sound, rest)
    for word in written:
        if similarity(stem, word, least=_MIN_SCORE - _MARGIN) < _MIN_SCORE:
            continue
        for letters in islice(product(*options), _MAX_TRIED):
            spelling = "".join(letters)
            # IGAD is no إيجاد, "finding".
            is_other = spelling == stem or is_known_word(spelling)
            if not is_other and similarity(spelling, word) >= _MIN_SCORE:
                yield spelling


def _same_sound(letter: str) -> Sequence[str]:
    return _G if letter in _G else letter
