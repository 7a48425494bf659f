"""The countries of the cities that news is dated from."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings

LONGEST_CITY = 2
"""Words of a city's name."""


def country_of_city(words: Sequence[str]) -> tuple[str, int] | None:
    """Return the English name of the country of a city, and of how many words the city is.

    Args:
        words: of a text, from the city on, a particle before it or not. None where they begin with
            no city of the list.
    """
    if not words or words[0].islower():
        return None
    rest = tuple(map(normalise, words[1:LONGEST_CITY]))
    first = [reading.form for reading in readings(words[0]) if not reading.article]
    for size in range(len(rest), -1, -1):
        for form in first:
            country = _cities().get((form, *rest[:size]))
            if country is not None:
                return country, size + 1
    return None


@cache
def _cities() -> Mapping[tuple[str, ...], str]:
    text = files(__package__).joinpath("cities.txt").read_text(encoding="utf-8")
    lines = (line.split(":") for line in text.splitlines() if not line.startswith("#"))
    return {
        tuple(map(normalise, city.split("_"))): country.replace("_", " ")
        for country, cities in lines
        for city in cities.replace("|", " ").split()
    }
