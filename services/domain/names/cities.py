"""The countries of the cities that news is dated from."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from services.domain.text.normalise import normalise

_LONGEST = 2


def country_of_city(words: Sequence[str]) -> tuple[str, int] | None:
    """Return the English name of the country of a city, and of how many words the city is.

    Args:
        words: of a text, from the city on. None where they begin with no city of the list.
    """
    forms = tuple(map(normalise, words[:_LONGEST]))
    if not forms or words[0].islower():
        return None
    for size in range(len(forms), 0, -1):
        country = _cities().get(forms[:size])
        if country is not None:
            return country, size
    return None


@cache
def _cities() -> Mapping[tuple[str, ...], str]:
    text = files(__package__).joinpath("cities.txt").read_text(encoding="utf-8")
    lines = (line.split(":") for line in text.splitlines() if not line.startswith("#"))
    return {
        tuple(map(normalise, city.split("_"))): country
        for country, cities in lines
        for city in cities.replace("|", " ").split()
    }
