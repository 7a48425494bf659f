"""Bodies by their English names, whatever the watchlist has: what an acronym may be short for."""

from collections.abc import Iterable, Iterator, Sequence

from services.domain.names.countries import country_of
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.given_beside import is_alone_in_brackets, lead_before
from services.domain.watchlist.deciding.acronyms.initials import SMALL_WORDS
from services.domain.watchlist.deciding.bodies.later_begins import HEADS
from services.domain.watchlist.deciding.bodies.later_heads import ENGLISH_HEADS

_KINDS = HEADS | ENGLISH_HEADS | {"bank", "chamber", "club", "college", "company", "university"}
_LEAST, _LONGEST = 3, 12
"""Letters of an acronym, and words of a name."""

Place = tuple[int, int]
"""Number of a text in its document, and of a word in it."""


class BodiesInCapitals:
    """The bodies that one document names in English, by their acronyms; looked up once for each."""

    def __init__(self, texts: Sequence[Words]) -> None:
        self._texts = texts
        self._found: dict[str, Sequence[tuple[int, int, int]]] = {}

    def of_acronym(self, acronym: str) -> Sequence[tuple[int, int, int]]:
        """Return text, first and last word of each that may have it, in order.

        None where the document says in brackets what it is.
        """
        if acronym not in self._found:
            places = [
                (number, index)
                for number, words in enumerate(self._texts)
                if acronym in words.different
                for index, word in enumerate(words.words)
                if word == acronym
            ]
            is_told = any(is_alone_in_brackets(self._texts[at], index) for at, index in places)
            self._found[acronym] = () if is_told else sorted(self._of_acronym(acronym, places))
        return self._found[acronym]

    def _of_acronym(self, acronym: str, places: Iterable[Place]) -> Iterator[tuple[int, int, int]]:
        for number, index in places:
            if (body := body_before_lead(self._texts[number], index)) is not None:
                yield number, *body
        for number, words in enumerate(self._texts):
            for first, last in _with_initials(words, acronym):
                yield number, first, last


def _with_initials(words: Words, acronym: str) -> Iterator[tuple[int, int]]:
    """Yield first and last word of the bodies in capitals that have just these initials.

    Small words lend no letter: the International Chamber of Commerce is the ICC.
    """
    for first, word in enumerate(words.words) if len(acronym) >= _LEAST else ():
        if word[0] == acronym[0] and not word.isupper() and not _has_capital_before(words, first):
            last = _end(words, first)
            named = _content(words, first, last)
            if "".join(one[0] for one in named) == acronym and _is_body(named):
                yield first, last


def body_before_lead(words: Words, index: int) -> tuple[int, int] | None:
    """Return first and last word of the body that "also known as" gives word `index` to."""
    lead = lead_before(words, index)
    if lead is None or not (lead.certain and lead.first):
        return None
    first = last = lead.first - 1
    if not words.words[last][0].isupper():
        return None
    while last - first < _LONGEST and words.adjacent(first) and _may_belong(words.words[first - 1]):
        first -= 1
    return (first, last) if _is_body(_content(words, first, last)) else None


def _has_capital_before(words: Words, first: int) -> bool:
    before = words.before(first)
    if before is None or not before[0].isupper():
        return False
    return normalise(before) not in SMALL_WORDS and country_of(before) is None


def _end(words: Words, first: int) -> int:
    last = at = first
    while at - first < _LONGEST and words.adjacent(at + 1) and _may_belong(words.words[at + 1]):
        at += 1
        if words.words[at][0].isupper():
            last = at
    return last


def _may_belong(word: str) -> bool:
    return word[0].isupper() or word in SMALL_WORDS


def _content(words: Words, first: int, last: int) -> list[str]:
    return [word for word in words.words[first : last + 1] if normalise(word) not in SMALL_WORDS]


def _is_body(named: list[str]) -> bool:
    return len(named) > 1 and not _KINDS.isdisjoint(map(normalise, named))
