"""Finds names of persons in a text by their parts, in either script."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from services.domain.names.units import is_son, opens_middle_name
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.finding.name_index import NameIndex
from services.domain.watchlist.finding.name_parts import Fit
from services.domain.watchlist.finding.name_pieces import NamePieces
from services.domain.watchlist.finding.name_sighting import (
    NameSighting,
    Piece,
    State,
    is_child,
    sighting_of,
)
from services.domain.watchlist.finding.name_ways import NameWays
from services.domain.watchlist.finding.name_word import NameWord
from services.domain.watchlist.finding.name_words import (
    NameWords,
    WordKind,
    goes_on_a_name,
)
from services.domain.watchlist.forms.names.name_forms import NameForm

_FAMILY_ARTICLES = frozenset({"آل", "Al", "al"})
Place = tuple[str, int, int]
"""Id of an entity, and the first and the last word of its name."""

_MIN_APART = 0.85
"""For a part that the text writes as two words, which is rare outside of foreign names."""


class NameScanner:
    """Walks the words of one text through an index of names.

    Attributes:
        kinds: what those words are to names that have a part in any, by their numbers.
        named: the words that may be one part of a name, with their numbers: few of a text are.
        compounds: those that may begin or end words which count as one.
    """

    def __init__(
        self,
        index: NameIndex,
        name_words: NameWords,
        words: Words,
        kinds: Mapping[int, WordKind],
        as_listed: Collection[Place] = (),
    ) -> None:
        self._index = index
        self._as_listed = as_listed
        self._words = words
        self._count = len(words.words)
        self.kinds = kinds
        self._pieces = NamePieces(name_words, words, kinds)
        self._ways = NameWays(self._pieces)
        self.named = self._pieces.named
        self.compounds = self._pieces.compounds

    def all_sightings(self) -> Iterator[NameSighting]:
        """Yield the names in the text."""
        for number, name in self.named:
            if not name.begins:
                continue
            after = self._ways.parts_after(number)
            if (after or self._index.whole) and (promising := self._promising(name, after)):
                yield from self._sightings(Piece(name, number, number), promising)
        for number in self._pieces.links:
            if (apart := self._pieces.apart(number)) is not None:
                yield from self._sightings_of([apart])
        for number in self._pieces.joinable:
            yield from self._sightings_of(self._pieces.joined(number))

    def _sightings_of(self, pieces: Iterable[Piece]) -> Iterator[NameSighting]:
        """Yield the names whose first part is one of `pieces`."""
        for piece in pieces:
            if piece.word.begins:
                after = self._ways.parts_after(piece.last)
                yield from self._sightings(piece, self._promising(piece.word, after))

    def _promising(self, word: NameWord, parts_after: Iterable[NameWord]) -> frozenset[int]:
        """Return the first parts that `word` may be and that lead on to one of the parts after it.

        Looking whether keys lead on is much cheaper than comparing letters, which comes after.
        """
        word.note_begun()
        found = word.whole
        for after in parts_after:
            for before in after.parents:
                # What was found not to fit is no node of the word any more.
                if not word.nodes.isdisjoint(before):
                    fits = word.first_fits(word.nodes & before)
                    found = found.union(node for node, _ in fits if after.fits_below(node))
        return found

    def _sightings(self, piece: Piece, nodes: Iterable[int]) -> Iterator[NameSighting]:
        """Yield the names whose first part is `piece`, read as what leads to one of `nodes`."""
        states = [State(node, (piece,), (fit,)) for node, fit in piece.word.first_fits(nodes)]
        while states:
            state = states.pop()
            ends = is_child(state.pieces[-1]) or not self._is_linked(state.node)
            for form in self._index.forms(state.node) if ends else ():
                if self._is_listed(form, state):
                    continue
                sighting = sighting_of(form, state)
                if sighting is None or (form.open_ended and self._has_other_family(sighting)):
                    continue
                yield self._with_lineage(sighting) if sighting.ends_in_father else sighting
            if self._index.goes_on(state.node):
                states.extend(self._next_states(state))

    def _is_listed(self, form: NameForm, state: State) -> bool:
        """Whether a name stands as it is listed, and was found so; a father's name may go on."""
        piece = state.pieces[-1]
        place = form.entity, state.pieces[0].first, piece.last
        return piece.link is None and place in self._as_listed

    def _next_states(self, state: State) -> Iterator[State]:
        for way in self._ways.at(state.pieces[-1].last + 1, state.passed):
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
        # Before the family name bin is often left out: Alya Ahmed Saif Al-Thani.
        return is_child(piece) or self._index.goes_on(node) or not self._is_linked(node)

    def _is_linked(self, node: int) -> bool:
        return self._index.slot(node)[1].part.linked

    def _has_other_family(self, sighting: NameSighting) -> bool:
        """Whether a name without its family name goes on, as that of somebody else may.

        Of ruling families the name of the grandfather stands for it: فيصل بن فرحان بن عبدالله.
        """
        last = sighting.last
        if sighting.ends_in_father and sighting.form.of_dynasty:
            last = self._end_of_lineage(last)
        return self._has_family(last + 1)

    def _has_family(self, index: int) -> bool:
        """Whether word `index` goes on with a name that may be another's family name."""
        if index >= self._count or not self._words.joined(index):
            return False
        kind = self.kinds.get(index)
        is_link = kind is not None and kind.link
        return is_link or goes_on_a_name(self._words.words[index])

    def _with_lineage(self, sighting: NameSighting) -> NameSighting:
        """Return the sighting of X bin Y with what follows: bin Z, and the family with its Al."""
        last = self._end_of_lineage(sighting.last)
        if self._is_family_article(last + 1) and self._pieces.joined_word(last + 2):
            last += 2
        return replace(sighting, last=last) if last > sighting.last else sighting

    def _end_of_lineage(self, last: int) -> int:
        """Return the last word of each bin Z after word `last`."""
        while self._is_son(last + 1) and (end := self._unit_end(last + 2)) is not None:
            last = end
        return last

    def _is_son(self, index: int) -> bool:
        return self._pieces.joined_word(index) and is_son(normalise(self._words.words[index]))

    def _is_family_article(self, index: int) -> bool:
        return self._pieces.joined_word(index) and self._words.words[index] in _FAMILY_ARTICLES

    def _unit_end(self, index: int) -> int | None:
        """Return the last word of the father's name that begins with word `index`."""
        if not self._pieces.joined_word(index):
            return None
        opens = opens_middle_name(normalise(self._words.words[index]))
        return index + 1 if opens and self._pieces.joined_word(index + 1) else index
