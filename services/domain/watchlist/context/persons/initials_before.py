"""Initials before a family name that are of another given name: K. B. Modi, كي. بي. مودي."""

from services.domain.names.letter_names import LETTERS_MEANT, may_begin
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import owned_by
from services.domain.watchlist.context.persons.people import Person

_NO_INITIALS = frozenset({"AM", "DC", "EU", "PM", "UAE", "UK", "UN", "US", "USA"})
"""End a sentence with their full stop: in the U.S. Modi met her."""
_HONORIFICS = frozenset({"HE", "HH", "HM", "HRH", "SE"})
"""His Excellency, Her Highness: how a ministry names everybody, H.E. Al-Roe."""
_PLATFORM, _POSTED = "X", frozenset({"on", "via", "to", "platform"})
"""Ends a sentence as well: he wrote on X. Modi met her."""
_SHORT_TITLES = frozenset("دما")
"""Doctor, engineer and professor; no initials."""
_NONE = {"", *_NO_INITIALS, *_HONORIFICS}


def other_initials_before(words: Words, index: int, person: Person) -> str | None:
    """Return the initials before word `index` that are of another given name; None for none.

    The first one tells: N. D. Modi may be Narendra, K. B. Modi is not. In Arabic, where the name of
    a letter may be a word, one alone has its full stop.
    """
    first = index
    while first and words.joined(first) and _is_initial(words, first - 1):
        first -= 1
    letters = "".join(words.words[first:index])
    if letters in _NONE or _is_platform(words, first, letters):
        return None
    if index - first == 1 and words.adjacent(index):
        return None
    written = words.words[first]
    initial, is_latin = normalise(written), written[0].isascii()
    names = [name for name in person.given if name.isascii()] if is_latin else person.given
    own = not names or any(may_begin(initial, name) for name in names)
    return None if own else " ".join(words.words[first:index])


def _is_platform(words: Words, first: int, letters: str) -> bool:
    return letters == _PLATFORM and first > 0 and words.words[first - 1] in _POSTED


def _is_initial(words: Words, index: int) -> bool:
    """Whether a word is a capital, the Arabic name of a letter, or an Arabic letter and a stop."""
    word = words.words[index]
    if word[0].isascii():
        # In capitals the S of IRAN'S looks like one.
        return len(word) == 1 and word.isupper() and not owned_by(words, index)
    form = normalise(word)
    is_letter = len(form) == 1 and form not in _SHORT_TITLES
    return form in LETTERS_MEANT or (is_letter and words.gaps[index + 1].startswith("."))
