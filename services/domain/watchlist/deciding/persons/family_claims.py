"""The family names outside of full names that some person of the watchlist may claim."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from services.domain.text.words import Words
from services.domain.watchlist.context.people import Person, has_role_beside
from services.domain.watchlist.deciding.persons.apart_families import (
    apart_families_again,
    apart_families_of,
)
from services.domain.watchlist.deciding.persons.double_names import (
    with_whole_family,
    written_front,
)
from services.domain.watchlist.deciding.persons.namesakes import why_somebody_else, why_thing
from services.domain.watchlist.deciding.persons.short_families import (
    short_families_again,
    short_families_of,
)
from services.domain.watchlist.deciding.persons.spelt_alike import of_another_spelling
from services.domain.watchlist.deciding.selection import Selection, longest
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.particles import (
    ParticleName,
    named_with_particles,
    particle_names,
)
from services.domain.watchlist.finding.scan import ScannedText

_DOTTED, _UNDOTTED = "ي", "ى"


@dataclass(frozen=True, kw_only=True)
class Families:
    """What the full names of a document allow: whose family names, and how these are written."""

    entities: Collection[str]
    by_form: Mapping[str, Sequence[Candidate]]
    persons: Sequence[Mapping[bool, Candidate]]
    """Of each person a full name in each script, by whether that is the Latin one."""
    with_particles: Sequence[ParticleName]
    """Of each person, each once, as the full names write them."""
    fronts: Mapping[str, Sequence[tuple[str, ...]]]
    """Of each person what full names have before the last word of the family name."""
    short: Mapping[str, Candidate]
    """Those of two letters, each with the full name that has it."""
    apart: Mapping[tuple[str, str], Candidate]
    """Those in two words, likewise."""
    dotted: Collection[str]
    """The persons whose full names end in ي here."""


def families_of(texts: Sequence[Words], full: Sequence[Sequence[Candidate]]) -> Families:
    """Return what the full names that count in each text of a document allow."""
    entities = {candidate.form.entity for candidates in full for candidate in candidates}
    by_form: dict[str, dict[tuple[str, bool], Candidate]] = defaultdict(dict)
    for candidates in full:
        for candidate in candidates:
            for part in filter(None, (candidate.family, candidate.child_of)):
                written = candidate.form.entity, part.article
                by_form[part.form].setdefault(written, candidate)
    return Families(
        entities=entities,
        by_form={form: tuple(written.values()) for form, written in by_form.items()},
        persons=_in_scripts(candidate for candidates in full for candidate in candidates),
        with_particles=_with_particles(texts, full),
        fronts=_fronts(texts, full),
        short=short_families_of(texts, full),
        apart=apart_families_of(texts, full),
        dotted={
            candidate.form.entity
            for words, candidates in zip(texts, full, strict=True)
            for candidate in candidates
            if candidate.form.personal and words.words[candidate.last].endswith(_DOTTED)
        },
    )


def family_claims(
    scanned: ScannedText,
    selection: Selection,
    families: Families,
    people: Mapping[str, Person],
) -> Sequence[Candidate]:
    """Return the longest family names outside of full names that some entity may claim."""
    own = []
    for last_word in _family_names(scanned, families, people):
        entity = last_word.form.entity
        candidate = with_whole_family(scanned.words, last_word, families.fronts.get(entity, ()))
        if (entity, candidate.last) in selection.relatives:
            continue
        reason = (
            _why_other_word(scanned.words, candidate, families)
            or why_thing(scanned.words, candidate)
            or why_somebody_else(scanned.words, candidate, people[entity])
        )
        if reason is None:
            own.append(candidate)
        else:
            selection.dropped.append((candidate, reason))
    if not own:
        return ()
    others = (one for one, _ in selection.dropped)
    spelt = of_another_spelling(scanned.words, own, others, families.by_form, people)
    for candidate, reason in [*spelt]:
        own.remove(candidate)
        selection.dropped.append((candidate, reason))
    kept = longest([*selection.kept, *own])
    return [candidate for candidate in kept if candidate.form.evidence == "surname"]


def _why_other_word(words: Words, candidate: Candidate, families: Families) -> str | None:
    """Return why a family name is another word: المنفى is exile where المنفي has its dots.

    Egypt writes all of them without dots, and then the full name, too.
    """
    word = words.words[candidate.last]
    if not word.endswith(_UNDOTTED) or candidate.form.entity not in families.dotted:
        return None
    return f"{word} is another word where the name has the dots of {_DOTTED}"


def _family_names(
    scanned: ScannedText, families: Families, people: Mapping[str, Person]
) -> Iterator[Candidate]:
    """Yield the family names of persons named in full, in their role, or marked distinctive."""
    yield from scanned.family_names(
        lambda entity: entity in families.entities or people[entity].distinctive
    )
    yield from scanned.beside_roles(
        lambda entity, first, last: (
            entity not in families.entities
            and has_role_beside(scanned.words, first, last, people[entity])
        )
    )
    yield from scanned.named_again.family_names(families.by_form, families.persons)
    if families.with_particles:
        yield from named_with_particles(scanned.words, families.with_particles)
    if families.apart:
        yield from apart_families_again(scanned.words, families.apart)
    if families.short:
        yield from short_families_again(scanned.words, families.short)


def _in_scripts(full: Iterable[Candidate]) -> Sequence[Mapping[bool, Candidate]]:
    scripts: dict[str, dict[bool, Candidate]] = defaultdict(dict)
    for candidate in full:
        if candidate.form.personal and candidate.in_latin is not None:
            scripts[candidate.form.entity].setdefault(candidate.in_latin, candidate)
    return tuple(scripts.values())


def _with_particles(
    texts: Iterable[Words], full: Sequence[Sequence[Candidate]]
) -> Sequence[ParticleName]:
    found = {
        (name.full.form.entity, name.whole): name
        for words, candidates in zip(texts, full, strict=True)
        for name in particle_names(words, candidates)
    }
    return tuple(found.values())


def _fronts(
    texts: Iterable[Words], full: Sequence[Sequence[Candidate]]
) -> Mapping[str, Sequence[tuple[str, ...]]]:
    fronts: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words, candidates in zip(texts, full, strict=True):
        for candidate in candidates:
            if candidate.form.personal and (front := written_front(words, candidate)):
                fronts[candidate.form.entity].append(front)
    return fronts
