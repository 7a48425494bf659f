"""Deputies of ministers as their own country calls them: مساعد وزير الخارجية الإيراني."""

from collections.abc import Iterator

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.context.offices.further_duties import MINISTERS
from services.domain.watchlist.forms.spelling import Spelling

_DEPUTIES = {"iran": normal_forms("نائب مساعد معاون")}
"""By country, Arabic words for one office; elsewhere a مساعد comes after the نائب."""
_STEP = "deputy as the country calls him"


def deputies_otherwise(title: str, country: str | None) -> Iterator[Spelling]:
    """Yield the Arabic title of a deputy minister with the other words of that country for it.

    Args:
        title: without its country.
        country: its English name, as `country_of` gives it; None where the title names none.
    """
    words = _DEPUTIES.get(country or "")
    if words is None:
        return
    head, *rest = map(normalise, words_of_name(title).words)
    if head in words and not MINISTERS.isdisjoint(rest[:1]):
        for other in sorted(words - {head}):
            yield Spelling(tokens=(other, *rest), steps=(_STEP,))
