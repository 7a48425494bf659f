"""Whose a title without its country is where its sentence first names who has such a title."""

from collections.abc import Iterator, Mapping, Set

from services.domain.text.words import Words
from services.domain.watchlist.context.offices.sentence_place import ends_sentence
from services.domain.watchlist.context.persons.people import Person, countries_of, role_forms
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.scan import ScannedText

_SMALL = frozenset({"of", "the", "for", "and"})
_REACH = 16
"""Words from a name to a title."""


def countries_of_one_named(
    text: ScannedText, candidate: Candidate, people: Mapping[str, Person]
) -> Set[str]:
    """Return the countries in whose title a tracked person has, who is named before in a sentence.

    As in John Doe signed it because the law wants the attorney general's consent, where he is the
    Attorney General of Kenya. Nothing where several of several countries are named so.
    """
    title = [*_words_of_title(text.words, candidate)]
    found = {
        one.form.entity: frozenset(countries_of(people[one.form.entity]))
        for one in text.full_names
        if one.form.personal and _is_before_in_sentence(text.words, one.last, candidate.first)
        if _has_title(people[one.form.entity], title)
    }
    every = frozenset(found.values())
    return next(iter(every)) if len(every) == 1 else frozenset()


def _is_before_in_sentence(words: Words, last: int, first: int) -> bool:
    is_near = last < first <= last + _REACH
    return is_near and not any(ends_sentence(words, at) for at in range(last + 1, first + 1))


def _words_of_title(words: Words, candidate: Candidate) -> Iterator[Set[str]]:
    """Yield what each word of a title may be in a role, small words left out."""
    for index in candidate.indices:
        if words.words[index] not in _SMALL:
            yield role_forms(words.words[index])


def _has_title(person: Person, title: list[Set[str]]) -> bool:
    """Whether one of the person's roles has these words and no others but that of its country.

    Many say their country in one language only: رئيس مجلس الوزراء, Prime Minister of Egypt.
    """
    countries = frozenset(countries_of(person))
    return any(
        len(role - countries) == len(title) and all(not forms.isdisjoint(role) for forms in title)
        for role in person.roles
    )
