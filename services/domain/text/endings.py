"""Finds the words of a text by how their normal forms end, whatever is written onto them before."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from string import ascii_letters, digits

from services.domain.text.normalise import is_plain_arabic, normalise
from services.domain.text.words import Words

_CACHED_ENDS = 1_024


def words_ending(words: Words, ends: tuple[str, ...]) -> AbstractSet[str]:
    """Return the different words of a text whose normal forms end with one of these forms."""
    others = _other_letters(frozenset(end[-1:] for end in ends))
    # Most words have another last letter, which is found out in a fifth of the time.
    return {
        word
        for word in words.different
        if word[-1] not in others and normalise(word).endswith(ends)
    }


@lru_cache(_CACHED_ENDS)
def _other_letters(lasts: frozenset[str]) -> frozenset[str]:
    """Return the letters that end no word whose normal form ends with one of these."""
    if "" in lasts:  # of an end that is nothing but an article: every word ends so
        return frozenset()
    return frozenset(letter for letter, form in _letters() if form not in lasts)


@cache
def _letters() -> Collection[tuple[str, str]]:
    """Return letters that have a normal form whatever stands before them, each with that."""
    arabic = filter(is_plain_arabic, map(chr, range(0x600, 0x700)))
    letters = ((letter, normalise(letter)) for letter in (*ascii_letters, *digits, *arabic))
    return tuple((letter, form) for letter, form in letters if form)
