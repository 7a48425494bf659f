"""Family names alone right after somebody else of that name: the analyst Jane Roe said. Roe added.

Only of one who is introduced by a calling, as nobody is of whom the article is; an office holder
or a relative may be named only beside the person, of whom the next sentence goes on.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate

from services.domain.text.proclitics import forms_of_word
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import CALLED, KIN
from services.domain.watchlist.context.persons.people import Person
from services.domain.watchlist.context.persons.unlisted_given_names import CALLINGS
from services.domain.watchlist.deciding.persons.other_given_names import names_of_others
from services.domain.watchlist.deciding.selection import Selection
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why

_NEAR = 3
"""Words before a family name that say who its bearer is: the economist, the late Jane Roe."""
_ENDS, _NEXT = ".!?؟", 1
_REASON = Why.ANOTHER_BEFORE.say()


def without_just_named(
    words: Words,
    claims: Sequence[Candidate],
    selection: Selection,
    people: Mapping[str, Person],
) -> Sequence[Candidate]:
    """Return the family names but those in the sentence of another of that name, or in the next.

    Not in the other script, in another paragraph, or where the person is named between them.

    Args:
        selection: what was decided on the names in the text so far.
        people: the persons among the entities, by id.
    """
    others = _others(words, selection, people) if claims else {}
    if not others:
        return claims
    sentences = list(accumulate(map(_ended, words.gaps)))
    own: dict[str, list[int]] = defaultdict(list)
    for one in sorted(selection.kept, key=lambda one: one.last):
        own[one.form.entity].append(one.last)
    again: dict[str, int] = {}

    def why_anothers(claim: Candidate) -> str | None:
        entity, first = claim.form.entity, claim.first
        latin = words.words[first][0].isascii()
        other = _last_before(others.get((entity, latin), ()), first)
        named = max(_last_before(own[entity], first), again.get(entity, -1))
        is_near = other >= 0 and sentences[first] - sentences[other] <= _NEXT
        if is_near and named < other:
            return _REASON
        again[entity] = first
        return None

    return selection.without(sorted(claims, key=lambda one: one.first), why_anothers)


def _others(
    words: Words, selection: Selection, people: Mapping[str, Person]
) -> Mapping[tuple[str, bool], Sequence[int]]:
    """Return where others end whom a calling introduces, by entity id and whether in Latin."""
    found: dict[tuple[str, bool], set[int]] = defaultdict(set)
    for other in names_of_others(words, selection, people):
        near = words.words[max(0, other.first - _NEAR) : other.first]
        forms = {form for word in near for form in forms_of_word(word)}
        if forms & (CALLED | CALLINGS) and not forms & KIN:
            found[other.form.entity, words.words[other.last][0].isascii()].add(other.last)
    return {key: sorted(places) for key, places in found.items()}


def _ended(gap: str) -> int:
    """Return how many sentences a gap ends; a line counts for more than the next one."""
    return any(mark in gap for mark in _ENDS) + (_NEXT + 1) * ("\n" in gap)


def _last_before(places: Sequence[int], first: int) -> int:
    """Return the last of these places before word `first`; -1 for none."""
    at = bisect_left(places, first)
    return places[at - 1] if at else -1
