"""Alerts as they are raised, as Server-Sent Events.

Source: https://html.spec.whatwg.org/multipage/server-sent-events.html, "Last-Event-ID".
"""

import logging
from collections.abc import AsyncIterator, Sequence
from typing import Annotated

from anyio import Event, to_thread
from fastapi import APIRouter, Header, Query
from sse_starlette import EventSourceResponse, ServerSentEvent

from schemas.api_key import ApiKey
from schemas.record import Slug
from services.api.answers import escaped
from services.api.bodies import ENTRY_PATTERN
from services.api.callers import Reader
from services.api.live_readers import LiveReaders
from services.api.ownership import readable
from services.api.parts import ApiParts, Parts
from services.api.repeated_names import StrictRoute
from services.platform.errors import DependencyUnavailableError
from services.platform.redis.alert_feed import Raised
from services.platform.redis.alert_log import AlertFilter

log = logging.getLogger(__name__)
router = APIRouter(prefix="/v1", tags=["alerts"], route_class=StrictRoute)

_PING_SECONDS = 15
_STOP_SECONDS = 2.0
_RETRY_MILLISECONDS = 2_000

LastEventId = Annotated[
    str | None,
    Header(
        alias="Last-Event-ID",
        pattern=ENTRY_PATTERN,
        description="The id of the last event you have: what was raised since then comes first. "
        "Of an id that is still to come you follow from now on.",
    ),
]


@router.get("/live", response_class=EventSourceResponse)
async def follow(
    key: Reader,
    parts: Parts,
    readers: LiveReaders,
    last: LastEventId = None,
    entity: Annotated[Slug | None, Query(description="Only about this entity.")] = None,
    subscription: Annotated[Slug | None, Query(description="Only of this one.")] = None,
) -> EventSourceResponse:
    """Follow alerts of subscriptions that you may see, until you or your key goes.

    Event `alert` carries a CloudEvent; event `gap` says that alerts older than its data, an event
    id, are no longer kept. A client that reconnects with `Last-Event-ID` misses nothing.
    """
    if subscription is not None:
        await to_thread.run_sync(readable, parts, key, subscription)
    wanted = AlertFilter(entity=entity, subscription=subscription)
    newest = await parts.feed.newest()
    # An id of another installation, or of a time before a back-up was restored.
    ahead = last is not None and _position(last) > _position(newest)
    start = newest if last is None or ahead else last
    gap = await _gap(parts, None if ahead else last)
    readers.enter(key.name)
    stopping = Event()
    events = _events(parts, key, wanted, start, [_comment(ahead=ahead), *gap])
    return EventSourceResponse(
        _until_left(events, readers, key.name, stopping),
        ping=_PING_SECONDS,
        headers={"X-Accel-Buffering": "no"},
        shutdown_event=stopping,
        shutdown_grace_period=_STOP_SECONDS,
    )


async def _until_left(
    events: AsyncIterator[ServerSentEvent | None], readers: LiveReaders, key: str, stopping: Event
) -> AsyncIterator[ServerSentEvent]:
    try:
        async for event in events:
            if event is not None:
                yield event
            elif stopping.is_set():
                return
    except DependencyUnavailableError as error:
        # The reader comes back, with the id of the last event.
        log.warning("the feed ends", extra={"action": "feed_ended", "error": str(error)})
    finally:
        readers.leave(key)


async def _events(
    parts: ApiParts, key: ApiKey, wanted: AlertFilter, start: str, first: Sequence[ServerSentEvent]
) -> AsyncIterator[ServerSentEvent | None]:
    """Yield the events, and None at least once a second: then nothing more is there yet."""
    for event in first:
        yield event
    async for raised in parts.feed.after(start):
        shown = await to_thread.run_sync(_shown, parts, key, wanted, raised)
        if shown is None:
            return
        for event in shown:
            yield event
        yield None


def _shown(
    parts: ApiParts, key: ApiKey, wanted: AlertFilter, raised: Sequence[Raised]
) -> list[ServerSentEvent] | None:
    """Return what the caller may see, or None where its key is gone or has changed."""
    if parts.api_keys.find(key.digest) != key:
        return None
    listing = parts.catalogue.now()
    return [
        ServerSentEvent(data=escaped(alert.model_dump_json()), event="alert", id=entry)
        for entry, alert in raised
        if wanted.admits(alert) and listing.shows(key, alert.data.subscription.id)
    ]


def _comment(*, ahead: bool) -> ServerSentEvent:
    said = "following from now: this Last-Event-ID is still to come" if ahead else "following"
    return ServerSentEvent(comment=said, retry=_RETRY_MILLISECONDS)


async def _gap(parts: ApiParts, last: str | None) -> list[ServerSentEvent]:
    oldest = await parts.feed.oldest_kept() if last else None
    if last is None or oldest is None or _position(oldest) <= _position(last):
        return []
    return [ServerSentEvent(data=oldest, event="gap")]


def _position(entry: str) -> tuple[int, ...]:
    return tuple(map(int, entry.split("-")))
