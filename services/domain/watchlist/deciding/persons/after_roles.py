"""Family names again after one stood beside the role: Deputy Minister Al-Otaibi, then Otaibi."""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace

from services.domain.names.units import PLAIN_LATIN_ARTICLES
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.resolver import set_aside

_STEP = "named with the role before"
_MIN_LETTERS = 3


def again_after_roles(
    words: Words,
    beside: Iterable[Candidate],
    taken: Set[int],
    is_of_another: Callable[[Candidate], bool],
) -> Iterator[Candidate]:
    """Yield where these family names stand again later in the text, word for word.

    Up to where one is somebody else's, that with them: after it nothing says whose they are.

    Args:
        beside: family names beside the roles of persons whom the text does not name in full.
        taken: the words that are in names already.
    """
    for one in beside:
        forms = (normalise(one.first_word(words)), *map(normalise, _rest(words, one)))
        forms = forms[1:] if len(forms) > 1 and forms[0] in PLAIN_LATIN_ARTICLES else forms
        if len("".join(forms)) >= _MIN_LETTERS:
            for again in _again(words, one, forms, taken):
                yield again
                if is_of_another(again):
                    break


def _rest(words: Words, one: Candidate) -> Sequence[str]:
    return words.words[one.first + 1 : one.last + 1]


def _again(
    words: Words, one: Candidate, forms: Sequence[str], taken: Set[int]
) -> Iterator[Candidate]:
    for first in range(one.last + 1, len(words.words) - len(forms) + 1):
        last = first + len(forms) - 1
        if not taken.isdisjoint(range(first, last + 1)) or not _goes_on(words, first, forms):
            continue
        found = (reading for reading in readings(words.words[first]) if reading.form == forms[0])
        if (reading := next(found, None)) is not None:
            begin = first - _is_article(words, first)
            start = words.start(begin, reading.offset if begin == first else 0)
            steps = *set_aside(reading.proclitics), "family name alone", _STEP
            end = words.end(last)
            yield replace(one, first=begin, last=last, start=start, end=end, steps=steps)


def _goes_on(words: Words, first: int, forms: Sequence[str]) -> bool:
    return all(
        words.joined(at) and normalise(words.words[at]) == form
        for at, form in enumerate(forms[1:], first + 1)
    )


def _is_article(words: Words, index: int) -> bool:
    before = words.before(index)
    return before is not None and before.lower() in PLAIN_LATIN_ARTICLES
