"""What owners of subscriptions should know about delivery."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from schemas.delivery import Notice
from schemas.record import Record, Slug
from services.api.answers import EscapedJson
from services.api.bodies import EntryCursor, Limit
from services.api.callers import Reader
from services.api.ownership import readable
from services.api.parts import Parts
from services.api.repeated_names import StrictRoute
from services.platform.redis.stream_entries import Fields
from services.platform.redis.stream_pages import PageRequest

router = APIRouter(prefix="/v1/notices", tags=["deliveries"], route_class=StrictRoute)


class NoticePage(Record):
    """Notices; fewer than asked for, even none, may come with a next page."""

    items: tuple[Notice, ...]
    next: str | None


@router.get("", response_model=NoticePage)
def list_notices(
    key: Reader,
    parts: Parts,
    subscription: Annotated[Slug | None, Query(description="Only of this subscription.")] = None,
    limit: Limit = 50,
    cursor: EntryCursor = None,
) -> Response:
    """Return what the owners of subscriptions that you may see were told, newest first."""
    if subscription is not None:
        readable(parts, key, subscription)
    listing = parts.catalogue.now()
    page = parts.pages.read(
        parts.keys.notices(),
        PageRequest(count=limit, cursor=cursor),
        _notice,
        lambda one: (
            subscription in (None, one.subscription) and listing.shows(key, one.subscription)
        ),
    )
    return EscapedJson(NoticePage(items=tuple(one for _, one in page.items), next=page.next))


def _notice(fields: Fields) -> Notice:
    return Notice.decode(fields.get(b"notice", b""))
