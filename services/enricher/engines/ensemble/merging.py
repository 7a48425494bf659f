"""The one rule by which the names of the model and of the lexicon become one list."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from schemas.enriched import MentionType
from services.enricher.engines.lexicon.rules import Candidate

_SURE: Mapping[MentionType, float] = {
    "person": 0.9,
    "official": 0.9,
    "location": 0.9,
    "organization": 0.85,
    "working_group": 0.8,
}
"""From which score on the lexicon is believed where the model says nothing; measured on the
development sets that the model is chosen by."""
_BODIES: frozenset[MentionType] = frozenset({"organization", "working_group"})
_COMPLETE = 0.8
"""From which score on a body is believed of which the model has the beginning; as `_SURE`."""
_NAMED = 0.75
"""From which score on a name of two words is believed that the model has not whole; as `_SURE`."""
_LISTED = 0.95
"""Score of a body that a list has by its name."""


def merge(
    of_model: Sequence[Candidate],
    of_lexicon: Sequence[Candidate],
    ruled_out: Callable[[Candidate], bool] = lambda _: False,
) -> list[Candidate]:
    """Return the names that stand, in their order.

    Both are given in their order, and those of one share no word.

    1. A working group that the lexicon is sure of stands: no model of the usual labels knows them.
       Where the model has a longer organisation that begins with it, that one is the group.
    2. Then a body of the lexicon stands that holds whole every name of the model that it touches,
       all of them organisations, and goes on after them or joins several: people mark the outermost
       name, but not the Algerian of an Algerian Foreign Ministry. A body by its listed name may
       hold what the model takes for a person, too, and one that goes on after its beginning may
       hold places: the India of a Serum Institute of India. So does a person of the lexicon stand
       whose surname the model has cut off, or of whom it makes two, and a place of which it has a
       part. Where both have the same name of the same type, the model's stands, with its calibrated
       score.
    3. Then a name of the model stands, where it shares no word with one that stands already.
    4. Then a name that the lexicon alone has, where it shares no word either, is sure, and is not
       `ruled_out` by a model that takes none of its words for part of a name.
    """
    groups = [one for one in of_lexicon if one.type == "working_group"]
    ends = {group.first: group.last for group in groups}
    of_model = [_as_group(one, ends) for one in of_model]
    standing = _Standing()
    standing.add(one for one in of_model if one.type == "working_group")
    standing.add(one for one in groups if _is_sure(one))
    firsts, lasts = [one.first for one in of_model], [one.last for one in of_model]

    def touched(one: Candidate) -> Sequence[Candidate]:
        return of_model[bisect_left(lasts, one.first) : bisect_right(firsts, one.last)]

    standing.add(one for one in of_lexicon if _holds_what_it_touches(one, touched(one)))
    standing.add(of_model)
    standing.add(one for one in of_lexicon if _is_sure(one) and not ruled_out(one))
    return sorted(standing.candidates, key=attrgetter("first"))


def _is_sure(one: Candidate) -> bool:
    return one.score >= _SURE[one.type]


def _as_group(one: Candidate, ends: Mapping[int, int]) -> Candidate:
    """Return an organisation of the model as the working group that it begins with.

    Args:
        ends: last words of the working groups by their first.
    """
    if one.type == "organization" and ends.get(one.first, one.last + 1) <= one.last:
        return replace(one, type="working_group")
    return one


def _holds_what_it_touches(one: Candidate, touched: Sequence[Candidate]) -> bool:
    if not touched or any(_is_same(each, one) for each in touched):
        return False
    if not all(_holds(one, each) for each in touched):
        return False
    types = {each.type for each in touched}
    if one.type == "location":
        return _is_sure(one) and types == {"location"}
    if one.type == "person":
        return types == {"person"} and (_goes_on(one, touched) or _is_whole(one, touched))
    return _completes(one, touched) or _is_outermost(one, touched)


def _is_outermost(body: Candidate, touched: Sequence[Candidate]) -> bool:
    is_listed = body.score >= _LISTED
    types = _BODIES | {"person"} if is_listed else _BODIES
    is_sure = body.type == "working_group" or _is_sure(body)
    goes_on = len(touched) > 1 or touched[0].first == body.first or is_listed
    return is_sure and goes_on and all(each.type in types for each in touched)


def _completes(body: Candidate, touched: Sequence[Candidate]) -> bool:
    """Whether the model has the beginning of a body for one, and its place for another name."""
    begins_alike = touched[0].type == "organization" and touched[0].first == body.first
    types = {each.type for each in touched}
    return body.score >= _COMPLETE and begins_alike and types <= {"organization", "location"}


def _goes_on(person: Candidate, touched: Sequence[Candidate]) -> bool:
    return _is_sure(person) and (len(touched) > 1 or touched[0].first == person.first)


def _is_whole(person: Candidate, touched: Sequence[Candidate]) -> bool:
    """Whether the model has of a name of two words the first alone, or each by itself."""
    words = [one.first for one in touched if one.length == 1]
    both = [person.first, person.last]
    return person.length == 2 and words in (both, both[:1]) and person.score >= _NAMED


def _is_same(one: Candidate, other: Candidate) -> bool:
    return (one.first, one.last, one.type) == (other.first, other.last, other.type)


def _holds(outer: Candidate, inner: Candidate) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


class _Standing:
    def __init__(self) -> None:
        self.candidates: list[Candidate] = []
        self._taken: set[int] = set()

    def add(self, candidates: Iterable[Candidate]) -> None:
        """Let those stand that share no word with one that does."""
        for one in candidates:
            words = range(one.first, one.last + 1)
            if self._taken.isdisjoint(words):
                self._taken.update(words)
                self.candidates.append(one)
