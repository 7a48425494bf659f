"""Offices: whether a text means the tracked one, and to whom it gives it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from services.domain.names.countries import country_of
from services.domain.names.lexicon import (
    ARABIC_TITLES,
    FUNCTION_WORDS,
    GIVEN_NAME_GROUPS,
    NEUTRAL_WORDS,
)
from services.domain.names.units import is_link, opens_unit
from services.domain.text.normalise import normalise
from services.domain.text.words import Words, split_words

_MAX_HOLDER_WORDS = 5
_ARTICLE = "ال"
_REACH = 2
# Make another office of it, or somebody who held it once.
_BEFORE = frozenset({
    "deputy", "assistant", "vice", "former", "ex", "acting", "under", "undersecretary", "late",
    "shadow", "then", "adviser", "advisor", "aide", "spokesman", "spokesperson", "spokeswoman",
    *map(normalise, ("نائب", "نائبة", "مساعد", "مساعدة", "وكيل", "وكيلة", "مستشار", "مدير")),
    *map(normalise, ("مكتب", "سكرتير", "زوجة", "نجل")),
})  # fmt: skip
_AFTER = frozenset({"for"}) | set(
    map(normalise, ["السابق", "السابقة", "الأسبق", "الراحل", "لشؤون", "للشؤون", "المساعد"])
)
_OF = frozenset({"of", "the", "for", "in"}) | set(map(normalise, ("في", "دولة", "بدولة", "لدولة")))


@dataclass(frozen=True, kw_only=True)
class OfficeName:
    """The name of an office in two parts: the title, and the country if it names one."""

    title: str
    country: str | None


def parse_office_name(name: str) -> OfficeName:
    """Part the country from the title: Deputy Foreign Minister of Kuwait."""
    split = split_words(name)
    countries = [country_of(word) for word in split.words]
    named = [index for index, country in enumerate(countries) if country is not None]
    if not named or len(named) == len(split.words):
        return OfficeName(title=name, country=None)
    at = named[-1]
    first, last = 0, len(split.words) - 1
    if at == 0:
        first = 1
    elif at == last:
        last = at - 1
        while last > 0 and normalise(split.words[last]) in _OF:
            last -= 1
    else:
        return OfficeName(title=name, country=None)
    return OfficeName(title=name[split.start(first) : split.end(last)], country=countries[at])


def named_countries(texts: Iterable[Words]) -> Counter[str]:
    """Return how often each country is named in the texts of a document."""
    found = (country_of(word) for words in texts for word in words.words)
    return Counter(country for country in found if country is not None)


def is_meant(words: Words, first: int, last: int, country: str | None, named: Counter[str]) -> bool:
    """Whether the title in words `first` to `last` is the office of that country.

    The country beside the title decides; where there is none, the country that the document names
    most.
    """
    if first and words.adjacent(first) and normalise(words.words[first - 1]) in _BEFORE:
        return False
    following = last + 1
    if (
        following < len(words.words)
        and words.adjacent(following)
        and normalise(words.words[following]) in _AFTER
    ):
        return False
    if country is None:
        return True
    beside = _country_beside(words, first, last)
    if beside is not None:
        return beside == country
    return named[country] > 0 and named[country] == max(named.values())


def _country_beside(words: Words, first: int, last: int) -> str | None:
    before = range(first, max(0, first - _REACH), -1)
    for index in before:
        if not words.adjacent(index) and words.gaps[index] not in ("'s ", "’s "):
            break
        if (country := country_of(words.words[index - 1])) is not None:
            return country
    for index in range(last + 1, min(last + 1 + _REACH + 1, len(words.words))):
        if not words.adjacent(index):
            break
        if (country := country_of(words.words[index])) is not None:
            return country
        if normalise(words.words[index]) not in _OF:
            break
    return None


def holder(text: str, words: Words, last: int) -> str | None:
    """Return the name that stands after a title, as the text has it; None where there is none."""
    index = last + 1
    while index < len(words.words) and words.adjacent(index) and _is_skipped(words.words[index]):
        index += 1
    begin = index
    while index < len(words.words) and index - begin < _MAX_HOLDER_WORDS:
        if not words.adjacent(index) or not _is_name_word(words.words[index], begun=index > begin):
            break
        index += 1
        if index - begin > 1 and words.words[index - 1].startswith(_ARTICLE):
            break
    while index > begin and is_link(normalise(words.words[index - 1])):
        index -= 1
    return text[words.start(begin) : words.end(index - 1)] if index - begin > 1 else None


def _is_skipped(word: str) -> bool:
    form = normalise(word)
    if form in GIVEN_NAME_GROUPS:
        return False
    return form in NEUTRAL_WORDS | ARABIC_TITLES | _OF or country_of(word) is not None


def _is_name_word(word: str, *, begun: bool) -> bool:
    form = normalise(word)
    if begun and (is_link(form) or opens_unit(form)):
        return True
    if word[0].isascii():
        return word[0].isupper() and form not in NEUTRAL_WORDS - GIVEN_NAME_GROUPS.keys()
    # An Arabic name ends at its article, or where a particle or a verb of saying begins.
    return form not in FUNCTION_WORDS and form.isalpha()
