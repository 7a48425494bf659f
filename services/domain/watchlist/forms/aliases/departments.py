"""English ministers and ministries by what they are for: Culture Minister, Minister of Culture."""

from collections.abc import Iterator

from services.domain.names.countries import country_of
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_SECRETARY, _STATE = "secretary", "state"
_OFFICES, _BODIES = frozenset({"minister", _SECRETARY}), frozenset({"ministry", "department"})
_LINKS = ("of", "for")
_ENDS = frozenset({*_LINKS, "at", "in", "to"})
_THE, _POSSESSIVE = "the", "s"
_OF_STATE = ("of", _STATE, "for")
"""Between secretary and what the British one is for."""
_BEFORE = frozenset({"deputy", "vice", "assistant", "junior", "associate"})
"""Stand before the whole title: Deputy Culture Minister, Deputy Minister of Culture."""
# There is nothing foreign, or prime, that somebody is the minister of.
_NOTHING = _BEFORE | {
    "foreign", "prime", "first", "chief", "home", "cabinet", "federal", "general", "permanent",
    "executive", "private", "parliamentary", "principal", "senior", "under",
}  # fmt: skip
_STEP = ("what the ministry is for in the other place",)


def with_department_otherwise(tokens: Tokens) -> Rewrites:
    """Yield the name of a ministry, or of its minister, with what it is for in the other place."""
    if _OFFICES.isdisjoint(tokens) and _BODIES.isdisjoint(tokens):
        return
    for at, head in enumerate(tokens):
        if head not in _OFFICES | _BODIES:
            continue
        before, purpose, after = _parts(tokens, at)
        if not purpose or purpose[-1] in _NOTHING or (purpose == (_STATE,) and head in _OFFICES):
            continue
        for variant in _written(head, purpose):
            whole = (*before, *variant, *after)
            if whole != tokens:
                yield whole, _STEP


def _parts(tokens: Tokens, at: int) -> tuple[Tokens, Tokens, Tokens]:
    """Return what stands before it all, what the ministry in word `at` is for, and the rest."""
    begin = next((last + 1 for last in range(at - 1, -1, -1) if tokens[last] in _ENDS), 0)
    while begin < at and _is_before(tokens[begin]):
        begin += 1
    if begin < at:
        return tokens[:begin], tokens[begin:at], tokens[at + 1 :]
    first = at + 1
    if tokens[at] == _SECRETARY and tokens[first : first + len(_OF_STATE)] == _OF_STATE:
        first += len(_OF_STATE)
    elif first < len(tokens) and tokens[first] in _LINKS:
        first += 1
    else:
        return (), (), ()
    first += tokens[first : first + 1] == (_THE,)
    end = next((last for last in range(first, len(tokens)) if tokens[last] in _ENDS), len(tokens))
    return tokens[:at], tokens[first:end], tokens[end:]


def _is_before(token: str) -> bool:
    known = token in _BEFORE or token in (_THE, _POSSESSIVE)
    return known or country_of(token.capitalize()) is not None


def _written(head: str, purpose: Tokens) -> Iterator[Tokens]:
    yield (*purpose, head)
    for link in _LINKS:
        yield (head, link, *purpose)
        yield (head, link, _THE, *purpose)
    if head == _SECRETARY:
        yield (head, *_OF_STATE, *purpose)
