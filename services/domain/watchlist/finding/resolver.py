"""Which words of the watchlist a word of the text may be."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from services.domain.text.normalise import normalise
from services.domain.text.proclitics import Reading, readings
from services.domain.watchlist.finding.name_words import NameWords, WordKind, is_of_names
from services.domain.watchlist.finding.trie import ROOT, Trie
from services.domain.watchlist.forms.names.name_spellings import canonical

_MAX_CACHED_WORDS = 65_536
_MAX_WORD = 128  # code points, harakat included; longer words name nobody

# How much a score falls below 1 for each particle set aside, and for the alef that ل swallowed:
# Not measured: the order matters, the distance does not.
PROCLITIC_COST = 0.02
_LOST_ALEF_COST = 0.01


@dataclass(kw_only=True, slots=True)
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


@dataclass(kw_only=True, slots=True)
class Resolution:
    """All that a word of the text may be, if it may be anything.

    Attributes:
        starts: what it may be as the first word of a name, each with the node of the trie.
        inner: tokens that it may be inside a name, where no particle may be set aside.
        kind: what it is to the parts of persons' names.
    """

    starts: tuple[tuple[Resolved, int], ...] = ()
    inner: tuple[int, ...] = ()
    kind: WordKind | None = None


class Resolver(dict[str, Resolution | None]):
    """Remembers the resolutions of distinct words, up to a bound; of more, those met of late.

    None is that of a word which is nothing to the watchlist, as most are.

    A dictionary with a default, so that a hit costs what a dictionary costs. When it is full it
    becomes the older half, from which words that are met again come back.
    """

    def __init__(self, trie: Trie, name_words: NameWords) -> None:
        super().__init__()
        self._older: dict[str, Resolution | None] = {}
        self._trie = trie
        self.name_words = name_words

    def __missing__(self, word: str) -> Resolution | None:
        """Resolve a word met for the first time."""
        if len(word) > _MAX_WORD:
            return None
        resolution = self._older.pop(word) if word in self._older else self._resolve(word)
        if len(self) >= _MAX_CACHED_WORDS:
            self._older = dict(self)
            self.clear()
        self[word] = resolution
        return resolution

    def _resolve(self, word: str) -> Resolution | None:
        if self._is_plain(word):
            return None
        ways = readings(word)
        kind = self.name_words.kind(word, ways)
        found = self._tokens(word, ways)
        if not found:
            return None if kind is None else Resolution(kind=kind)
        nodes = ((resolved, self._trie.step(ROOT, resolved.token)) for resolved in found)
        starts = tuple((resolved, node) for resolved, node in nodes if node is not None)
        return Resolution(
            starts=starts,
            inner=tuple(resolved.token for resolved in found if not resolved.stripped),
            kind=kind,
        )

    def _tokens(self, word: str, ways: Iterable[Reading]) -> Sequence[Resolved]:
        """Return the tokens that a word may stand for, read in these ways."""
        token_of = self._trie.token
        found = list[Resolved]()
        for reading in ways:
            if (token := token_of(canonical(reading.form))) is not None:
                found.append(_resolved(reading, token))
        for reading in ways if word.isupper() else ():
            for text in _in_capitals(word, reading):
                if (token := token_of(text)) is not None:
                    found.append(_resolved(reading, token))
        return found

    def _is_plain(self, word: str) -> bool:
        """Whether a word is a Latin one in small letters that no form has and no name is made of.

        Half the words of an English text are, so this is found out before anything else.
        """
        if not (word.isascii() and word.islower()):
            return False
        form = normalise(word)
        return self._trie.token(canonical(form)) is None and not is_of_names(form)


def set_aside(particles: Iterable[str]) -> Iterator[str]:
    """Yield the steps that set these particles aside."""
    return (f"{particle} set aside" for particle in particles)


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


def _in_capitals(word: str, reading: Reading) -> tuple[str, ...]:
    """Return what is left of a word in capitals, where that begins with one: WHO, لـNATO."""
    rest = word[reading.offset :]
    return (normalise(rest).upper(),) if rest[0].isascii() and rest.isupper() else ()


def _steps(reading: Reading) -> tuple[str, ...]:
    steps = [*set_aside(reading.proclitics)]
    if reading.lost_alef:
        steps.append("alef of the article restored after ل")
    elif reading.article:
        steps.append("ال set aside")
    return tuple(steps)
