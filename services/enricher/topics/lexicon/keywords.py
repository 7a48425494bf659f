"""Reads the words and phrases that speak for a topic."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.enricher.word_lists import split_lists

_ARTICLE = "ال"
_FILES = ("arabic.txt", "english.txt")


class KeywordError(ValueError):
    """A keyword list cannot be read; the message names file and line."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Keyword:
    """Words in a row that speak for a topic, each in its normal form and without article."""

    topic: str
    words: tuple[str, ...]
    weight: int


def read_keywords() -> tuple[Keyword, ...]:
    """Read every list that comes with the engine.

    Raises:
        KeywordError: a line is no keyword, or stands before the first `[topic]`.
    """
    return tuple(
        keyword for file, content in keyword_files() for keyword in parse_keywords(content, file)
    )


def keyword_files() -> list[tuple[str, str]]:
    """Return name and content of every list."""
    folder = files("services.enricher.topics.lexicon") / "data"
    return [(name, (folder / name).read_text("utf-8")) for name in _FILES]


def parse_keywords(content: str, source: str) -> Iterator[Keyword]:
    """Read lists, one for each topic; see `split_lists`. `*N` after a keyword is its weight.

    Raises:
        KeywordError: as `read_keywords`.
    """
    for listed in split_lists(content):
        place = f"{source}:{listed.line}"
        if listed.of is None:
            raise KeywordError(f"{place}: open a topic first, as in [medtop:...]")
        yield _keyword(listed.of, listed.written, place)


def bare(form: str) -> str:
    """Return the normal form of a word without the Arabic article."""
    return form[2:] if form.startswith(_ARTICLE) and len(form) > len(_ARTICLE) + 1 else form


def _keyword(topic: str, written: str, place: str) -> Keyword:
    phrase, _, weight = written.partition("*")
    words = tuple(bare(normalise(word)) for word in split_words(phrase).words)
    if not all(words) or not words or not (weight or "1").isdecimal():
        raise KeywordError(f"{place}: {written!r} is no keyword; write one as in peace talks*4")
    return Keyword(topic=topic, words=words, weight=int(weight or "1"))
