"""Why a full name is no name here, or that of somebody else than the tracked person."""

from services.domain.text.words import Words
from services.domain.watchlist.context.persons.people import Person
from services.domain.watchlist.deciding.persons.callings import why_of_other_calling
from services.domain.watchlist.deciding.persons.described_people import why_described
from services.domain.watchlist.deciding.persons.further_names import with_further_names
from services.domain.watchlist.deciding.persons.irish_names import why_without_o
from services.domain.watchlist.deciding.persons.monarchs import why_monarch
from services.domain.watchlist.deciding.persons.names_going_on import why_goes_on
from services.domain.watchlist.deciding.persons.names_in_part import why_in_part
from services.domain.watchlist.deciding.persons.other_fathers import why_other_father
from services.domain.watchlist.deciding.persons.other_given_names import why_other_given
from services.domain.watchlist.deciding.persons.other_nationality import why_of_other_country
from services.domain.watchlist.deciding.persons.phrases import why_phrase
from services.domain.watchlist.deciding.persons.plain_words import why_plain
from services.domain.watchlist.deciding.persons.private_people import why_private
from services.domain.watchlist.deciding.persons.relatives import why_relative
from services.domain.watchlist.deciding.persons.ruling_house import why_not_of_house
from services.domain.watchlist.deciding.persons.syllable_names import why_other_syllables
from services.domain.watchlist.deciding.persons.things import why_thing
from services.domain.watchlist.finding.candidate import Candidate


def why_another_person(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why a full name does not count as that of `person`, by the first rule that says so."""
    whole = with_further_names(words, candidate, ())
    return (
        why_plain(words, candidate)
        or why_phrase(words, candidate)
        or why_other_syllables(words, candidate)
        or why_thing(words, candidate)
        or why_relative(words, candidate)
        or why_other_given(words, candidate, person)
        or why_not_of_house(words, candidate, person)
        or why_of_other_calling(words, whole, person)
        or why_other_father(words, candidate)
        or why_monarch(words, candidate, person)
        or why_in_part(words, candidate, person)
        or why_goes_on(words, candidate)
        or why_private(words, whole, person)
        or why_described(words, whole, person)
        or why_without_o(words, candidate)
        or why_of_other_country(words, candidate, person)
    )
