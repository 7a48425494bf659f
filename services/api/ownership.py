"""Finds what the caller may see or change, or says that it may not."""

from schemas.alert import Alert
from schemas.api_key import ApiKey
from schemas.subscription import Subscription
from services.api.parts import ApiParts
from services.api.problems import ProblemError, forbidden, not_found
from services.api.wordings import ApiProblem
from services.domain.alerting.access import may_change, may_handle, may_read
from services.platform.redis.records import Stored


def readable(parts: ApiParts, key: ApiKey, subscription_id: str) -> Stored[Subscription]:
    """Return a subscription that the caller may see, with the bytes that are stored.

    Raises:
        ProblemError: 404; whether it exists is not said.
    """
    found = parts.records.subscription(subscription_id)
    if found is None:
        implied = parts.catalogue.now().subscriptions.get(subscription_id)
        found = Stored(record=implied) if implied else None
    if found is None or not may_read(key, found.record):
        raise not_found(ApiProblem.NO_SUBSCRIPTION, subscription_id)
    return found


def changeable(parts: ApiParts, key: ApiKey, subscription_id: str) -> Stored[Subscription]:
    """Return a subscription that the caller may change.

    Raises:
        ProblemError: 404 as above, 403 where the caller may read it only.
    """
    found = readable(parts, key, subscription_id)
    if not may_change(key, found.record):
        raise _not_yours(found.record)
    return found


def owned_by_caller(key: ApiKey, subscription: Subscription, *, named: bool = True) -> Subscription:
    """Return the subscription as the caller may store it.

    Args:
        named: whether the owner, or none, was said.

    Raises:
        ProblemError: 403; another one's name as owner.
    """
    if key.role == "admin" and named:
        return subscription
    if subscription.owner not in (None, key.name):
        raise forbidden(ApiProblem.OWNER.say(owner=subscription.owner or ""))
    return subscription.model_copy(update={"owner": key.name})


def visible_alert(parts: ApiParts, key: ApiKey, alert_id: str) -> Alert:
    """Return an alert of a subscription that the caller may see.

    Raises:
        ProblemError: 404; whether it exists is not said.
    """
    alert = parts.alerts.find(alert_id)
    if alert is None or not parts.catalogue.now().shows(key, alert.data.subscription.id):
        raise not_found(ApiProblem.NO_ALERT, alert_id)
    return alert


def handled_alert(parts: ApiParts, key: ApiKey, alert_id: str) -> Alert:
    """Return an alert that the caller may acknowledge and resolve.

    Raises:
        ProblemError: 404 as above, 403 where the caller may read it only.
    """
    alert = visible_alert(parts, key, alert_id)
    subscription = parts.catalogue.now().readable(key, alert.data.subscription.id)
    if subscription is not None and not may_handle(key, subscription):
        raise _not_yours(subscription)
    return alert


def _not_yours(subscription: Subscription) -> ProblemError:
    if subscription.owner is None:
        return forbidden(ApiProblem.INSTALLATIONS.say(id=subscription.id))
    return forbidden(ApiProblem.NOT_YOURS.say(id=subscription.id, owner=subscription.owner))
