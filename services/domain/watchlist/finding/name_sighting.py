"""A name that was found by its parts: how sure that is, and what explains it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.alert import EvidenceClass
from services.domain.names.family_first import family_comes_first
from services.domain.names.personal_name import is_suffix
from services.domain.names.units import Unit, is_mauritanian_son, is_son
from services.domain.watchlist.finding.fit_steps import fit_steps
from services.domain.watchlist.finding.name_bounds import fit_together, mean_of
from services.domain.watchlist.finding.name_parts import Fit
from services.domain.watchlist.finding.name_word import NameWord
from services.domain.watchlist.finding.resolver import set_aside
from services.domain.watchlist.forms.names.name_forms import NameForm
from services.domain.watchlist.forms.step import Step

_APART_COST = 0.02
"""Of a part that the text writes as two words."""


@dataclass(kw_only=True, slots=True)
class NameSighting:
    """A form of a person's name in words `first` to `last` of a text.

    Attributes:
        offset: where in the first word it begins.
        fits: how words of the text fit the parts of the form, in order.
        family: the family name as this text writes it, None where a particle belongs to it.
        child_of: the last part with بن before it, without which it is never repeated: bin Zayed.
    """

    form: NameForm
    first: int
    last: int
    offset: int
    cost: float
    fits: Sequence[Fit]
    steps: tuple[str, ...]
    evidence: EvidenceClass
    family: Unit | None
    child_of: Unit | None

    @property
    def ends_in_father(self) -> bool:
        """Whether the last part is whose child somebody is, and no family name."""
        return self.family is None and self.child_of is not None

    @property
    def passed_over(self) -> bool:
        """Whether the text has a middle name that the watchlist has not."""
        return Step.MIDDLE_PASSED_OVER in self.steps


@dataclass(slots=True)
class Piece:
    """Words that are one part of a name.

    Attributes:
        link: the word before them that says whose child.
        apart: whether the name has them as one word.
    """

    word: NameWord
    first: int
    last: int
    link: str | None = None
    apart: bool = False


@dataclass(slots=True)
class State:
    """Part of a name that a text has, each piece with how it fits."""

    node: int
    pieces: tuple[Piece, ...]
    fits: tuple[Fit, ...]
    cost: float = 0.0
    passed: int = 0


def is_child(piece: Piece) -> bool:
    """Whether بن or the like stands before a piece."""
    return piece.link is not None and is_son(piece.link)


def sighting_of(form: NameForm, state: State) -> NameSighting | None:
    """Return the sighting of a form where its parts fit well enough together."""
    if state.passed and (not form.whole or family_comes_first(form.alias)):
        return None
    fits = state.fits
    if not fit_together(form, fits):
        return None
    apart = _APART_COST * sum(piece.apart for piece in state.pieces)
    return NameSighting(
        form=form,
        first=state.pieces[0].first,
        last=state.pieces[-1].last,
        offset=fits[0].reading.offset,
        cost=1.0 - mean_of(fits) + state.cost + form.cost + sum(fit.cost for fit in fits) + apart,
        fits=fits,
        steps=tuple(_steps(form, fits, state)),
        evidence=_evidence(form, fits),
        family=_family(form, state),
        child_of=_child_of(state),
    )


def _family(form: NameForm, state: State) -> Unit | None:
    if Step.REGNAL_NUMBER in form.steps or Step.KINGS_TITLE in form.steps:
        return None
    if form.family_first:
        return state.fits[0].reading.unit
    link = state.pieces[-1].link
    alone = link is None or is_mauritanian_son(link)
    fits = state.fits
    has_suffix = len(fits) > 1 and is_suffix(fits[-1].reading.unit.form)
    return fits[-1 - has_suffix].reading.unit if alone else None


def _child_of(state: State) -> Unit | None:
    """Return the last of the parts with بن or ould before them, None where there is none."""
    pairs = zip(reversed(state.pieces), reversed(state.fits), strict=True)
    linked = ((piece.link, fit.reading.unit) for piece, fit in pairs if piece.link is not None)
    return next((u for link, u in linked if is_son(link) or is_mauritanian_son(link)), None)


def _evidence(form: NameForm, fits: Sequence[Fit]) -> EvidenceClass:
    if form.surname:
        return "surname"
    across = any(fit.reading.unit.form.isascii() != fit.name.form.isascii() for fit in fits)
    return "transliteration" if across else "spelling"


def _steps(form: NameForm, fits: Sequence[Fit], state: State) -> Iterator[str]:
    yield from set_aside(fits[0].reading.proclitics)
    if fits[0].reading.lost_alef:
        yield "alef of the article restored after ل"
    if state.passed:
        yield Step.MIDDLE_PASSED_OVER
    for fit in fits:
        yield from fit_steps(fit)
    if form.surname:
        yield "family name alone"
    yield from form.steps
