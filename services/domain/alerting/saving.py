"""What must be right before a subscription is stored."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from schemas.channel import WebhookChannel
from schemas.entity import Entity
from schemas.subscription import Subscription
from services.domain.delivery.secrets import refused_secrets
from services.domain.query import LintWarning, QueryError, lint_query, parse_query

_USER_IN_URL = re.compile(r"https?://[^/?#\\]*@")


@dataclass(frozen=True, kw_only=True)
class SubscriptionReview:
    """What is wrong with a subscription.

    Attributes:
        problems: by field, with the mend; one with any may not be stored.
        warnings: what its author may not have meant by the query.
    """

    problems: tuple[tuple[str, str], ...] = ()
    warnings: tuple[LintWarning, ...] = ()


def review_subscription(
    subscription: Subscription, entities: Mapping[str, Entity]
) -> SubscriptionReview:
    """Say whether a subscription may be stored, and what looks wrong with it.

    Args:
        entities: what is tracked, by id.
    """
    problems = [*_unknown(subscription, entities), *_wrong_channels(subscription)]
    if subscription.query is None:
        return SubscriptionReview(problems=tuple(problems))
    try:
        warnings = lint_query(parse_query(subscription.query), entities)
    except QueryError as error:
        return SubscriptionReview(problems=(*problems, ("query", str(error))))
    hopeless = [("query", _why(warnings))] if any(one.hopeless for one in warnings) else []
    return SubscriptionReview(problems=(*problems, *hopeless), warnings=warnings)


def _unknown(subscription: Subscription, entities: Mapping[str, Entity]) -> list[tuple[str, str]]:
    return [
        ("entities", f"{one} is not in the watchlist: add it there first, or take it out here")
        for one in subscription.entities
        if one not in entities
    ]


def _wrong_channels(subscription: Subscription) -> Iterator[tuple[str, str]]:
    owner = subscription.owner
    for channel in subscription.channels:
        for secret in refused_secrets(owner, channel):
            mend = f"{owner}/NAME" if owner else "NAME, one of the installation's"
            yield "channels", f"{secret} is not a secret of this subscription's: name {mend}"
        if isinstance(channel, WebhookChannel) and _USER_IN_URL.match(channel.url):
            mend = "take them out; the receiver knows us by the signature"
            yield "channels", f"a webhook's URL with a user or a password would be stored: {mend}"


def _why(warnings: tuple[LintWarning, ...]) -> str:
    return "; ".join(warning.message for warning in warnings)
