"""Where a text has the acronyms that bodies own: in capitals, as a word, with Arabic particles."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.text.endings import words_ending
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.persons.given_names import is_proper
from services.domain.watchlist.deciding.acronyms.acronym_owners import Owner
from services.domain.watchlist.deciding.acronyms.initials import as_word

_ATTACHED = re.compile("([وف]?)([بلك]?)(ال|ل)?\u0640*([A-Za-z0-9]+)")
"""Particles and the article written onto an acronym: والـIAEA, للـWHO."""
_ARTICLE = "ال"


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """An acronym in a word of text `number`.

    Attributes:
        acronym: as its owners have it: UNESCO for Unesco.
        offset: where it begins in the word.
        particles: what is written onto it, in order.
    """

    number: int
    index: int
    acronym: str
    offset: int = 0
    particles: tuple[str, ...] = ()


def places_of(number: int, words: Words, owned: Mapping[str, Sequence[Owner]]) -> Iterator[Place]:
    """Yield where acronyms of these owners stand in the text of that number."""
    written = {as_word(acronym) or acronym: acronym for acronym in owned}
    written |= {acronym: acronym for acronym in owned}
    standing = written.keys() & words.different
    if standing:
        for index, word in enumerate(words.words):
            if word in standing and not (word.istitle() and _is_given_name(words, index)):
                yield Place(number=number, index=index, acronym=written[word])
    yield from _attached_places(number, words, owned)
    spoken = frozenset(acronym for acronym in owned if not acronym[0].isascii())
    if spoken:
        yield from _spoken_places(number, words, spoken)


def _is_given_name(words: Words, index: int) -> bool:
    """Whether a word is somebody's, by the family name after it: Noam Chomsky, not Unesco Paris."""
    after = words.after(index)
    if after is None or not is_proper(after):
        return False
    return country_of(after) is None and country_of_city((after,)) is None


def _attached_places(number: int, words: Words, owned: Collection[str]) -> Iterator[Place]:
    """Yield the places of acronyms in Latin letters that Arabic particles are written onto."""
    # Arabic letters have no case, so that a word of both is in capitals where the acronym is.
    found = {
        word: attached
        for word in filter(str.isupper, words.different)
        if not word.isascii()
        and (attached := _ATTACHED.fullmatch(word)) is not None
        and attached[4] in owned
    }
    for index, word in enumerate(words.words) if found else ():
        if word in found:
            attached = found[word]
            yield Place(
                number=number,
                index=index,
                acronym=attached[4],
                offset=attached.start(4),
                particles=tuple(filter(None, attached.groups()[:3])),
            )


def _spoken_places(number: int, words: Words, spoken: frozenset[str]) -> Iterator[Place]:
    """Yield the places of acronyms in Arabic letters, which particles are written onto: لأوبك."""
    # A word that is written as its normal form was found with the others.
    may_be = words_ending(words, tuple(spoken)) - spoken
    for index, word in enumerate(words.words) if may_be else ():
        for reading in readings(word) if word in may_be else ():
            if reading.form in spoken:
                # The article belongs to the name, as in that of the body; after ل it is cut.
                has_article = word[: reading.offset].endswith(_ARTICLE)
                yield Place(
                    number=number,
                    index=index,
                    acronym=reading.form,
                    offset=reading.offset - len(_ARTICLE) * has_article,
                    particles=tuple(reading.proclitics) + (_ARTICLE,) * reading.article,
                )
