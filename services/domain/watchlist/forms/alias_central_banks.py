"""Arabic central banks, which have their country in three places: بنك الكويت المركزي."""

from collections.abc import Iterator

from services.domain.names.countries import country_of, spellings_of_country
from services.domain.text.normalise import normal_forms, normalise
from services.domain.watchlist.forms.alias_rewrite import Rewrites, Tokens

_ARTICLE, _RELATIONAL = "ال", "ي"
_BANKS = normal_forms("بنك مصرف")
_CENTRAL = normalise("المركزي")
_STEP = ("country of the central bank in another place",)
_WORDS = 3


def with_bank_otherwise(tokens: Tokens) -> Rewrites:
    """Yield a name or a title with its central bank by the noun of the country or the adjective."""
    if _CENTRAL not in tokens:
        return
    for at in range(len(tokens) - _WORDS + 1):
        country = _country(*tokens[at : at + _WORDS])
        if country is None:
            continue
        for bank in dict.fromkeys(_banks(country)):
            whole = (*tokens[:at], *bank, *tokens[at + _WORDS :])
            if whole != tokens:
                yield whole, _STEP


def with_bank_of(tokens: Tokens, country: str) -> Iterator[Tokens]:
    """Yield the title of a central banker with the country of the bank inside.

    Args:
        country: its English name, as `country_of` gives it.
    """
    for at in range(len(tokens) - 1):
        if tokens[at].removeprefix(_ARTICLE) in _BANKS and tokens[at + 1] == _CENTRAL:
            for bank in _banks(country):
                yield (*tokens[:at], *bank, *tokens[at + 2 :])


def _country(first: str, second: str, third: str) -> str | None:
    """Return the country of بنك الكويت المركزي or البنك المركزي الكويتي; None of other words."""
    if first in _BANKS and third == _CENTRAL:
        return country_of(second)
    is_adjective = first.removeprefix(_ARTICLE) in _BANKS and second == _CENTRAL
    return country_of(third) if is_adjective and first.startswith(_ARTICLE) else None


def _banks(country: str) -> Iterator[Tokens]:
    for stem in spellings_of_country(country)[1]:
        adjective = _ARTICLE + stem + _RELATIONAL
        for bank in sorted(_BANKS):
            yield bank, stem, _CENTRAL
            yield bank, _ARTICLE + stem, _CENTRAL
            yield _ARTICLE + bank, _CENTRAL, adjective
        yield _CENTRAL, adjective
