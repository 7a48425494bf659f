"""Where a text has what stands for the name of a body, with particles written onto it or not."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator

from services.domain.text.endings import words_ending
from services.domain.text.proclitics import Reading, readings
from services.domain.text.words import Words
from services.domain.watchlist.deciding.bodies.short_forms import Short

_ARTICLE = "ال"


def places_of(
    words: Words, shorts: Collection[Short], stands: Callable[[int, Reading, Short], bool]
) -> Iterator[tuple[int, Reading, Short]]:
    """Yield the first word of each, how it is read, and the longest that stands there.

    Args:
        stands: whether that of these normal forms does in this word and those after it.
    """
    by_first: dict[str, list[Short]] = defaultdict(list)
    for short in sorted(shorts, key=len, reverse=True):
        by_first[short[0]].append(short)
    # لل is for ل and the article.
    heads = words_ending(words, tuple(first.removeprefix(_ARTICLE) for first in by_first))
    for first, word in enumerate(words.words) if heads else ():
        if word not in heads:
            continue
        found = (
            (first, reading, short)
            for reading in readings(word)
            for short in by_first.get(reading.form, ())
            if stands(first, reading, short)
        )
        if (one := next(found, None)) is not None:
            yield one
