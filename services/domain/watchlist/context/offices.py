"""Offices: whether a text means the tracked one, and to whom it gives it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from services.domain.names.countries import country_of, long_country_at, long_country_before
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words, split_words
from services.domain.watchlist.context.given_names import is_proper

_ARTICLE = "ال"
_MAX_PASSED = 4
_MAX_EXTENSION = 3
_MAX_HOLDER_WORDS = 6
# Make another office of it, or somebody who held it once, or somebody beside the one who holds it.
_BEFORE = frozenset({
    "deputy", "assistant", "vice", "former", "ex", "acting", "under", "undersecretary", "late",
    "shadow", "then", "adviser", "advisor", "aide", "spokesman", "spokesperson", "spokeswoman",
    "wife", "husband", "son", "daughter", "brother", "sister", "office", "predecessor",
    *map(normalise, ("نائب", "نائبة", "مساعد", "مساعدة", "وكيل", "وكيلة", "مستشار", "مدير")),
    *map(normalise, ("مكتب", "سكرتير", "زوجة", "نجل", "المتحدث", "متحدث", "الناطق", "ناطق")),
})  # fmt: skip
_AFTER = frozenset({
    "for", "designate", "elect",
    *map(normalise, ("السابق", "السابقة", "الأسبق", "الراحل", "لشؤون", "للشؤون", "المساعد")),
    *map(normalise, ("التنفيذي", "التنفيذية", "الشرفي", "الفخري", "المنتخب", "المكلف")),
})  # fmt: skip
_OF = frozenset({"of", "the", "for", "in"}) | set(map(normalise, ("في", "دولة", "بدولة", "لدولة")))
# Of those who are sent to a country: the ambassador to Lebanon, but the minister went to Lebanon.
_TO = frozenset({"to", *map(normalise, ("لدى", "إلى"))})
_SENT = frozenset({
    "ambassador", "envoy", "representative",
    *map(normalise, ("السفير", "سفير", "السفيرة", "سفيرة", "المبعوث", "مبعوث", "المبعوثة")),
})  # fmt: skip
_MAX_SENT_FROM = 2
"""Words between who is sent and the end of the title: السفير الأميركي, المبعوث الأممي الخاص."""
_PASSED_BEFORE = frozenset(
    {"the", "a", "for", "to", "of", "new", "caretaker", "interim", "outgoing", "current"}
    | set(map(normalise, ("باسم", "لدى")))
)
"""Between the title and what makes another office of it: spokesman for the Jordanian ..."""
_QUALIFIES = frozenset({"new", "caretaker", "interim", "outgoing", "current", "incoming"})
# The ministry has further duties: وزير الخارجية وشؤون المغتربين الأردني.
_EXTENDS = frozenset(
    map(
        normalise, ("وشؤون", "والمغتربين", "والتعاون", "والهجرة", "والتجارة", "والشؤون", "والجالية")
    )
)
_APOSTROPHES = ("'", "’")


@dataclass(frozen=True, kw_only=True)
class OfficeName:
    """The name of an office in two parts: the title, and the country if it names one."""

    title: str
    country: str | None


def parse_office_name(name: str) -> OfficeName:
    """Part the country from the title: Deputy Foreign Minister of Kuwait."""
    split = split_words(name)
    long = long_country_before(split.words)
    if long is not None and long[1] < len(split.words):
        last = _before_of(split, len(split.words) - 1 - long[1])
        return OfficeName(title=name[: split.end(last)], country=long[0])
    countries = [country_of(word) for word in split.words]
    named = [index for index, country in enumerate(countries) if country is not None]
    if not named or len(named) == len(split.words):
        return OfficeName(title=name, country=None)
    at = named[-1]
    first, last = 0, len(split.words) - 1
    if at == 0:
        first = 1
    elif at == last:
        last = _before_of(split, at - 1)
    else:
        return OfficeName(title=name, country=None)
    return OfficeName(title=name[split.start(first) : split.end(last)], country=countries[at])


def _before_of(words: Words, last: int) -> int:
    """Return the last word of a title, those that join it with its country left out."""
    while last > 0 and normalise(words.words[last]) in _OF | _TO:
        last -= 1
    return last


def named_countries(texts: Iterable[Words]) -> Counter[str]:
    """Return how often each country is named in the texts of a document."""
    found = (country_of(word) for words in texts for word in words.words)
    return Counter(country for country in found if country is not None)


def why_not_meant(
    words: Words, first: int, last: int, country: str | None, named: Counter[str]
) -> str | None:
    """Return why the title in words `first` to `last` is not the office of that country.

    None where it is. The country beside the title decides; where there is none, the country that
    the document names most.
    """
    beside = _word_that_changes(words, first, last)
    if beside is not None:
        return f"{beside} beside it makes it another office, or a former one"
    if country is None:
        return None
    found = _country_beside(words, first, last)
    if found is not None:
        return None if found == country else f"it is the office of {found}"
    other = _other_owner(words, first, last)
    if other is not None:
        return f"it is an office of {other}"
    if _needs_country(words.words[last], first == last):
        return "no country stands beside it"
    if named[country] > 0 and named[country] == max(named.values()):
        return None
    return f"the text does not say that it is the office of {country}"


def _other_owner(words: Words, first: int, last: int) -> str | None:
    """Return what is no known country and has the office: Honduran President, president of Acme."""
    index = word_before(words, first)
    if index is not None and _is_owner(words.words[index]):
        return words.words[index]
    of = last + 1
    if not (_is_adjacent(words, of) and words.words[of] == "of"):
        return None
    owner = of + 2 if _is_adjacent(words, of + 1) and words.words[of + 1] == "the" else of + 1
    if _is_adjacent(words, owner) and _is_owner(words.words[owner]):
        return words.words[owner]
    return None


def _is_owner(word: str) -> bool:
    return is_proper(word) and normalise(word) not in _QUALIFIES


def _needs_country(last: str, alone: bool) -> bool:
    """Whether a title says nothing without its country: وزير خارجية, FM."""
    if last[0].isascii():
        return alone and last.isupper()
    return not normalise(last).startswith(_ARTICLE)


def _word_that_changes(words: Words, first: int, last: int) -> str | None:
    """Return the word beside a title, and beside its country, that makes another office of it."""
    index = word_before(words, first)
    for _ in range(_MAX_PASSED):
        if index is None:
            break
        word = words.words[index]
        form = normalise(word)
        # Under Secretary, but "under President Nixon".
        if form in _BEFORE and word != "under":
            return word
        if form not in _PASSED_BEFORE and country_of(word) is None:
            break
        index = word_before(words, index)
    return _word_after_that_changes(words, end_of_title(words, last) + 1)


def _word_after_that_changes(words: Words, after: int) -> str | None:
    if not _is_adjacent(words, after):
        return None if not _is_possessive(words, after) else _owned(words, after + 1)
    word = words.words[after]
    return word if normalise(word) in _AFTER else None


def _owned(words: Words, index: int) -> str | None:
    """Return whom or what the holder of an office has, where it is another: the minister's aide."""
    if _is_adjacent(words, index) and normalise(words.words[index]) in _BEFORE:
        return words.words[index]
    return None


def word_before(words: Words, index: int) -> int | None:
    """Return the number of the word before `index`, the s of a possessive left out."""
    if not words.adjacent(index):
        return None
    return index - 2 if _is_possessive(words, index - 1) else index - 1


def _is_possessive(words: Words, index: int) -> bool:
    """Whether word `index` is no more than the s in Jordan's."""
    return 0 < index < len(words.words) and (
        words.words[index] in ("s", "S") and words.gaps[index] in _APOSTROPHES
    )


def end_of_title(words: Words, last: int) -> int:
    """Return the last word of a title with its country: Foreign Minister of Jordan."""
    end = _after_extension(words, last)
    for index in range(end + 1, end + 1 + _MAX_PASSED):
        if not _is_adjacent(words, index):
            break
        long = long_country_at(words.words[index : _end_of_phrase(words, index) + 1])
        if long is not None:
            return index + long[1] - 1
        if country_of(words.words[index]) is not None:
            return index
        form = normalise(words.words[index])
        if form not in _OF and not (form in _TO and _is_sent(words, last)):
            break
    return end


def _is_sent(words: Words, last: int) -> bool:
    """Whether a title is that of somebody who is sent to a country."""
    title = words.words[max(0, last - _MAX_SENT_FROM) : last + 1]
    return any(reading.form in _SENT for word in title for reading in readings(word))


def end_with_country(words: Words, last: int, country: str) -> int:
    """Return the last word of a title with this country after it; `last` where it is not there."""
    end = end_of_title(words, last)
    if end == last:
        return last
    return end if _country_until(words, end) == country else last


def _after_extension(words: Words, last: int) -> int:
    index = last + 1
    if not (_is_adjacent(words, index) and normalise(words.words[index]) in _EXTENDS):
        return last
    while (
        _is_adjacent(words, index + 1)
        and index - last < _MAX_EXTENSION
        and normalise(words.words[index + 1]).startswith(_ARTICLE)
        and country_of(words.words[index + 1]) is None
    ):
        index += 1
    return index


def _is_adjacent(words: Words, index: int) -> bool:
    """Whether word `index` goes on right after the one before, in a hashtag too."""
    return index < len(words.words) and (words.adjacent(index) or words.gaps[index] == "_")


def _country_beside(words: Words, first: int, last: int) -> str | None:
    index = word_before(words, first)
    for _ in range(_MAX_PASSED):
        if index is None:
            break
        word = words.words[index]
        if (before := country_of(word)) is not None:
            return before
        if normalise(word) not in _QUALIFIES:
            break
        index = word_before(words, index)
    end = end_of_title(words, last)
    if end == last:
        return _country_of_holder(words, end + 1)
    return _country_until(words, end)


def _country_until(words: Words, end: int) -> str | None:
    """Return the country that word `end` names, with those before it where it takes several."""
    long = long_country_before(words.words[max(0, end - _MAX_PASSED) : end + 1])
    return country_of(words.words[end]) if long is None else long[0]


def _end_of_phrase(words: Words, index: int) -> int:
    """Return the last word that goes on from word `index` without a mark, a few at most."""
    end = index
    while end - index < _MAX_PASSED and _is_adjacent(words, end + 1):
        end += 1
    return end


def _country_of_holder(words: Words, index: int) -> str | None:
    """Return the country after a name after a title: Foreign Minister Hakan Fidan of Turkey."""
    for at in range(index, index + _MAX_HOLDER_WORDS):
        if not _is_adjacent(words, at):
            return None
        if words.words[at] == "of" and at > index and _is_adjacent(words, at + 1):
            return country_of(words.words[at + 1])
        if not words.words[at][0].isupper():
            return None
    return None
