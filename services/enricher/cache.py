"""Remembers what was made of a word, within bounds."""

from collections.abc import Callable
from typing import Generic, TypeVar

_ENTRIES = 100_000
_MAX_LENGTH = 40
LONGEST_READ = 200
"""Code points of a word that are read: what is longer is no word of a language, and a mebibyte of
one ligature is eighteen of letters."""

V = TypeVar("V")


class Cache(dict[str, V], Generic[V]):
    """What `make` makes of a string; forgets everything when full, keeps no long string.

    Of a very long one `make` is given the beginning.

    Faster than `functools.lru_cache`, whose every hit moves a link: an engine asks it for every
    word of every article.
    """

    def __init__(self, make: Callable[[str], V]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> V:
        value = self._make(key[:LONGEST_READ])
        if len(key) <= _MAX_LENGTH:
            if len(self) >= _ENTRIES:
                self.clear()
            self[key] = value
        return value
