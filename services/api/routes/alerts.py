"""What was raised, and what people do about it."""

from collections.abc import Callable
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Response
from pydantic import AwareDatetime

from schemas.alert import Alert
from schemas.alert_state import AlertState
from schemas.api_key import ApiKey
from schemas.record import Digest, Line, Slug
from services.api.answers import EscapedJson
from services.api.bodies import AlertPage, EntryCursor, Limit, NoteBody
from services.api.callers import Editor, Reader
from services.api.ownership import handled_alert, readable, visible_alert
from services.api.parts import ApiParts, Parts
from services.api.problems import not_found
from services.api.repeated_names import StrictRoute
from services.api.wordings import ApiProblem
from services.platform.redis.alert_log import AlertFilter, decode_alert
from services.platform.redis.stream_pages import PageRequest

router = APIRouter(prefix="/v1/alerts", tags=["alerts"], route_class=StrictRoute)

Id = Annotated[Digest, Path(alias="alert", description="The alert's id.")]
Entity = Annotated[Slug | None, Query(description="Only about this entity.")]
Subscription = Annotated[Slug | None, Query(description="Only of this subscription.")]
Article = Annotated[
    Line | None, Query(description="Only from this article: our id, or its source's own.")
]
Since = Annotated[AwareDatetime | None, Query(description="Raised then or later.")]
Until = Annotated[AwareDatetime | None, Query(description="Raised before then.")]
Order = Annotated[Literal["newest", "oldest"], Query(description="What comes first.")]


@router.get("", response_model=AlertPage)
def list_alerts(  # noqa: PLR0913 - one argument for each filter
    key: Reader,
    parts: Parts,
    entity: Entity = None,
    subscription: Subscription = None,
    article: Article = None,
    since: Since = None,
    until: Until = None,
    order: Order = "newest",
    limit: Limit = 50,
    cursor: EntryCursor = None,
) -> Response:
    """Return alerts of subscriptions that you may see; pages have no gap while alerts arrive."""
    if subscription is not None:
        readable(parts, key, subscription)
    request = PageRequest(
        count=limit, newest_first=order == "newest", cursor=cursor, since=since, until=until
    )
    wanted = AlertFilter(entity=entity, subscription=subscription, article=article)
    stream = parts.alerts.stream_of(wanted)
    visible = _visible(parts, key, wanted)
    having = {b"entity": entity, b"subscription": subscription}
    page = parts.pages.read(stream, request, decode_alert, visible, having=having)
    return EscapedJson(AlertPage(items=tuple(alert for _, alert in page.items), next=page.next))


@router.get("/{alert}", response_model=Alert)
def read_alert(key: Reader, parts: Parts, alert_id: Id) -> Response:
    """Return one alert, a CloudEvent, with all evidence."""
    return EscapedJson(visible_alert(parts, key, alert_id))


@router.get("/{alert}/state", response_model=AlertState)
def read_state(key: Reader, parts: Parts, alert_id: Id) -> Response:
    """Return what people have done about the alert's entity in its subscription."""
    alert = visible_alert(parts, key, alert_id)
    return _state(parts.states.find(alert.data.subscription.id, alert.data.entity_id), alert_id)


@router.post("/{alert}/acknowledge", response_model=AlertState)
def acknowledge(key: Editor, parts: Parts, alert_id: Id, body: NoteBody) -> Response:
    """Take care of the alert's entity in its subscription.

    Nothing more is raised about it until an article brings a new language or topic.
    """
    return _handle(parts, key, alert_id, body, parts.states.acknowledge)


@router.post("/{alert}/resolve", response_model=AlertState)
def resolve(key: Editor, parts: Parts, alert_id: Id, body: NoteBody) -> Response:
    """Be done with the alert's entity in its subscription; the next article begins anew."""
    return _handle(parts, key, alert_id, body, parts.states.resolve)


def _handle(
    parts: ApiParts,
    key: ApiKey,
    alert_id: str,
    body: NoteBody,
    change: Callable[..., AlertState | None],
) -> Response:
    alert = handled_alert(parts, key, alert_id)
    data, now = alert.data, parts.clock.now()
    before = parts.states.find(data.subscription.id, data.entity_id)
    state = change(data.subscription.id, data.entity_id, person=key.name, note=body.note, at=now)
    if before and state and (before.status, state.status) == ("open", "acknowledged"):
        parts.metrics.acknowledged(now - alert.time)
    return _state(state, alert_id)


def _state(state: AlertState | None, alert_id: str) -> Response:
    if state is None:
        raise not_found(ApiProblem.NO_STATE, alert_id)
    return EscapedJson(state)


def _visible(parts: ApiParts, key: ApiKey, wanted: AlertFilter) -> Callable[[Alert], bool]:
    listing = parts.catalogue.now()
    return lambda one: wanted.admits(one) and listing.shows(key, one.data.subscription.id)
