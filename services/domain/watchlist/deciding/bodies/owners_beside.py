"""Bodies beside whose names the text says whose they are: the African Union's Executive Council.

The union is no part of the name there; and of what "belongs to it" the text has to name it before.
The nationality after a short name is part of it: هيئة الاستثمار القطرية.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from services.domain.text.normalise import normalise
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.country_words import (
    country_until,
    index_before,
    owned_by,
)
from services.domain.watchlist.context.offices.national_bodies import end_with_own_nation
from services.domain.watchlist.deciding.bodies.other_bodies import countries_of_names
from services.domain.watchlist.deciding.bodies.short_forms import Short
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.aliases.organs import BELONGING, ITS_OWN, union_of
from services.domain.watchlist.forms.aliases.rewrite import Tokens
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_CACHED = 4096
_LEAST = 2
"""Letters of an owner."""
_UNIONS = frozenset({"Union", "Nations", "League"})
"""The last words of what has bodies of its own, beside acronyms and countries."""
_SOMEBODYS = frozenset({"its", "their", "his", "her", "our", "my", "another", "each"})
_OWN = "own"
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


def why_of_somebody(words: Words, candidate: Candidate) -> str | None:
    """Return why a name in small letters is a body of somebody's: its financial action task force.

    So it is after an acronym that it has not itself, too.
    """
    written = words.words[candidate.first : candidate.last + 1]
    if len(written) < _LEAST or not all(word.isascii() and word.islower() for word in written):
        return None
    before = words.before(candidate.first)
    before = words.before(candidate.first - 1) if before == _OWN else before
    if before in _SOMEBODYS:
        return Why.BODY_OF_ANOTHER.say(owner=before)
    if before is None or not before.isupper() or country_until(words, candidate.first - 1):
        return None
    return why_owned(words, candidate.first, candidate.form.tokens)


def why_owned(words: Words, first: int, tokens: Short) -> str | None:
    """Return why a name is that of another's body: the UN's Economic and Social Council.

    Args:
        first: the first word of what stands for the name.
        tokens: normal forms of the whole name.
    """
    before = index_before(words, first)
    if before is None or not words.words[before][0].isascii():
        return None
    owner = words.words[before]
    if len(owner) < _LEAST or not (owner.isupper() or owned_by(words, before + 1)):
        return None
    is_owner = owner.isupper() or owner in _UNIONS or country_until(words, before) is not None
    is_other = is_owner and normalise(owner) not in tokens
    return Why.BODY_OF_ANOTHER.say(owner=owner) if is_other else None


def end_with_nationality_of(words: Words, last: int, names: Iterable[Iterable[str]]) -> int:
    """Return the last word of a short Arabic name with the nationality of its body after it.

    Args:
        last: the last word of what stands for the name.
        names: in Latin letters, of each body that it may stand for; all have that country.

    Returns:
        `last` where it is not there.
    """
    countries = set.intersection(*map(countries_of_names, names))
    return max((end_with_own_nation(words, last, country) for country in countries), default=last)


@lru_cache(_CACHED)
def _unions_of(alias: str) -> Sequence[Tokens]:
    found = union_of(tuple(map(normalise, words_of_name(alias).words)))
    return () if found is None else found[1]
