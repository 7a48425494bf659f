"""Where الرئيس is no president but "main": المحرك الرئيس للنمو, الصفحة الرئيسة."""

from services.domain.names.countries import country_of
from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import (
    ARABIC_WHEN,
    CALLED,
    SAYING,
)
from services.domain.watchlist.context.offices.names_after import is_name, name_after
from services.domain.watchlist.context.offices.office_owners import ARABIC_BODIES
from services.domain.watchlist.context.persons.given_names import groups_of_given_name

_MAIN = frozenset({"الرئيس", "الرئيسة"})
_ARTICLE, _FEMININE = "ال", ("ة", "ات")
_WHO = ARABIC_TITLES | CALLED | ARABIC_BODIES | normal_forms("البرلمان الشعب المجتمع الحكومة")
"""Who may do something to a president, so that no adjective need follow."""
_PERFECT = "الت"
_SHORTEST = 5
"""Letters of a noun with its article; shorter words are verbs as often: القى, الزم."""


def main_thing_before(words: Words, index: int) -> str | None:
    """Return the noun before a word that says it is the main one; None where it is a president.

    It has the article and the gender of the adjective, and is nobody and no day. A president whose
    name or country follows is one.
    """
    written, noun = words.words[index], words.before(index)
    if written not in _MAIN or noun is None or not _may_be_main(noun, written):
        return None
    form, governing = normalise(noun), words.before(index - 1)
    if form in _WHO or form in ARABIC_WHEN or groups_of_given_name(noun, article=True):
        return None
    if governing is not None and normalise(governing) in SAYING:
        return None
    following = words.after(index)
    if following is not None and country_of(following) is not None:
        return None
    return None if is_name(name_after(words, index)) else noun


def _may_be_main(noun: str, adjective: str) -> bool:
    """Whether the noun agrees; الت and two letters is a verb: التقى, التزم."""
    if not noun.startswith(_ARTICLE) or len(noun) < _SHORTEST:
        return False
    if noun.startswith(_PERFECT) and len(noun) == _SHORTEST:
        return False
    return country_of(noun) is None and (
        adjective.endswith(_FEMININE) or not noun.endswith(_FEMININE)
    )
