"""The title of who heads a body less the name of the place that it is for: رئيس هيئة الميناء."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from services.domain.text.words import Words
from services.domain.watchlist.deciding.bodies.of_places import (
    another_place,
    is_without_name,
    without_name_of_place,
)
from services.domain.watchlist.forms.aliases.purpose import as_purpose, without_purpose
from services.domain.watchlist.reasons import Why

_OF, _THE, _POSSESSIVE = "of", "the", "s"
_LEAST, _MOST = 3, 3
"""Words of a body with such a name, and of what its head is called."""


def titles_less_place(tokens: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield what the title of the head of such a body is cut short to; nothing of other titles."""
    yield from _english(tokens) if tokens[0].isascii() else _arabic(tokens)


class OtherPlaces:
    """Of which other places the texts have such bodies; looked up once for each title."""

    def __init__(self, texts: Sequence[Words]) -> None:
        self._texts = texts
        self._known: dict[tuple[str, ...], str | None] = {}

    def why_of_another(self, title: tuple[str, ...], tokens: tuple[str, ...]) -> str | None:
        """Return why a title cut short may be that of another one; None where it may not be.

        Args:
            tokens: normal forms of the title in full.
        """
        if title not in self._known:
            self._known[title] = self._another(title, tokens)
        name = self._known[title]
        return name and Why.OFFICE_OF_PLACE_TOO.say(name=name)

    def _another(self, title: tuple[str, ...], tokens: tuple[str, ...]) -> str | None:
        pairs = ((*(without_purpose(pair[:1]) or pair[:1]), pair[1]) for pair in pairwise(title))
        short = next(filter(is_without_name, pairs), None)
        return None if short is None else another_place(self._texts, short, tokens)


def _arabic(tokens: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for at in range(1, min(_MOST, len(tokens) - _LEAST) + 1):
        before, body = tokens[:at], tokens[at:]
        yield from ((*before, *short) for short in without_name_of_place(body))
        bare = without_purpose(body)
        if bare is not None:
            yield from ((*before, *as_purpose(short)) for short in without_name_of_place(bare))


def _english(tokens: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if _OF in tokens:
        at = tokens.index(_OF)
        role, body = tokens[:at], tokens[at + 1 :]
        shorts = [*without_name_of_place(body)]
    else:
        ends = range(_LEAST, len(tokens))
        found = ((end, [*without_name_of_place(tokens[:end])]) for end in ends)
        end, shorts = next((one for one in found if one[1]), (0, []))
        role = tokens[end:][tokens[end : end + 1] == (_POSSESSIVE,) :]
    for short in shorts if 0 < len(role) <= _MOST else ():
        yield (*short, *role)
        yield (*short, _POSSESSIVE, *role)
        yield (*role, _OF, _THE, *short)
