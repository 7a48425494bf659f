"""An English body by the last two words of its name: the Monitoring Team, the Election Commission.

They say less than the first ones, and so take the article and the capitals of a name.
"""

from collections.abc import Iterator

from services.domain.names.countries import country_of
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import index_before
from services.domain.watchlist.deciding.bodies.later_begins import HEADS, OF_MANY, OTHERS
from services.domain.watchlist.deciding.bodies.later_heads import LINKS
from services.domain.watchlist.deciding.bodies.regional_bodies import REGIONS
from services.domain.watchlist.deciding.bodies.short_forms import Short

_THE = "the"
_PAIR, _LEAST = 2, 4
_HEADS = HEADS | {"mechanism", "panel", "team"}
_REACH = REGIONS | {"american", "gulf"}
_OTHERS = OTHERS | {("monetary", "fund"), ("energy", "agency"), ("health", "organization")}


def by_last_words(tokens: Short) -> Iterator[Short]:
    """Yield the last two words of a name of four or more that ends in what the body is."""
    if len(tokens) < _LEAST or not LINKS.isdisjoint(tokens):
        return
    short = tokens[-_PAIR:]
    which, head = short
    if head not in _HEADS or short in _OTHERS or which in OF_MANY | _REACH or which.isdigit():
        return
    if country_of(which.capitalize()) is None:
        yield short


def may_be_last_words(words: Words, first: int, short: Short, tokens: Short) -> bool:
    """Whether a name cut short in word `first` on is written as its last two words have to be.

    Args:
        tokens: normal forms of the whole name; of other parts of it nothing is asked.
    """
    if short not in by_last_words(tokens):
        return True
    before = index_before(words, first)
    has_article = before is not None and words.words[before].lower() == _THE
    written = words.words[first : first + _PAIR]
    return has_article and all(word[0].isupper() for word in written)
