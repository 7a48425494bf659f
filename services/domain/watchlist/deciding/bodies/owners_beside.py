"""Organs beside whose names the text says whose they are: the African Union's Executive Council.

The union is no part of the name there; and of what "belongs to it" the text has to name it before.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from services.domain.text.normalise import normalise
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.country_words import owned_by
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.aliases.organs import BELONGING, ITS_OWN, union_of
from services.domain.watchlist.forms.aliases.rewrite import Tokens
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_CACHED = 4096
_NEAR = 40
"""Words before an organ among which the text names what "belonging to it" means."""


def without_owner_beside(words: Words, candidate: Candidate) -> Candidate:
    """Return an organ less the union beside it."""
    if Step.OWNER_BESIDE not in candidate.form.steps:
        return candidate
    for index in candidate.indices:
        if owned_by(words, index):
            return replace(candidate, first=index + 1, start=words.start(index + 1))
        if normalise(words.words[index]) in BELONGING:
            return replace(candidate, last=index - 1, end=words.end(index - 1))
    return candidate


def why_of_other_owner(words: Words, candidate: Candidate) -> str | None:
    """Return why an organ "belonging to it" is another's: its union is not named before."""
    tokens = candidate.form.tokens
    if Step.OWNER_BESIDE not in candidate.form.steps or tokens[-1] not in ITS_OWN:
        return None
    named = {*map(normalise, words.words[max(0, candidate.first - _NEAR) : candidate.first])}
    is_named = any(union[-1] in named for union in _unions_of(candidate.form.alias))
    return None if is_named else Why.OWNER_NOT_NAMED.say()


@lru_cache(_CACHED)
def _unions_of(alias: str) -> Sequence[Tokens]:
    found = union_of(tuple(map(normalise, words_of_name(alias).words)))
    return () if found is None else found[1]
