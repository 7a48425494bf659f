"""Acronyms with one letter more than the initials of a name, or one less: KUNA, CTED.

Such as can be read as a word, or have many letters: others are initials of too much. And those of
stock exchanges, which end in X: MSX, EGX, HKEX.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from services.domain.text.words import words_of_name
from services.domain.watchlist.context.context_words import is_common_english
from services.domain.watchlist.deciding.acronyms.initials import (
    SMALL_WORDS,
    counts_by_initials,
    initials,
)
from services.domain.watchlist.forms.aliases.spelt_acronyms import is_spoken

_CACHED_NAMES = 16_384
_LEAST, _MOST = 3, 7
"""Words of a name that lend letters."""
_MANY = 5
"""Of which one may lend none."""
_EXCHANGE = frozenset({"exchange", "exchanges"})
_VOWELS = frozenset("AEIOU")


@lru_cache(_CACHED_NAMES)
def stretched_initials(name: str) -> frozenset[str]:
    """Return acronyms for a name in Latin letters that are nearly its initials.

    All of these and the second letter of one word, a vowel, where that can be read: KUNA for Kuwait
    News Agency, ZATCA for Zakat, Tax and Customs Authority. And of five or more all but one that is
    neither the first nor the last: CTED, Counter-Terrorism Committee Executive Directorate. And
    those that end in X for an exchange: MSX, Muscat Stock Exchange; EGX, Egyptian Exchange.
    """
    words = [word for word in words_of_name(name).words if word.lower() not in SMALL_WORDS]
    is_name = not name.isupper() and all(word[0].isupper() for word in words)
    if not (is_name and 1 < len(words) <= _MOST):
        return frozenset()
    found = set(_of_exchange(words))
    if len(words) >= _LEAST:
        found |= {*_with_vowel(words), *_less_one(words)} - initials(name)
    return frozenset(
        acronym
        for acronym in found
        if counts_by_initials(acronym, name) and not is_common_english(acronym.lower())
    )


def _with_vowel(words: Sequence[str]) -> Iterator[str]:
    letters = [word[0].upper() for word in words]
    for at, word in enumerate(words):
        vowel = word[1:2].upper()
        acronym = "".join((*letters[: at + 1], vowel, *letters[at + 1 :]))
        if vowel in _VOWELS and is_spoken(acronym.lower()):
            yield acronym


def _of_exchange(words: Sequence[str]) -> Iterator[str]:
    *before, last = words
    if last.lower() in _EXCHANGE:
        letters = "".join(word[0] for word in before).upper()
        yield from (
            letters + "EX",
            letters + "X" if len(before) > 1 else before[0][:2].upper() + "X",
        )


def _less_one(words: Sequence[str]) -> Iterator[str]:
    letters = [word[0].upper() for word in words]
    for at in range(1, len(letters) - 1) if len(letters) >= _MANY else ():
        yield "".join((*letters[:at], *letters[at + 1 :]))
