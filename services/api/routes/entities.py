"""What is tracked."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from schemas.entity import Entity, EntityType
from schemas.record import Slug, Text
from services.api.answers import EscapedJson, tagged
from services.api.bodies import EntityBody, EntityPage, Limit, SlugCursor, page_of
from services.api.callers import Editor, Reader
from services.api.once import OnceOnly
from services.api.parts import ApiParts, Parts
from services.api.preconditions import (
    IfMatch,
    IfNoneMatch,
    new_meanwhile,
    read,
    require_seen,
    taken,
    unchanged_meanwhile,
)
from services.api.problems import not_found, unacceptable
from services.api.repeated_names import StrictRoute
from services.api.wordings import ApiFieldProblem, ApiProblem
from services.platform.redis.records import Stored

router = APIRouter(prefix="/v1/entities", tags=["entities"], route_class=StrictRoute)

Id = Annotated[Slug, Path(alias="entity", description="The entity's id.")]
Name = Annotated[
    Text | None,
    Query(
        min_length=1,
        max_length=200,
        pattern=r"\S",
        description="Only those that have this in a name, in either script, or in the id.",
    ),
]


@router.get("", response_model=EntityPage)
def list_entities(
    key: Reader,
    parts: Parts,
    kind: Annotated[EntityType | None, Query(alias="type", description="Only these.")] = None,
    name: Name = None,
    limit: Limit = 50,
    cursor: SlugCursor = None,
) -> Response:
    """Return what is tracked, by id.

    With `name` a page may have fewer than asked for, even none, and still a next one: where tens
    of thousands are tracked, one request looks at a part of them.
    """
    found = parts.catalogue.now().entities
    if name is None:
        items, following = page_of(found, cursor, limit, lambda one: kind in (None, one.type))
        return EscapedJson(EntityPage(items=items, next=following))
    look = parts.catalogue.look_for(name)

    def is_wanted(entity: Entity) -> bool:
        return kind in (None, entity.type) and look.finds(entity)

    items, following = page_of(found, cursor, limit, is_wanted, look.is_over)
    return EscapedJson(EntityPage(items=items, next=following))


@router.post("", status_code=201, response_model=Entity)
def add_entity(key: Editor, parts: Parts, once: OnceOnly, body: EntityBody) -> Response:
    """Track an entity from now on; workers take it up within seconds."""
    return once.run(key.name, lambda: _add(parts, _entity(body)))


@router.get("/{entity}", response_model=Entity)
def read_entity(key: Reader, parts: Parts, entity_id: Id, seen: IfNoneMatch = None) -> Response:
    """Return one entity."""
    return read(_found(parts, entity_id), seen)


@router.put("/{entity}", response_model=Entity)
def change_entity(
    key: Editor, parts: Parts, entity_id: Id, body: EntityBody, seen: IfMatch = None
) -> Response:
    """Make an entity what the body says; `If-Match` is needed."""
    found, entity = _found(parts, entity_id), _entity(body)
    if entity.id != entity_id:
        said = ApiFieldProblem.ID_STAYS.say(id=entity_id)
        raise unacceptable([("id", said)], "an id cannot be changed")
    require_seen(found, seen)
    listing = parts.catalogue.now()
    parts.catalogue.check({**listing.entities, entity.id: entity})
    with unchanged_meanwhile():
        revision = listing.state.revision
        parts.records.put(entity, instead_of=found.raw, at_revision=revision)
    return tagged(entity, Stored(record=entity).tag)


@router.delete("/{entity}", status_code=204)
def remove_entity(key: Editor, parts: Parts, entity_id: Id, seen: IfMatch = None) -> None:
    """Track an entity no longer; its alerts stay. `If-Match` is needed."""
    found = _found(parts, entity_id)
    require_seen(found, seen)
    listing = parts.catalogue.now()
    remaining = {name: one for name, one in listing.entities.items() if name != entity_id}
    parts.catalogue.check(remaining)
    with unchanged_meanwhile():
        revision = listing.state.revision
        parts.records.remove(found.record, instead_of=found.raw, at_revision=revision)


def _add(parts: ApiParts, entity: Entity) -> Response:
    listing = parts.catalogue.now()
    if entity.id in listing.entities:
        raise taken(ApiProblem.ENTITY_EXISTS, entity.id)
    parts.catalogue.check({**listing.entities, entity.id: entity})
    with new_meanwhile(ApiProblem.ENTITY_CHANGED, entity.id):
        parts.records.put(entity, at_revision=listing.state.revision)
    where = f"/v1/entities/{entity.id}"
    return tagged(entity, Stored(record=entity).tag, status=201, location=where)


def _entity(body: EntityBody) -> Entity:
    return Entity.model_validate(body.model_dump())


def _found(parts: ApiParts, entity_id: str) -> Stored[Entity]:
    found = parts.records.entity(entity_id)
    if found is None:
        raise not_found(ApiProblem.NO_ENTITY, entity_id)
    return found
