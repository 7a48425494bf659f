"""A body's name made of the beginnings of the words of its whole name: Interpol, Petrobras."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.text.normalise import normalise
from services.domain.text.words import Words, split_words
from services.domain.watchlist.context.context_words import is_common_english
from services.domain.watchlist.context.given_names import groups_of_given_name
from services.domain.watchlist.deciding.acronyms.acronyms import SMALL_WORDS

_CACHED_PAIRS = 16_384
_LEAST, _LONG, _PAIR = 6, 2, 2
"""Letters of such a word; letters that more than an initial is, and words that lend so many."""


def blends_in(
    texts: Sequence[Words], names: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, str]]:
    """Yield the words of a document that are made of names of bodies, each with the body's id.

    Args:
        names: in Latin letters, of each body, by id.
    """
    begins = frozenset(name[0] for own in names.values() for name in own)
    if not begins:
        return
    words = {
        word
        for words in texts
        for word in words.different
        if word[0] in begins and _may_be_one(word)
    }
    for entity, own in names.items():
        for word in words:
            if any(word[0] == name[0] and is_blend(word, name) for name in own):
                yield word, entity


@lru_cache(_CACHED_PAIRS)
def is_blend(word: str, name: str) -> bool:
    """Whether every large word of a name in Latin letters lends its beginning to a word, in order.

    Two of them or more lend more than their initial: else it is an acronym.
    """
    form = normalise(word)
    parts = tuple(one for one in map(normalise, split_words(name).words) if one not in SMALL_WORDS)
    if len(parts) < _PAIR or form[:1] != parts[0][:1] or not _may_be_one(word):
        return False
    is_beginning = any(part.startswith(form) for part in parts)
    return not (is_beginning or _is_other_word(word, form)) and _fits(form, parts, _PAIR)


def _fits(form: str, parts: tuple[str, ...], long: int) -> bool:
    """Whether beginnings of these words make a form, so many of them of two letters or more."""
    if not parts:
        return not form and long <= 0
    return any(
        _fits(form[size:], parts[1:], long - (size >= _LONG))
        for size in range(1, len(parts[0]) + 1)
        if form[:size] == parts[0][:size]
    )


def _may_be_one(word: str) -> bool:
    return len(word) >= _LEAST and word.isascii() and word[0].isupper() and not word.isupper()


def _is_other_word(word: str, form: str) -> bool:
    is_place = country_of(word) is not None or country_of_city((word,)) is not None
    return is_place or is_common_english(form) or bool(groups_of_given_name(word))
