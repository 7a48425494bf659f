"""Countries in the words of a text, and which words stand beside each other."""

from services.domain.names.cities import country_of_city
from services.domain.names.countries import (
    LONGEST_COUNTRY,
    begins_no_country,
    country_beginning,
    country_ending,
    country_for_short,
)
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words

_APOSTROPHES = ("'", "’")
_INITIALS: dict[tuple[str, ...], str] = {("U", "S"): "america", ("U", "K"): "britain"}
_AND = "and"
_JOINED = normal_forms("deputy vice first prime minister premier president")
"""Words of a title that one person has beside another: Prime Minister and Foreign Minister."""
_STOP_AND_SPACE = frozenset({".", ". "})


def index_before(words: Words, index: int) -> int | None:
    """Return the number of the word right before word `index`, the s of a possessive left out."""
    if not words.adjacent(index):
        return None
    return index - 2 if owned_by(words, index - 1) else index - 1


def index_before_both(words: Words, first: int) -> int | None:
    """Return the number of the word before two titles that "and" joins, None where it joins none.

    As in Kuwait's Prime Minister and Interior Minister, of which word `first` begins the second.
    """
    begin = first - 1
    if begin <= 0 or words.words[begin] != _AND or not words.adjacent(first):
        return None
    while words.adjacent(begin) and normalise(words.words[begin - 1]) in _JOINED:
        begin -= 1
    # Two of them have one country where they are written alike: not the president and Premier Roe.
    alike = words.words[first][0].isupper() is words.words[first - 2][0].isupper()
    return index_before(words, begin) if begin < first - 1 and alike else None


def owned_by(words: Words, index: int) -> bool:
    """Whether word `index` is no more than the s in Jordan's."""
    return 0 < index < len(words.words) and (
        words.words[index] in ("s", "S") and words.gaps[index] in _APOSTROPHES
    )


def is_adjacent(words: Words, index: int) -> bool:
    """Whether word `index` goes on right after the one before, in a hashtag too."""
    return words.adjacent(index) or (index < len(words.words) and words.gaps[index] == "_")


def _goes_on(words: Words, index: int) -> bool:
    """Whether the name of a country may go on with word `index`: the People's Republic of China."""
    return is_adjacent(words, index) or owned_by(words, index)


def initials_before(words: Words, first: int) -> int | None:
    """Return the last initial of U.S. or U.K. before word `first`."""
    at = first - 1
    is_country = at > 0 and country_of_initials(words, at - 1) is not None
    return at if is_country and words.gaps[first] in _STOP_AND_SPACE else None


def country_of_initials(words: Words, index: int) -> str | None:
    """Return the country that word `index` and the next are the initials of: U.S."""
    pair = tuple(words.words[index : index + 2])
    return (
        _INITIALS.get(pair) if len(pair) == 2 and words.gaps[index + 1] in _STOP_AND_SPACE else None
    )


def named_until(words: Words, index: int) -> str | None:
    """Return the country that ends with word `index`, or that it is short for: Korean."""
    found = country_until(words, index) or country_for_short(words.words[index])
    return None if found is None else found[0]


def neighbour_meant(words: Words, index: int) -> str | None:
    """Return which other country a word beside a title may mean: the Korean one of the North."""
    found = country_for_short(words.words[index])
    return found[1] if found is not None and country_until(words, index) is None else None


def city_until(words: Words, index: int) -> tuple[str, int] | None:
    """Return the country of the city that ends with word `index`, and of how many words it is."""
    for begin in (index - 1, index):
        found = country_of_city(words.words[begin : index + 1]) if begin >= 0 else None
        if found is not None and begin + found[1] == index + 1:
            return found
    return None


def country_until(words: Words, index: int) -> tuple[str, int] | None:
    """Return the country whose name ends with word `index`, and of how many words it is."""
    begin = index
    while begin > max(0, index + 1 - LONGEST_COUNTRY) and _goes_on(words, begin):
        begin -= 1
    return country_ending(words.words[begin : index + 1])


def country_from(words: Words, index: int) -> tuple[str, int] | None:
    """Return the country whose name begins with word `index`, and of how many words it is."""
    if index >= len(words.words) or begins_no_country(words.words[index]):
        return None
    end = index + 1
    while end < index + LONGEST_COUNTRY and _goes_on(words, end):
        end += 1
    return country_beginning(words.words[index:end])
