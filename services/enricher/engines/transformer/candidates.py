"""Lays the names that a model found onto the words that the lexicon's rules read."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from services.domain.text.words import Words
from services.enricher.engines.lexicon.rules import Candidate
from services.enricher.engines.transformer.names import Name

_BREAK = re.compile("\0|\n\\s*\n")
"""Across the end of a paragraph no name goes on, whatever a model says."""


def candidates(names: Iterable[Name], words: Words, *, engine: str) -> Iterator[Candidate]:
    """Yield each name as the words that it touches; one without a word, an emoji, is none.

    Nor is the U of U.S., an initial by itself.

    Two names that touch one word, which a model that cuts words finer can find, become the first.
    """
    count = len(words.words)
    starts = [words.start(index) for index in range(count)]
    ends = [words.end(index) for index in range(count)]
    free_from = 0
    for name in names:
        first = max(free_from, bisect_right(ends, name.start))
        last = _within_paragraph(words, first, bisect_left(starts, name.end) - 1)
        if first <= last and not (first == last and _is_initial(words, first)):
            yield Candidate(first=first, last=last, type=name.type, score=name.score, engine=engine)
            free_from = last + 1


def _is_initial(words: Words, index: int) -> bool:
    return len(words.words[index]) == 1 and words.gaps[index + 1].startswith(".")


def _within_paragraph(words: Words, first: int, last: int) -> int:
    for index in range(first + 1, last + 1):
        if _BREAK.search(words.gaps[index]):
            return index - 1
    return last
