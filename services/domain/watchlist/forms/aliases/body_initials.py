"""Titles of offices by the initials of their body: ECB president.

The European Central Bank has to stand in the article: `deciding/acronyms/listed_acronyms.py`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from services.domain.text.normalise import normalise
from services.domain.text.words import split_words, words_of_name
from services.domain.watchlist.forms.aliases.alias_grammar import title_variants
from services.domain.watchlist.forms.spelling import Spelling

_LINK, _THE, _BANK = "of", "the", "bank"
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "du", "des", "et", "la"})
_LETTERS = range(3, 8)
"""Of these initials; two are those of too many bodies."""


class Initials(NamedTuple):
    """The initials of a body, and its name."""

    letters: str
    body: str


def titles_by_initials(title: str, alias: str) -> Iterator[tuple[Spelling, Initials | None]]:
    """Yield an English title of an office with initials for the body after "of", and which.

    None for those of a body whose country goes on after it in the watchlist: as an office of that
    country the FBI director is known without its name.

    Args:
        alias: the office in the watchlist, of which `title` may be a part.
    """
    named, own = _bodies(alias), _bodies(title)
    # Without the country at its end a title has too few of its bank's: the CBK governor.
    whole = {letters: body for letters, body in named.items() if _is_bank(body)}
    for letters, body in (own | whole).items():
        initials = Initials(letters, body) if named.get(letters) == body else None
        head = alias[: alias.rindex(body)] if letters in whole else title[: title.rindex(body)]
        step = (f"{letters} for {body}",)
        short = title_variants(head + letters)
        itself = tuple(map(normalise, split_words(head + letters).words))
        for variant in (Spelling(tokens=itself), *short):
            tokens = (letters if token == letters.lower() else token for token in variant.tokens)
            yield Spelling(tokens=tuple(tokens), steps=step + variant.steps), initials


def _is_bank(body: str) -> bool:
    return _BANK in normalise(body).split()


def _bodies(title: str) -> dict[str, str]:
    """Return what stands after each "of" and may be a body, by its initials."""
    words = words_of_name(title)
    found = {}
    for at, word in enumerate(words.words[:-1], 1):
        if word == _LINK:
            first = at + (words.words[at] == _THE)
            body = words.words[first:]
            large = [one for one in body if one not in _SMALL]
            initials = "".join(map(_letters, large)) if len(large) > 1 else ""
            if len(initials) in _LETTERS and initials.isascii() and initials.isupper():
                found[initials] = title[words.start(first) :]
    return found


def _letters(word: str) -> str:
    """Return a word's part of the initials; of initials in the name it is all: CBUAE of the UAE."""
    return word if word.isupper() else word[0]
