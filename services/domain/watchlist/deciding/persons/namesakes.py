"""Whose family name it is: what the words around it say against the tracked person."""

from collections.abc import Iterator

from services.domain.names.lexicon import TITLES
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.persons.given_names import groups_of_given_name, is_proper
from services.domain.watchlist.context.persons.named_after import is_on_that
from services.domain.watchlist.context.persons.names_of_speakers import is_titled_speaker
from services.domain.watchlist.context.persons.people import Person
from services.domain.watchlist.deciding.persons.adjective_families import is_adjective
from services.domain.watchlist.deciding.persons.begun_names import begins_longer_name, begins_name
from services.domain.watchlist.deciding.persons.callings import why_of_other_calling
from services.domain.watchlist.deciding.persons.families import why_of_family
from services.domain.watchlist.deciding.persons.longer_names import (
    goes_on_as_name,
    why_father_follows,
)
from services.domain.watchlist.deciding.persons.ordinary_words import (
    begins_office,
    is_ordinary_word,
)
from services.domain.watchlist.deciding.persons.other_given_names import given_of_another
from services.domain.watchlist.deciding.persons.plain_families import why_word
from services.domain.watchlist.deciding.persons.small_words import is_small_word
from services.domain.watchlist.finding.candidate import Candidate


def why_somebody_else(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why a family name is that of another person, or a thing; None where it is not."""
    return next(_objections(words, candidate, person), None)


def _objections(words: Words, candidate: Candidate, person: Person) -> Iterator[str]:
    first, last = candidate.first, candidate.last
    family = words.words[last]
    if (family[0].isascii() and not family[0].isupper()) or is_small_word(family):
        yield f"{family} written so is no name"
    if (given := given_of_another(words, candidate, person)) is not None:
        yield f"{given} before it gives it to somebody else"
    other = why_of_other_calling(words, candidate, person)
    other = other or why_of_family(words, candidate) or why_father_follows(words, candidate)
    if other is not None:
        yield other
    if is_adjective(words, first, last):
        yield f"{family} is the adjective here"
    if begins_office(words, last):
        yield f"{family} {words.words[last + 1]} is an office"
    if first == last:
        yield from _objections_to_a_word(words, candidate)


def _objections_to_a_word(words: Words, candidate: Candidate) -> Iterator[str]:
    last = candidate.last
    family = words.words[last]
    if _is_title_here(words, last):
        yield f"{family} is the title of {words.words[last + 1]} here"
    if begins_name(words, candidate) or goes_on_as_name(words, candidate):
        yield f"{family} is the given name of {family} {words.words[last + 1]} here"
    if begins_longer_name(words, last):
        yield f"{family} {words.words[last + 1]} is the name of something else"
    if candidate.has_prefix(words) and is_on_that(words, last, candidate.first_word(words)):
        yield f"{family} {words.words[last + 1]} is a noun with its preposition here"
    if (word := why_word(words, candidate)) is not None:
        yield word
    if is_ordinary_word(words, candidate):
        yield f"{family} is an ordinary word, and nothing beside it says that it is a name here"


def _is_title_here(words: Words, index: int) -> bool:
    """Whether a family name that is a title, too, is one here: Sheikh Tamim, الشيخ تميم."""
    following = words.after(index)
    if following is None or normalise(words.words[index]) not in TITLES:
        return False
    if is_proper(following) or groups_of_given_name(following):
        return True
    return is_titled_speaker(words, index)
