"""The country that sends an envoy, in his title: السفير الفرنسي, سفير فرنسا."""

from collections.abc import Iterator

from services.domain.names.countries import country_of, english_words_for, spellings_of_country
from services.domain.text.normalise import normal_forms, normalise
from services.domain.watchlist.forms.alias_rewrite import Rewrites, Tokens

_ARTICLE, _FEMININE = "ال", "ه"
_ENVOYS = frozenset({"ambassador", "envoy", "consul"}) | normal_forms(
    "سفير سفيرة قنصل قنصلة مبعوث مبعوثة"
)
_STATE = normalise("دولة")
_ENVOY, _WHICH = "envoy", frozenset({"special", "personal"})
_STEP = ("country of the envoy written otherwise",)


def with_sender_otherwise(tokens: Tokens) -> Rewrites:
    """Yield the title of an envoy with the country that sends him as noun or as adjective."""
    if _ENVOYS.isdisjoint(token.removeprefix(_ARTICLE) for token in tokens):
        return
    found = _english(tokens) if tokens[0].isascii() else _arabic(tokens)
    for variant in dict.fromkeys(found):
        if variant != tokens:
            yield variant, _STEP


def with_place_before(tokens: Tokens, country: str) -> Iterator[Tokens]:
    """Yield the English title of an envoy with the country he is sent to before it: Syria envoy.

    Args:
        country: its English name, as `country_of` gives it.
    """
    sender, sent = tokens[:-1], tokens[-1:]
    if sender and sender[-1] in _WHICH:
        sender, sent = sender[:-1], (sender[-1], *sent)
    if sender and sent[-1] == _ENVOY:
        for noun in english_words_for(country)[:1]:
            yield (*sender, *noun, *sent)
            yield (*sender, *noun, _ENVOY)


def _english(tokens: Tokens) -> Iterator[Tokens]:
    country, rest = country_of(tokens[0].capitalize()), tokens[1:]
    if rest[:1] == ("s",):
        rest = rest[1:]
    if country is None and tokens[-2:-1] == ("of",):
        country, rest = country_of(tokens[-1].capitalize()), tokens[:-2]
    if country is None or not rest:
        return
    words = english_words_for(country)
    yield from ((*word, *rest) for word in words)
    for noun in words[:1]:
        yield (*noun, "s", *rest)
        yield (*rest, "of", *noun)


def _arabic(tokens: Tokens) -> Iterator[Tokens]:
    *head, last = tokens
    if head[-1:] == [_STATE]:
        head.pop()
    country = country_of(last) if len(head) == 1 else None
    if country is None:
        return
    stem = head[0].removeprefix(_ARTICLE)
    ending = "ي" + _FEMININE if stem.endswith(_FEMININE) else "ي"
    for noun in spellings_of_country(country)[1]:
        yield stem, noun
        yield stem, _ARTICLE + noun
        yield stem, _STATE, noun
        yield stem, _STATE, _ARTICLE + noun
        yield _ARTICLE + stem, _ARTICLE + noun.removesuffix("ا") + ending
