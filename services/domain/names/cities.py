"""The countries of the cities that news is dated from."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings

LONGEST_CITY = 2
"""Words of a city's name."""
_CACHED = 16_384


def country_of_city(words: Sequence[str]) -> tuple[str, int] | None:
    """Return the English name of the country of a city, and of how many words the city is.

    Args:
        words: of a text, from the city on, a particle before it or not. None where they begin with
            no city of the list.
    """
    if not words or not (first := _beginnings(words[0])):
        return None
    rest = tuple(map(normalise, words[1:LONGEST_CITY]))
    for size in range(len(rest), -1, -1):
        for form in first:
            country = _cities().get((form, *rest[:size]))
            if country is not None:
                return country, size + 1
    return None


@lru_cache(_CACHED)
def _beginnings(word: str) -> Sequence[str]:
    """Return the first words of cities that a word may be; most are none."""
    if word.islower():
        return ()
    return [one.form for one in readings(word) if not one.article and one.form in _first_words()]


@cache
def _first_words() -> frozenset[str]:
    return frozenset(city[0] for city in _cities())


@cache
def _cities() -> Mapping[tuple[str, ...], str]:
    text = files(__package__).joinpath("cities.txt").read_text(encoding="utf-8")
    lines = (line.split(":") for line in text.splitlines() if not line.startswith("#"))
    return {
        tuple(map(normalise, city.split("_"))): country.replace("_", " ")
        for country, cities in lines
        for city in cities.replace("|", " ").split()
    }
