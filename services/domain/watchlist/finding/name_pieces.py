"""The parts of names that words of a text may be: one word alone, or several together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from services.domain.names.units import is_son
from services.domain.text.words import Words
from services.domain.watchlist.finding.name_sighting import Piece
from services.domain.watchlist.finding.name_word import NameWord
from services.domain.watchlist.finding.name_words import NameWords, WordKind

_MAX_JOINED = 3
_ENGLISH = frozenset({"an", "as", "at"})


class NamePieces:
    """What begins with each word of one text and is one part of a name.

    Attributes:
        words: of the text.
        kinds: what those are to names that have a part in any, by their numbers.
        named: the words that may be one part of a name, with their numbers: few of a text are.
        compounds: those that may begin or end words which count as one.
        links: the numbers of those that link two names.
        joinable: the numbers of those with which words that count as one may begin.
    """

    def __init__(self, name_words: NameWords, words: Words, kinds: Mapping[int, WordKind]) -> None:
        self._name_words = name_words
        self._halves = name_words.halves
        self._count = len(words.words)
        self._at: dict[int, Sequence[Piece]] = {}
        self.words = words
        self.kinds = kinds
        self.named = [(number, kind.name) for number, kind in kinds.items() if kind.name]
        of_names = [(number, kind) for number, kind in kinds.items() if kind.of_names]
        self.compounds = [
            (number, kind)
            for number, kind in of_names
            if kind.closes or (kind.opens and not self._is_english(number))
        ]
        self.links = [number for number, kind in of_names if kind.link]
        self.joinable = frozenset(_joinable(self.compounds))

    def at(self, index: int) -> Sequence[Piece]:
        """Return what begins with word `index` and is one part of a name."""
        found = self._at.get(index)
        if found is None:
            found = self._at[index] = tuple(self._new(index))
        return found

    def _new(self, index: int) -> Iterator[Piece]:
        if (alone := self._alone(index)) is not None:
            yield Piece(alone, index, index)
        if index in self.joinable:
            yield from self.joined(index)
        if (apart := self.apart(index)) is not None:
            yield apart

    def _alone(self, index: int) -> NameWord | None:
        """Return the part of a name that word `index` may be by itself."""
        kind = self.kinds.get(index)
        if kind is not None:
            return kind.name
        if self.words.gaps[index] != "-":
            return None
        return self._name_words.hyphenated(self.words.words[index])

    def joined(self, index: int) -> Iterator[Piece]:
        """Yield what word `index` and those after it are together, as عبد الله is."""
        kind = self.kinds.get(index)
        opens = kind is not None and kind.opens and not self._is_english(index)
        for last in range(index + 1, min(index + _MAX_JOINED, self._count)):
            closing = self.kinds.get(last)
            if not (opens or (closing is not None and closing.closes)):
                continue
            if all(map(self.words.joined, range(index + 1, last + 1))):
                joined = self._name_words.joined(self.words.words[index : last + 1])
                if joined is not None:
                    yield Piece(joined, index, last)

    def _is_english(self, index: int) -> bool:
        """Whether a small word is one of English, and no article: at the same time as Sharaa."""
        return self.words.words[index] in _ENGLISH and self.words.gaps[index + 1] != "-"

    def apart(self, index: int) -> Piece | None:
        """Return the part of a name that words `index` and those after it are only together."""
        last = index + 1
        if last == self._count:
            return None
        first, second = self.words.words[index], self.words.words[last]
        gap = self.words.gaps[last]
        if gap == "-":
            second = second.title()  # Jin-ping
        head = self._halves[first]
        apart = head.apart and self._halves[second].ends
        # After بن even a given name belongs to a family name that Latin letters write as one word.
        if not (apart or head.son or (head.particle and not second.islower())):
            return None
        if gap != " " and not self.words.joined(last):
            return None
        words: tuple[str, ...] = (first, second)
        if gap != "-" and last in self.joinable and index in self.kinds and self.is_compound(last):
            # Benabderrahmane, بن عبد الرحمن.
            last += 1
            words = (first, second, self.words.words[last])
        word = self._name_words.written_apart(words)
        return None if word is None else Piece(word, index, last, apart=True)

    def is_compound(self, index: int) -> bool:
        """Whether words `index` and the next are one given name that may be passed over."""
        kind, after = self.kinds.get(index), self.kinds.get(index + 1)
        opens = kind is not None and kind.opens_middle
        closes = after is not None and after.closes
        return (opens or closes) and self.joined_word(index + 1)

    def parts(self, index: int) -> Sequence[NameWord]:
        """Return what begins with word `index` and is one part of a name, not the first."""
        if index not in self.joinable and self.apart(index) is None:
            alone = self._alone(index)
            return (alone,) if alone is not None and alone.parents else ()
        return [piece.word for piece in self.at(index)]

    def joined_word(self, index: int) -> bool:
        """Whether word `index` belongs to the one before and may be written as a name."""
        if index >= self._count or not self.words.joined(index):
            return False
        word = self.words.words[index]
        return not word.isascii() or word[0].isupper() or is_son(word)


def _joinable(known: Iterable[tuple[int, WordKind]]) -> Iterator[int]:
    """Yield the numbers of the words with which words that count as one may begin."""
    for number, kind in known:
        if kind.opens:
            yield number
        if kind.closes:
            # Jar Allah, Salah al-Din.
            yield from range(max(0, number - _MAX_JOINED + 1), number)
