"""Family names after a given name that is another person's than the tracked one's."""

from collections.abc import Iterator, Mapping

from services.domain.text.words import Words
from services.domain.watchlist.context.persons.given_names import given_name_before
from services.domain.watchlist.context.persons.names_of_speakers import given_of_speaker
from services.domain.watchlist.context.persons.people import Person
from services.domain.watchlist.deciding.persons.ruling_house import given_in_house
from services.domain.watchlist.deciding.selection import Selection
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why


def given_of_another(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return the given name before a family name that is another person's; None for none."""
    first = candidate.first
    if candidate.has_prefix(words):
        return None
    return (
        given_name_before(words, first, person)
        or given_of_speaker(words, first, person)
        or given_in_house(words, first, person)
    )


def why_other_given(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why both families without given names are another's: Jane Kramp-Karrenbauer."""
    is_family = Step.GIVEN_LEFT_OUT in candidate.steps
    other = given_of_another(words, candidate, person) if is_family else None
    return other and Why.OTHER_GIVEN_BEFORE.say()


def names_of_others(
    words: Words, selection: Selection, people: Mapping[str, Person]
) -> Iterator[Candidate]:
    """Yield the names that do not count of others who have the family name of a tracked person.

    Args:
        selection: what was decided on the names in the text so far.
        people: the persons among the entities, by id.
    """
    own = {(one.form.entity, one.last) for one in selection.kept}
    for other, _ in selection.dropped:
        person = people.get(other.form.entity)
        if person is None or (other.form.entity, other.last) in own:
            continue
        if given_of_another(words, other, person) is not None:
            yield other
