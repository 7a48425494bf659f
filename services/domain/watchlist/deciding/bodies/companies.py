"""A company by the word that is its own, Aramco for Saudi Aramco, and the companies that it has.

Its own is the word that the name has in both scripts as it sounds: what a company is, news
translates. In quotation marks it may be translated, too: «تداول» is تداول السعودية. What a
subsidiary does stands after that word: Adnoc Drilling, «أدنوك للغاز».
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.names.lexicon import FUNCTION_WORDS
from services.domain.names.similarity import similarity
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_without_article, readings, reads_as
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.context_words import (
    SPEAKING,
    is_common_english,
    is_known_word,
)
from services.domain.watchlist.context.given_beside import is_quoted
from services.domain.watchlist.context.persons.firms import FOR_BUSINESS
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.deciding.bodies.kinds_of_body import is_of_states
from services.domain.watchlist.deciding.bodies.short_forms import Short
from services.domain.watchlist.reasons import Why

_CACHED_NAMES = 16_384
_ARTICLE, _FOR = "ال", "ل"
_KINDS = normal_forms("شركة مجموعة")
_HOLDING = normal_forms("القابضة")
_ENGLISH_KINDS = frozenset({"co", "company", "corp", "corporation", "group", "holding", "holdings"})
_INVESTMENT = frozenset({"investment", "investments"})
_OF_BOTH = normal_forms("""
    bank bourse opera petroleum radio telecom television
    بورصة أوبرا بتروليوم راديو تليكوم تلفزيون
""")
"""Words for what a company is that sound alike in both languages."""
_DEALS = normal_forms("""
    عملية عمليات صفقة صفقات اتفاق اتفاقية اتفاقيات عقد عقود إجراء إجراءات آلية حجم قيمة سوق سعر
    أسعار
""")
"""Before a word that is a noun, too, they make it that: صفقة مبادلة."""
_BEFORE_NAME = FUNCTION_WORDS | SPEAKING | _KINDS
"""Before a word that is a given name, too, where the company is meant; no title is one of them."""
_IN = "in"
_HELD_IN = frozenset(
    {"stake", "stakes", "share", "shares", "holding", "holdings", "invest", "invested", "invests",
     "investing", "investment", "investments", "investor", "investors", "confidence"}
)  # fmt: skip
"""Before "in" and a company, as no place is held."""
_GROUP, _ENGLISH_GROUP = normalise("مجموعة"), "group"
_PAIR, _MIN_LETTERS, _MIN_SCORE = 2, 3, 0.8
_MIN_SCORE_OF_BANK = 0.6
"""Beside the word for a bank: Halkbank, خلق."""
_BANK, _LATIN_BANK = normalise("بنك"), "bank"
_LINES, _AIR = normalise("الخطوط"), normalise("الجوية")
_OF_STATE = normal_forms("السعودية")
"""What a country is called as well: أعلنت السعودية."""
_UNITS = frozenset(
    {"capital", "cargo", "chemicals", "digital", "distribution", "drilling", "gas", "logistics",
     "offshore", "petrochemicals", "refining", "retail", "shipping", "technologies", "trading",
     "ventures"}
)  # fmt: skip
"""What a company of a company does. A union has a Digital chief, and no company for it."""
_LETTERS_WITH_AND = 3
_NO_UNITS = frozenset({"A&E", "B&B", "D&I", "H&S", "M&A", "P&L", "Q&A", "R&D", "R&R", "S&P", "T&C"})
"""What a company does or has, and is no company of its own: its R&D, a Q&A."""
_ENDS = frozenset({"co", "company", "corp", "inc", "limited", "llc", "ltd", "pjsc", "plc"})
_QUOTES = frozenset('"“”«»')


@lru_cache(_CACHED_NAMES)
def company_forms(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return the one word that is left of a name without its country, or without what it is.

    As Mubadala of Mubadala Investment Company; nothing of longer names.
    """
    if len(tokens) < _PAIR:
        return ()
    left = _without_kind(tokens)
    own = tuple(word for word in left if country_of(word.capitalize()) is None)
    is_short = len(left) == _PAIR or (len(left) == 1 and len(tokens) > 1)
    if not is_short or len(own) != 1 or not _may_be_own(own[0]):
        return ()
    return (own,) if is_group(tokens) or not groups_of_given_name(own[0].capitalize()) else ()


def _without_kind(tokens: Short) -> Short:
    left = tokens[1:] if tokens[0] in _KINDS else tokens
    if len(left) < len(tokens) and left[-1] in FOR_BUSINESS | _HOLDING:
        return left[:-1]
    while len(left) > 1 and left[-1] in _ENGLISH_KINDS | _ENDS:
        left = left[:-1]
    is_for = len(left) == _PAIR < len(tokens) and left[-1] in _INVESTMENT
    return left[:-1] if is_for else left


def _may_be_own(word: str) -> bool:
    is_other = word.startswith(_ARTICLE) or word in _OF_BOTH or is_known_word(word)
    is_other = is_other or is_common_english(word) or len(word) < _MIN_LETTERS
    return not (is_other or country_of_city((word.capitalize(),)))


def is_company(words: Words, first: int, tokens: Short, names: Sequence[str]) -> bool:
    """Whether the word of its own that is left of a name is the company in word `first`.

    Args:
        tokens: of the whole name.
        names: of the company, in the other script.
    """
    ((own,),) = company_forms(tokens)
    if is_quoted(words, first):
        return True
    before, after = words.before(first) or "", words.after(first) or ""
    if own.isascii() or not is_group(tokens):
        is_meant = _DEALS.isdisjoint(forms_without_article(before))
    else:
        # A person may be called so, and many things may be named after a place or a man.
        is_meant = normalise(before) in _BEFORE_NAME and not groups_of_given_name(after)
    if is_group(tokens):
        # The Islamic Group is called so, and not named.
        names = [name for name in names if not words_of_name(name).words[-1].startswith(_ARTICLE)]
    is_firm = own.isascii() and len(tokens) == _PAIR and tokens[-1] in _ENDS  # Apple Inc
    return is_meant and (is_firm or is_own_word(own, tuple(names)))


def is_group(tokens: Short) -> bool:
    """Whether a name says only that it is a group, which not only companies are: Egmont Group."""
    return len(tokens) == _PAIR and (tokens[0] == _GROUP or tokens[-1] == _ENGLISH_GROUP)


def why_other_things_named_so(texts: Iterable[Words], short: Short) -> str | None:
    """Return why the word of a group may be something else: Egmont Palace, in Minsk; else None."""
    for words in texts:
        for index, word in enumerate(words.words):
            if word.lower() != short[0]:
                continue
            after = words.after(index)
            if after is not None and after[0].isupper() and after.lower() != _ENGLISH_GROUP:
                return Why.COMPANY_ANOTHER.say(word=word, after=after)
            if words.before(index) == _IN and words.before(index - 1) not in _HELD_IN:
                return Why.COMPANY_IS_PLACE.say(word=word)
    return None


def bank_turned(tokens: Short) -> Sequence[Short]:
    """Return an Arabic bank of two words with the bank at the end: خلق بنك for بنك خلق."""
    is_one = len(tokens) == _PAIR and tokens[0] == _BANK and not tokens[1].startswith(_ARTICLE)
    return (tokens[::-1],) if is_one else ()


def is_bank_turned(short: Short, names: Sequence[str]) -> bool:
    """Whether a bank has that order in Latin letters, where it is one word: Halkbank."""
    found = (words_of_name(name).words for name in names)
    one = tuple(word for words in found if len(words) == 1 for word in words)
    own = tuple(
        word.lower().removesuffix(_LATIN_BANK) for word in one if word.lower().endswith(_LATIN_BANK)
    )
    return is_own_word(short[0], own, _MIN_SCORE_OF_BANK)


def airline_forms(tokens: Short) -> Sequence[Short]:
    """Return the adjectives by which alone an Arabic airline is called, too: الملكية الأردنية."""
    own = tuple(token for token in tokens[1:] if token != _AIR)
    is_one = tokens[:1] == (_LINES,) and 0 < len(own) <= _PAIR
    is_one = is_one and all(token.startswith(_ARTICLE) for token in own)
    is_one = is_one and own[-1] not in _OF_STATE
    return (own,) if is_one and country_of(own[-1]) is not None else ()


def is_airline(words: Words, first: int) -> bool:
    """Whether the adjective of an airline in word `first` is what speaks: وقالت القطرية إن."""
    return is_quoted(words, first) or reads_as(words.before(first) or "", SPEAKING)


@lru_cache(_CACHED_NAMES)
def is_own_word(word: str, names: tuple[str, ...], least: float = _MIN_SCORE) -> bool:
    """Whether names in the other script have a word of a company's name as it sounds."""
    own = {normalise(one) for name in names for one in words_of_name(name).words}
    return any(similarity(word, one, arabic=False) >= least for one in own)


def subsidiary(words: Words, first: int, last: int, names: Iterable[str]) -> str | None:
    """Return the word after a name that makes it that of a company of that company; else None.

    Or that of the holding that has it: مجموعة تداول السعودية القابضة.

    Args:
        names: of the body, in Latin letters: of one that is no company it is none.
    """
    if words.words[last][0].isascii():
        unit = _english_unit(words, last)
        return None if unit is None or is_of_states(names) else unit
    after = words.after(last)
    if after is None or country_of(after) is not None:
        return None
    is_of_kind = not _KINDS.isdisjoint(forms_without_article(words.before(first) or ""))
    if is_of_kind and normalise(after) in _HOLDING:
        return after
    if not any(one.proclitics == _FOR for one in readings(after)):
        return None
    is_held = not (
        _QUOTES.isdisjoint(words.gaps[first]) or _QUOTES.isdisjoint(words.gaps[last + 2])
    )
    is_firm = is_of_kind and normalise(after) in FOR_BUSINESS
    return after if is_held or is_firm else None


def _english_unit(words: Words, last: int) -> str | None:
    """Return the word in capitals for what the company does, where nothing but its kind follows.

    In a headline more follows: Adnoc Gas Deal. With another such word it may be joined: Logistics &
    Services.
    """
    if (letters := _letters_with_and(words, last + 1)) is not None:
        return letters
    unit = words.after(last)
    if unit is None or not unit[0].isupper() or normalise(unit) not in _UNITS:
        return None
    after = words.words[last + 2 : last + 3]
    is_end = not (after and after[0][0].isupper() and words.gaps[last + 2] == " ")
    return unit if is_end or normalise(after[0]) in _ENDS else None


def _letters_with_and(words: Words, index: int) -> str | None:
    """Return what two letters from word `index` on are short for: Adnoc L&S, Samsung C&T."""
    first, second = (*words.words[index : index + 2], "", "")[:2]
    letters = f"{first}&{second}"
    is_unit = len(letters) == _LETTERS_WITH_AND and letters.isupper() and letters not in _NO_UNITS
    is_one = is_unit and words.adjacent(index) and words.gaps[index + 1] == "&"
    return letters if is_one else None
