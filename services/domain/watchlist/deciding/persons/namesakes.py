"""Whose family name it is: what the words around it say against the tracked person."""

from collections.abc import Iterator

from services.domain.names.lexicon import TITLES
from services.domain.names.monarchs import ORDINALS
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import is_definite
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
from services.domain.watchlist.reasons import Why


def why_somebody_else(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why a family name is that of another person, or a thing; None where it is not."""
    return next(_objections(words, candidate, person), None)


def _objections(words: Words, candidate: Candidate, person: Person) -> Iterator[str]:
    first, last = candidate.first, candidate.last
    family = words.words[last]
    if (family[0].isascii() and not family[0].isupper()) or is_small_word(family):
        yield Why.WRITTEN_SO_NO_NAME.say(family=family)
    if (given := given_of_another(words, candidate, person)) is not None:
        yield Why.GIVEN_BEFORE_OF_ANOTHER.say(given=given)
    other = why_of_other_calling(words, candidate, person)
    other = other or why_of_family(words, candidate) or why_father_follows(words, candidate)
    if other is not None:
        yield other
    if is_adjective(words, first, last):
        yield Why.ADJECTIVE_HERE.say(family=family)
    if begins_office(words, last):
        yield Why.OFFICE_HERE.say(family=family, after=words.words[last + 1])
    if first == last:
        yield from _objections_to_a_word(words, candidate)


def _objections_to_a_word(words: Words, candidate: Candidate) -> Iterator[str]:
    last = candidate.last
    family = words.words[last]
    if _is_title_here(words, last):
        yield Why.TITLE_HERE.say(family=family, after=words.words[last + 1])
    if begins_name(words, candidate) or goes_on_as_name(words, candidate):
        yield Why.GIVEN_NAME_HERE.say(family=family, first=family, after=words.words[last + 1])
    if begins_longer_name(words, last):
        yield Why.NAME_OF_SOMETHING_ELSE.say(family=family, after=words.words[last + 1])
    if candidate.has_prefix(words) and is_on_that(words, last, candidate.first_word(words)):
        yield Why.NOUN_WITH_PREPOSITION.say(family=family, after=words.words[last + 1])
    if (word := why_word(words, candidate)) is not None:
        yield word
    if is_ordinary_word(words, candidate):
        yield Why.ORDINARY_WORD_ALONE.say(family=family)


def _is_title_here(words: Words, index: int) -> bool:
    """Whether a family name that is a title, too, is one here: Sheikh Tamim, البابا بيوس الثاني."""
    following = words.after(index)
    if following is None or normalise(words.words[index]) not in TITLES:
        return False
    if is_proper(following) or groups_of_given_name(following):
        return True
    ordinal = words.after(index + 1)
    if ordinal is not None and normalise(ordinal) in ORDINALS and not is_definite(following):
        return True
    return is_titled_speaker(words, index)
