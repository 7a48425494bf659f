"""What the full names of a document say of the family names that may stand alone in it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from services.domain.text.words import Words
from services.domain.watchlist.deciding.persons.apart_families import halves_apart
from services.domain.watchlist.deciding.persons.double_names import written_front
from services.domain.watchlist.deciding.persons.short_families import short_families
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.particles import ParticleName, particle_names
from services.domain.watchlist.forms.step import Step

DOTTED = ("ي", "ی")
"""The second is that of Persian, which some Arabic text is written with."""
_HOUSE = ("آل", "ال")
"""Before the name of a house, which has no article; the second is so for want of care."""


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
    """Those of two letters and the like, each with the full name that has it."""
    apart: Mapping[tuple[str, str], Candidate]
    """Those in two words, likewise."""
    dotted: Collection[str]
    """The persons whose full names end in ي here."""
    without_article: Collection[str]
    """The persons of whose full names one lacks the article here that the watchlist has."""
    with_article: Collection[str]
    """Those of whose full names one has an article here that the watchlist has not."""
    with_house: Collection[str]
    """Those whose full names all have آل here, which is no article."""


def families_of(texts: Sequence[Words], full: Sequence[Sequence[Candidate]]) -> Families:
    """Return what the full names that count in each text of a document allow."""
    named = [(words, one) for words, found in zip(texts, full, strict=True) for one in found]
    every = [one for _, one in named]
    particles = (name for words, one in named for name in particle_names(words, one))
    return Families(
        entities={one.form.entity for one in every},
        by_form=_by_form(every),
        persons=_in_scripts(every),
        with_particles=tuple(
            {(one.full.form.entity, one.whole): one for one in particles}.values()
        ),
        fronts=_fronts(named),
        short=short_families(named),
        apart={pair: one for words, one in named if (pair := halves_apart(words, one)) is not None},
        dotted={
            one.form.entity
            for words, one in named
            if one.form.personal and words.words[one.last].endswith(DOTTED)
        },
        without_article=_by_step(every, Step.ARTICLE_LEFT_OUT),
        with_article=_by_step(every, Step.ARTICLE_ADDED),
        with_house=_with_house(named),
    )


def _by_form(full: Iterable[Candidate]) -> Mapping[str, Sequence[Candidate]]:
    by_form: dict[str, dict[tuple[str, bool], Candidate]] = defaultdict(dict)
    for one in full:
        for part in filter(None, (one.family, one.child_of)):
            by_form[part.form].setdefault((one.form.entity, part.article), one)
    return {form: tuple(written.values()) for form, written in by_form.items()}


def _by_step(full: Iterable[Candidate], step: Step) -> Collection[str]:
    return {one.form.entity for one in full if step in one.steps and one.in_latin is not True}


def _with_house(named: Iterable[tuple[Words, Candidate]]) -> Collection[str]:
    own: dict[str, set[bool]] = defaultdict(set)
    for words, one in named:
        if one.form.personal and not words.words[one.last][0].isascii():
            own[one.form.entity].add(words.before(one.last) in _HOUSE)
    return {entity for entity, found in own.items() if found == {True}}


def _in_scripts(full: Iterable[Candidate]) -> Sequence[Mapping[bool, Candidate]]:
    scripts: dict[str, dict[bool, Candidate]] = defaultdict(dict)
    for candidate in full:
        if candidate.form.personal and candidate.in_latin is not None:
            scripts[candidate.form.entity].setdefault(candidate.in_latin, candidate)
    return tuple(scripts.values())


def _fronts(
    named: Iterable[tuple[Words, Candidate]],
) -> Mapping[str, Collection[tuple[str, ...]]]:
    fronts: dict[str, dict[tuple[str, ...], None]] = defaultdict(dict)
    for words, one in named:
        if one.form.personal and (front := written_front(words, one)):
            fronts[one.form.entity][front] = None
    return fronts
