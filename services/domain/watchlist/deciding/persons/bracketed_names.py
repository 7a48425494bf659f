"""Family names before the full name in the other script in brackets: لوروا (Jean Leroy)."""

import re
from collections.abc import Iterable, Iterator

from services.domain.names.similarity import similarity
from services.domain.names.units import Unit, units_of_word
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import is_known_word
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.family_candidate import family_candidate, family_units
from services.domain.watchlist.finding.name_parts import TextUnit

_OPENS, _CLOSES = re.compile(r"\s*\(\s*"), re.compile(r"\s*\)")
_LEAST, _MIN_FIT = 4, 0.7
"""Letters of such a name; and how well they fit, less than where nothing says whose name it is."""


def families_in_brackets(words: Words, full: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the family names before full names in brackets, and where they stand again.

    Args:
        full: the full names that count in the text.
    """
    for name in full:
        before = name.first - 1
        if name.form.personal and before >= 0 and _is_in_brackets(words, name):
            unit = _family_in(words.words[before], name)
            if unit is not None:
                yield from _standing_from(words, before, unit, name)


def _standing_from(words: Words, begin: int, unit: Unit, name: Candidate) -> Iterator[Candidate]:
    for index in range(begin, len(words.words)):
        again = (one for one in readings(words.words[index]) if one.form == unit.form)
        if (reading := next(again, None)) is not None:
            yield family_candidate(words, name, index, index, TextUnit.of(unit, reading))


def _is_in_brackets(words: Words, name: Candidate) -> bool:
    opened = _OPENS.fullmatch(words.gaps[name.first])
    return opened is not None and _CLOSES.match(words.gaps[name.last + 1]) is not None


def _family_in(word: str, name: Candidate) -> Unit | None:
    """Return how a word spells the family name in the other script, None where it does not."""
    if word[0].isascii() or is_known_word(normalise(word)):
        return None
    return next((unit for unit in units_of_word(normalise(word)) if _fits(unit, name)), None)


def _fits(unit: Unit, name: Candidate) -> bool:
    others = (one.form for one in family_units(name) if one.form.isascii())
    return len(unit.form) >= _LEAST and any(
        similarity(unit.form, one) >= _MIN_FIT for one in others
    )
