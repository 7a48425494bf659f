"""Reads the word lists."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.enricher.word_lists import split_lists

_DATA = files("services.enricher.engines.lexicon") / "data"
_SUFFIX = ".txt"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One name or word and the list it stands in."""

    feature: str
    words: tuple[str, ...]
    """Normal forms."""
    acronym: str | None = None
    """As written, where only this spelling counts: WHO is a body, who is not."""


class LexiconError(ValueError):
    """A word list cannot be read; the message names file and line."""


@lru_cache(maxsize=1)
def read_entries() -> tuple[Entry, ...]:
    """Read every list that comes with the engine.

    Raises:
        LexiconError: a line stands before the first `[list]`, or an entry holds no word.
    """
    return tuple(
        entry for file, content in _contents() for entry in parse_entries(content, source=file)
    )


def lexicon_hash() -> str:
    """Return a hash of all lists as they stand in their files."""
    hasher = hashlib.sha256()
    for file, content in _contents():
        hasher.update(f"{file}\0{content}\0".encode())
    return hasher.hexdigest()


def parse_entries(content: str, *, source: str) -> Iterator[Entry]:
    """Read lists, one for each feature; see `split_lists`.

    Raises:
        LexiconError: as `read_entries`.
    """
    for listed in split_lists(content):
        place = f"{source}:{listed.line}"
        if listed.of is None:
            raise LexiconError(f"{place}: open a list first, as in [location]")
        yield _entry(listed.of, listed.written, place)


def _entry(feature: str, name: str, place: str) -> Entry:
    words = tuple(filter(None, map(normalise, split_words(name).words)))
    if not words:
        raise LexiconError(f"{place}: {name!r} holds no word; take the comma before it out")
    acronym = name if len(words) == 1 and len(name) > 1 and name.isupper() else None
    return Entry(feature=feature, words=words, acronym=acronym)


def _contents() -> list[tuple[str, str]]:
    found = [file for file in _DATA.iterdir() if file.name.endswith(_SUFFIX)]
    return [
        (file.name, file.read_text("utf-8")) for file in sorted(found, key=lambda file: file.name)
    ]
