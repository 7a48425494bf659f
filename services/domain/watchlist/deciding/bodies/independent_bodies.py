"""Missions and commissions that a name calls independent, which news does once at the most.

The Independent International Commission of Inquiry on X is the Commission of Inquiry on X, and
البعثة الدولية المستقلة لتقصي الحقائق is بعثة تقصي الحقائق.
"""

from collections.abc import Iterator
from itertools import takewhile

from services.domain.text.normalise import normal_forms
from services.domain.watchlist.deciding.bodies.short_forms import Short, is_purpose
from services.domain.watchlist.forms.aliases.purpose import without_purpose

_ARTICLE = "ال"
_ADJECTIVES = frozenset({"independent", "international"})
_LINKS = frozenset({"for", "in", "on"})
_ARABIC_INDEPENDENT = normal_forms("المستقل المستقلة")
_ARABIC_LINKS = normal_forms("بشأن في حول")
_PAIR, _LEAST = 2, 3


def without_independent(tokens: Short) -> Iterator[Short]:
    """Yield a name without the adjectives of its head, with what it is about and without that.

    Args:
        tokens: normal forms of a name; of one without the word for independent nothing comes.
    """
    yield from _english(tokens) if tokens[0].isascii() else _arabic(tokens)


def _english(tokens: Short) -> Iterator[Short]:
    adjectives = tuple(takewhile(_ADJECTIVES.__contains__, tokens))
    rest = tokens[len(adjectives) :]
    if "independent" in adjectives and len(rest) >= _LEAST:
        begin = tuple(takewhile(lambda word: word not in _LINKS, rest))
        yield from (one for one in dict.fromkeys((rest, begin)) if len(one) >= _LEAST)


def _arabic(tokens: Short) -> Iterator[Short]:
    begin = (tokens[0], *takewhile(lambda word: not is_purpose(word), tokens[1:]))
    noun = without_purpose(tokens[len(begin) :])
    is_one = begin[0].startswith(_ARTICLE) and not _ARABIC_INDEPENDENT.isdisjoint(begin)
    if noun is None or not is_one:
        return
    cut = tuple(takewhile(lambda word: word not in _ARABIC_LINKS, noun))
    for purpose in dict.fromkeys((noun, cut)):
        if len(purpose) >= _PAIR:
            yield (begin[0].removeprefix(_ARTICLE), *purpose)
