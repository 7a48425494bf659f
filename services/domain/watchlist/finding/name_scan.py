"""Finds names of persons in a text by their parts, in either script."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from services.domain.names.units import is_son, opens_middle_name
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.finding.name_index import NameIndex
from services.domain.watchlist.finding.name_parts import Fit
from services.domain.watchlist.finding.name_sighting import (
    NameSighting,
    Piece,
    State,
    is_child,
    sighting_of,
)
from services.domain.watchlist.finding.name_word import NameWord
from services.domain.watchlist.finding.name_words import (
    NameWords,
    WordKind,
    goes_on_a_name,
)

_LINK_COST = 0.01
_MAX_PASSED, _MAX_LINKS = 3, 2
_KNOWN_MIDDLE_COST = 0.03
_COMPOUND_COST = 0.02
"""Of a middle name in two words: that of one which the lexicon has."""
_MAX_JOINED = 3
_FAMILY_ARTICLES = frozenset({"آل", "Al", "al"})
_MAX_AHEAD = 1 + _MAX_PASSED * (1 + _MAX_LINKS) + _MAX_LINKS
"""Words from the end of one part to the end of what may be the beginning of the next."""
_MIN_APART = 0.85
"""For a part that the text writes as two words, which is rare outside of foreign names."""


class _Way(NamedTuple):
    """How a name may go on: with a piece, what was passed over before it, and what that costs."""

    piece: Piece
    cost: float
    passed: int


class NameScanner:
    """Walks the words of one text through an index of names.

    Attributes:
        named: the words that may be one part of a name, with their numbers: few of a text are.
        compounds: those that may begin or end words which count as one.
    """

    def __init__(
        self,
        index: NameIndex,
        name_words: NameWords,
        words: Words,
        kinds: Mapping[int, WordKind],
    ) -> None:
        self._index = index
        self._name_words = name_words
        self._words = words
        self._count = len(words.words)
        self._kinds = kinds
        self.named = [(number, kind.name) for number, kind in kinds.items() if kind.name]
        of_names = [(number, kind) for number, kind in kinds.items() if kind.of_names]
        self.compounds = [(number, kind) for number, kind in of_names if kind.opens or kind.closes]
        self._links = [number for number, kind in of_names if kind.link]
        self._joinable = frozenset(_joinable(self.compounds))
        self._pieces_at: dict[int, Sequence[Piece]] = {}
        self._parents_at: dict[int, Sequence[frozenset[int]]] = {}
        self._ways_at: dict[tuple[int, int], Sequence[_Way]] = {}

    def all_sightings(self) -> Iterator[NameSighting]:
        """Yield the names in the text."""
        for number, name in self.named:
            if name.nodes and (promising := self._promising(name, number)):
                yield from self._sightings(Piece(name, number, number), promising)
        for number in self._links:
            if (apart := self._apart(number)) is not None:
                yield from self._sightings_of([apart])
        for number in self._joinable:
            yield from self._sightings_of(self._joined_pieces(number))

    def _sightings_of(self, pieces: Iterable[Piece]) -> Iterator[NameSighting]:
        """Yield the names whose first part is one of `pieces`."""
        for piece in pieces:
            if piece.word.nodes:
                yield from self._sightings(piece, self._promising(piece.word, piece.last))

    def _promising(self, word: NameWord, last: int) -> frozenset[int]:
        """Return the first parts that `word` may be and that lead on after word `last`.

        Looking whether keys lead on is much cheaper than comparing letters.
        """
        word.note_begun()
        nodes = word.nodes
        found = nodes & self._index.whole
        for before in self._parents_after(last):
            if not nodes.isdisjoint(before):
                found |= nodes & before
        return found

    def _parents_after(self, last: int) -> Sequence[frozenset[int]]:
        """Return what may stand before all that a name may go on with after word `last`."""
        found: list[frozenset[int]] = []
        gaps, kind_at, parents_at = self._words.gaps, self._kinds.get, self._parents_at
        passed = 0
        opened = False  # whether the word before opens a compound, as عبد, or links, as ولد
        for at in range(last + 1, min(last + 1 + _MAX_AHEAD, self._count)):
            if gaps[at] != " " and not self._words.joined(at):
                break
            found += parents_at[at] if at in parents_at else self._parents(at)
            kind = kind_at(at)
            if kind is None:
                if not opened:
                    break
                passed, opened = passed + 1, False
            elif kind.of_names:
                # What closes a compound is passed over with the word before.
                passed, opened = 1 if kind.closes else passed + opened, kind.opens or kind.link
            elif opened:
                passed, opened = passed + 1, False
            elif kind.middle_cost is None or passed >= _MAX_PASSED:
                break
            else:
                passed += 1 if kind.middle_cost <= _KNOWN_MIDDLE_COST else _MAX_PASSED
        return found

    def _parents(self, index: int) -> Sequence[frozenset[int]]:
        """Return what may stand before all that begins with word `index` and is part of a name."""
        alone, apart = self._alone(index), self._apart(index)
        if apart is None and index not in self._joinable:
            found = () if alone is None else alone.parents
        else:
            found = tuple(some for piece in self._pieces(index) for some in piece.word.parents)
        self._parents_at[index] = found
        return found

    def _sightings(self, piece: Piece, nodes: Iterable[int]) -> Iterator[NameSighting]:
        """Yield the names whose first part is `piece`, read as what leads to one of `nodes`."""
        states = [State(node, (piece,), (fit,)) for node, fit in piece.word.first_fits(nodes)]
        while states:
            state = states.pop()
            for form in self._index.forms(state.node):
                sighting = sighting_of(form, state)
                if sighting is None or (form.open_ended and self._has_family(sighting.last + 1)):
                    continue
                yield self._with_lineage(sighting) if sighting.ends_in_father else sighting
            if self._index.goes_on(state.node):
                states.extend(self._next_states(state))

    def _next_states(self, state: State) -> Iterator[State]:
        for way in self._ways_on(state.pieces[-1].last + 1, state.passed):
            for node, fit in way.piece.word.fits_below(state.node):
                if self._allowed(node, way.piece, fit):
                    yield State(
                        node,
                        (*state.pieces, way.piece),
                        (*state.fits, fit),
                        state.cost + way.cost,
                        way.passed,
                    )

    def _allowed(self, node: int, piece: Piece, fit: Fit) -> bool:
        if piece.apart and fit.score < _MIN_APART:
            return False
        return is_child(piece) or not self._index.slot(node)[1].part.linked

    def _pieces(self, index: int) -> Sequence[Piece]:
        """Return what begins with word `index` and is one part of a name."""
        found = self._pieces_at.get(index)
        if found is None:
            found = self._pieces_at[index] = tuple(self._new_pieces(index))
        return found

    def _new_pieces(self, index: int) -> Iterator[Piece]:
        if (alone := self._alone(index)) is not None:
            yield Piece(alone, index, index)
        if index in self._joinable:
            yield from self._joined_pieces(index)
        if (apart := self._apart(index)) is not None:
            yield apart

    def _alone(self, index: int) -> NameWord | None:
        """Return the part of a name that word `index` may be by itself."""
        kind = self._kinds.get(index)
        if kind is not None:
            return kind.name
        if self._words.gaps[index] != "-":
            return None
        return self._name_words.hyphenated(self._words.words[index])

    def _joined_pieces(self, index: int) -> Iterator[Piece]:
        kind = self._kinds.get(index)
        opens = kind is not None and kind.opens
        for last in range(index + 1, min(index + _MAX_JOINED, self._count)):
            closing = self._kinds.get(last)
            if not (opens or (closing is not None and closing.closes)):
                continue
            if all(map(self._words.joined, range(index + 1, last + 1))):
                joined = self._name_words.joined(self._words.words[index : last + 1])
                if joined is not None:
                    yield Piece(joined, index, last)

    def _apart(self, index: int) -> Piece | None:
        """Return the part of a name that words `index` and those after it are only together."""
        last = index + 1
        gap = self._words.gaps[last]
        if last == self._count or not (gap == " " or self._words.joined(last)):
            return None
        words = [self._words.words[index], self._words.words[last]]
        if gap == "-":
            words[1] = words[1].title()  # Jin-ping
        elif self._kinds.get(index) is not None and self._is_compound(last):
            # Benabderrahmane, بن عبد الرحمن.
            last += 1
            words.append(self._words.words[last])
        word = self._name_words.written_apart(words)
        return None if word is None else Piece(word, index, last, apart=True)

    def _is_compound(self, index: int) -> bool:
        """Whether words `index` and the next are one given name that may be passed over."""
        kind, after = self._kinds.get(index), self._kinds.get(index + 1)
        opens = kind is not None and kind.opens_middle
        closes = after is not None and after.closes
        return (opens or closes) and self._joined_word(index + 1)

    def _has_family(self, index: int) -> bool:
        """Whether word `index` goes on with a name that may be another's family name."""
        if index >= self._count or not self._words.joined(index):
            return False
        kind = self._kinds.get(index)
        is_link = kind is not None and kind.link
        return is_link or goes_on_a_name(self._words.words[index])

    def _with_lineage(self, sighting: NameSighting) -> NameSighting:
        """Return the sighting of X bin Y with what follows: bin Z, and the family with its Al."""
        last = sighting.last
        while self._is_son(last + 1) and (end := self._unit_end(last + 2)) is not None:
            last = end
        if self._is_family_article(last + 1) and self._joined_word(last + 2):
            last += 2
        return replace(sighting, last=last) if last > sighting.last else sighting

    def _is_son(self, index: int) -> bool:
        return self._joined_word(index) and is_son(normalise(self._words.words[index]))

    def _is_family_article(self, index: int) -> bool:
        return self._joined_word(index) and self._words.words[index] in _FAMILY_ARTICLES

    def _unit_end(self, index: int) -> int | None:
        """Return the last word of the father's name that begins with word `index`."""
        if not self._joined_word(index):
            return None
        opens = opens_middle_name(normalise(self._words.words[index]))
        return index + 1 if opens and self._joined_word(index + 1) else index

    def _joined_word(self, index: int) -> bool:
        """Whether word `index` belongs to the one before and may be written as a name."""
        if index >= self._count or not self._words.joined(index):
            return False
        word = self._words.words[index]
        return not word.isascii() or word[0].isupper() or is_son(word)

    def _ways_on(self, index: int, passed: int) -> Sequence[_Way]:
        """Return how a name may go on at word `index`, so many words passed over before."""
        found = self._ways_at.get((index, passed))
        if found is None:
            found = self._ways_at[index, passed] = tuple(self._new_ways(index, passed))
        return found

    def _new_ways(self, index: int, passed: int) -> Iterator[_Way]:
        cost, linked, links = 0.0, False, 0
        link: str | None = None
        while index < self._count and self._words.joined(index):
            for piece in self._pieces(index):
                if not (piece.apart and passed):
                    yield _Way(piece if link is None else piece._replace(link=link), cost, passed)
            kind = self._kinds.get(index)
            if kind is not None and kind.link and links < _MAX_LINKS:
                linked, links, cost = True, links + 1, cost + _LINK_COST
                link = normalise(self._words.words[index])
            elif kind is not None and passed < _MAX_PASSED and self._is_compound(index):
                # عبد المنعم is one name, as عبدالمنعم is.
                passed, cost = passed + 1, cost + _COMPOUND_COST
                linked, link, index = False, None, index + 1
            else:
                # After بن anything is a name; one that is no known name is passed over once.
                middle = kind.middle_cost if kind is not None else None
                if linked and self._joined_word(index):
                    middle = min(middle or _KNOWN_MIDDLE_COST, _KNOWN_MIDDLE_COST)
                if middle is None or passed >= _MAX_PASSED:
                    return
                passed += 1 if middle <= _KNOWN_MIDDLE_COST else _MAX_PASSED
                linked, link, cost = False, None, cost + middle
            index += 1


def _joinable(known: Iterable[tuple[int, WordKind]]) -> Iterator[int]:
    """Yield the numbers of the words with which words that count as one may begin."""
    for number, kind in known:
        if kind.opens:
            yield number
        if kind.closes:
            # Jar Allah, Salah al-Din.
            yield from range(max(0, number - _MAX_JOINED + 1), number)
