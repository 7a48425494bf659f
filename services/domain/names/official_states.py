"""What countries are called in full: the State of Kuwait, جمهورية مصر العربية."""

from functools import cache
from itertools import product

from services.domain.names.countries import (
    english_words_for,
    phrases_of_country,
    spellings_of_country,
)
from services.domain.names.kinds_of_state import BEGIN_KINDS, KINDS, kind_of_state
from services.domain.text.normalise import normalise

_ARTICLE, _OF = "ال", "of"
_ANY_KIND = normalise("دولة")
_BEFORE_NOUN = KINDS | {_OF, "the", "in"}
_NOUN_ENDS = {"saudi": "يه"}
"""What the Arabic noun has after the stem, where that alone is none."""

_Names = tuple[tuple[str, ...], ...]


def without_link(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Return English words less those that lead to a country after them: of, of the State of."""
    end = len(tokens)
    while end > 1 and tokens[end - 1] in _BEFORE_NOUN:
        end -= 1
    return tokens[:end]


def arabic_nouns(country: str) -> tuple[str, ...]:
    """Return the Arabic words for a country in normal form, without article.

    Args:
        country: its English name, as `country_of` gives it.
    """
    end = _NOUN_ENDS.get(country, "")
    return tuple(stem + end for stem in spellings_of_country(country)[1])


@cache
def official_names(country: str) -> tuple[_Names, _Names]:
    """Return the names of a country that say what kind of state it is, English and Arabic ones.

    Args:
        country: its English name, as `country_of` gives it.

    Returns:
        Normal forms of the words of each, the English ones without "the".
    """
    english, arabic = kind_of_state(country)
    # Arabic says دولة of any country.
    kinds, nouns = dict.fromkeys((arabic, _ANY_KIND)), arabic_nouns(country)
    written = (
        *((english, _OF, *noun) for noun in english_words_for(country)[:1]),
        *((kind, article + noun) for kind, article, noun in product(kinds, ("", _ARTICLE), nouns)),
    )
    phrases = (phrase for of_script in phrases_of_country(country) for phrase in of_script)
    found = (*written, *(phrase for phrase in phrases if phrase[0] in BEGIN_KINDS))
    in_latin = tuple(name for name in found if name[0].isascii())
    return in_latin, tuple(name for name in found if not name[0].isascii())
