"""Deliveries that were given up."""

from typing import Annotated

from fastapi import APIRouter, Path, Response

from schemas.delivery import UndeliveredAlerts
from services.api.answers import EscapedJson
from services.api.bodies import ENTRY_PATTERN, EntryCursor, Limit, UndeliveredEntry, UndeliveredPage
from services.api.callers import Editor, Reader
from services.api.ownership import changeable
from services.api.parts import Parts
from services.api.problems import not_found
from services.api.repeated_names import StrictRoute
from services.api.wordings import ApiProblem
from services.platform.redis.stream_entries import Fields
from services.platform.redis.stream_pages import PageRequest

router = APIRouter(prefix="/v1/undelivered", tags=["deliveries"], route_class=StrictRoute)

Entry = Annotated[
    str,
    Path(alias="entry", pattern=ENTRY_PATTERN, description="`entry` of the list."),
]


@router.get("", response_model=UndeliveredPage)
def list_undelivered(
    key: Reader, parts: Parts, limit: Limit = 50, cursor: EntryCursor = None
) -> Response:
    """Return deliveries that nobody tries any more, newest first, each with its last error."""
    listing = parts.catalogue.now()
    page = parts.pages.read(
        parts.keys.undelivered(),
        PageRequest(count=limit, cursor=cursor),
        _letter,
        lambda letter: listing.shows(key, letter.delivery.subscription),
    )
    items = tuple(UndeliveredEntry(entry=entry, letter=letter) for entry, letter in page.items)
    return EscapedJson(UndeliveredPage(items=items, next=page.next))


@router.post("/{entry}/resend", status_code=202)
def resend(key: Editor, parts: Parts, entry: Entry) -> None:
    """Try a delivery again, from now on; its endpoint is enabled again."""
    letter = parts.undelivered.find(entry)
    if letter is None or not parts.catalogue.now().shows(key, letter.delivery.subscription):
        raise not_found(ApiProblem.NO_DELIVERY, entry)
    changeable(parts, key, letter.delivery.subscription)
    parts.undelivered.resend(entry, letter, parts.undelivered.now())


def _letter(fields: Fields) -> UndeliveredAlerts:
    return UndeliveredAlerts.decode(fields.get(b"letter", b""))
