"""A body less the name of the place that it is for: هيئة الميناء, the port authority.

Not where the document has one of another such place: the Berbera and the Massawa Port Authority.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.persons.given_names import is_proper
from services.domain.watchlist.deciding.bodies.later_begins import OF_MANY
from services.domain.watchlist.deciding.bodies.short_forms import Short, is_purpose

_ARTICLE = "ال"
_PAIR, _LEAST = 2, 3
_PLACES = normal_forms("قناة ميناء مطار مصفاة سد حوض نهر معبر محمية جسر بحيرة جزيرة متحف")
_HEADS = normal_forms("هيئة سلطة شركة إدارة مؤسسة مفوضية")
_ENGLISH_PLACES = frozenset(
    {"airport", "basin", "bridge", "canal", "dam", "harbor", "harbour", "island", "lake", "museum",
     "port", "refinery", "river"}
)  # fmt: skip
_ENGLISH_HEADS = frozenset(
    {"administration", "agency", "authority", "board", "commission", "company", "corporation"}
)


def without_name_of_place(tokens: Short) -> Iterator[Short]:
    """Yield what the body is and what kind of place it is for; nothing of other bodies."""
    if len(tokens) < _LEAST:
        return
    head, place, name = tokens[:_LEAST]
    if head in _HEADS and place in _PLACES and not is_purpose(name):
        yield head, _ARTICLE + place
    name, place, head = tokens[-_LEAST:]
    if head in _ENGLISH_HEADS and place in _ENGLISH_PLACES and name not in OF_MANY:
        yield place, head


def is_without_name(short: Short) -> bool:
    """Whether two words are what `without_name_of_place` makes of some name."""
    first, last = short
    if first in _ENGLISH_PLACES:
        return last in _ENGLISH_HEADS
    return first in _HEADS and last.removeprefix(_ARTICLE) in _PLACES and last not in _PLACES


def another_place(texts: Iterable[Words], short: Short, tokens: Short) -> str | None:
    """Return the name of another place of the kind that the texts have such a body of, if any.

    Args:
        short: what `without_name_of_place` makes of a name.
        tokens: normal forms of that name.
    """
    find = _names_before if short[0].isascii() else _names_after
    names = (name for words in texts for name in find(words, short))
    return next((name for name in names if normalise(name) not in tokens), None)


def _names_before(words: Words, short: Short) -> Iterator[str]:
    for at, pair in enumerate(pairwise(words.words)):
        is_there = at > 0 and pair[0].lower() == short[0] and normalise(pair[1]) == short[1]
        if is_there and words.adjacent(at) and is_proper(words.words[at - 1]):
            yield words.words[at - 1]


def _names_after(words: Words, short: Short) -> Iterator[str]:
    head, place = short[0], short[1].removeprefix(_ARTICLE)
    for at, pair in enumerate(pairwise(words.words)):
        if normalise(pair[1]) != place or not reads_as(pair[0], {head}):
            continue
        if words.adjacent(at + 1) and words.adjacent(at + _PAIR):
            yield words.words[at + _PAIR]
