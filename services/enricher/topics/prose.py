"""Tells text that can have a topic from what has none: no words, gibberish, other languages.

A model says something of any input. Every language is known by its short words, so that a text of
which hardly any word is common in Arabic or English is in neither.
"""

import re
from functools import lru_cache
from itertools import chain, islice

from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.watchlist.context.context_words import COMMON_WORDS, is_common_english
from services.enricher.cache import LONGEST_READ
from services.enricher.document import Document
from services.enricher.engines.lexicon.entries import read_entries

_FEWEST_WORDS = 3
_LONG_FROM = 12
"""Words; shorter texts are headlines, with one common word at least."""
_LEAST_SHARE = 0.15
"""Of the words of a long text that are common ones. In the news of the training data it is 0.15 at
least and half as a rule; in a paragraph of French, German, Spanish or Dutch 0.05 to 0.13."""
_FOREIGN = re.compile(
    "[\u06a9\u0679\u067e\u0686\u0688\u0691\u0695\u0698\u06af\u06b5\u06ba\u06be\u06c1\u06c6\u06ce\u06d2]"
)
"""Letters of Persian, Urdu and Kurdish, which share many words with Arabic."""
_MOST_FOREIGN = 0.08
"""Of the words of a long text; Arabic has such letters in a foreign name at most."""
_LOOKED_AT = 400
_LEAST_LETTERS = 2


def is_prose(document: Document) -> bool:
    """Say whether title and text together are words enough in Arabic or English."""
    every = chain(document.title_words.words, document.text_words.words)
    words = list(islice(filter(_is_word, every), _LOOKED_AT))
    if len(words) < _FEWEST_WORDS:
        return False
    common = sum(map(_is_common, words))
    if len(words) < _LONG_FROM:
        return common > 0
    foreign = sum(_FOREIGN.search(word) is not None for word in words)
    return common >= _LEAST_SHARE * len(words) and foreign <= _MOST_FOREIGN * len(words)


def is_function_word(form: str) -> bool:
    """Say whether the normal form of a word is one that any text has, whatever it is about."""
    return form in _function_words()


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    stops = (one for one in read_entries() if one.feature == "stop")
    return frozenset(one.words[0] for one in stops if len(one.words) == 1)


def _is_word(word: str) -> bool:
    return len(word) >= _LEAST_LETTERS and word.isalpha()


def _is_common(word: str) -> bool:
    word = word[:LONGEST_READ]
    form = normalise(word)
    if form.isascii():
        return is_common_english(form) or is_function_word(form)
    return any(
        reading.form in COMMON_WORDS or is_function_word(reading.form) for reading in readings(word)
    )
