"""What entities find in one text, and what they nearly find, before anybody tracks them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.entity import Entity
from services.domain.watchlist.compiling import compile_watchlist
from services.domain.watchlist.errors import Problem, WatchlistError
from services.domain.watchlist.forms.grammar import PatternError, expand
from services.domain.watchlist.lint import find_warnings
from services.domain.watchlist.matching import Match, Watchlist
from services.domain.watchlist.near_misses import NearMiss, near_misses
from services.domain.watchlist.problems import find_problems


@dataclass(frozen=True, kw_only=True)
class Findings:
    """What a text has of entities; of `nearly`, why it does not count."""

    matches: tuple[Match, ...]
    nearly: tuple[NearMiss, ...]


@dataclass(frozen=True, kw_only=True)
class Tried(Findings):
    """What a text has of one entity, and what of its names will disappoint, whatever the text."""

    warnings: tuple[Problem, ...]


def try_watchlist(watchlist: Watchlist, entities: Sequence[Entity], text: str) -> Findings:
    """Return what a watchlist finds in a text, and what it nearly finds.

    Args:
        entities: what it was compiled from.
    """
    return Findings(matches=watchlist.match(text), nearly=near_misses(watchlist, entities, text))


def try_entity(entity: Entity, text: str) -> Tried:
    """Return the same of an entity by itself, whatever it belongs to, with its warnings.

    It is compiled once for both: one of a thousand names takes a second.

    Raises:
        WatchlistError: it does not compile.
    """
    alone = [entity.model_copy(update={"parent": None})]
    watchlist = compile_watchlist(alone)
    found = try_watchlist(watchlist, alone, text)
    warnings = find_warnings(alone, watchlist)
    return Tried(matches=found.matches, nearly=found.nearly, warnings=warnings)


def require_trackable(entity: Entity, tracked: Mapping[str, Entity]) -> None:
    """Return if an entity could be tracked beside others, or instead of the one of its id.

    Raises:
        WatchlistError: it could not; lists every problem of it.
    """
    related = [entity, *_above(entity, tracked)]
    found = [one for one in find_problems(related, elsewhere=tracked) if one.entity == entity.id]
    if found:
        raise WatchlistError(found)


def count_names(entity: Entity) -> int:
    """Return how many names an entity has, each variant of a pattern that can be read counted."""
    patterns = [one for patterns in entity.patterns.values() for one in patterns]
    return sum(map(len, entity.names.values())) + sum(map(_count_variants, patterns))


def _count_variants(pattern: str) -> int:
    try:
        return len(expand(pattern))
    except PatternError:
        return 0


def _above(entity: Entity, tracked: Mapping[str, Entity]) -> Iterator[Entity]:
    """Yield the bodies that an entity belongs to, each once, without itself."""
    seen, parent = {entity.id}, entity.parent
    while parent is not None and parent not in seen and parent in tracked:
        yield tracked[parent]
        seen.add(parent)
        parent = tracked[parent].parent
