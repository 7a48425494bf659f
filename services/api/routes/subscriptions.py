"""Who wants to hear about what."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from schemas.api_key import ApiKey
from schemas.record import Slug, Text
from schemas.subscription import Subscription, is_of_an_entity
from services.api.answers import EscapedJson, tagged
from services.api.bodies import (
    Limit,
    QueryBody,
    QueryReading,
    SavedSubscription,
    SlugCursor,
    SubscriptionBody,
    SubscriptionPage,
    line_of,
    page_of,
    warnings_of,
)
from services.api.callers import Editor, Reader
from services.api.looking_up import NameLook
from services.api.once import OnceOnly
from services.api.ownership import changeable, owned_by_caller, readable
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
from services.api.problems import unacceptable
from services.api.repeated_names import StrictRoute
from services.api.wordings import ApiFieldProblem, ApiProblem
from services.domain.alerting.access import may_read
from services.domain.alerting.saving import SubscriptionReview, review_subscription
from services.domain.query import QueryError, lint_query, parse_query
from services.domain.query.outline import outline
from services.platform.redis.records import Stored

router = APIRouter(prefix="/v1", tags=["subscriptions"], route_class=StrictRoute)

Id = Annotated[Slug, Path(alias="subscription", description="The subscription's id.")]


@router.get("/subscriptions", response_model=SubscriptionPage)
def list_subscriptions(
    key: Reader,
    parts: Parts,
    implied: Annotated[
        bool, Query(description="Also those that every tracked entity has of itself.")
    ] = False,
    name: Annotated[
        Text | None,
        Query(
            min_length=1,
            max_length=200,
            pattern=r"\S",
            description="Only those that have this in the name or the id.",
        ),
    ] = None,
    limit: Limit = 50,
    cursor: SlugCursor = None,
) -> Response:
    """Return the subscriptions that are yours, shared with you, or the installation's, by id.

    With `name` a page may have fewer than asked for, even none, and still a next one.
    """
    listing = parts.catalogue.now()
    found = listing.subscriptions if implied else listing.stored
    if name is None:
        items, following = page_of(found, cursor, limit, lambda one: may_read(key, one))
        return EscapedJson(SubscriptionPage(items=items, next=following))
    look = NameLook(name)

    def is_wanted(one: Subscription) -> bool:
        return may_read(key, one) and look.finds(one)

    items, following = page_of(found, cursor, limit, is_wanted, look.is_over)
    return EscapedJson(SubscriptionPage(items=items, next=following))


@router.post("/subscriptions", status_code=201, response_model=SavedSubscription)
def add_subscription(key: Editor, parts: Parts, once: OnceOnly, body: SubscriptionBody) -> Response:
    """Subscribe; the query is checked, and refused where no article can ever match.

    The owner is you. Only an admin may name another owner, or none (`owner: null`): that is a
    subscription of the installation itself, which everybody may read.
    """
    return once.run(key.name, lambda: _add(parts, key, body))


@router.get("/subscriptions/{subscription}", response_model=Subscription)
def read_subscription(
    key: Reader, parts: Parts, subscription_id: Id, seen: IfNoneMatch = None
) -> Response:
    """Return one subscription; `entity.ID` is the one that an entity has of itself."""
    return read(readable(parts, key, subscription_id), seen)


@router.put("/subscriptions/{subscription}", response_model=SavedSubscription)
def change_subscription(
    key: Editor, parts: Parts, subscription_id: Id, body: SubscriptionBody, seen: IfMatch = None
) -> Response:
    """Make a subscription what the body says; `If-Match` is needed."""
    found = changeable(parts, key, subscription_id)
    if body.id != subscription_id:
        said = ApiFieldProblem.ID_STAYS.say(id=subscription_id)
        raise unacceptable([("id", said)], "an id cannot be changed")
    require_seen(found, seen)
    asked = owned_by_caller(key, _subscription(body))
    review = _review(parts, asked)
    with unchanged_meanwhile():
        parts.records.put(asked, instead_of=found.raw)
    return _saved(asked, review)


@router.delete("/subscriptions/{subscription}", status_code=204)
def remove_subscription(
    key: Editor, parts: Parts, subscription_id: Id, seen: IfMatch = None
) -> None:
    """Remove a subscription; its alerts stay. `If-Match` is needed."""
    found = changeable(parts, key, subscription_id)
    require_seen(found, seen)
    if not found.raw:
        problem = [("enabled", ApiFieldProblem.OWN_SUBSCRIPTION.say())]
        raise unacceptable(problem, "it is there as long as its entity is")
    with unchanged_meanwhile():
        parts.records.remove(found.record, instead_of=found.raw)


@router.post("/queries/check", response_model=QueryReading)
def check_query(key: Reader, parts: Parts, body: QueryBody) -> Response:
    """Say how a standing query is understood, and warn of what looks wrong; nothing is stored."""
    try:
        query = parse_query(body.query)
    except QueryError as error:
        raise unacceptable([("query", error.sentence)]) from error
    reading = QueryReading(
        outline=tuple(map(line_of, outline(query))),
        minimum_confidence=query.minimum_confidence,
        minimum_mentions=query.minimum_mentions,
        warnings=warnings_of(lint_query(query, parts.catalogue.now().entities)),
    )
    return EscapedJson(reading)


def _add(parts: ApiParts, key: ApiKey, body: SubscriptionBody) -> Response:
    asked = owned_by_caller(key, _subscription(body), named="owner" in body.model_fields_set)
    if is_of_an_entity(asked.id) and key.role != "admin":
        problem = [("id", ApiFieldProblem.ID_RESERVED.say())]
        raise unacceptable(problem, "only an admin may add a subscription for an entity itself")
    if asked.id in parts.catalogue.now().subscriptions:
        raise taken(ApiProblem.SUBSCRIPTION_EXISTS, asked.id)
    review = _review(parts, asked)
    with new_meanwhile(ApiProblem.SUBSCRIPTION_EXISTS, asked.id, "id"):
        parts.records.put(asked)
    return _saved(asked, review, status=201, location=f"/v1/subscriptions/{asked.id}")


def _saved(
    asked: Subscription, review: SubscriptionReview, status: int = 200, location: str | None = None
) -> Response:
    saved = SavedSubscription(subscription=asked, warnings=warnings_of(review.warnings))
    return tagged(saved, Stored(record=asked).tag, status=status, location=location)


def _review(parts: ApiParts, asked: Subscription) -> SubscriptionReview:
    review = review_subscription(asked, parts.catalogue.now().entities)
    if review.problems:
        raise unacceptable(review.problems)
    return review


def _subscription(body: SubscriptionBody) -> Subscription:
    return Subscription.model_validate(body.model_dump())
