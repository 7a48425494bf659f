"""What was held back, and why."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from schemas.drop import Drop, DropReason
from schemas.record import Digest, Slug
from services.api.answers import EscapedJson
from services.api.bodies import DropPage, EntryCursor, Limit
from services.api.callers import Reader
from services.api.ownership import readable
from services.api.parts import Parts
from services.api.repeated_names import StrictRoute
from services.platform.redis.drop_log import decode_drop
from services.platform.redis.stream_pages import PageRequest

router = APIRouter(prefix="/v1/drops", tags=["alerts"], route_class=StrictRoute)


@router.get("", response_model=DropPage)
def list_drops(  # noqa: PLR0913 - one argument for each filter
    key: Reader,
    parts: Parts,
    subscription: Annotated[Slug | None, Query(description="Only of this one.")] = None,
    entity: Annotated[Slug | None, Query(description="Only about this entity.")] = None,
    article: Annotated[Digest | None, Query(description="Only from this article.")] = None,
    reason: Annotated[DropReason | None, Query(description="Only for this reason.")] = None,
    limit: Limit = 50,
    cursor: EntryCursor = None,
) -> Response:
    """Return alerts that were held back in the last seven days, newest first, with the reason."""
    if subscription is not None:
        readable(parts, key, subscription)
    listing = parts.catalogue.now()

    def wanted(drop: Drop) -> bool:
        return (
            subscription in (None, drop.subscription)
            and entity in (None, drop.entity)
            and article in (None, drop.article)
            and reason in (None, drop.reason)
            and listing.shows(key, drop.subscription)
        )

    request = PageRequest(count=limit, cursor=cursor)
    page = parts.pages.read(parts.keys.drops(), request, decode_drop, wanted)
    return EscapedJson(DropPage(items=tuple(drop for _, drop in page.items), next=page.next))
