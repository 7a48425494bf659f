"""Where الرئيس is no president but "main": المحرك الرئيس للنمو, الصفحة الرئيسة."""

import re

from services.domain.names.countries import country_of
from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
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
_CONJUNCTIONS = re.compile("[وف]ال")
_PARTICLES = re.compile("[وف]?(?:[بك]ال|لل)|[وف]ال")
_SEATS = normal_forms("مقره مقرها مقرهم مقرنا مركزها")
"""Nouns with a pronoun of what has them; of others it cannot be told from a verb: استقبلها."""
_PERFECT = "الت"
_SHORTEST = 5
"""Letters of a noun with its article; shorter words are verbs as often: القى, الزم."""


def main_thing_before(words: Words, index: int) -> str | None:
    """Return the noun before a word that says it is the main one; None where it is a president.

    It has the article and the gender of the adjective, and is nobody and no day. A president whose
    name or country follows is one.
    """
    written, noun = words.words[index], words.before(index)
    if written not in _MAIN or noun is None:
        return None
    bare = _without_particles(noun, written)
    if not (reads_as(noun, _SEATS) or _may_be_main(bare, written)):
        return None
    form, governing = normalise(bare), words.before(index - 1)
    if form in _WHO or form in ARABIC_WHEN or groups_of_given_name(bare, article=True):
        return None
    if governing is not None and normalise(governing) in SAYING:
        return None
    following = words.after(index)
    if following is not None and country_of(following) is not None:
        return None
    return None if is_name(name_after(words, index)) else noun


def _without_particles(noun: str, adjective: str) -> str:
    """Return a noun without what is written on its article: والطرق, للعملات.

    Of a man only "and" is: بالإجماع الرئيس and للقاء الرئيس go on with the president.
    """
    both = adjective.endswith(_FEMININE) and noun.endswith(_FEMININE)
    found = (_PARTICLES if both else _CONJUNCTIONS).match(noun)
    return noun if found is None else _ARTICLE + noun[found.end() :]


def _may_be_main(noun: str, adjective: str) -> bool:
    """Whether the noun agrees; الت and two letters is a verb: التقى, التزم."""
    if not noun.startswith(_ARTICLE) or len(noun) < _SHORTEST:
        return False
    if noun.startswith(_PERFECT) and len(noun) == _SHORTEST:
        return False
    return country_of(noun) is None and (
        adjective.endswith(_FEMININE) or not noun.endswith(_FEMININE)
    )
