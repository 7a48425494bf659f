"""Whether every name of a compiled watchlist is found in a text that is that name."""

from collections.abc import Iterable, Iterator

from schemas.entity import Entity
from services.domain.watchlist.compiling import compile_watchlist
from services.domain.watchlist.errors import Problem
from services.domain.watchlist.matching import Watchlist
from services.domain.watchlist.wordings import WatchlistProblem


def find_lost_names(watchlist: Watchlist, entities: Iterable[Entity]) -> tuple[Problem, ...]:
    """Return the names that do not find their entity, ordered by entity and field.

    A name that finds nothing in a watchlist of its entity alone either is left to `find_warnings`:
    no text can have it, whoever else is tracked.
    """
    return tuple(sorted(problem for entity in entities for problem in _lost(watchlist, entity)))


def _lost(watchlist: Watchlist, entity: Entity) -> Iterator[Problem]:
    for language, names in entity.names.items():
        for number, name in enumerate(names):
            if finds(watchlist, entity, name):
                continue
            if finds_itself_alone(entity, name):
                field = f"names.{language}[{number}]"
                said = WatchlistProblem.LOST.say(name=name[:80])
                yield Problem(entity=entity.id, field=field, reason=said)


def finds_itself_alone(entity: Entity, name: str) -> bool:
    """Whether a name of an entity is found in a text that is that name, nobody else tracked."""
    return finds(compile_alone(entity), entity, name)


def compile_alone(entity: Entity) -> Watchlist:
    """Return a watchlist that has this entity and no other."""
    return compile_watchlist([entity.model_copy(update={"parent": None})])


def finds(watchlist: Watchlist, entity: Entity, name: str) -> bool:
    """Whether a watchlist finds an entity in a text that is this name."""
    return any(match.entity == entity.id for match in watchlist.match(name))
