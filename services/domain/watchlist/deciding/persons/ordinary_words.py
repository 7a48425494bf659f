"""Family names that are words, too, where nothing says that the name is meant: سلام, أمين عام."""

from services.domain.names.lexicon import ORDINARY_WORDS
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import COMMON_WORDS, MAKES_OFFICE, MONTHS
from services.domain.watchlist.context.persons.introductions import had_acted, introduces
from services.domain.watchlist.deciding.persons.headline_families import acts_in_headline
from services.domain.watchlist.finding.candidate import Candidate

_FUTURE, _SHORTEST_FUTURE = ("سي", "ست"), 5


def begins_office(words: Words, index: int) -> bool:
    """Whether a family name that is a word, too, begins an office: وقال أمين عام الحزب."""
    after = words.after(index) or ""
    return normalise(words.words[index]) in ORDINARY_WORDS and normalise(after) in MAKES_OFFICE


def is_ordinary_word(words: Words, candidate: Candidate) -> bool:
    """Whether a family name is also a word, as حق and سلام, and is that word here."""
    first = candidate.first
    family = candidate.first_word(words)
    form = normalise(family)
    before = words.before(first)
    if form in MONTHS:
        return before is not None and normalise(before) in MONTHS[form]
    if family[0].isascii() or not (form in COMMON_WORDS or form in ORDINARY_WORDS):
        return False
    # In a headline: سلامة: تحذير; and سلام سيبحث: peace does nothing.
    if words.gaps[first + 1].startswith(":") or _will_act(words, first + 1):
        return False
    if acts_in_headline(words, candidate):
        return False
    if had_acted(words, first, candidate.last, is_man=True):
        return False
    return before is None or not introduces(before)


def _will_act(words: Words, index: int) -> bool:
    """Whether a verb of the future stands there, which somebody does and no ordinary noun."""
    if not words.adjacent(index):
        return False
    verb = words.words[index]
    return len(verb) >= _SHORTEST_FUTURE and verb.startswith(_FUTURE)
