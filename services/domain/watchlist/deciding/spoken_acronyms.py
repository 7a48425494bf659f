"""Acronyms as Arabic speaks them: أوبك is OPEC, الفاو the FAO."""

from collections.abc import Iterable, Iterator

from services.domain.names.similarity import similarity
from services.domain.text.proclitics import readings
from services.domain.watchlist.deciding.acronyms import initials

# Set by hand: the least that right pairs score is 0.77 (UNICEF, يونيسف), wrong ones have under 0.5.
_MIN_SPOKEN = 0.75
_MIN_LETTERS = 3


def spoken_forms(word: str, names: Iterable[str]) -> Iterator[str]:
    """Yield the normal form of an Arabic word that speaks the initials of one of these names.

    Args:
        word: as the text has it.
        names: of one body, in Latin letters.
    """
    letters = {acronym.lower() for name in names for acronym in initials(name)}
    for reading in readings(word):
        if len(reading.form) >= _MIN_LETTERS and any(
            similarity(reading.form, acronym) >= _MIN_SPOKEN
            for acronym in letters
            if len(acronym) >= _MIN_LETTERS
        ):
            yield reading.form
            return
