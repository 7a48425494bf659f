"""Acronyms as Arabic speaks them: أوبك is OPEC, الفاو the FAO."""

from collections.abc import Iterable, Iterator

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.names.similarity import similarity
from services.domain.text.proclitics import readings
from services.domain.watchlist.context.context_words import is_common_english, is_known_word
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.deciding.acronyms.initials import initials, is_acronym
from services.domain.watchlist.forms.aliases.spoken_letters import speaks

# Set by hand: the least that right pairs score is 0.77 (UNICEF, يونيسف), wrong ones have under 0.5.
_MIN_SPOKEN = 0.75
_MIN_LETTERS = 3
_MIN_LETTERS_OF_NAME = 6


def spoken_forms(word: str, names: Iterable[str]) -> Iterator[str]:
    """Yield the normal form of an Arabic word that speaks the acronym of one of these names.

    That is their initials, or letters of theirs in order, loosely: أوتشا is OCHA; or the one word
    of another name of the body: يوروبول is Europol.

    Args:
        word: as the text has it.
        names: of one body, in Latin letters.
    """
    names = tuple(names)
    for reading in readings(word):
        form = reading.form
        if len(form) >= _MIN_LETTERS and (_speaks_initials(form, names) or _speaks(form, names)):
            yield form
            return


def _speaks_initials(form: str, names: Iterable[str]) -> bool:
    found = {acronym for name in names for acronym in initials(name)}
    found.update(filter(is_acronym, names))
    return any(
        similarity(form, acronym.lower()) >= _MIN_SPOKEN
        for acronym in found
        if len(acronym) >= _MIN_LETTERS
    )


def _speaks(form: str, names: Iterable[str]) -> bool:
    """Whether the letters of a word that means nothing else are those of one of the names."""
    if is_known_word(form) or country_of(form) or groups_of_given_name(form):
        return False
    is_place = country_of_city((form,)) is not None
    return not is_place and any(speaks(form, name) or _is_word(form, name) for name in names)


def _is_word(form: str, name: str) -> bool:
    """Whether a word is the one word of a name, as Arabic writes that: يوروبول.

    With fewer letters it may be a word of Arabic: بحماس is "with zeal".
    """
    is_one = (
        len(form) >= _MIN_LETTERS_OF_NAME
        and name.isascii()
        and name.isalpha()
        and not is_common_english(name.lower())
    )
    return is_one and similarity(form, name.lower()) >= _MIN_SPOKEN
