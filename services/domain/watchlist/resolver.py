"""Which words of the watchlist a word of the text may be."""

from dataclasses import dataclass

from services.domain.text.normalise import normalise
from services.domain.text.proclitics import Reading, readings
from services.domain.watchlist.forms import canonical
from services.domain.watchlist.name_index import NameWords, WordKind
from services.domain.watchlist.trie import ROOT, Trie

_MAX_CACHED_WORDS = 65_536
_MAX_WORD = 128  # code points, harakat included; longer words name nobody

# How much a score falls below 1 for each particle set aside, and for the alef that ل swallowed:
# matching.md measured none; the order matters, the distance does not.
PROCLITIC_COST = 0.02
_LOST_ALEF_COST = 0.01


@dataclass(frozen=True, kw_only=True, slots=True)
class Resolved:
    """One token of the watchlist that a word of the text may be.

    Attributes:
        token: number of the token in the trie.
        offset: where in the word the token begins, in code points.
        cost: how much less certain this is than the word as it stands.
        steps: the rewrites from the word to the token.
        stripped: whether particles or the article were set aside.
        article: whether an article was set aside that the name does not have.
        letters: how many letters are left.
    """

    token: int
    offset: int
    cost: float
    steps: tuple[str, ...]
    stripped: bool
    article: bool
    letters: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Resolution:
    """All that a word of the text may be.

    Attributes:
        starts: what it may be as the first word of a name, each with the node of the trie.
        inner: tokens that it may be inside a name, where no particle may be set aside.
        kind: what it is to the parts of persons' names.
        active: whether anything may begin here, or end that words count as one.
    """

    starts: tuple[tuple[Resolved, int], ...] = ()
    inner: tuple[int, ...] = ()
    kind: WordKind | None = None
    active: bool = False


_NOTHING = Resolution()


class Resolver(dict[str, Resolution]):
    """Remembers the resolution of every distinct word, up to a bound; then begins anew.

    A dictionary with a default, so that a hit costs what a dictionary costs.
    """

    def __init__(self, trie: Trie, name_words: NameWords) -> None:
        super().__init__()
        self._trie = trie
        self.name_words = name_words

    def __missing__(self, word: str) -> Resolution:
        """Resolve a word met for the first time."""
        if len(word) > _MAX_WORD:
            return _NOTHING
        if len(self) >= _MAX_CACHED_WORDS:
            self.clear()
        resolution = self._resolve(word)
        self[word] = resolution
        return resolution

    def _resolve(self, word: str) -> Resolution:
        ways = readings(word)
        found = [
            _resolved(reading, token)
            for reading in ways
            for text in _tokens(word, reading)
            if (token := self._trie.token(text)) is not None
        ]
        kind = self.name_words.kind(word, ways)
        if not found and kind is None:
            return _NOTHING
        nodes = ((resolved, self._trie.step(ROOT, resolved.token)) for resolved in found)
        starts = tuple((resolved, node) for resolved, node in nodes if node is not None)
        return Resolution(
            starts=starts,
            inner=tuple(resolved.token for resolved in found if not resolved.stripped),
            kind=kind,
            active=bool(starts) or (kind is not None and (kind.closes or kind.begins_name)),
        )


def _resolved(reading: Reading, token: int) -> Resolved:
    return Resolved(
        token=token,
        offset=reading.offset,
        cost=PROCLITIC_COST * len(reading.proclitics) + _LOST_ALEF_COST * reading.lost_alef,
        steps=_steps(reading),
        stripped=reading.offset > 0,
        article=reading.article,
        letters=len(reading.form),
    )


def _tokens(word: str, reading: Reading) -> tuple[str, ...]:
    """Return the tokens that may stand for a reading: its form, and in capitals if it is."""
    rest = word[reading.offset :]
    capitals = normalise(rest).upper() if rest.isupper() and rest[0].isascii() else None
    form = canonical(reading.form)
    return (form,) if capitals is None else (form, capitals)


def _steps(reading: Reading) -> tuple[str, ...]:
    steps = [f"{particle} set aside" for particle in reading.proclitics]
    if reading.lost_alef:
        steps.append("alef of the article restored after ل")
    elif reading.article:
        steps.append("ال set aside")
    return tuple(steps)
