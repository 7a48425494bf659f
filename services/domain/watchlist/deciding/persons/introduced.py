"""Who of one family name was introduced first: a bare family name is his until another one is."""

from collections.abc import Iterable, Mapping, Sequence

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import FOREIGN_GIVEN_NAMES
from services.domain.watchlist.context.people import Person
from services.domain.watchlist.deciding.persons.namesakes import is_of_another
from services.domain.watchlist.deciding.selection import Selection
from services.domain.watchlist.finding.candidate import Candidate

_REASON = "another of this family name was named before, and nobody else"
_OF_KIN = normal_forms("""
    زوجته زوجها نجله نجلها ابنه ابنها ابنته ابنتها شقيقه شقيقها شقيقته شقيقتها والده والدته زواجه
    زواجها قرينته عقيلته أرملته حفيده حفيدته صهره الأولى
    wife husband widow son daughter brother sister father mother first
""")
"""Say whose relative somebody is; the last of both languages stand in the First Lady."""
_NEAR = 3
"""Words before a family name that may say whose relative its bearer is: زواجه من ميلانيا."""


def of_introduced(
    words: Words,
    claims: Sequence[Candidate],
    selection: Selection,
    named_from: Mapping[str, int],
    people: Mapping[str, Person],
) -> Sequence[Candidate]:
    """Return the family names but those between another's full name and the person's; drop these.

    Not after relatives, who are introduced as those of somebody known: his wife, the First Lady.
    Nor after whom the text calls by the given name.

    Args:
        selection: what was decided on the names in the text so far.
        named_from: where the person's own full name stands first, by entity id.
        people: the persons among the entities, by id.
    """
    if not claims:
        return claims
    others = _others(words, (one for one, _ in selection.dropped), people)
    kept = []
    for claim in claims:
        entity, start = claim.form.entity, claim.start
        if others.get(entity, start) < start < named_from.get(entity, start):
            selection.dropped.append((claim, _REASON))
        else:
            kept.append(claim)
    return kept


def _others(
    words: Words, dropped: Iterable[Candidate], people: Mapping[str, Person]
) -> Mapping[str, int]:
    """Return where the first other bearer of each person's family name stands, by entity id."""
    first: dict[str, int] = {}
    alone: dict[str, bool] = {}
    for candidate in dropped:
        entity, given = candidate.form.entity, words.before(candidate.first)
        if entity not in people or _is_relative(words, candidate):
            continue
        if given is not None and normalise(given) in FOREIGN_GIVEN_NAMES:
            if given not in alone:
                alone[given] = _stands_alone(words, given, words.words[candidate.first])
            if alone[given]:
                continue
        if is_of_another(words, candidate, people[entity]):
            first[entity] = min(first.get(entity, candidate.start), candidate.start)
    return first


def _is_relative(words: Words, candidate: Candidate) -> bool:
    near = words.words[max(0, candidate.first - _NEAR) : candidate.first]
    return not _OF_KIN.isdisjoint(map(normalise, near))


def _stands_alone(words: Words, given: str, family: str) -> bool:
    places = (index for index, word in enumerate(words.words) if word == given)
    return any(words.after(index) != family for index in places)
