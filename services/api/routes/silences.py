"""What nobody wants to hear for a while."""

import time
from typing import Annotated

from fastapi import APIRouter, Path, Response

from schemas.api_key import ApiKey
from schemas.identity import digest
from schemas.record import Slug
from schemas.silence import Silence, SilenceMatcher
from schemas.told import told
from services.api.answers import EscapedJson, tagged
from services.api.bodies import (
    Limit,
    SilenceBody,
    SilenceCost,
    SilencePage,
    SlugCursor,
    page_of,
)
from services.api.callers import Editor, Reader
from services.api.once import OnceOnly
from services.api.parts import ApiParts, Parts
from services.api.past_reading import Reading, one_of_few
from services.api.preconditions import (
    IfMatch,
    IfNoneMatch,
    new_meanwhile,
    read,
    require_seen,
    unchanged_meanwhile,
)
from services.api.problems import forbidden, not_found, unacceptable
from services.api.repeated_names import StrictRoute
from services.api.wordings import ApiFieldProblem, ApiProblem
from services.domain.alerting.access import may_read, may_see_silence, may_silence
from services.domain.alerting.silences import (
    PREVIEW_PERIOD,
    SilencePreview,
    breadth_problem,
    preview_silence,
    unknown_values,
)
from services.platform.redis.records import Stored

router = APIRouter(prefix="/v1/silences", tags=["silences"], route_class=StrictRoute)

Id = Annotated[Slug, Path(alias="silence", description="The silence's id.")]


@router.get("", response_model=SilencePage)
def list_silences(
    key: Reader, parts: Parts, limit: Limit = 50, cursor: SlugCursor = None
) -> Response:
    """Return silences that are yours or may hold back what you may see, expired ones too, by id."""
    listing = parts.catalogue.now()
    every = listing.subscriptions
    silences = {one.id: one for one in listing.state.silences}
    items, following = page_of(
        silences, cursor, limit, lambda one: may_see_silence(key, one, every)
    )
    return EscapedJson(SilencePage(items=items, next=following))


@router.post("", status_code=201, response_model=Silence)
def add_silence(key: Editor, parts: Parts, once: OnceOnly, body: SilenceBody) -> Response:
    """Hold back what every matcher covers, until it expires; one that is too broad is refused.

    An editor names subscriptions with a matcher; only an admin silences across all of them.
    """
    return once.run(key.name, lambda: _add(parts, key, body))


@router.post("/preview", response_model=SilenceCost)
def preview(key: Reader, parts: Parts, body: SilenceBody) -> Response:
    """Say what a silence would have held back of the last seven days; nothing is stored."""
    silence = _silence(parts, key, body)
    found, complete = _preview(parts, key, silence)
    return EscapedJson(_cost(silence, found, complete=complete))


@router.get("/{silence}", response_model=Silence)
def read_silence(key: Reader, parts: Parts, silence_id: Id, seen: IfNoneMatch = None) -> Response:
    """Return one silence."""
    return read(_found(parts, key, silence_id), seen)


@router.delete("/{silence}", status_code=204)
def end_silence(key: Editor, parts: Parts, silence_id: Id, seen: IfMatch = None) -> None:
    """End a silence now; `If-Match` is needed."""
    found = _found(parts, key, silence_id)
    _require_allowed(parts, key, found.record)
    require_seen(found, seen)
    with unchanged_meanwhile():
        parts.records.remove(found.record, instead_of=found.raw)


def _add(parts: ApiParts, key: ApiKey, body: SilenceBody) -> Response:
    silence = _silence(parts, key, body)
    _require_allowed(parts, key, silence)
    problem = breadth_problem(silence, _preview(parts, key, silence)[0])
    if problem is not None:
        raise unacceptable([("matchers", problem)], f"too broad: {problem}")
    with new_meanwhile(ApiProblem.SILENCE_EXISTS, silence.id):
        parts.records.put(silence)
    where = f"/v1/silences/{silence.id}"
    return tagged(silence, Stored(record=silence).tag, status=201, location=where)


def _preview(parts: ApiParts, key: ApiKey, silence: Silence) -> tuple[SilencePreview, bool]:
    listing, reading = parts.catalogue.now(), Reading(parts, time.monotonic)
    with one_of_few(parts.weighing, ApiProblem.WEIGHING):
        alerts = reading.raised(parts.clock.now() - PREVIEW_PERIOD)
        shown = (one for one in alerts if listing.shows(key, one.data.subscription.id))
        found = preview_silence(silence, shown)
    return found, reading.complete


def _cost(silence: Silence, found: SilencePreview, *, complete: bool) -> SilenceCost:
    problem = breadth_problem(silence, found)
    return SilenceCost(
        complete=complete,
        lost=found.lost,
        total=found.total,
        by_entity=dict(found.by_entity),
        by_subscription=dict(found.by_subscription),
        examples=found.examples,
        too_broad=problem,
        **told(problem),
    )


def _silence(parts: ApiParts, key: ApiKey, body: SilenceBody) -> Silence:
    _require_known(parts, key, body)
    now = parts.clock.now()
    starts_at = body.starts_at or now
    if body.expires_at <= starts_at:
        said = ApiFieldProblem.ENDS_TOO_EARLY.say()
        raise unacceptable([("expires_at", said)], "it would never hold")
    if body.expires_at <= now:
        said = ApiFieldProblem.IN_THE_PAST.say()
        raise unacceptable([("expires_at", said)], "it would hold back nothing any more")
    return Silence(
        id=f"s-{digest('silence', key.name, now.isoformat(), body.model_dump_json())[:12]}",
        matchers=tuple(SilenceMatcher.model_validate(one.model_dump()) for one in body.matchers),
        starts_at=starts_at,
        expires_at=body.expires_at,
        author=key.name,
        reason=body.reason,
        created_at=now,
    )


def _require_known(parts: ApiParts, key: ApiKey, body: SilenceBody) -> None:
    listing = parts.catalogue.now()
    yours = {one.id for one in listing.subscriptions.values() if may_read(key, one)}
    unknown = unknown_values(body.matchers, listing.entities, yours)
    if unknown:
        raise unacceptable((f"matchers/{place}", why) for place, why in unknown)


def _found(parts: ApiParts, key: ApiKey, silence_id: str) -> Stored[Silence]:
    found = parts.records.silence(silence_id)
    every = parts.catalogue.now().subscriptions
    if found is None or not may_see_silence(key, found.record, every):
        raise not_found(ApiProblem.NO_SILENCE, silence_id)
    return found


def _require_allowed(parts: ApiParts, key: ApiKey, silence: Silence) -> None:
    if not may_silence(key, silence, parts.catalogue.now().subscriptions):
        raise forbidden(ApiProblem.SILENCE_YOURS.say())
