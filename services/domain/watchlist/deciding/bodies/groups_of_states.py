"""Groups of states called by how many they are, the Quad, and houses of parliament: the Lords."""

from collections.abc import Sequence
from functools import lru_cache

from services.domain.text.normalise import normal_forms
from services.domain.text.proclitics import is_definite
from services.domain.text.words import Words
from services.domain.watchlist.deciding.bodies.short_forms import Short

_CACHED_NAMES = 16_384
_GROUPS = normal_forms("""
    Quad Quartet Quint Quintet Troika Mechanism
    الرباعية الخماسية السداسية السباعية الترويكا الميكانيزم
""")
"""Not الثلاثية, as most summits are, and no committee, of which each state has many."""
_FEWEST = 2
_HOUSE, _HOUSES = ("house", "of"), frozenset({"commons", "lords"})
_THE = frozenset({"the", "The"})


@lru_cache(_CACHED_NAMES)
def group_forms(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return the one word in a longer name that says which it is; nothing of other names."""
    if len(tokens) < _FEWEST:
        return ()
    if tokens[:-1] == _HOUSE and tokens[-1] in _HOUSES:
        return (tokens[-1:],)
    return tuple((token,) for token in tokens if token in _GROUPS)


def is_group(words: Words, first: int) -> bool:
    """Whether such a word stands alone: no noun has it as its adjective, in English "the" does."""
    before = words.before(first)
    if words.words[first][0].isascii():
        return before in _THE
    return before is None or not is_definite(before)
