"""Who of one family name was introduced first: a bare family name is his until another one is."""

from collections.abc import Iterable, Mapping

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import FOREIGN_GIVEN_NAMES
from services.domain.watchlist.context.given_names import word_after, word_before
from services.domain.watchlist.context.people import Person
from services.domain.watchlist.deciding.persons.namesakes import is_of_another
from services.domain.watchlist.finding.candidate import Candidate

_OF_KIN = normal_forms("""
    زوجته زوجها نجله نجلها ابنه ابنها ابنته ابنتها شقيقه شقيقها شقيقته شقيقتها والده والدته زواجه
    زواجها قرينته عقيلته أرملته حفيده حفيدته صهره الأولى
    wife husband widow son daughter brother sister father mother first
""")
"""Say whose relative somebody is; the last of both languages stand in the First Lady."""
_NEAR = 3
"""Words before a family name that may say whose relative its bearer is: زواجه من ميلانيا."""


def introduced_before(
    words: Words, dropped: Iterable[Candidate], people: Mapping[str, Person]
) -> Mapping[str, int]:
    """Return where the first other bearer of each person's family name stands, by entity id.

    Not relatives, who are introduced as those of somebody known: his wife, the First Lady. Nor whom
    the text calls by the given name.

    Args:
        dropped: family names that are not the tracked person's.
        people: the persons among the entities, by id.
    """
    first: dict[str, int] = {}
    alone: dict[str, bool] = {}
    for candidate in dropped:
        entity, given = candidate.form.entity, word_before(words, candidate.first)
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


def is_introduced(
    claim: Candidate, others: Mapping[str, int], named_from: Mapping[str, int]
) -> bool:
    """Whether a family name is not between another's full name and the tracked person's.

    Args:
        others: where the first other bearer of the family name stands, by entity id.
        named_from: where the person's own full name stands first, by entity id.
    """
    entity = claim.form.entity
    own = named_from.get(entity, claim.start)
    return not others.get(entity, claim.start) < claim.start < own


def _is_relative(words: Words, candidate: Candidate) -> bool:
    near = words.words[max(0, candidate.first - _NEAR) : candidate.first]
    return not _OF_KIN.isdisjoint(map(normalise, near))


def _stands_alone(words: Words, given: str, family: str) -> bool:
    places = (index for index, word in enumerate(words.words) if word == given)
    return any(word_after(words, index) != family for index in places)
