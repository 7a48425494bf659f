"""Chambers of commerce and stock markets by their place: غرفة الكويت, سوق دبي.

A chamber in Arabic also without it: غرفة التجارة.
"""

from collections.abc import Iterator

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normal_phrase, normalise
from services.domain.watchlist.deciding.bodies.short_forms import Short

_ARTICLE, _CHAMBER, _ARABIC_CHAMBER = "ال", "chamber", normalise("غرفة")
_COMMERCE = normal_forms("تجارة التجارة")
_MARKET = normalise("سوق")
_OF_SHARES = tuple(map(normal_phrase, ("المالي", "المالية", "للأوراق المالية")))
_OF_COMMERCE = ("of", "commerce")


def chambers(tokens: Short) -> Iterator[Short]:
    """Yield what the chamber of commerce or the stock market of a place is called, or nothing.

    As in Kuwait Chamber, غرفة الكويت and غرفة التجارة.

    Args:
        tokens: normal forms of a name of three words or more.
    """
    if tokens[0].isascii():
        yield from _english(tokens)
    elif tokens[0] == _ARABIC_CHAMBER and tokens[1] in _COMMERCE:
        yield (_ARABIC_CHAMBER, _ARTICLE + tokens[1].removeprefix(_ARTICLE))
        if _is_place(tokens[-1]):
            yield (_ARABIC_CHAMBER, tokens[-1])
    elif tokens[0] == _MARKET and tokens[2:] in _OF_SHARES and _is_place(tokens[1]):
        yield tokens[:2]


def _english(tokens: Short) -> Iterator[Short]:
    at = tokens.index(_CHAMBER) if _CHAMBER in tokens else 0
    is_of_commerce = at > 0 and tokens[at + 1 : at + 3] == _OF_COMMERCE
    if is_of_commerce and _is_place(tokens[at - 1].capitalize()):
        yield tokens[: at + 1]


def _is_place(word: str) -> bool:
    return country_of(word) is not None or country_of_city([word]) is not None
