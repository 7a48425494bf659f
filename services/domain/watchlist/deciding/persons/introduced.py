"""Who of one family name was introduced first: a bare family name is his until another one is."""

from collections.abc import Iterable, Mapping

from services.domain.text.words import Words
from services.domain.watchlist.context.people import Person
from services.domain.watchlist.deciding.persons.namesakes import is_of_another
from services.domain.watchlist.finding.candidate import Candidate


def introduced_before(
    words: Words, dropped: Iterable[Candidate], people: Mapping[str, Person]
) -> Mapping[str, int]:
    """Return where the first other bearer of each person's family name stands, by entity id.

    Args:
        dropped: family names that are not the tracked person's.
        people: the persons among the entities, by id.
    """
    first: dict[str, int] = {}
    for candidate in dropped:
        entity = candidate.form.entity
        if entity in people and is_of_another(words, candidate, people[entity]):
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
