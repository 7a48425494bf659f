"""The country that sends an envoy, in his title: السفير الفرنسي, سفير فرنسا."""

from collections.abc import Iterator

from services.domain.names.countries import (
    country_beginning,
    country_ending,
    english_words_for,
    phrases_of_country,
    short_words_for,
    spellings_of_country,
)
from services.domain.names.kinds_of_state import BEGIN_KINDS, kind_of_state
from services.domain.names.official_states import arabic_nouns, official_names, without_link
from services.domain.text.normalise import normal_forms, normalise
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_ARTICLE, _FEMININE, _OF = "ال", "ه", "of"
_ENVOYS = frozenset({"ambassador", "envoy", "consul"}) | normal_forms(
    "سفير سفيرة قنصل قنصلة مبعوث مبعوثة"
)
_SOVEREIGNS = {"saudi": "خادم الحرمين الشريفين"}
"""By whom the press of a kingdom has its ambassadors sent: سفير خادم الحرمين الشريفين."""
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
    capitals = tuple(map(str.capitalize, tokens))
    found, rest = country_beginning(capitals), tokens
    if found is not None:
        rest = tokens[found[1] :]
        rest = rest[rest[:1] == ("s",) :]
    elif (found := country_ending(capitals)) is not None:
        before = tokens[: -found[1]]
        rest = without_link(before)
        rest = rest if _OF in before[len(rest) :] else ()
    if found is None or not rest:
        return
    words, phrases = english_words_for(found[0]), phrases_of_country(found[0])[0]
    yield from ((*word, *rest) for word in (*words, *phrases))
    yield from ((word, *rest) for word in short_words_for(found[0])[0])
    for noun in (*words[:1], *phrases, *official_names(found[0])[0]):
        yield (*noun, "s", *rest)
        yield (*rest, "of", *noun)
        yield (*rest, "of", "the", *noun)


def _arabic_senders(country: str) -> Iterator[Tokens]:
    """Yield a country as it stands after a noun: فرنسا, الجمهورية الفرنسية."""
    for noun in dict.fromkeys((*spellings_of_country(country)[1], *arabic_nouns(country))):
        yield (noun,)
        yield (_ARTICLE + noun,)
    kind = _ARTICLE + kind_of_state(country)[1]
    for stem in spellings_of_country(country)[1][:1]:
        yield kind, _ARTICLE + stem + "ي" + _FEMININE


def _arabic(tokens: Tokens) -> Iterator[Tokens]:
    found = country_ending(tokens)
    head = tokens if found is None else tokens[: -found[1]]
    if head[-1:] and head[-1] in BEGIN_KINDS:
        head = head[:-1]
    if found is None or len(head) != 1:
        return
    stem = head[0].removeprefix(_ARTICLE)
    ending = "ي" + _FEMININE if stem.endswith(_FEMININE) else "ي"
    if found[0] in _SOVEREIGNS:
        yield stem, *map(normalise, _SOVEREIGNS[found[0]].split())
    yield from ((stem, *sender) for sender in _arabic_senders(found[0]))
    for noun in spellings_of_country(found[0])[1]:
        yield _ARTICLE + stem, _ARTICLE + noun.removesuffix("ا") + ending
    for official in official_names(found[0])[1]:
        yield stem, *official
    short = ((word,) for word in short_words_for(found[0])[1])
    for phrase in (*phrases_of_country(found[0])[1], *short):
        yield stem, *phrase
        if phrase[-1].endswith(ending):
            yield _ARTICLE + stem, *phrase
