"""How a name may go on in a text: what may be passed over before its next part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from services.domain.text.normalise import normalise
from services.domain.watchlist.finding.name_pieces import NamePieces
from services.domain.watchlist.finding.name_sighting import Piece
from services.domain.watchlist.finding.name_word import NameWord

_LINK_COST = 0.01
_MAX_PASSED, _MAX_LINKS = 3, 2
_KNOWN_MIDDLE_COST = 0.03
_COMPOUND_COST = 0.02
"""Of a middle name in two words: that of one which the lexicon has."""
_MAX_AHEAD = 1 + _MAX_PASSED * (1 + _MAX_LINKS) + _MAX_LINKS
"""Words from the end of one part to the end of what may be the beginning of the next."""


@dataclass(slots=True)
class Way:
    """How a name may go on: with a piece, what was passed over before it, and what that costs."""

    piece: Piece
    cost: float
    passed: int


class NameWays:
    """How names may go on in one text."""

    def __init__(self, pieces: NamePieces) -> None:
        self._pieces = pieces
        self._words = pieces.words
        self._gaps = pieces.words.gaps
        self._kinds = pieces.kinds
        self._parts = pieces.parts
        self._count = len(pieces.words.words)
        self._ways_at: dict[tuple[int, int], Sequence[Way]] = {}

    def parts_after(self, last: int) -> Sequence[NameWord]:
        """Return all that a name may go on with after word `last`, and some more."""
        at = last + 1
        if at == self._count or (self._gaps[at] != " " and not self._words.joined(at)):
            return ()
        kind = self._kinds.get(at)
        if kind is None or (kind.middle_cost is None and not kind.of_names):
            return self._parts(at)
        return self._parts_beyond(last)

    def _parts_beyond(self, last: int) -> Sequence[NameWord]:
        """Return the same where words may be passed over."""
        found: list[NameWord] = []
        gaps, kind_at = self._gaps, self._kinds.get
        passed = 0
        opened = False  # whether the word before opens a compound, as عبد, or links, as ولد
        for at in range(last + 1, min(last + 1 + _MAX_AHEAD, self._count)):
            if gaps[at] != " " and not self._words.joined(at):
                break
            found += self._parts(at)
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
                passed += self._names_in(at, kind.middle_cost)
        return found

    def _names_in(self, index: int, middle: float) -> int:
        """Return for how many names a word counts: an initial for one, as each in George H.W."""
        is_known = middle <= _KNOWN_MIDDLE_COST or len(self._words.words[index]) == 1
        return 1 if is_known else _MAX_PASSED

    def at(self, index: int, passed: int) -> Sequence[Way]:
        """Return how a name may go on at word `index`, so many words passed over before."""
        found = self._ways_at.get((index, passed))
        if found is None:
            found = self._ways_at[index, passed] = tuple(self._new(index, passed))
        return found

    def _new(self, index: int, passed: int) -> Iterator[Way]:
        cost, linked, links = 0.0, False, 0
        link: str | None = None
        while index < self._count and self._words.joined(index):
            for piece in self._pieces.at(index):
                if not (piece.apart and passed):
                    yield Way(piece if link is None else replace(piece, link=link), cost, passed)
            kind = self._kinds.get(index)
            if kind is not None and kind.link and links < _MAX_LINKS:
                linked, links, cost = True, links + 1, cost + _LINK_COST
                link = normalise(self._words.words[index])
            elif kind is not None and passed < _MAX_PASSED and self._pieces.is_compound(index):
                # عبد المنعم is one name, as عبدالمنعم is.
                passed, cost = passed + 1, cost + _COMPOUND_COST
                linked, link, index = False, None, index + 1
            else:
                # After بن anything is a name; one that is no known name is passed over once.
                middle = kind.middle_cost if kind is not None else None
                if linked and self._pieces.joined_word(index):
                    middle = min(middle or _KNOWN_MIDDLE_COST, _KNOWN_MIDDLE_COST)
                if middle is None or passed >= _MAX_PASSED:
                    return
                passed += self._names_in(index, middle)
                linked, link, cost = False, None, cost + middle
            index += 1
