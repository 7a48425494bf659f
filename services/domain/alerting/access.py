"""Who may see what, and who may change it."""

from collections.abc import Mapping

from schemas.api_key import ROLES, ApiKey, Role
from schemas.silence import Silence
from schemas.subscription import Subscription


def has_role(key: ApiKey, needed: Role) -> bool:
    """Say whether the key's role is `needed` or more."""
    return ROLES.index(key.role) >= ROLES.index(needed)


def may_read(key: ApiKey, subscription: Subscription) -> bool:
    """Say whether the holder of the key may see a subscription and its alerts.

    One without an owner is the installation's own, and everybody's to read.
    """
    if subscription.owner is None or key.role == "admin":
        return True
    return key.name == subscription.owner or key.name in subscription.shared_with


def may_change(key: ApiKey, subscription: Subscription) -> bool:
    """Say whether the holder may change a subscription; whom it is shared with may not."""
    if key.role == "admin":
        return True
    return has_role(key, "editor") and key.name == subscription.owner


def may_handle(key: ApiKey, subscription: Subscription) -> bool:
    """Say whether the holder may acknowledge and resolve its alerts.

    Those of the installation's own subscriptions are any editor's to take care of.
    """
    own = subscription.owner is None and has_role(key, "editor")
    return own or may_change(key, subscription)


def may_silence(key: ApiKey, silence: Silence, subscriptions: Mapping[str, Subscription]) -> bool:
    """Say whether the holder may put a silence into force, or end it.

    An editor names the subscriptions that it is for, each one to handle; only an admin silences
    whatever there is.

    Args:
        subscriptions: all of them, by id.
    """
    if key.role == "admin":
        return True
    named = named_subscriptions(silence)
    found = [subscriptions.get(one) for one in named or ()]
    return bool(found) and all(one is not None and may_handle(key, one) for one in found)


def may_see_silence(
    key: ApiKey, silence: Silence, subscriptions: Mapping[str, Subscription]
) -> bool:
    """Say whether a silence is the holder's, or may hold back what the holder may see."""
    named = named_subscriptions(silence)
    if named is None or key.role == "admin" or silence.author == key.name:
        return True
    return any(one in subscriptions and may_read(key, subscriptions[one]) for one in named)


def named_subscriptions(silence: Silence) -> frozenset[str] | None:
    """Return the subscriptions a silence is limited to, or None where it may cover any."""
    named = [frozenset(one.values) for one in silence.matchers if one.field == "subscription"]
    return frozenset.intersection(*named) if named else None
