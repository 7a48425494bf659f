"""The other names of a body whose initials it is called by: MSF is Doctors Without Borders."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.forms.aliases.alias_rules import Phrase, alias_rules
from services.domain.watchlist.forms.aliases.organs import union_of
from services.domain.watchlist.forms.aliases.rewrite import Tokens

_CACHED_NAMES = 16_384
_PAIR = 2
"""Words whose initials are too few: MC may be anything."""
_NATIONS = frozenset({"un", "united"})
_SMALL = frozenset({"and", "for", "in", "of", "the"})


@lru_cache(_CACHED_NAMES)
def other_full_names(name: str) -> Sequence[str]:
    """Return the other names of a body in Latin letters of which news uses the initials.

    Those that `alias_rules.txt` has as a whole: Médecins Sans Frontières. And that of an organ
    without its union: the PSC is the African Union Peace and Security Council.
    """
    words = words_of_name(name).words
    tokens = tuple(map(normalise, words))
    return tuple(dict.fromkeys((*_declared(tokens), *_without_union(words, tokens))))


def _declared(tokens: Tokens) -> Iterator[str]:
    for phrase, synonyms in alias_rules().phrases.get(tokens[0], ()):
        if phrase.known == tokens and not synonyms.within:
            for other in synonyms.phrases:
                if _has_own_initials(other, tokens):
                    yield other.text


def _has_own_initials(other: Phrase, tokens: Tokens) -> bool:
    """Whether initials of a phrase are used: not those of what it is, as the Israeli army.

    What begins with the United Nations has those of the name.
    """
    words = other.text.split()
    is_name = len(words) > _PAIR and all(word in _SMALL or word[0].isupper() for word in words)
    return is_name and other.known != tokens and other.known[0] not in _NATIONS


def _without_union(words: Sequence[str], tokens: Tokens) -> Iterator[str]:
    found = union_of(tokens)
    size = 0 if found is None else len(found[0])
    if found is not None and size > _PAIR:
        yield " ".join(words[:size] if tokens[:size] == found[0] else words[-size:])
