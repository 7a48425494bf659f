"""What a sentence says of the country of a title: In Beirut, the governor said."""

from services.domain.names.cities import LONGEST_CITY, country_of_city
from services.domain.names.countries import LONGEST_COUNTRY, country_beginning
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words

_IN = normal_forms("in في وفي")
_ON, _THE, _SIDE = normal_forms("on على وعلى من ومن"), "the", normal_forms("side الجانب")
_LONGEST_SIDE = 4
"""Words of a side of a border, as on the South Sudanese side."""
_MAX_WORDS = 24
"""From the head of the sentence to what is said to be in that city, and from a title to its end."""
_COMMAS = (",", "،")
_ENDS = frozenset(".!?؟:;؛\n")


def country_of_sentence(words: Words, begin: int, index: int) -> str | None:
    """Return the country of the city in which a sentence begins, or the country itself.

    None where it begins otherwise, or names another country between.

    Args:
        begin: its first word.
        index: the word up to which no other may be named.
    """
    if normalise(words.words[begin]) not in _IN:
        return None
    named = words.words[begin + 1 : index]
    place = country_of_city(named[:LONGEST_CITY]) or _country_before_comma(words, begin + 1, index)
    if place is None:
        return None
    between = named[place[1] :]
    found = (country_beginning(between[at : at + LONGEST_COUNTRY]) for at in range(len(between)))
    return place[0] if all(one is None or one[0] == place[0] for one in found) else None


def country_of_side(words: Words, begin: int) -> str | None:
    """Return the country on whose side something is, as word `begin` and those after it say.

    As in "on the Syrian side" and على الجانب السوري.
    """
    if normalise(words.words[begin]) not in _ON:
        return None
    at = begin + 1 + (words.words[begin + 1 : begin + 2] == [_THE])
    named = words.words[at : at + _LONGEST_SIDE]
    if named and normalise(named[0]) in _SIDE:
        found = country_beginning(named[1:])
        return found and found[0]
    found = country_beginning(named)
    is_side = found is not None and normalise("".join(named[found[1] : found[1] + 1])) in _SIDE
    return found[0] if found is not None and is_side else None


def _country_before_comma(words: Words, begin: int, end: int) -> tuple[str, int] | None:
    """Return the country before a comma from word `begin` on, and how many words it has."""
    found = country_beginning(words.words[begin : min(end, begin + LONGEST_COUNTRY)])
    is_whole = found is not None and words.gaps[begin + found[1]].startswith(_COMMAS)
    return found if is_whole else None


def names_no_other(words: Words, index: int, country: str) -> bool:
    """Whether the sentence of word `index` names no other country than this one."""
    begin = begin_of_sentence(words, index)
    if begin is None:
        return False
    inside = words.words[begin : end_of_sentence(words, index)]
    found = (country_beginning(inside[at : at + LONGEST_COUNTRY]) for at in range(len(inside)))
    return all(one is None or one[0] == country for one in found)


def begins_sentence(words: Words, index: int) -> bool:
    """Whether a sentence begins with word `index`, or with a verb or an article before it."""
    begin = begin_of_sentence(words, index)
    return begin is not None and index - begin <= 1


def begin_of_sentence(words: Words, index: int) -> int | None:
    """Return the first word of the sentence of word `index`; None where that is far before."""
    for begin in range(index, max(-1, index - _MAX_WORDS), -1):
        if begin == 0 or ends_sentence(words, begin):
            return begin
    return None


def end_of_sentence(words: Words, index: int) -> int:
    """Return the word after a sentence, or after as much of it as may say whose a title is."""
    most = min(index + _MAX_WORDS, len(words.words))
    ends = (at for at in range(index + 1, most) if ends_sentence(words, at))
    return next(ends, most)


def ends_sentence(words: Words, index: int) -> bool:
    """Whether a sentence ends before word `index`."""
    return not (_ENDS.isdisjoint(words.gaps[index]) or words.joined(index))


def city_from(words: Words, index: int) -> tuple[str, int] | None:
    """Return the country of the city that begins with word `index`, and its number of words."""
    return country_of_city(words.words[index : index + LONGEST_CITY])
