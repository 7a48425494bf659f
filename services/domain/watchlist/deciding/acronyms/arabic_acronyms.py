"""Arabic bodies by the initials of their name where nothing beside that gives these: قسد, هتش.

Three letters are a word of Arabic by accident as often as not, so that the document has to use them
as a name.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.text.endings import words_ending
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import is_known_word
from services.domain.watchlist.context.given_beside import quoted_words
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.forms.aliases.spoken_letters import ARABIC_VOWELS

_CACHED_NAMES = 16_384
_ARTICLE, _AND_THE, _FOR_THE = "ال", "وال", "لل"
_LETTERS = range(3, 6)
_SMALL = normal_forms("في من على عن إلى")
_FORCES = normal_forms("قوات جيش جبهة حركة تنظيم هيئة مجلس حزب كتائب دولة")
"""What is called by its Arabic initials, armed groups above all."""


@lru_cache(_CACHED_NAMES)
def arabic_acronym(tokens: tuple[str, ...]) -> str | None:
    """Return the initials of an Arabic name of these normal forms; None where they are a word."""
    if any(word.isascii() for word in tokens):
        return None
    found = _initials(tokens)
    return None if len(found) not in _LETTERS or _is_word(found) else found


def is_initials_of(form: str, name: Iterable[str]) -> bool:
    """Whether a word that the document gives beside a name is its initials: قسد, داعش.

    Args:
        form: normal form of the word.
        name: normal forms of the words of the name.
    """
    return len(form) >= _LETTERS.start and form == _initials(name)


def _initials(tokens: Iterable[str]) -> str:
    return "".join(_stem(word)[:1] for word in tokens if word not in _SMALL)


def is_called_by(texts: Sequence[Words], acronym: str, head: str) -> bool:
    """Whether a document uses initials as a name: in quotation marks, or of such a force.

    Args:
        head: normal form of the first word of the name.
    """
    if is_quoted_in(texts, acronym):
        return True
    # With a vowel many such words are verbs: قاد, مال.
    if head.removeprefix(_ARTICLE) not in _FORCES or not ARABIC_VOWELS.isdisjoint(acronym):
        return False
    return _stands_as_name(texts, acronym)


def is_quoted_in(texts: Sequence[Words], form: str) -> bool:
    """Whether quotation marks hold a word of this normal form, and no other one, somewhere."""
    return any(normalise(word) == form for words in texts for word in quoted_words(words))


def _stands_as_name(texts: Sequence[Words], acronym: str) -> bool:
    """Whether words of these letters stand there, none with the article: القدس is no initials."""
    written = [word for words in texts for word in words_ending(words, (acronym,))]
    read = (reading for word in written for reading in readings(word))
    return bool(written) and not any(one.article and one.form == acronym for one in read)


def _stem(word: str) -> str:
    for particle in (_AND_THE, _FOR_THE, _ARTICLE):
        if word.startswith(particle):
            return word.removeprefix(particle)
    return word


def _is_word(form: str) -> bool:
    is_name = bool(country_of(form) or country_of_city((form,)) or groups_of_given_name(form))
    return is_name or is_known_word(form) or is_known_word(_ARTICLE + form)
