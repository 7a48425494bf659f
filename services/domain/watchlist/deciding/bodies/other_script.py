"""Bodies that a document in both scripts names in one of them, and calls by short names in both."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from services.domain.text.normalise import normalise
from services.domain.text.words import Words, split_words
from services.domain.watchlist.finding.candidate import Candidate

_CACHED_NAMES = 16_384
_LEAST = 3

Names = Mapping[str, Sequence[str]]
"""Names of bodies in one script, by their id."""


def with_other_script(
    texts: Sequence[Words], kept: Sequence[Sequence[Candidate]], latin: Names, arabic: Names
) -> Sequence[Sequence[Candidate]]:
    """Return what counts, and the bodies among that once more by their names in the other script.

    Nothing is added where the texts have no words in it.

    Args:
        texts: of the document, in reading order.
        kept: what counts in each of them.
        latin: of all bodies.
        arabic: of those that have names in both scripts.
    """
    scripts = {
        one.form.tokens[0].isascii() for found in kept for one in found if _is_whole(one, latin)
    }
    if not any(_has_words(words, latin=not script) for script in scripts for words in texts):
        return kept
    return [[*found, *_in_other_script(found, latin, arabic)] for found in kept]


def _is_whole(one: Candidate, bodies: Container[str]) -> bool:
    is_body = one.form.entity in bodies and one.form.is_whole_name
    return is_body and one.first < one.last


def _has_words(words: Words, *, latin: bool) -> bool:
    return any(word[0].isascii() is latin and word[0].isalpha() for word in words.different)


def _in_other_script(
    found: Sequence[Candidate], latin: Names, arabic: Names
) -> Iterator[Candidate]:
    for one in found:
        form = one.form
        if not _is_whole(one, latin):
            continue
        names = arabic if form.tokens[0].isascii() else latin
        for name in names.get(form.entity, ()):
            # What is left of two words is one, which may be anything.
            if len(tokens := _tokens(name)) >= _LEAST:
                yield replace(one, form=replace(form, alias=name, tokens=tokens))


@lru_cache(_CACHED_NAMES)
def _tokens(name: str) -> tuple[str, ...]:
    return tuple(map(normalise, split_words(name).words))
