"""Central banks by their country, in three places in Arabic, or by names of their own.

بنك الكويت المركزي, البنك المركزي الكويتي; the Central Bank of Lebanon is the Banque du Liban.
"""

from collections.abc import Iterator, Sequence

from services.domain.names.central_banks import NamedBank, bank_named, own_names_of_bank
from services.domain.names.countries import (
    country_beginning,
    country_ending,
    country_of,
    english_words_for,
    phrases_of_country,
    spellings_of_country,
)
from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.context.context_words import BANKS
from services.domain.watchlist.context.offices.office_names import OfficeName
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_ARTICLE, _RELATIONAL = "ال", "ي"
_CENTRAL = normalise("المركزي")
_CENTRAL_BANK = ("central", "bank")
_THE, _OF, _POSSESSIVE = "the", "of", "s"
_BEFORE_COUNTRY = frozenset({_THE, _OF, "republic", "kingdom", "state"})
_STEP = ("country of the central bank in another place",)
_NAMED = ("the central bank by another name",)
_WORDS = 3


def with_bank_otherwise(tokens: Tokens) -> Rewrites:
    """Yield a name or a title with its central bank by its country, or by a name of its own."""
    named = bank_named(tokens)
    bank = named or (_central_bank(tokens) if tokens[0].isascii() else _arabic_bank(tokens))
    if bank is None:
        return
    before, after = tokens[: bank.first], tokens[bank.end :]
    latin = tokens[0].isascii()
    own, by_country = own_names_of_bank(bank.country)[not latin], list(_banks(bank.country))
    if latin:
        by_country = [(*_CENTRAL_BANK, _OF, *noun) for noun in english_words_for(bank.country)[:1]]
    step = _STEP if named is None else _NAMED
    for other, said in ((by_country, step), (own, _NAMED)):
        for written in dict.fromkeys(other):
            whole = (*before, *written, *after)
            if whole != tokens:
                yield whole, said


def with_bank_of(tokens: Tokens, country: str) -> Iterator[Tokens]:
    """Yield the title of a central banker with the country of the bank inside, or its own name.

    Args:
        country: its English name, as `country_of` gives it.
    """
    latin, arabic = own_names_of_bank(country)
    for at in range(len(tokens) - 1):
        before, after = tokens[:at], tokens[at + 2 :]
        if tokens[at : at + 2] == _CENTRAL_BANK:
            before = before[:-1] if before[-1:] == (_THE,) else before
            if after and not before:
                # Central Bank of Kuwait Governor.
                yield from ((*bank, *after) for bank in _latin_banks(country))
            for bank in latin:
                yield (*before, *bank, *after)
                if before:
                    yield (*before, _THE, *bank, *after)
        elif tokens[at].removeprefix(_ARTICLE) in BANKS and tokens[at + 1] == _CENTRAL:
            for bank in (*_banks(country), *arabic):
                yield (*before, *bank, *after)


def title_of_central_banker(name: str) -> OfficeName | None:
    """Return the title with "central bank" for the bank's own name, and its country.

    Governor of Banque du Liban is the governor of the central bank, of Lebanon, and so is
    محافظ مصرف لبنان المركزي; None without one.
    """
    words = words_of_name(name).words
    tokens = tuple(map(normalise, words))
    bank = bank_named(tokens) or _arabic_bank(tokens)
    if bank is None:
        return None
    before, after = list(words[: bank.first]), words[bank.end :]
    if words[0].isascii():
        if before and before[-1] != _THE:
            before.append(_THE)
        whole: Sequence[str] = (*before, *_CENTRAL_BANK, *after)
    else:
        is_bank = words[bank.first] in BANKS
        whole = (*before, _ARTICLE + (words[bank.first] if is_bank else "بنك"), _CENTRAL, *after)
    return OfficeName(title=" ".join(whole), country=bank.country)


def _arabic_bank(tokens: Tokens) -> NamedBank | None:
    if _CENTRAL not in tokens:
        return None
    for at in range(len(tokens) - _WORDS + 1):
        country = _country(*tokens[at : at + _WORDS])
        if country is not None:
            return NamedBank(country=country, first=at, end=at + _WORDS)
        inside = country_beginning(tokens[at + 1 :]) if tokens[at] in BANKS else None
        end = at + 1 + inside[1] if inside is not None else len(tokens)
        if inside is not None and tokens[end : end + 1] == (_CENTRAL,):
            return NamedBank(country=inside[0], first=at, end=end + 1)
    return None


def _country(first: str, second: str, third: str) -> str | None:
    """Return the country of بنك الكويت المركزي or البنك المركزي الكويتي; None of other words."""
    if first in BANKS and third == _CENTRAL:
        return country_of(second)
    is_adjective = first.removeprefix(_ARTICLE) in BANKS and second == _CENTRAL
    return country_of(third) if is_adjective and first.startswith(_ARTICLE) else None


def _central_bank(tokens: Tokens) -> NamedBank | None:
    """Return the bank of Central Bank of Oman or Oman's Central Bank; None of other words."""
    for at in range(len(tokens) - 1):
        if tokens[at : at + 2] != _CENTRAL_BANK:
            continue
        end = at + 2
        while tokens[end : end + 1] and tokens[end] in _BEFORE_COUNTRY:
            end += 1
        after = country_beginning(tuple(map(str.capitalize, tokens[end:])))
        if after is not None and end > at + 2:
            return NamedBank(country=after[0], first=at, end=end + after[1])
        own = at - (tokens[at - 1 : at] == (_POSSESSIVE,))
        before = country_ending(tuple(map(str.capitalize, tokens[:own])))
        if before is not None:
            return NamedBank(country=before[0], first=own - before[1], end=at + 2)
    return None


def _latin_banks(country: str) -> Iterator[Tokens]:
    for noun in english_words_for(country)[:1]:
        yield (*_CENTRAL_BANK, _OF, *noun)
        yield (*_CENTRAL_BANK, _OF, _THE, *noun)


def _banks(country: str) -> Iterator[Tokens]:
    for stem in spellings_of_country(country)[1]:
        adjective = _ARTICLE + stem + _RELATIONAL
        for bank in sorted(BANKS):
            yield bank, stem, _CENTRAL
            yield bank, _ARTICLE + stem, _CENTRAL
            yield _ARTICLE + bank, _CENTRAL, adjective
        yield _CENTRAL, adjective
    for phrase in phrases_of_country(country)[1]:
        for bank in sorted(BANKS):
            yield bank, *phrase, _CENTRAL
