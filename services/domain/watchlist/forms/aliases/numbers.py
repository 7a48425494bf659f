"""Groups that are called by how many they are: Group of 77, G77, مجموعة الـ77, Group of Seven."""

from collections.abc import Iterator, Mapping

from services.domain.text.normalise import normalise
from services.domain.watchlist.forms.aliases.number_words import (
    ARABIC_NUMBERS,
    ARABIC_NUMBERS_MEANT,
    ENGLISH_NUMBERS,
    ENGLISH_NUMBERS_MEANT,
)
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_GROUP, _OF, _LETTER = "group", "of", "G"
_ARTICLE = "ال"
_ARABIC_GROUP = (normalise("مجموعة"),)
_LONGEST = 2
_SHORT_NAMES = frozenset(f"g{number}" for number in ENGLISH_NUMBERS)
_BEGINS = _SHORT_NAMES.union(
    (words[0] for words in ENGLISH_NUMBERS_MEANT), (words[0] for words in ARABIC_NUMBERS_MEANT)
)
"""With one of these a number begins, in any name that has one."""
_STEP = ("number of the group written otherwise",)


def with_number_otherwise(tokens: Tokens) -> Rewrites:
    """Yield the name of a group with its number in figures or in words, and with G before it."""
    if _BEGINS.isdisjoint(tokens):
        return
    for variant in dict.fromkeys(_english(tokens) if tokens[0].isascii() else _arabic(tokens)):
        if variant != tokens:
            yield variant, _STEP


def _english(tokens: Tokens) -> Iterator[Tokens]:
    if tokens[0] in _SHORT_NAMES:
        tokens = (_GROUP, _OF, tokens[0][1:], *tokens[1:])
        yield tokens
    for number, before, after in _numbers(tokens, ENGLISH_NUMBERS_MEANT):
        if before[-1] != _OF:
            continue
        yield from ((*before, *words, *after) for words in ENGLISH_NUMBERS[number])
        if before == (_GROUP, _OF):
            yield (f"{_LETTER}{number}", *after)
            yield (_LETTER, str(number), *after)


def _arabic(tokens: Tokens) -> Iterator[Tokens]:
    if tokens[:1] == _ARABIC_GROUP and tokens[1:] and tokens[1].isdigit():
        tokens = (*_ARABIC_GROUP, _ARTICLE + tokens[1], *tokens[2:])
        yield tokens
    for number, before, after in _numbers(tokens, ARABIC_NUMBERS_MEANT):
        yield from ((*before, *words, *after) for words in ARABIC_NUMBERS[number])
        if before == _ARABIC_GROUP:
            yield (*before, str(number), *after)


def _numbers(tokens: Tokens, meant: Mapping[Tokens, int]) -> Iterator[tuple[int, Tokens, Tokens]]:
    """Yield the numbers in a name, each with the words before it and after it."""
    for at in range(1, len(tokens)):
        for end in range(min(at + _LONGEST, len(tokens)), at, -1):
            number = meant.get(tokens[at:end])
            if number is not None:
                yield number, tokens[:at], tokens[end:]
                break
