"""The country that a body is concerned with, called otherwise: the Syrian Arab Republic, Syria.

Whose body it is `countries.py` writes otherwise.
"""

from collections.abc import Iterator, Sequence

from services.domain.names.countries import (
    country_beginning,
    english_words_for,
    phrases_of_country,
)
from services.domain.names.official_states import arabic_nouns, official_names
from services.domain.text.normalise import normal_forms
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_LINKS = frozenset({"on", "for", "in", "concerning"})
_ARABIC_LINKS = normal_forms("في بشأن حول إلى")
_CONCERNED = normal_forms("المعني المعنية الخاص الخاصة")
_THE, _WITH, _ARTICLE = "the", "ب", "ال"
_STEP = ("country that it is concerned with written otherwise",)


def with_concerned_country_otherwise(tokens: Tokens) -> Rewrites:
    """Yield the name of a body that ends in such a country with the other names of that."""
    found = _english(tokens) if tokens[0].isascii() else _arabic(tokens)
    for variant in found:
        if variant != tokens:
            yield variant, _STEP


def _english(tokens: Tokens) -> Iterator[Tokens]:
    at = _last_of(tokens, _LINKS)
    if at is None:
        return
    rest = tokens[at + 1 :]
    rest = rest[rest[0] == _THE :]
    country = _country([word.capitalize() for word in rest])
    if country is None:
        return
    names = (*phrases_of_country(country)[0], *official_names(country)[0])
    for name in dict.fromkeys((*english_words_for(country)[:1], *names)):
        yield (*tokens[: at + 1], *name)
        yield (*tokens[: at + 1], _THE, *name)


def _arabic(tokens: Tokens) -> Iterator[Tokens]:
    at = _last_of(tokens, _ARABIC_LINKS)
    if at is not None:
        for name in _arabic_names(tokens[at + 1 :]):
            yield (*tokens[: at + 1], *name)
    at = _last_of(tokens, _CONCERNED)
    if at is not None and tokens[at + 1].startswith(_WITH):
        rest = tokens[at + 1].removeprefix(_WITH), *tokens[at + 2 :]
        for first, *others in _arabic_names(rest):
            yield (*tokens[: at + 1], _WITH + first, *others)


def _arabic_names(rest: Tokens) -> Iterator[Tokens]:
    country = _country(rest)
    if country is not None:
        yield from ((noun,) for noun in arabic_nouns(country))
        yield from phrases_of_country(country)[1]


def _last_of(tokens: Tokens, links: frozenset[str]) -> int | None:
    """Return where the last of these words stands that something follows."""
    found = [at for at, token in enumerate(tokens[:-1]) if token in links]
    return found[-1] if found else None


def _country(words: Sequence[str]) -> str | None:
    """Return the country that these words are the name of."""
    found = country_beginning(words)
    return found[0] if found is not None and found[1] == len(words) else None
