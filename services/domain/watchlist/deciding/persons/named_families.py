"""What the full names of a document say of the family names that may stand alone in it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from services.domain.text.words import Words
from services.domain.watchlist.deciding.persons.apart_families import apart_families_of
from services.domain.watchlist.deciding.persons.double_names import written_front
from services.domain.watchlist.deciding.persons.short_families import short_families_of
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.particles import ParticleName, particle_names
from services.domain.watchlist.forms.step import Step

DOTTED = ("ي", "ی")
"""The second is that of Persian, which some Arabic text is written with."""


@dataclass(frozen=True, kw_only=True)
class Families:
    """What the full names of a document allow: whose family names, and how these are written."""

    entities: Collection[str]
    by_form: Mapping[str, Sequence[Candidate]]
    persons: Sequence[Mapping[bool, Candidate]]
    """Of each person a full name in each script, by whether that is the Latin one."""
    with_particles: Sequence[ParticleName]
    """Of each person, each once, as the full names write them."""
    fronts: Mapping[str, Collection[tuple[str, ...]]]
    """Of each person what full names have before the last word of the family name."""
    short: Mapping[str, Candidate]
    """Those of two letters, each with the full name that has it."""
    apart: Mapping[tuple[str, str], Candidate]
    """Those in two words, likewise."""
    dotted: Collection[str]
    """The persons whose full names end in ي here."""
    without_article: Collection[str]
    """The persons of whose full names one lacks the article here that the watchlist has."""
    with_article: Collection[str]
    """Those of whose full names one has an article here that the watchlist has not."""


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
            if candidate.form.personal and words.words[candidate.last].endswith(DOTTED)
        },
        without_article=_by_step(full, Step.ARTICLE_LEFT_OUT),
        with_article=_by_step(full, Step.ARTICLE_ADDED),
    )


def _by_step(full: Iterable[Iterable[Candidate]], step: Step) -> Collection[str]:
    return {
        candidate.form.entity
        for candidates in full
        for candidate in candidates
        if step in candidate.steps and candidate.in_latin is not True
    }


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
) -> Mapping[str, Collection[tuple[str, ...]]]:
    fronts: dict[str, dict[tuple[str, ...], None]] = defaultdict(dict)
    for words, candidates in zip(texts, full, strict=True):
        for candidate in candidates:
            if candidate.form.personal and (front := written_front(words, candidate)):
                fronts[candidate.form.entity][front] = None
    return fronts
