"""The name after a title, which may be that of its holder."""

import re
from collections.abc import Sequence

from services.domain.names.countries import country_of
from services.domain.names.lexicon import (
    GIVEN_NAME_GROUPS,
    NEUTRAL_WORDS,
    TITLES,
)
from services.domain.names.units import LATIN_ARTICLES, is_link
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import (
    ARABIC_GIVEN_NAMES,
    is_common_english,
    is_known_word,
)
from services.domain.watchlist.context.country_words import is_adjacent
from services.domain.watchlist.context.offices.other_offices import is_spoken_for
from services.domain.watchlist.context.offices.title_ends import end_of_title
from services.domain.watchlist.context.offices.title_in_text import TitleInText

_NOUN = re.compile("ا.ت..?ا.|است..ا.|ان..ا.|ت..ي.|م.ا..ه|.{3,}ات")
"""Verbal nouns of the derived stems (VIII, X, VII, II, III) and feminine plurals, normalised."""
_COMMAS = (", ", "، ")
_FAMILY = normalise("آل")
_SERVANT, _ARTICLE = normalise("عبد"), "ال"
"""Begins a name in two words, as in one: عبد الله, عبدالله."""
_END_TITLE = frozenset(
    {"said", "says", "told", "added", "adding", "at", "by", "from", "in", "into", "on", "to",
     "with", "when", "while", "where", "since", "after", "before", "because", "although",
     "though", "if", "then", "than", "that", "it", "he", "she", "they", "we", "you"}
)  # fmt: skip
"""Small words after which no holder is named: the minister told Bild. Said is a title of Omanis."""
_THAT = frozenset({"بأن", "بأنه", "بأنها", "لأن", "وأن", "فإن"})
"""As they are written: without its hamza the first is a name, بان كي مون."""
_WHEN = normal_forms("""
    الحالي الحالية الجديد الجديدة المنتخب المنتخبة المقال المقالة المستقيل المستقيلة
""")
"""Of who has a title, or no longer long, before the name: الرئيس الحالي دونالد ترامب."""
_EXCELLENCY = ("H", "E")
_EXCELLENCIES = frozenset({_EXCELLENCY, ("H", "H"), ("S", "E")})
_NAME_WORDS, _REACH = 4, 8
"""Words of a holder's name after a title, and within how many words they stand."""


def holder_after(title: TitleInText) -> Sequence[str]:
    """Return the normal forms of what may be the holder's name after a title."""
    return () if names_speaker(title) else name_after(title.words, title.last)


def names_speaker(title: TitleInText) -> bool:
    """Whether a name after a title may be that of whoever speaks for its holder.

    As in a spokesman for the President, John Roe, and in المتحدث باسم الرئيس جون رو, where it may
    be the president's as well.
    """
    words, last = title.words, title.last
    apposed = words.gaps[max(last, end_of_title(words, last)) + 1] in _COMMAS
    return (apposed or not words.words[last][0].isascii()) and is_spoken_for(words, title.first)


def name_after(words: Words, last: int) -> list[str]:
    """Return the normal forms of what may be a name after a title that ends with word `last`."""
    found: list[str] = []
    title_end = max(last, end_of_title(words, last)) + 1
    begin, is_servant = _after_excellency(words, title_end), False
    for at in range(begin, min(begin + _REACH, len(words.words))):
        apposed = at == begin and (words.gaps[at] in _COMMAS or begin > title_end)
        beside = is_adjacent(words, at) or words.abbreviated(at)
        if not (apposed or beside or "#" in words.gaps[at]):
            break
        word = words.words[at]
        form = normalise(word)
        if form == _SERVANT:
            is_servant = True
            continue
        if is_servant:
            is_servant = False
            found.append(_SERVANT + form)
            continue
        # Two who have no more than an article or bin in common are two.
        is_part = is_link(form) or form in LATIN_ARTICLES or form == _FAMILY
        if is_part or (form in TITLES and not found and word not in _END_TITLE):
            continue
        if word in _THAT or _is_small(word, form) or is_known_word(form) or _is_no_name(word, form):
            break
        found.append(form)
        if len(found) == _NAME_WORDS:
            break
    return found


def _after_excellency(words: Words, index: int) -> int:
    """Return the word after H.E., or after الحالي, with which a name after a title may begin."""
    index += words.adjacent(index) and normalise(words.words[index]) in _WHEN
    pair = tuple(words.words[index : index + len(_EXCELLENCY)])
    is_it = pair in _EXCELLENCIES and words.gaps[index + 1].strip() == "."
    return index + len(pair) if is_it else index


def _is_no_name(word: str, form: str) -> bool:
    return country_of(word) is not None or _is_noun(form)


def _is_small(word: str, form: str) -> bool:
    """Whether an English word has no capital, or would have none in a line not set in capitals."""
    if not word[0].isascii():
        return False
    return not word[0].isupper() or (len(word) > 1 and word.isupper() and _is_word(form))


def _is_word(form: str) -> bool:
    return form in NEUTRAL_WORDS or is_common_english(form)


def _is_noun(form: str) -> bool:
    """Whether an Arabic word is a noun by its letters, and nobody's name: تحيات, التزام."""
    return _NOUN.fullmatch(form) is not None and not is_name([form])


def is_name(names: Sequence[str]) -> bool:
    """Whether words after a title are a name and no Arabic noun: وزير الداخلية تحيات."""
    return bool(names) and (
        names[0].isascii()
        or names[0] in GIVEN_NAME_GROUPS
        or names[0] in ARABIC_GIVEN_NAMES
        or names[0].startswith(_SERVANT + _ARTICLE)
    )
