"""An Arabic body of a state by what it is for, or less one of the words that say it is a state's.

As هيئة الاستثمار of الهيئة العامة للاستثمار, and المفوضية العليا للانتخابات of a longer name.
"""

from collections.abc import Iterator
from itertools import takewhile

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms
from services.domain.watchlist.deciding.bodies.short_forms import Short, is_purpose
from services.domain.watchlist.forms.aliases.purpose import without_purpose

_ARTICLE, _PAIR = "ال", 2
_NATIONAL = normal_forms("الوطني الوطنية")
_OF_STATES = _NATIONAL | normal_forms("العام العامة الأعلى العليا")
_INDEPENDENT = normal_forms("المستقل المستقلة")
_OF_MANY = normal_forms("لجنة فريق مجموعة إدارة")


def before_purpose_in_arabic(tokens: Short) -> tuple[Short, Short]:
    """Return an Arabic name up to what the body is for, and that."""
    begin = (tokens[0], *takewhile(lambda word: not is_purpose(word), tokens[1:]))
    return begin, tokens[len(begin) :]


def may_be_of_state(begin: Short) -> bool:
    """Whether words are a body with its article, or in its country."""
    is_one = begin[0].startswith(_ARTICLE)
    return len(begin) >= _PAIR and (is_one or country_of(begin[1]) is not None)


def of_what_it_is_for(begin: Short, rest: Short) -> Iterator[Short]:
    """Yield a body of a state by its head and what it is for.

    Args:
        begin: its name up to what it is for.
        rest: what it is for.
    """
    noun = without_purpose(rest)
    if noun is None or not may_be_of_state(begin):
        return
    if _names_one(begin, noun) and all(map(_is_of_state, begin[1:])):
        yield (begin[0].removeprefix(_ARTICLE), *noun)


def _names_one(begin: Short, noun: Short) -> bool:
    """Whether what a body is for tells it from others: not of a committee against corruption."""
    if noun[0].startswith(_ARTICLE):
        return True
    is_one = _bare(begin[0]) not in _OF_MANY and len(noun) > 1
    return is_one and noun[1].startswith(_ARTICLE)


def less_of_state(begin: Short, rest: Short) -> Iterator[Short]:
    """Yield a name less one of two words that say it is a state's: المفوضية العليا."""
    kept = [word for word in begin[1:] if word not in _NATIONAL]
    if kept and len(kept) < len(begin) - 1 and all(map(_is_of_state, kept)):
        yield (begin[0], *kept, *rest)


def _is_of_state(adjective: str) -> bool:
    """Whether an adjective says that a body is a state's, which is the first to be left out."""
    is_one = adjective in _OF_STATES or adjective in _INDEPENDENT
    return is_one or country_of(adjective) is not None


def _bare(word: str) -> str:
    return word.removeprefix(_ARTICLE)
