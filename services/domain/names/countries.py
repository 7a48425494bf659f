"""The countries that words name, as nouns or adjectives, in both scripts."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings

_ENDINGS = ("", "ي", "يه", "يون", "يين", "يا")
_CACHED = 16_384
_LONG_NAMES = {
    tuple(map(normalise, name.split())): country
    for name, country in (
        ("Saudi Arabia", "saudi"),
        ("United States", "america"),
        ("United States of America", "america"),
        ("United Kingdom", "britain"),
        ("United Arab Emirates", "emirates"),
        ("الولايات المتحدة", "america"),
        ("المملكة المتحدة", "britain"),
        ("المملكة العربية السعودية", "saudi"),
        ("الإمارات العربية المتحدة", "emirates"),
    )
}
_LONGEST = max(map(len, _LONG_NAMES))


@cache
def _forms() -> Mapping[str, str]:
    text = files(__package__).joinpath("countries.txt").read_text(encoding="utf-8")
    forms: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        english, arabic = (side.split() for side in line.split("|"))
        forms |= dict.fromkeys(map(normalise, english), english[0])
        forms |= {normalise(stem + end): english[0] for stem in arabic for end in _ENDINGS}
    return forms


@lru_cache(_CACHED)
def country_of(word: str) -> str | None:
    """Return the English name of the country that a word names, None where it names none."""
    if word[:1].isascii() and not word[:1].isupper():
        return None
    found = (_forms().get(reading.form) for reading in readings(word))
    return next((country for country in found if country is not None), None)


@cache
def spellings_of_country(country: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the English words for a country and the Arabic stems, in normal form.

    Args:
        country: its English name, as `country_of` gives it.
    """
    text = files(__package__).joinpath("countries.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            english, arabic = (tuple(map(normalise, side.split())) for side in line.split("|"))
            if english[0] == country:
                return english, arabic
    return (), ()


def long_country_at(words: Sequence[str]) -> tuple[str, int] | None:
    """Return the country whose name of several words these begin with, and how many it has.

    None where they begin with none: United States, المملكة المتحدة.
    """
    forms = tuple(map(normalise, words[:_LONGEST]))
    for size in range(len(forms), 1, -1):
        if (country := _LONG_NAMES.get(forms[:size])) is not None:
            return country, size
    return None


def long_country_before(words: Sequence[str]) -> tuple[str, int] | None:
    """Return the same of the words that these end with."""
    for size in range(min(_LONGEST, len(words)), 1, -1):
        found = long_country_at(words[len(words) - size :])
        if found is not None and found[1] == size:
            return found
    return None
