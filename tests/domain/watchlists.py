"""Entities for tests, written short."""

from collections.abc import Sequence

from schemas.entity import Entity, EntityType
from services.domain.watchlist import Match, Watchlist, compile_watchlist


def entity(
    identifier: str,
    entity_type: EntityType = "organization",
    *,
    en: Sequence[str] = (),
    ar: Sequence[str] = (),
    patterns: Sequence[str] = (),
    **fields: object,
) -> Entity:
    """Return an entity with these names; patterns go under `en`, whatever their script."""
    return Entity.model_validate(
        {
            "id": identifier,
            "type": entity_type,
            "names": {"en": tuple(en), "ar": tuple(ar)},
            "patterns": {"en": tuple(patterns)},
            **fields,
        }
    )


HAMAD = entity("hamad", "official", en=["Hamad Al-Mashaan"], ar=["حمد المشعان"])
OTAIBI = entity(
    "otaibi",
    "official",
    en=["Mansour Al-Otaibi"],
    ar=["منصور العتيبي"],
    roles=({"en": "Deputy Foreign Minister"},),
)
AMIN = entity("amin", "person", en=["Zeshan Amin"], ar=["زيشان أمين"])
FORUM = entity(
    "forum", en=["Global Counter-Terrorism Forum"], ar=["المنتدى العالمي لمكافحة الإرهاب"]
)
COALITION = entity(
    "coalition", en=["Global Coalition against Daesh"], ar=["التحالف الدولي ضد داعش"]
)


def watchlist(*entities: Entity) -> Watchlist:
    """Compile entities."""
    return compile_watchlist(entities)


def found(matches: Sequence[Match]) -> list[tuple[str, str]]:
    """Return entity and surface of each match, in order."""
    return [(match.entity, match.surface) for match in matches]


def surfaces(text: str, *entities: Entity, title: str | None = None) -> list[str]:
    """Return the surfaces that these entities have in a text."""
    return [match.surface for match in watchlist(*entities).match(text, title)]
