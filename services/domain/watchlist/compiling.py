"""Compiles entities into a watchlist, and small changes into a layer over it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import attrgetter

from schemas.entity import Entity
from schemas.identity import digest
from services.domain.watchlist.errors import Problem, WatchlistError
from services.domain.watchlist.finding.layer import Layer, compile_layer
from services.domain.watchlist.matching import Watchlist
from services.domain.watchlist.problems import find_parent_problems, find_problems


def compile_watchlist(entities: Iterable[Entity]) -> Watchlist:
    """Compile entities into a watchlist; their order makes no difference.

    Raises:
        WatchlistError: something is wrong with them; lists every problem.
    """
    ordered = sorted(entities, key=attrgetter("id"))
    if len({entity.id for entity in ordered}) < len(ordered):
        # A mistake, which is told in the same words whichever comes first.
        ordered.sort(key=lambda entity: (entity.id, _canonical(entity)))
    require_compilable(ordered)
    return assemble(compile_layer(ordered), {entity.id: entity for entity in ordered})


def require_compilable(entities: Sequence[Entity]) -> None:
    """Return if entities can be compiled, which takes much longer than finding that out.

    Raises:
        WatchlistError: something is wrong with them; lists every problem.
    """
    _refuse(find_problems(entities))


def require_changeable(before: Mapping[str, Entity], after: Mapping[str, Entity]) -> None:
    """Return if entities could be compiled, of which those `before`, by id, could.

    Nothing is compiled, and only those that differ are looked at: a hundred thousand take seconds.

    Raises:
        WatchlistError: something is wrong with them; lists every problem.
    """
    _refuse_changes(changed_ids(before, after), after)


def assemble(layer: Layer, entities: Mapping[str, Entity]) -> Watchlist:
    """Return the watchlist of entities, by id, that another process compiled into `layer`."""
    fingerprints = {entity.id: _fingerprint(entity) for entity in entities.values()}
    return Watchlist(layers=(layer,), version=_version(fingerprints), fingerprints=fingerprints)


def change_watchlist(
    watchlist: Watchlist, before: Mapping[str, Entity], after: Mapping[str, Entity]
) -> Watchlist:
    """Return the watchlist of the entities `after` without compiling those that stayed the same.

    It matches what `compile_watchlist` of them would.

    Args:
        watchlist: compiled from the entities `before`.
        before: by id; so `after`.

    Raises:
        WatchlistError: something is wrong with the entities; lists every problem.
    """
    changed = changed_ids(before, after)
    touched = watchlist.touched | changed | (before.keys() - after.keys())
    overlaid = _refuse_changes(touched, after)
    base = watchlist.layers[0]
    if not base.trie.form_count:
        return assemble(compile_layer(overlaid), after)
    fingerprints = {
        identifier: _fingerprint(entity)
        if identifier in changed
        else watchlist.fingerprints[identifier]
        for identifier, entity in after.items()
    }
    return Watchlist(
        layers=(base, compile_layer(overlaid, tolerant=base.names.tolerant)),
        touched=frozenset(touched),
        version=_version(fingerprints),
        fingerprints=fingerprints,
    )


def changed_ids(before: Mapping[str, Entity], after: Mapping[str, Entity]) -> AbstractSet[str]:
    """Return the ids of the entities `after` that were not there `before`, or not so."""
    return {
        identifier
        for identifier, entity in after.items()
        if (known := before.get(identifier)) is not entity and known != entity
    }


def _refuse_changes(touched: AbstractSet[str], after: Mapping[str, Entity]) -> Sequence[Entity]:
    """Return the entities that are touched and still there, if nothing is wrong with any."""
    overlaid = [after[identifier] for identifier in sorted(touched & after.keys())]
    problems = {*find_problems(overlaid, elsewhere=after), *find_parent_problems([*after.values()])}
    _refuse(sorted(problems))
    return overlaid


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        raise WatchlistError(problems)


def _canonical(entity: Entity) -> str:
    return json.dumps(entity.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)


def _fingerprint(entity: Entity) -> str:
    return digest("entity", _canonical(entity))


def _version(fingerprints: Mapping[str, str]) -> str:
    return digest("watchlist", *(fingerprints[identifier] for identifier in sorted(fingerprints)))
