"""What a sentence says of the country of a title, which does not stand beside it."""

from dataclasses import dataclass

from services.domain.watchlist.context.offices.hosts import host_country
from services.domain.watchlist.context.offices.sentence_place import (
    begin_of_sentence,
    country_of_sentence,
    country_of_side,
)
from services.domain.watchlist.context.offices.title_in_text import TitleInText
from services.domain.watchlist.context.offices.told_agency import country_of_agency_told


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What one sentence says.

    Attributes:
        host: the country where a visitor meets who has the title.
        told: the country whose agency is told something by who has it.
        place: the country in which, or in a city of which, the sentence begins.
        side: the country on whose side it says that something is.
    """

    host: str | None
    told: str | None
    place: str | None
    side: str | None


def said_of_title(title: TitleInText) -> Said:
    """Return what the sentence of a title says of its country."""
    words, first = title.words, title.first
    begin = begin_of_sentence(words, first)
    side = None if begin is None else country_of_side(words, begin)
    place = None if begin is None else country_of_sentence(words, begin, first)
    return Said(
        host=host_country(title),
        told=country_of_agency_told(title),
        place=side or place,
        side=side,
    )
