"""Finds names of persons in a text by their parts, in either script."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from schemas.alert import EvidenceClass
from services.domain.names.similarity import similarity
from services.domain.names.units import NamePart, Unit, is_son
from services.domain.text.normalise import normalise
from services.domain.text.words import Words, joins
from services.domain.watchlist.name_forms import NameForm
from services.domain.watchlist.name_index import (
    NameIndex,
    NameWord,
    NameWords,
    TextUnit,
    WordKind,
)

# Set by hand on pairs of names and a few megabytes of news; `rasid eval names` measures them.
_MIN_MEAN, _MIN_PART = 0.82, 0.75
_MIN_FOREIGN_MEAN, _MIN_FOREIGN_PART = 0.76, 0.55
"""Arabic spells foreign names loosely, and few other names are as near."""
_MIN_ALONE = 0.88
"""For a family name marked distinctive, found by its letters without the full name."""
_SURE = 0.97
"""What it takes to set ك aside: names rarely follow it, and many begin with it."""
_PROCLITIC_COST = 0.02
_ARTICLE_COST = 0.03
_LINK_COST = 0.01
_MAX_PASSED, _MAX_LINKS = 2, 2
_KNOWN_MIDDLE_COST = 0.03
_MAX_JOINED = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class NameSighting:
    """A form of a person's name in words `first` to `last` of a text.

    Attributes:
        offset: where in the first word it begins.
        family: the family name as this text writes it, None where a particle belongs to it.
        family_of: the same where بن belongs to it: it is never repeated without.
    """

    form: NameForm
    first: int
    last: int
    offset: int
    cost: float
    steps: tuple[str, ...]
    evidence: EvidenceClass
    family: Unit | None
    family_of: Unit | None


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that are one part of a name; `link` is the word before them that says whose child."""

    word: NameWord
    first: int
    last: int
    link: str | None = None


@dataclass(frozen=True, slots=True)
class _State:
    node: int
    pieces: tuple[_Piece, ...]
    cost: float = 0.0
    passed: int = 0


class NameScanner:
    """Walks the words of one text through an index of names."""

    def __init__(
        self,
        index: NameIndex,
        name_words: NameWords,
        words: Words,
        kinds: Sequence[WordKind | None],
    ) -> None:
        self._index = index
        self._name_words = name_words
        self._words = words
        self._kinds = kinds
        self._pieces_at: dict[int, Sequence[_Piece]] = {}

    def sightings(self, start: int) -> Iterator[NameSighting]:
        """Yield the names that begin with word `start`."""
        states = [
            _State(node, (piece,)) for piece in self._pieces(start) for node in piece.word.nodes
        ]
        while states:
            state = states.pop()
            for form in self._index.forms(state.node):
                sighting = _verified(form, state)
                if sighting is not None:
                    yield sighting
            if self._index.goes_on(state.node):
                states.extend(self._next_states(state))

    def _pieces(self, index: int) -> Sequence[_Piece]:
        """Return what begins with word `index` and is one part of a name."""
        found = self._pieces_at.get(index)
        if found is None:
            found = self._pieces_at[index] = tuple(self._new_pieces(index))
        return found

    def _new_pieces(self, index: int) -> Iterator[_Piece]:
        kind = self._kinds[index]
        if kind is not None and kind.name is not None:
            yield _Piece(kind.name, index, index)
        for size in range(2, _MAX_JOINED + 1):
            last = index + size - 1
            if last >= len(self._kinds) or not joins(self._words.gaps[last]):
                return
            if self._is_joined(kind, self._kinds[last]):
                joined = self._name_words.joined(self._words.words[index : last + 1])
                if joined is not None:
                    yield _Piece(joined, index, last)

    @staticmethod
    def _is_joined(first: WordKind | None, last: WordKind | None) -> bool:
        return (first is not None and first.opens) or (last is not None and last.closes)

    def _next_states(self, state: _State) -> Iterator[_State]:
        index = state.pieces[-1].last + 1
        cost, passed, linked, links = state.cost, state.passed, False, 0
        link: str | None = None
        while index < len(self._kinds) and joins(self._words.gaps[index]):
            for piece in self._pieces(index):
                for key in piece.word.keys:
                    node = self._index.step(state.node, key)
                    if node is not None:
                        linked_piece = piece if link is None else replace(piece, link=link)
                        yield _State(node, (*state.pieces, linked_piece), cost, passed)
            kind = self._kinds[index]
            if kind is None:
                return
            if kind.link and links < _MAX_LINKS:
                linked, links, cost = True, links + 1, cost + _LINK_COST
                link = normalise(self._words.words[index])
            else:
                middle = kind.middle_cost
                if middle is None or passed >= _MAX_PASSED:
                    return
                # A word that is no known name is passed over once; after bin anything is a name.
                known = linked or middle <= _KNOWN_MIDDLE_COST
                passed += 1 if known else _MAX_PASSED
                linked, cost = False, cost + (min(middle, _KNOWN_MIDDLE_COST) if linked else middle)
                link = None
            index += 1


def _is_child(piece: _Piece) -> bool:
    return piece.link is not None and is_son(piece.link)


@dataclass(frozen=True, slots=True)
class _Fit:
    """How one part of a name fits one piece of a text."""

    score: float
    reading: TextUnit
    name: Unit
    cost: float


def _verified(form: NameForm, state: _State) -> NameSighting | None:
    """Return the sighting of a form where the letters bear out what the keys found."""
    if state.passed and not form.whole:
        return None
    fits: list[_Fit] = []
    for number, (part, piece) in enumerate(zip(form.parts, state.pieces, strict=True)):
        is_last = number == len(form.parts) - 1
        fit = _best_fit(form, part, piece.word, first=number == 0, family=is_last)
        if fit is None or (part.linked and number and not _is_child(piece)):
            return None
        fits.append(fit)
    mean = sum(fit.score for fit in fits) / len(fits)
    if mean < _least_mean(form):
        return None
    return NameSighting(
        form=form,
        first=state.pieces[0].first,
        last=state.pieces[-1].last,
        offset=fits[0].reading.offset,
        cost=1.0 - mean + state.cost + form.cost + sum(fit.cost for fit in fits),
        steps=tuple(_steps(form, fits, state)),
        evidence=_evidence(form, fits),
        family=fits[-1].reading.unit if state.pieces[-1].link is None else None,
        family_of=fits[-1].reading.unit if _is_child(state.pieces[-1]) else None,
    )


def _least_mean(form: NameForm) -> float:
    if len(form.parts) == 1:
        return _MIN_ALONE
    return _MIN_MEAN if form.arabic else _MIN_FOREIGN_MEAN


def _best_fit(
    form: NameForm, part: NamePart, word: NameWord, *, first: bool, family: bool
) -> _Fit | None:
    best: _Fit | None = None
    least = _MIN_PART if form.arabic else _MIN_FOREIGN_PART
    for reading in word.first if first else word.inner:
        for name in part.readings:
            article_cost = _article_cost(form, reading.unit, name, family=family)
            if article_cost is None:
                continue
            score = similarity(reading.unit.form, name.form, arabic=form.arabic)
            if score < least:
                continue
            if "ك" in reading.proclitics and score < _SURE:
                continue
            cost = article_cost + _PROCLITIC_COST * len(reading.proclitics)
            if best is None or score - cost > best.score - best.cost:
                best = _Fit(score, reading, name, cost)
    return best


def _article_cost(form: NameForm, unit: Unit, name: Unit, *, family: bool) -> float | None:
    """Return what a difference in the article costs, None where it makes another name."""
    if unit.article == name.article:
        return 0.0
    if not family or form.surname:
        return None
    if name.article or form.article_free:
        return _ARTICLE_COST
    return None


def _evidence(form: NameForm, fits: Sequence[_Fit]) -> EvidenceClass:
    if form.surname:
        return "surname"
    across = any(fit.reading.unit.form.isascii() != fit.name.form.isascii() for fit in fits)
    return "transliteration" if across else "spelling"


def _steps(form: NameForm, fits: Sequence[_Fit], state: _State) -> Iterator[str]:
    for particle in fits[0].reading.proclitics:
        yield f"{particle} set aside"
    if fits[0].reading.lost_alef:
        yield "alef of the article restored after ل"
    if state.passed:
        yield "middle name passed over"
    for fit in fits:
        yield from _fit_steps(fit)
    if form.surname:
        yield "family name alone"
    yield from form.steps


def _fit_steps(fit: _Fit) -> Iterator[str]:
    text, name = fit.reading.unit.form, fit.name.form
    if text != name:
        across = text.isascii() != name.isascii()
        yield f"{text} {'transliterated' if across else 'respelt'} as {name} ({fit.score:.2f})"
    if fit.reading.unit.article != fit.name.article:
        left_out = "left out" if fit.name.article else "added"
        yield f"article {left_out} in the text"
