"""What a person's name nearly found in a text, and why it does not count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from services.domain.names.similarity import similarity
from services.domain.names.units import NamePart, given_name_groups, parts_of_name, units_of_word
from services.domain.text.proclitics import readings
from services.domain.text.words import Words, split_words
from services.domain.watchlist.matching import Match

_NEAR = 0.6


@dataclass(frozen=True, kw_only=True)
class NearMiss:
    """Words that hold the family name of a tracked person and are not the person."""

    start: int
    end: int
    surface: str
    reason: str


def near_misses(name: str, text: str, matches: Sequence[Match]) -> tuple[NearMiss, ...]:
    """Return where the family name stands, or nearly, outside of the matches."""
    parts = parts_of_name(name)
    if not parts:
        return ()
    words = split_words(text)
    taken = [(match.start, match.end) for match in matches]
    return tuple(
        NearMiss(
            start=words.start(index),
            end=words.end(index),
            surface=words.words[index],
            reason=_reason(words, index, parts, score),
        )
        for index, score in _near_words(words, parts[-1])
        if not any(start < words.end(index) and words.start(index) < end for start, end in taken)
    )


def _near_words(words: Words, family: NamePart) -> Iterator[tuple[int, float]]:
    for index, word in enumerate(words.words):
        score = _best(word, family)
        if score >= _NEAR:
            yield index, score


def _best(word: str, part: NamePart) -> float:
    return max(
        similarity(unit.form, tracked.form)
        for reading in readings(word)
        for unit in units_of_word(reading.form)
        for tracked in part.readings
    )


def _reason(words: Words, index: int, parts: Sequence[NamePart], score: float) -> str:
    if len(parts) == 1:
        return f"{score:.2f} like the name, which is one word: only its own spelling counts"
    before = words.words[index - 1] if index and words.adjacent(index) else None
    alone = "the family name alone, and the full name stands nowhere in the text"
    if before is None:
        return alone
    given = parts[0].readings[0].form
    fit = _best(before, parts[0])
    if fit == 0.0 and any(
        given_name_groups(u.form) for u in units_of_word(readings(before)[0].form)
    ):
        return f"the given name {before} is another name than {given}"
    if fit < _NEAR:
        return alone
    return (
        f"{before} is {fit:.2f} like {given}, and this {score:.2f} like the family name: too little"
    )
