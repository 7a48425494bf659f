"""What an entity would find, before it is tracked."""

from dataclasses import asdict

from anyio import to_thread
from fastapi import APIRouter, Response

from schemas.entity import Entity
from schemas.told import told
from services.api.answers import EscapedJson
from services.api.article_length import require_short
from services.api.callers import Reader
from services.api.failures import watchlist_problem
from services.api.parts import ApiParts, Parts
from services.api.places import place_in_watchlist
from services.api.problems import unacceptable
from services.api.repeated_names import StrictRoute
from services.api.trying_bodies import (
    EntityWarning,
    TriedEntity,
    TriedMatch,
    TriedNearMiss,
    TryBody,
)
from services.api.wordings import ApiFieldProblem
from services.domain.watchlist import Problem, WatchlistError
from services.domain.watchlist.forms.entity_forms import is_body
from services.domain.watchlist.near_misses import NearMiss
from services.domain.watchlist.trying import (
    count_names,
    require_trackable,
    try_entity,
)

router = APIRouter(prefix="/v1/entities", tags=["entities"], route_class=StrictRoute)

_PLACE = "entity"
_MOST_NAMES = 5_000
"""Of one entity, variants of patterns among them: to compile and look at so many takes seconds."""
_MOST_NAMES_OF_A_BODY = 1_000
"""Those of a body are held against each other, which takes as long for a fifth of them."""
_MOST_LOOKS = 2_000_000
"""Names times characters: each name is held against each word, which takes seconds for so many."""


@router.post("/try", response_model=TriedEntity)
async def try_one(key: Reader, parts: Parts, body: TryBody) -> Response:
    """Say what an entity would find in a text and why, and what it nearly finds; nothing is stored.

    It is tried by itself, as if nothing else were tracked; a body that it belongs to has to be.
    `warnings` are of its names, whatever the text is.
    """
    return await to_thread.run_sync(_try, parts, body, limiter=parts.searching)


def _try(parts: ApiParts, body: TryBody) -> Response:
    require_short(parts, body.text)
    entity = Entity.model_validate(body.entity.model_dump())
    _require_few_names(entity)
    try:
        require_trackable(entity, parts.catalogue.now().entities)
    except WatchlistError as error:
        raise watchlist_problem(error, _PLACE) from error
    _require_few_looks(entity, body.text)
    return EscapedJson(_tried(entity, body.text))


def _tried(entity: Entity, text: str) -> TriedEntity:
    found = try_entity(entity, text)
    return TriedEntity(
        matches=tuple(TriedMatch.model_validate(asdict(one)) for one in found.matches),
        near_misses=tuple(map(_near_miss, found.nearly)),
        warnings=tuple(map(_warning, found.warnings)),
    )


def _near_miss(found: NearMiss) -> TriedNearMiss:
    return TriedNearMiss(
        start=found.start,
        end=found.end,
        surface=found.surface,
        reason=found.reason,
        **told(found.reason),
    )


def _warning(found: Problem) -> EntityWarning:
    return EntityWarning(
        pointer=place_in_watchlist(f"{_PLACE}.{found.field}"),
        reason=found.reason,
        **told(found.reason),
    )


def _require_few_names(entity: Entity) -> None:
    count = count_names(entity)
    if count > _MOST_NAMES:
        said = ApiFieldProblem.NAMES.say(count=count, limit=_MOST_NAMES)
        raise unacceptable([(_PLACE, said)], f"the entity {said}")
    names = sum(map(len, entity.names.values()))
    if is_body(entity) and names > _MOST_NAMES_OF_A_BODY:
        said = ApiFieldProblem.NAMES_OF_A_BODY.say(count=names, limit=_MOST_NAMES_OF_A_BODY)
        raise unacceptable([(f"{_PLACE}/names", said)], f"the entity {said}")


def _require_few_looks(entity: Entity, text: str) -> None:
    names = sum(map(len, entity.names.values()))
    if names * len(text) > _MOST_LOOKS:
        most = _MOST_LOOKS // names
        said = ApiFieldProblem.CHARACTERS.say(count=len(text), names=names, limit=most)
        raise unacceptable([("text", said)], f"the text {said}")
