"""Acronyms as news spells them otherwise: Opec for OPEC, U.N. for UN, إف بي آي for FBI."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, product

from services.domain.names.letter_names import ARABIC_LETTER_NAMES
from services.domain.names.lexicon import GIVEN_NAME_GROUPS
from services.domain.text.normalise import normalise
from services.domain.watchlist.context.context_words import is_common_english
from services.domain.watchlist.forms.aliases.rewrite import Steps, Tokens

_MIN_WORD, _MIN_NAMED, _MAX_NAMED = 4, 3, 5
"""Letters of an acronym that is read as a word, and of one that is read letter by letter."""
_MAX_SPELLINGS = 32
_MAX_DOTTED = 6
"""Letters of an acronym that is written with full stops."""
_UNSPEAKABLE = re.compile("[^aeiouw]{3}|^[^aeiou]+$")
_UNNAMED = frozenset("pv")
"""Letters whose Arabic names are those of others, too: سي بي إس is CBS sooner than CPS."""
# Beside others of these, not even those that are words of Arabic: in, or, the.
_LETTERS: Mapping[str, Sequence[str]] = {
    **ARABIC_LETTER_NAMES,
    **{letter: (normalise(name),) for letter, name in (("e", "إي"), ("l", "إل"), ("n", "إن"))},
    "o": (normalise("أو"),),
}


def spelt_otherwise(acronym: str) -> Iterator[tuple[Tokens, str]]:
    """Yield the words of other spellings of an acronym in capitals, each with what was done.

    One that can be read as a word is written as one, where it is none of every day and no given
    name; one of three letters or more is named letter by letter in Arabic.
    """
    form = acronym.lower()
    if not (acronym.isascii() and acronym.isalpha() and acronym.isupper()):
        return
    if len(form) >= _MIN_WORD and is_spoken(form):
        yield (form,), "acronym written as a word"
    if _MIN_NAMED <= len(form) <= _MAX_NAMED and _UNNAMED.isdisjoint(form):
        names = (dict.fromkeys(_LETTERS[letter]) for letter in form)
        for spelling in islice(product(*names), _MAX_SPELLINGS):
            yield spelling, "letters of the acronym named in Arabic"


def with_full_stops(found: Mapping[Tokens, Steps], words: Sequence[str]) -> dict[Tokens, Steps]:
    """Return the variants in which an acronym has full stops: U.N., W.H.O.

    Args:
        found: the variants of a name.
        words: those of the name itself; of a variant, words in capitals are acronyms.
    """
    acronyms = {normalise(word): word for word in words if _may_have_stops(word)}
    dotted = {}
    for tokens, steps in found.items():
        here = {token: acronyms.get(token, token) for token in tokens}
        here = {token: acronym for token, acronym in here.items() if _may_have_stops(acronym)}
        if here:
            letters = (_letters(token, here, alone=len(tokens) == 1) for token in tokens)
            step = f"full stops in {' '.join(here.values())}"
            dotted[tuple(chain.from_iterable(letters))] = (*steps, step)
    return dotted


def _may_have_stops(word: str) -> bool:
    return word.isascii() and word.isalpha() and word.isupper() and 1 < len(word) <= _MAX_DOTTED


def _letters(token: str, acronyms: Mapping[str, str], *, alone: bool) -> Iterable[str]:
    if token not in acronyms:
        return (token,)
    return acronyms[token] if alone else token.lower()


def is_spoken(form: str) -> bool:
    """Whether an acronym in small letters can be read as a word that is none already."""
    return not (_UNSPEAKABLE.search(form) or is_common_english(form) or form in GIVEN_NAME_GROUPS)
