"""Small words that are written as names are: على, which texts without dots have for علي, too."""

from services.domain.names.countries import country_of
from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.text.proclitics import readings, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.persons.introductions import speaks
from services.domain.watchlist.finding.candidate import Candidate

ON = "على"
_SMALL_WORDS = frozenset({ON, "بأن"})
"""Their normal forms are those of علي and بان."""


def is_small_word(word: str) -> bool:
    """Whether a word is one of the small ones, with particles or without: وعلى, but not الخزعلى."""
    return any(word[one.offset :] in _SMALL_WORDS for one in readings(word) if not one.article)


def may_be_preposition(words: Words, candidate: Candidate) -> bool:
    """Whether a name of two parts may be على and a family name: رد على لاريجانى.

    Not after a title, a nationality or a verb of speaking: الإيرانى على لاريجانى.
    """
    if candidate.form.evidence == "exact" or candidate.last > candidate.first + 1:
        return False
    before = words.before(candidate.first)
    if before is None or country_of(before) is not None:
        return before is None
    return not (speaks(before) or reads_as(before, ARABIC_TITLES))
