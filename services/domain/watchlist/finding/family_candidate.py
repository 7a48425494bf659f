"""The family name of a person whom an article names in full, standing by itself."""

from collections.abc import Iterator, Sequence

from services.domain.names.family_first import family_comes_first
from services.domain.names.parts import parts_of_name
from services.domain.names.units import Unit
from services.domain.text.words import Words
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.fit_steps import article_steps, spelling_steps
from services.domain.watchlist.finding.name_parts import TextUnit
from services.domain.watchlist.finding.resolver import PROCLITIC_COST, set_aside
from services.domain.watchlist.forms.entity_forms import SURNAME_COST, Form
from services.domain.watchlist.forms.step import Step

_ARTICLE_STEPS = frozenset({Step.ARTICLE_ADDED, Step.ARTICLE_LEFT_OUT})


def family_units(full: Candidate) -> Sequence[Unit]:
    """Return the ways to read the family name of a person whom a text names in full."""
    alias = full.form.alias
    part = parts_of_name(alias)[0 if family_comes_first(alias) else -1]
    return () if part.linked else part.readings


def family_candidate(
    words: Words, full: Candidate, first: int, last: int, reading: TextUnit
) -> Candidate:
    """Return the family name alone of a person named in full, from word `first` to `last`."""
    return Candidate(
        form=Form(
            entity=full.form.entity,
            alias=full.form.alias,
            evidence="surname",
            tokens=(),
            personal=True,
        ),
        first=first,
        last=last,
        start=words.start(first, reading.offset),
        end=words.end(last),
        cost=full.cost + SURNAME_COST + PROCLITIC_COST * len(reading.proclitics),
        steps=(
            *set_aside(reading.proclitics),
            "family name alone",
            *_family_steps(full),
        ),
    )


def _family_steps(full: Candidate) -> Iterator[str]:
    """Yield those rewrites of a full name that concern its family name; only that has articles."""
    family = full.family or full.child_of
    for fit in full.fits:
        if family is not None and fit.reading.unit.form == family.form:
            yield from spelling_steps(fit)
        yield from article_steps(fit)
    yield from (step for step in full.form.steps if step in _ARTICLE_STEPS)
