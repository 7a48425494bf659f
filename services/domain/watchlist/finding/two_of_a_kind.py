"""Two bodies with one word for what both are: حركتي فتح وحماس, حزبا الوفد والتجمع.

And two movements of which one is a noun as well, that only the other tells from it: بين فتح وحماس.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from services.domain.text.words import Words, split_words
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.resolver import Resolver
from services.domain.watchlist.finding.trie import Trie
from services.domain.watchlist.finding.walk import Sighting, Walker

_AND = "و"
_PARTICLES = ("", "و", "ف", "ل", "ب", "ول", "وب", "فل")
_KINDS = (
    "حركة", "حزب", "تنظيم", "جماعة", "جبهة", "منظمة", "هيئة", "جمعية", "مؤسسة", "شركة", "مجموعة",
    "بنك", "مصرف", "كتلة", "تيار", "تحالف", "ائتلاف", "مجلس", "لجنة", "صحيفة", "وكالة", "جامعة",
)  # fmt: skip
_FEMININE, _FEMININE_TWO, _TWO = "ة", ("تا", "تي"), ("ا", "ي")
"""How the dual ends before a name."""
_MOVEMENT = "حركة"
_NOUNS = frozenset({"حماس", "فتح", "أمل"})
"""Movements whose names are words of every day."""
_OTHERS = frozenset({"حماس", "فتح", "أمل", "حزب", "الجهاد", "طالبان", "القوات", "الجبهة"})
"""First words of the names of movements that news names beside these."""
_ENDS_OF_OTHERS = frozenset({"حماس", "فتح", "أمل", "طالبان"})
"""Last words of these; القوات وفتح may go on with what the forces opened."""
_PARTY, _GOD = "حزب", "الله"
_FEELINGS = frozenset({"حماس", "أمل"})
"""Two of these say no more of each other: بحماس وأمل is with zeal and hope."""
_REACH = 7
"""Words of a name, and from the word for both to the second of them."""
_COST = 0.02


@dataclass(frozen=True, slots=True)
class _Name:
    """Where a name may stand without the word that says what it is.

    Attributes:
        first: its first word.
        skipped: how many letters of that are particles.
        kind: what it is.
        step: how the text says so.
    """

    first: int
    skipped: int
    kind: str
    step: str


def names_of_two(words: Words, trie: Trie, resolver: Resolver) -> Iterator[Candidate]:
    """Yield the names of bodies that stand so, less the word that says what they are."""
    found = words.different & _sought()
    for index, word in enumerate(words.words) if found else ():
        for name in _names_at(words, index) if word in found else ():
            yield from _forms_of(words, name, trie, resolver)


def has_other_beside(words: Words, index: int, noun: str) -> bool:
    """Whether "and" joins a noun to the name of a movement after it, or before it."""
    own = _FEELINGS if noun in _FEELINGS else frozenset({noun})
    after = words.after(index) or ""
    if after.startswith(_AND) and after.removeprefix(_AND) in _OTHERS - own:
        return True
    if words.words[index] != _AND + noun:
        return False
    before = words.before(index) or ""
    if before == _GOD:  # not إن شاء الله وأمل
        return (words.before(index - 1) or "").endswith(_PARTY)
    return before.endswith(tuple(_ENDS_OF_OTHERS - own))


def is_word_for_two(word: str) -> bool:
    """Whether a word says what two bodies are: حركتي, وحزبا."""
    return word in _duals()


@cache
def _duals() -> Mapping[str, str]:
    """Return what each word for two of a kind says of one, with the particles before it."""
    duals = {
        kind.removesuffix(_FEMININE) + end: kind
        for kind in _KINDS
        for end in (_FEMININE_TWO if kind.endswith(_FEMININE) else _TWO)
    }
    return {particle + dual: kind for dual, kind in duals.items() for particle in _PARTICLES}


@cache
def _nouns() -> Mapping[str, str]:
    return {particle + noun: noun for noun in _NOUNS for particle in _PARTICLES}


@cache
def _sought() -> frozenset[str]:
    return frozenset({*_duals(), *_nouns()})


def _names_at(words: Words, index: int) -> Iterator[_Name]:
    word = words.words[index]
    noun = _nouns().get(word)
    if noun is None:
        kind = _duals()[word]
        for first, skipped in _after_dual(words, index + 1):
            yield _Name(first, skipped, kind, f"{word} for {kind}")
    elif has_other_beside(words, index, noun):
        yield _Name(index, len(word) - len(noun), _MOVEMENT, f"{_MOVEMENT} left out beside another")


def _after_dual(words: Words, begin: int) -> Iterator[tuple[int, int]]:
    """Yield where the two names may begin, and the letters before: at once, and after "and"."""
    if words.adjacent(begin):
        yield begin, 0
        for index in takewhile(words.joined, range(begin + 1, _end(words, begin))):
            if words.words[index].startswith(_AND):
                yield index, len(_AND)


def _forms_of(words: Words, name: _Name, trie: Trie, resolver: Resolver) -> Iterator[Candidate]:
    """Yield what begins at a name, if what it is stood before it."""
    first = name.first
    following = takewhile(words.joined, range(first + 1, _end(words, first)))
    rest = [words.words[first][name.skipped :], *map(words.words.__getitem__, following)]
    for form, _, last, begin in _sightings(" ".join([name.kind, *rest]), trie, resolver):
        if last and form.is_whole_name and not form.personal:
            yield Candidate(
                form=replace(form, evidence="pattern", by_rule=True),
                first=first,
                last=first + last - 1,
                start=words.start(first, name.skipped),
                end=words.closed_end(first, first + last - 1),
                cost=begin.cost + form.cost + _COST,
                steps=(name.step, *form.steps),
            )


def _end(words: Words, begin: int) -> int:
    return min(begin + _REACH, len(words.words))


def _sightings(phrase: str, trie: Trie, resolver: Resolver) -> Sequence[Sighting]:
    """Return the forms that begin with the first word of a phrase."""
    words = split_words(phrase)
    resolved = enumerate(map(resolver.__getitem__, words.words))
    known = [(number, found) for number, found in resolved if found is not None]
    walker, seen = Walker(trie, words, known), list[Sighting]()
    for number, found in known[:1]:
        for begin, node in found.starts if number == 0 else ():
            walker.walk(0, begin, node, seen)
    return seen
