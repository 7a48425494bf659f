"""Tells a person from a place or a body that bears his name: the Hariri Foundation."""

from services.domain.names.cities import LONGEST_CITY, country_of_city
from services.domain.text.words import Words
from services.domain.watchlist.context.persons.firms import (
    firm_around,
    firm_called,
    maker_before,
    partner_after,
    shop_after,
)
from services.domain.watchlist.context.persons.named_after import (
    model_of,
    road_before,
    ship_before,
    state_after,
    thing_after,
    thing_before,
)
from services.domain.watchlist.deciding.persons.titles_before import before_titles
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why


def why_thing(words: Words, candidate: Candidate) -> str | None:
    """Return why a name is that of a place or a body, None where it is not."""
    before = None
    if not candidate.has_prefix(words):
        before, _ = before_titles(words, candidate.first)
    thing = thing_before(before) or thing_after(words, candidate.last)
    thing = thing or ship_before(words.before(candidate.first))
    thing = thing or road_before(words, candidate.first)
    thing = thing or firm_around(before, words, candidate.first, candidate.last)
    thing = thing or firm_called(words, candidate.first, candidate.last)
    thing = thing or shop_after(words, candidate.first, candidate.last)
    if candidate.first == candidate.last:
        thing = thing or state_after(words, candidate.last) or maker_before(words, candidate.first)
        thing = thing or model_of(words, candidate.first, candidate.last)
        thing = thing or partner_after(words, candidate.first, candidate.last)
    if thing:
        return Why.NAME_OF_THING.say(thing=thing)
    city = _city(words, candidate)
    return Why.NAME_OF_CITY.say(country=city) if city else None


def _city(words: Words, candidate: Candidate) -> str | None:
    """Return the country of a city whose name has all words of a candidate; None if none has."""
    size = candidate.last - candidate.first + 1
    if size > LONGEST_CITY:
        return None
    found = country_of_city(words.words[candidate.first : candidate.first + LONGEST_CITY])
    return None if found is None or found[1] < size else found[0]
