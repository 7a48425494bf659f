"""The little language of name patterns.

    (Global|Grand) Coalition [to defeat] (Daesh|ISIS)

`(a|b)` is a choice, `[a]` may be left out, `[a|b]` is both; each may hold several words, part of a
word, or further brackets. Everything else stands for itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from schemas.sentence import Sentence, Value
from services.domain.watchlist.wordings import WatchlistProblem

MAX_VARIANTS = 2_000
_MAX_DEPTH = 8
_CLOSING = {"(": ")", "[": "]"}
_SPECIAL = frozenset("()[]|")


class PatternError(Exception):
    """The pattern is not well formed.

    Attributes:
        position: of the character at fault, counted from 1.
        sentence: what is wrong with it, at which character, and how to mend it.
    """

    def __init__(self, position: int, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.position = position
        self.sentence = sentence


def expand(pattern: str) -> tuple[str, ...]:
    """Return every name that `pattern` stands for, each once, in the order written.

    Raises:
        PatternError: it is not well formed, or stands for more than 2,000 names.
    """
    choice = _Parser(pattern).parse()
    # Counted before anything is built: twenty choices of two are a million names.
    if choice.count() > MAX_VARIANTS:
        count, most = choice.count(), MAX_VARIANTS
        said = WatchlistProblem.PATTERN_NAMES
        raise PatternError(1, said.say(pattern=pattern, character=1, count=count, limit=most))
    return tuple(dict.fromkeys(" ".join(name.split()) for name in choice.names()))


@dataclass(frozen=True, kw_only=True)
class _Choice:
    """Alternatives, each a sequence of texts and further choices."""

    alternatives: tuple[tuple["str | _Choice", ...], ...]

    def count(self) -> int:
        total = 0
        for parts in self.alternatives:
            names = 1
            for part in parts:
                names *= part.count() if isinstance(part, _Choice) else 1
            total += names
        return total

    def names(self) -> Iterator[str]:
        for parts in self.alternatives:
            options = (part.names() if isinstance(part, _Choice) else (part,) for part in parts)
            yield from map("".join, product(*options))


class _Parser:
    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def parse(self) -> _Choice:
        choice = _Choice(alternatives=(self._sequence(depth=0),))
        if self._at < len(self._pattern):
            found = self._pattern[self._at]
            if found == "|":
                raise self._error(WatchlistProblem.PATTERN_CHOICE)
            raise self._error(WatchlistProblem.PATTERN_CLOSES_NONE, bracket=found)
        return choice

    def _sequence(self, *, depth: int) -> tuple[str | _Choice, ...]:
        parts: list[str | _Choice] = []
        while self._at < len(self._pattern):
            character = self._pattern[self._at]
            if character in _CLOSING:
                parts.append(self._bracket(character, depth=depth + 1))
            elif character in _SPECIAL:
                break
            else:
                parts.append(self._text())
        return tuple(parts)

    def _text(self) -> str:
        start = self._at
        while self._at < len(self._pattern) and self._pattern[self._at] not in _SPECIAL:
            self._at += 1
        return self._pattern[start : self._at]

    def _bracket(self, opening: str, *, depth: int) -> _Choice:
        if depth > _MAX_DEPTH:
            raise self._error(WatchlistProblem.PATTERN_DEEP, limit=_MAX_DEPTH)
        opened = self._at
        alternatives = [self._alternative(depth)]
        while self._pattern.startswith("|", self._at):
            alternatives.append(self._alternative(depth))
        if not self._pattern.startswith(_CLOSING[opening], self._at):
            self._at, closing = opened, _CLOSING[opening]
            raise self._error(WatchlistProblem.PATTERN_OPEN, opening=opening, closing=closing)
        self._at += 1
        if opening == "[":
            alternatives.append(("",))
        return _Choice(alternatives=tuple(alternatives))

    def _alternative(self, depth: int) -> tuple[str | _Choice, ...]:
        self._at += 1
        start = self._at
        parts = self._sequence(depth=depth)
        if not self._pattern[start : self._at].strip():
            raise self._error(WatchlistProblem.PATTERN_EMPTY)
        return parts

    def _error(self, problem: WatchlistProblem, **values: Value) -> PatternError:
        said = problem.say(pattern=self._pattern, character=self._at + 1, **values)
        return PatternError(self._at + 1, said)
