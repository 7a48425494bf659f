"""Family names again after one stood beside the role: Deputy Minister Al-Otaibi, then Otaibi."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from operator import attrgetter

from services.domain.names.units import PLAIN_LATIN_ARTICLES
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import Reading, readings
from services.domain.text.words import Words
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.resolver import set_aside

_STEP = "named with the role before"
_MIN_LETTERS = 3

_Name = tuple[str, tuple[str, ...]]
"""Id of the person, and the normal forms of the words of the family name."""


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
    known = _by_first_word(words, beside)
    closed: set[_Name] = set()
    for index, word in enumerate(words.words) if known else ():
        for reading in readings(word) if index not in taken else ():
            for name, one in known.get(reading.form, {}).items():
                again = _again(words, one, name, (index, reading)) if name not in closed else None
                if again is not None and taken.isdisjoint(again.indices):
                    yield again
                    closed |= {name} if is_of_another(again) else set()


def _by_first_word(
    words: Words, beside: Iterable[Candidate]
) -> Mapping[str, dict[_Name, Candidate]]:
    """Return the first of each family name beside a role, by the form that it begins with."""
    known: dict[str, dict[_Name, Candidate]] = defaultdict(dict)
    for one in sorted(beside, key=attrgetter("first")):
        rest = words.words[one.first + 1 : one.last + 1]
        forms = (normalise(one.first_word(words)), *map(normalise, rest))
        forms = forms[1:] if len(forms) > 1 and forms[0] in PLAIN_LATIN_ARTICLES else forms
        if len("".join(forms)) >= _MIN_LETTERS:
            known[forms[0]].setdefault((one.form.entity, forms), one)
    return known


def _again(words: Words, one: Candidate, name: _Name, at: tuple[int, Reading]) -> Candidate | None:
    """Return a family name where it stands again, from a word on that may be its first."""
    (_, forms), (first, reading) = name, at
    if first <= one.last or not _goes_on(words, first, forms):
        return None
    begin, last = first - _is_article(words, first), first + len(forms) - 1
    start = words.start(begin, reading.offset if begin == first else 0)
    steps = *set_aside(reading.proclitics), "family name alone", _STEP
    return replace(one, first=begin, last=last, start=start, end=words.end(last), steps=steps)


def _goes_on(words: Words, first: int, forms: Sequence[str]) -> bool:
    return first + len(forms) <= len(words.words) and all(
        words.joined(at) and normalise(words.words[at]) == form
        for at, form in enumerate(forms[1:], first + 1)
    )


def _is_article(words: Words, index: int) -> bool:
    before = words.before(index)
    return before is not None and before.lower() in PLAIN_LATIN_ARTICLES
