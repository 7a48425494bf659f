"""Titles that are anyone's who has or had them: an interior minister, وزير دفاع كوري."""

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import (
    country_until,
    index_before,
    is_adjacent,
    owned_by,
)
from services.domain.watchlist.context.offices.names_after import holder_after, is_name
from services.domain.watchlist.context.offices.office_names import SPEAKERS
from services.domain.watchlist.context.offices.office_owners import QUALIFIES
from services.domain.watchlist.context.offices.title_in_text import TitleInText

_ARTICLE, _INDEFINITE = "ال", frozenset({"a", "an"})
_MOST_PASSED = 3
"""Words between such an article and a title: a new German interior minister."""
_ADJECTIVE, _FEMININE = "ي", "ه"
_LIKE_ADJECTIVES = normal_forms("""
    جيبوتي تشيلي هايتي بوروندي فيجي مالاوي زيمبابوي باراغواي أوروغواي سورية
""")
"""Countries whose noun ends as an adjective does."""


def word_that_makes_anyones(title: TitleInText) -> str | None:
    """Return the word beside a title that says it is no certain one's; None where none does.

    An article in English, where nobody is named after the title, and nothing is his: a Prime
    Minister's Office official. Whoever speaks for a ministry is called a spokesman all the same.
    An adjective without one in Arabic.
    """
    words, last = title.words, title.last
    if not words.words[last][0].isascii():
        return words.words[last + 1] if _is_one_of_many(title) else None
    article = _indefinite_before(words, title.first)
    if article is None or not SPEAKERS.isdisjoint(title.forms):
        return None
    is_certain = owned_by(words, last + 1) or is_name(holder_after(title))
    return None if is_certain else article


def _indefinite_before(words: Words, first: int) -> str | None:
    """Return the indefinite article of an English title, its country and adjectives passed."""
    index = index_before(words, first)
    for _ in range(_MOST_PASSED):
        if index is None:
            return None
        word = words.words[index]
        if word.lower() in _INDEFINITE:
            return word
        country = country_until(words, index)
        if country is None and normalise(word) not in QUALIFIES:
            return None
        index = index_before(words, index - (country[1] - 1 if country else 0))
    return None


def _is_one_of_many(title: TitleInText) -> bool:
    """Whether the country after an Arabic title is an adjective without article: وزير دفاع كوري.

    Before a noun it is the only one: وزير دفاع كوريا.
    """
    words, first, last = title.words, title.first, title.last
    if normalise(words.words[last]).startswith(_ARTICLE) or not is_adjacent(words, last + 1):
        return False
    word = words.words[last + 1]
    form, head = normalise(word), normalise(words.words[first])
    ending = _ADJECTIVE + _FEMININE * head.endswith(_FEMININE)
    if word.startswith(_ARTICLE) or form in _LIKE_ADJECTIVES or not form.endswith(ending):
        return False
    return country_of(word) is not None
