"""The family names outside of full names that some person of the watchlist may claim."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from services.domain.text.words import Words
from services.domain.watchlist.context.persons.introductions import introduces
from services.domain.watchlist.context.persons.people import Person, has_role_beside
from services.domain.watchlist.deciding.persons.after_roles import again_after_roles
from services.domain.watchlist.deciding.persons.apart_families import apart_families_again
from services.domain.watchlist.deciding.persons.bracketed_names import families_in_brackets
from services.domain.watchlist.deciding.persons.double_names import with_whole_family
from services.domain.watchlist.deciding.persons.movements import Movements
from services.domain.watchlist.deciding.persons.named_families import DOTTED, Families
from services.domain.watchlist.deciding.persons.namesakes import why_somebody_else
from services.domain.watchlist.deciding.persons.other_articles import why_of_other_article
from services.domain.watchlist.deciding.persons.short_families import short_families_again
from services.domain.watchlist.deciding.persons.spelt_alike import (
    SPELT_ALIKE,
    of_another_spelling,
    why_nationality,
)
from services.domain.watchlist.deciding.persons.things import why_thing
from services.domain.watchlist.deciding.selection import Selection, longest
from services.domain.watchlist.finding.candidate import Candidate, entities_by_word, indices_of
from services.domain.watchlist.finding.particles import named_with_particles, with_particles_before
from services.domain.watchlist.finding.scan import ScannedText
from services.domain.watchlist.reasons import Why

_UNDOTTED = "ى"


def family_claims(
    scanned: ScannedText,
    selection: Selection,
    families: Families,
    people: Mapping[str, Person],
) -> Sequence[Candidate]:
    """Return the longest family names outside of full names that some entity may claim."""
    words, movements = scanned.words, Movements(scanned.words)

    def objection(candidate: Candidate) -> str | None:
        return (
            _why_other_word(words, candidate, families)
            or why_of_other_article(words, candidate, families)
            or why_nationality(words, candidate, families.by_form)
            or why_thing(words, candidate)
            or movements.why_of_one(candidate)
            or of_another(candidate)
        )

    def of_another(candidate: Candidate) -> str | None:
        return why_somebody_else(words, candidate, people[candidate.form.entity])

    found = _whole_families(scanned, selection, families, people)
    if not (own := selection.without(found, objection)):
        return ()
    respelt = {*of_another_spelling(words, own, selection, families.by_form, people)}
    own = selection.without(own, lambda one: SPELT_ALIKE if one in respelt else None)
    kept = longest([*selection.kept, *own])
    claims = [candidate for candidate in kept if candidate.form.evidence == "surname"]
    in_roles = (one for one in claims if one.form.entity not in families.entities)
    again = again_after_roles(words, in_roles, indices_of(kept), lambda one: bool(of_another(one)))
    return claims + selection.without(again, objection)


def _whole_families(
    scanned: ScannedText,
    selection: Selection,
    families: Families,
    people: Mapping[str, Person],
) -> Iterator[Candidate]:
    """Yield the family names outside of full names, with all words that belong to them."""
    named = entities_by_word(selection.kept)
    for last_word in _family_names(scanned, selection.kept, named, families, people):
        entity = last_word.form.entity
        if entity not in named.get(last_word.last, ()):
            whole = with_whole_family(scanned.words, last_word, families.fronts.get(entity, ()))
            if whole.first == last_word.first:
                whole = with_particles_before(scanned.words, whole)
            if (entity, whole.last) not in selection.relatives:
                yield whole


def _why_other_word(words: Words, candidate: Candidate, families: Families) -> str | None:
    """Return why a family name is another word: المنفى is exile where المنفي has its dots.

    Egypt writes all of them without dots, and then the full name, too. A document may mix both;
    after a title or a verb of saying it is the name.
    """
    word = words.words[candidate.last]
    if not word.endswith(_UNDOTTED) or candidate.form.entity not in families.dotted:
        return None
    before = words.before(candidate.first)
    if before is not None and introduces(before):
        return None
    return Why.WORD_WITH_OTHER_DOTS.say(word=word, letter=DOTTED[0])


def _family_names(
    scanned: ScannedText,
    full: Sequence[Candidate],
    named: Collection[int],
    families: Families,
    people: Mapping[str, Person],
) -> Iterator[Candidate]:
    """Yield the family names of persons named in full, in their role, or marked distinctive.

    Args:
        named: the words of the full names.
    """
    yield from scanned.family_names(families.entities)
    yield from scanned.beside_roles(
        lambda entity, first, last: (
            entity not in families.entities
            and has_role_beside(scanned.words, first, last, people[entity])
        )
    )
    yield from scanned.named_again.family_names(families.by_form, families.persons, named)
    yield from families_in_brackets(scanned.words, full)
    if families.with_particles:
        yield from named_with_particles(scanned.words, families.with_particles)
    if families.apart:
        yield from apart_families_again(scanned.words, families.apart)
    if families.short:
        yield from short_families_again(scanned.words, families.short)
