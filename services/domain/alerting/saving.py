"""What must be right before a subscription is stored."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from schemas.channel import WebhookChannel
from schemas.entity import Entity
from schemas.sentence import Sentence
from schemas.subscription import Subscription
from services.domain.alerting.wordings import SubscriptionProblem
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

    problems: tuple[tuple[str, Sentence], ...] = ()
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
        return SubscriptionReview(problems=(*problems, ("query", error.sentence)))
    hopeless = warnings if any(one.hopeless for one in warnings) else ()
    problems.extend(("query", one.message) for one in hopeless)
    return SubscriptionReview(problems=tuple(problems), warnings=warnings)


def _unknown(
    subscription: Subscription, entities: Mapping[str, Entity]
) -> Iterator[tuple[str, Sentence]]:
    for one in subscription.entities:
        if one not in entities:
            yield "entities", SubscriptionProblem.NOT_TRACKED.say(entity=one)


def _wrong_channels(subscription: Subscription) -> Iterator[tuple[str, Sentence]]:
    owner = subscription.owner
    for channel in subscription.channels:
        for secret in refused_secrets(owner, channel):
            if owner:
                said = SubscriptionProblem.OTHERS_SECRET.say(secret=str(secret), owner=owner)
            else:
                said = SubscriptionProblem.OWNED_SECRET.say(secret=str(secret))
            yield "channels", said
        if isinstance(channel, WebhookChannel) and _USER_IN_URL.match(channel.url):
            yield "channels", SubscriptionProblem.USER_IN_URL.say()
