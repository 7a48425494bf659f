"""Titles of offices by the initials of their body: ECB president.

The European Central Bank has to stand in the article: `deciding/acronyms/body_initials.py`.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.domain.watchlist.forms.aliases.alias_grammar import AliasVariant, title_variants

_CACHED_NAMES = 4096
_LINK, _THE, _FOR = "of", "the", " for "
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "du", "des", "et", "la"})
_LETTERS = range(3, 8)
"""Of these initials; two are those of too many bodies."""


def titles_by_initials(title: str) -> Iterator[AliasVariant]:
    """Yield an English title of an office with initials for the body after "of"."""
    for initials, body in _bodies(title).items():
        head = title[: title.rindex(body)]
        step = (_step(initials, body),)
        short = title_variants(head + initials)
        itself = tuple(map(normalise, split_words(head + initials).words))
        for variant in (AliasVariant(tokens=itself, steps=()), *short):
            yield AliasVariant(
                tokens=tuple(
                    initials if token == initials.lower() else token for token in variant.tokens
                ),
                steps=step + variant.steps,
            )


def body_by_initials(title: str, steps: Sequence[str]) -> tuple[str, str] | None:
    """Return the initials that the steps of a form say it has, and the body they stand for.

    None where they say so of none, as in any form but those of `titles_by_initials`.

    Args:
        title: the name of the office in the watchlist.
    """
    if not steps or _FOR not in steps[0]:
        return None
    bodies = _bodies(title).items()
    return next((one for one in bodies if _step(*one) == steps[0]), None)


def _step(initials: str, body: str) -> str:
    return f"{initials}{_FOR}{body}"


@lru_cache(_CACHED_NAMES)
def _bodies(title: str) -> dict[str, str]:
    """Return what stands after each "of" and may be a body, by its initials."""
    words = split_words(title)
    found = {}
    for at, word in enumerate(words.words[:-1], 1):
        if word == _LINK:
            first = at + (words.words[at] == _THE)
            body = words.words[first:]
            large = [one for one in body if one not in _SMALL]
            initials = "".join(one[0] for one in large)
            if len(initials) in _LETTERS and initials.isascii() and initials.isupper():
                found[initials] = title[words.start(first) :]
    return found
