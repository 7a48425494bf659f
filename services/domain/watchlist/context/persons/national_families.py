"""Arabic family names that are nationalities, too: محمد شياع السوداني is of Iraq."""

from collections.abc import Iterable, Set

from services.domain.names.countries import country_of
from services.domain.names.lexicon import ARABIC_TITLES, GIVEN_NAME_GROUPS
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import ARABIC_GIVEN_NAMES, is_known_word

_ARTICLE, _RELATIONAL = "ال", "ي"
_PARTICLES = tuple("وفبلكا")
"""Letters with which a word after a name begins that is none of it: ووفده المصري."""


def national_families(texts: Iterable[Words]) -> Set[str]:
    """Return the normal forms of the nationalities that follow two names, or a title and one."""
    return frozenset(
        normalise(word)
        for words in texts
        for at, word in enumerate(words.words)
        if at > 1 and word.endswith(_RELATIONAL) and _is_family(words, at)
    )


def is_of_family(word: str, families: Set[str]) -> bool:
    """Whether a word may be one of these families, with particles before it or not."""
    return bool(families) and reads_as(word, families)


def _is_family(words: Words, at: int) -> bool:
    word = words.words[at]
    joined = words.adjacent(at) and words.adjacent(at - 1)
    if not (joined and word.startswith(_ARTICLE)) or country_of(word) is None:
        return False
    first, second = map(normalise, words.words[at - 2 : at])
    if _is_given(first):
        return _is_given(second) or not (second.startswith(_PARTICLES) or is_known_word(second))
    return first in ARABIC_TITLES and _is_given(second)


def _is_given(form: str) -> bool:
    return form in GIVEN_NAME_GROUPS or form in ARABIC_GIVEN_NAMES
