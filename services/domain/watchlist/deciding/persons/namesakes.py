"""Whose name it is: what the words around it say against the tracked person."""

from collections.abc import Iterator, Mapping

from services.domain.names.cities import LONGEST_CITY, country_of_city
from services.domain.names.lexicon import (
    GIVEN_NAME_GROUPS,
    KINSHIP_WORDS,
    ORDINARY_WORDS,
    TITLES,
)
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import (
    COMMON_WORDS,
    MAKES_OFFICE,
    MONTHS,
    TITLES_BEFORE_GIVEN,
)
from services.domain.watchlist.context.persons.firms import firm_around, shop_after
from services.domain.watchlist.context.persons.given_names import (
    given_name_before,
    groups_of_given_name,
    is_proper,
)
from services.domain.watchlist.context.persons.introductions import had_acted, introduces
from services.domain.watchlist.context.persons.named_after import (
    is_on_that,
    state_after,
    thing_after,
    thing_before,
)
from services.domain.watchlist.context.persons.names_of_speakers import (
    given_of_speaker,
    is_titled_speaker,
)
from services.domain.watchlist.context.persons.people import Person
from services.domain.watchlist.deciding.persons.adjective_families import is_adjective
from services.domain.watchlist.deciding.persons.begun_names import begins_longer_name, begins_name
from services.domain.watchlist.deciding.persons.callings import why_of_other_calling
from services.domain.watchlist.deciding.persons.families import why_of_family
from services.domain.watchlist.deciding.persons.headline_families import acts_in_headline
from services.domain.watchlist.deciding.persons.longer_names import (
    goes_on_as_name,
    why_another_name,
    why_father_follows,
)
from services.domain.watchlist.deciding.persons.plain_families import why_word
from services.domain.watchlist.deciding.persons.small_words import (
    ON,
    is_small_word,
    may_be_preposition,
)
from services.domain.watchlist.deciding.selection import Selection
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step

_MAX_TITLES = 3
_FUTURE, _SHORTEST_FUTURE = ("سي", "ست"), 5
_LONGEST_GIVEN = 5
"""Letters of a given name that is sooner one than a particle and a shorter name: كريم, فراس."""


def why_thing(words: Words, candidate: Candidate) -> str | None:
    """Return why a name is that of a place or a body, None where it is not."""
    before = None
    if not candidate.has_prefix(words):
        before, _ = _before_titles(words, candidate.first)
    thing = thing_before(before) or thing_after(words, candidate.last)
    thing = thing or firm_around(before, words, candidate.first, candidate.last)
    thing = thing or shop_after(words, candidate.first, candidate.last)
    if candidate.first == candidate.last:
        thing = thing or state_after(words, candidate.last)
    if thing:
        return f"{thing} beside it makes it the name of a thing"
    city = _city(words, candidate)
    return f"it is the name of a city in {city}" if city else None


def _city(words: Words, candidate: Candidate) -> str | None:
    """Return the country of a city whose name has all words of a candidate; None if none has."""
    size = candidate.last - candidate.first + 1
    if size > LONGEST_CITY:
        return None
    found = country_of_city(words.words[candidate.first : candidate.first + LONGEST_CITY])
    return None if found is None or found[1] < size else found[0]


def why_relative(words: Words, candidate: Candidate) -> str | None:
    """Return why a full name is that of a relative, None where it is not.

    بن حمد المشعان is a son of Hamad's; محمد حمد المشعان is a longer name. A name after a particle,
    as in رجب طيب أردوغان وهاكان فيدان, is a name of its own.
    """
    other = _why_without_article(words, candidate) or why_another_name(words, candidate)
    if other is not None:
        return other
    first = words.words[candidate.first]
    if candidate.has_prefix(words):
        form = normalise(first)
        if form not in ORDINARY_WORDS and form in GIVEN_NAME_GROUPS and len(form) <= _LONGEST_GIVEN:
            return f"{first} is a given name of its own"
        return None
    before, after_title = _before_titles(words, candidate.first)
    if before is None:
        return None
    if normalise(before) in KINSHIP_WORDS:
        return f"{before} before it makes it the name of a parent or a child"
    if not after_title and groups_of_given_name(before):
        return f"the given name {before} before it makes it a longer name"
    return None


def _why_without_article(words: Words, candidate: Candidate) -> str | None:
    """Return why a name without the article that its family has is none: on a كواري."""
    first = words.words[candidate.first]
    if first == ON and may_be_preposition(words, candidate):
        return f"{first} before one name may be the preposition"
    if Step.ARTICLE_LEFT_OUT not in candidate.steps:
        return None
    if candidate.ends_in_father:
        return "the text names the father, the watchlist a family"
    return f"{first} before a noun is no given name" if first.endswith(ON) else None


def why_other_given(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why both families without given names are another's: Jane Kramp-Karrenbauer."""
    if Step.GIVEN_LEFT_OUT not in candidate.steps or not is_of_another(words, candidate, person):
        return None
    return "the given name before it gives it to somebody else"


def _before_titles(words: Words, index: int) -> tuple[str | None, bool]:
    """Return the word before the titles before word `index`, and whether there were any."""
    at = index
    while index - at < _MAX_TITLES and (word := words.before(at)) is not None:
        if not _is_title(words, at - 1, word):
            return word, at < index
        at -= 1
    return None, True


def _is_title(words: Words, index: int, word: str) -> bool:
    form = normalise(word)
    if form not in TITLES:
        return False
    # Sultan Haitham is the Sultan; Minister Sultan Ahmed is called Sultan.
    before = words.before(index)
    return (
        form not in GIVEN_NAME_GROUPS
        or before is None
        or normalise(before) not in TITLES_BEFORE_GIVEN
    )


def why_somebody_else(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why a family name is that of another person, or a thing; None where it is not."""
    return next(_objections(words, candidate, person), None)


def is_of_another(words: Words, candidate: Candidate, person: Person) -> bool:
    """Whether a given name before a family name says that it is another person's."""
    if candidate.has_prefix(words):
        return False
    return _given_before(words, candidate.first, person) is not None


def _given_before(words: Words, first: int, person: Person) -> str | None:
    return given_name_before(words, first, person) or given_of_speaker(words, first, person)


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
        if is_of_another(words, other, person):
            yield other


def _objections(words: Words, candidate: Candidate, person: Person) -> Iterator[str]:
    first, last = candidate.first, candidate.last
    family = words.words[last]
    if (family[0].isascii() and not family[0].isupper()) or is_small_word(family):
        yield f"{family} written so is no name"
    if not candidate.has_prefix(words):
        given = _given_before(words, first, person)
        if given is not None:
            yield f"{given} before it gives it to somebody else"
    other = why_of_other_calling(words, candidate, person)
    other = other or why_of_family(words, candidate) or why_father_follows(words, candidate)
    if other is not None:
        yield other
    if is_adjective(words, first, last):
        yield f"{family} is the adjective here"
    if _is_office(words, last):
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
    if _is_ordinary_word(words, candidate):
        yield f"{family} is an ordinary word, and nothing beside it says that it is a name here"


def _is_title_here(words: Words, index: int) -> bool:
    """Whether a family name that is a title, too, is one here: Sheikh Tamim, الشيخ تميم."""
    following = words.after(index)
    if following is None or normalise(words.words[index]) not in TITLES:
        return False
    if is_proper(following) or groups_of_given_name(following):
        return True
    return is_titled_speaker(words, index)


def _is_office(words: Words, index: int) -> bool:
    """Whether a family name that is a word, too, begins an office: وقال أمين عام الحزب."""
    after = words.after(index) or ""
    return normalise(words.words[index]) in ORDINARY_WORDS and normalise(after) in MAKES_OFFICE


def _is_ordinary_word(words: Words, candidate: Candidate) -> bool:
    """Whether a family name is also a word, as حق and سلام, and is that word here."""
    first = candidate.first
    family = candidate.first_word(words)
    form = normalise(family)
    before = words.before(first)
    if form in MONTHS:
        return before is not None and normalise(before) in MONTHS[form]
    if family[0].isascii() or not (form in COMMON_WORDS or form in ORDINARY_WORDS):
        return False
    # In a headline: سلامة: تحذير; and سلام سيبحث: peace does nothing.
    if words.gaps[first + 1].startswith(":") or _will_act(words, first + 1):
        return False
    if acts_in_headline(words, candidate):
        return False
    if had_acted(words, first, candidate.last, is_man=True):
        return False
    return before is None or not introduces(before)


def _will_act(words: Words, index: int) -> bool:
    """Whether a verb of the future stands there, which somebody does and no ordinary noun."""
    if not words.adjacent(index):
        return False
    verb = words.words[index]
    return len(verb) >= _SHORTEST_FUTURE and verb.startswith(_FUTURE)
