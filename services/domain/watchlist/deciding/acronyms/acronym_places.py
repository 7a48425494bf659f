"""Where a text has the acronyms that bodies own: in capitals, as a word, with Arabic particles."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

from services.domain.text.endings import words_ending
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.deciding.acronyms.acronym_owners import Owner
from services.domain.watchlist.deciding.acronyms.acronyms import as_word

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
            if word in standing:
                yield Place(number=number, index=index, acronym=written[word])
    # Arabic letters have no case, so that a word of both is in capitals where the acronym is.
    for index, word in compress(enumerate(words.words), map(str.isupper, words.words)):
        if word.isascii() or (found := _ATTACHED.fullmatch(word)) is None:
            continue
        if found[4] in owned:
            yield Place(
                number=number,
                index=index,
                acronym=found[4],
                offset=found.start(4),
                particles=tuple(filter(None, found.groups()[:3])),
            )
    spoken = frozenset(acronym for acronym in owned if not acronym[0].isascii())
    if spoken:
        yield from _spoken_places(number, words, spoken)


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
