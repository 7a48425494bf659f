"""A company by the word that is its own, Aramco for Saudi Aramco, and the companies that it has.

Its own is the word that the name has in both scripts as it sounds: what a company is, news
translates. What a subsidiary does stands after that word: Adnoc Drilling, «أدنوك للغاز».
"""

from collections.abc import Sequence
from functools import lru_cache

from services.domain.names.countries import country_of
from services.domain.names.similarity import similarity
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_without_article, readings
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.context_words import is_common_english, is_known_word
from services.domain.watchlist.context.persons.firms import FOR_BUSINESS
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.deciding.bodies.short_forms import Short

_CACHED_NAMES = 16_384
_ARTICLE, _FOR = "ال", "ل"
_KINDS = normal_forms("شركة مجموعة")
_ENGLISH_KINDS = frozenset({"co", "company", "corporation", "group"})
_OF_BOTH = normal_forms("""
    bank bourse opera petroleum radio telecom television
    بورصة أوبرا بتروليوم راديو تليكوم تلفزيون
""")
"""Words for what a company is that sound alike in both languages."""
_PAIR, _MIN_LETTERS, _MIN_SCORE = 2, 4, 0.8
_UNITS = frozenset(
    {"capital", "cargo", "chemicals", "digital", "distribution", "drilling", "gas", "logistics",
     "offshore", "petrochemicals", "refining", "retail", "shipping", "technologies", "trading",
     "ventures"}
)  # fmt: skip
"""What a company of a company does; nothing that there are ministers or commissioners for."""
_ENDS = frozenset({"co", "company", "corp", "inc", "limited", "llc", "ltd", "pjsc", "plc"})
_QUOTES = frozenset('"“”«»')


@lru_cache(_CACHED_NAMES)
def company_forms(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return the one word that is left of a name without its country; nothing of longer names."""
    if len(tokens) < _PAIR:
        return ()
    if tokens[0] in _KINDS:
        tokens = tokens[1:]
    if tokens[-1] in _ENGLISH_KINDS:
        tokens = tokens[:-1]
    own = tuple(word for word in tokens if country_of(word.capitalize()) is None)
    return (own,) if len(tokens) == _PAIR and len(own) == 1 and _may_be_own(own[0]) else ()


def _may_be_own(word: str) -> bool:
    is_other = word.startswith(_ARTICLE) or word in _OF_BOTH or is_known_word(word)
    is_other = is_other or is_common_english(word) or len(word) < _MIN_LETTERS
    return not (is_other or groups_of_given_name(word.capitalize()))


@lru_cache(_CACHED_NAMES)
def is_own_word(word: str, names: tuple[str, ...]) -> bool:
    """Whether names in the other script have a word of a company's name as it sounds."""
    own = {normalise(one) for name in names for one in words_of_name(name).words}
    return any(similarity(word, one, arabic=False) >= _MIN_SCORE for one in own)


def subsidiary(words: Words, first: int, last: int) -> str | None:
    """Return the word after a name that makes it that of a company of that company; else None."""
    if words.words[last][0].isascii():
        return _english_unit(words, last)
    after = words.after(last)
    if after is None or not any(one.proclitics == _FOR for one in readings(after)):
        return None
    is_held = not (
        _QUOTES.isdisjoint(words.gaps[first]) or _QUOTES.isdisjoint(words.gaps[last + 2])
    )
    before = forms_without_article(words.before(first) or "")
    is_firm = not _KINDS.isdisjoint(before) and normalise(after) in FOR_BUSINESS
    return after if is_held or is_firm else None


def _english_unit(words: Words, last: int) -> str | None:
    """Return the word in capitals for what the company does, where nothing but its kind follows.

    In a headline more follows: Adnoc Gas Deal. With another such word it may be joined: Logistics &
    Services.
    """
    unit = words.after(last)
    if unit is None or not unit[0].isupper() or normalise(unit) not in _UNITS:
        return None
    after = words.words[last + 2 : last + 3]
    is_end = not (after and after[0][0].isupper() and words.gaps[last + 2] == " ")
    return unit if is_end or normalise(after[0]) in _ENDS else None
