"""Given names alone in the other script than the full name: الرئيس الإندونيسي برابوو."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import compress, count

from services.domain.names.countries import country_of
from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.names.similarity import similarity
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import (
    LATIN_TITLES,
    TITLES_OF_WOMEN,
    is_known_word,
)
from services.domain.watchlist.context.persons.introductions import speaks

_CACHED_WORDS = 65_536
_MAX_WORD = 128
"""Letters of what may be a title, a verb or a country."""
_ARABIC_TITLES = ARABIC_TITLES | TITLES_OF_WOMEN
_TITLES = LATIN_TITLES - {"the", "a", "an", "and", "of", "in", "to", "for"}
BEFORE_FATHERS = normal_forms("""
    Tedros Abiy Getachew Debretsion Hailemariam Haile Meles Demeke Gedu Taye Birhanu Berhanu Mulatu
    Girma Tesfaye Tadesse Isaias Lemma Kassa Workneh Gedion Mekonnen Worku Dawit Zerihun Bekele
    تيدروس غيتاتشو جيتاتشو دبرصيون هايلي هيلاماريام ميليس ديميكي تاي برهانو مولاتو غيرما جيرما
    تسفاي تاديسي أسياس ليما ووركنه ميكونين داويت بيكيلي
""")
"""Given names of Ethiopia and Eritrea, where nobody has a family name."""
_ARTICLES = frozenset({"a", "an", "the"})
_LEAST = 5
"""Letters of the word and of the name."""
_MIN_ACROSS = 0.9
"""For one given name in the other script, where a title or a verb of saying stands before it."""


def places_across(words: Words) -> Iterator[int]:
    """Yield the words of a text that `given_across` may find to be a given name; few are."""
    named = {word for word in words.different if normalise(word) in BEFORE_FATHERS}
    opening = set(filter(_may_introduce, words.different))
    # Most words are neither, and Python passes over these at the speed of C.
    yield from compress(count(), map(named.__contains__, words.words))
    yield from compress(count(1), map(opening.__contains__, words.words[:-1]))


def given_across(words: Words, index: int, forms: Iterable[str]) -> str | None:
    """Return which of these given names word `index` may be; None for none.

    Args:
        forms: normal forms, in the other script, of names that hardly anybody else has.
    """
    form = normalise(words.words[index])
    if len(form) < _LEAST or is_known_word(form):
        return None
    if form not in BEFORE_FATHERS and not _is_introduced(words, index):
        return None
    fitting = (one for one in forms if similarity(form, one, least=_MIN_ACROSS) >= _MIN_ACROSS)
    return next((one for one in fitting if len(one) >= _LEAST), None)


def stands_alone(words: Words, index: int) -> bool:
    """Whether nothing before such a name says that it is something else's.

    One of Ethiopia needs no title, as nothing else calls him: a spokesperson for Tedros.
    """
    word, before = words.words[index], words.before(index) or ""
    is_free = word[0].isascii() and not before[:1].isupper() and before not in _ARTICLES
    return _is_introduced(words, index) or (is_free and word[0].isupper())


def _is_introduced(words: Words, index: int) -> bool:
    """Whether a verb of saying, a title or one with its country stands before a name."""
    before = words.before(index)
    if before is not None and country_of(before) is not None:
        index -= 1
        before = words.before(index)
        return before is not None and _is_title(before)
    if before is None:
        return False
    return _is_title(before) or speaks(before)


def _may_introduce(word: str) -> bool:
    return len(word) <= _MAX_WORD and _introduces(word)


@lru_cache(_CACHED_WORDS)
def _introduces(word: str) -> bool:
    return _is_title(word) or speaks(word) or country_of(word) is not None


def _is_title(word: str) -> bool:
    if word[0].isascii():
        return word[0].isupper() and normalise(word) in _TITLES
    return reads_as(word, _ARABIC_TITLES)
