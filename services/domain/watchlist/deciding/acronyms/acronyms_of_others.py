"""Whether the words beside an acronym give it to somebody else: one such PMC, والإسباني CAF."""

from collections.abc import Iterable

from services.domain.names.countries import country_of
from services.domain.text.proclitics import is_definite
from services.domain.text.words import Words
from services.domain.watchlist.deciding.bodies.bodies import countries_in

_SUCH = "such"
_AFTER_NOUN = frozenset(
    {"and", "at", "from", "had", "has", "in", "is", "of", "on", "or", "that", "to", "was", "which",
     "who", "with"}
)  # fmt: skip
"""Before any other word the acronym may only say whose that is: one such UN mission."""


def is_one_of_many(words: Words, index: int) -> bool:
    """Whether word `index` is a kind of thing and no name: one such PMC was hired."""
    if not (index and words.adjacent(index) and words.words[index - 1] == _SUCH):
        return False
    after = index + 1
    goes_on = after < len(words.words) and words.adjacent(after)
    return not goes_on or words.words[after] in _AFTER_NOUN


def owner_of_country(words: Words, index: int, names: Iterable[str]) -> str | None:
    """Return the Arabic word for somebody of a country right before the acronym; None for none.

    Args:
        names: of the body, in Latin letters: with a country in them it is that of its own.
    """
    if not index or not words.adjacent(index):
        return None
    before = words.words[index - 1]
    country = None if before[0].isascii() or not is_definite(before) else country_of(before)
    return None if country is None or country in countries_in(names) else before
