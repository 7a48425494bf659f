"""All that people are told about subscriptions, silences and alerts that were held back."""

from schemas.sentence import Wording


class SubscriptionProblem(Wording):
    """Why a subscription may not be stored."""

    NOT_TRACKED = (
        "entity-not-tracked",
        "{entity} is not in the watchlist: add it there first, or take it out here",
    )
    OTHERS_SECRET = (
        "secret-of-somebody-else",
        "{secret} is not a secret of this subscription's: name {owner}/NAME",
    )
    OWNED_SECRET = (
        "secret-of-an-owner",
        "{secret} is not a secret of this subscription's: name NAME, one of the installation's",
    )
    USER_IN_URL = (
        "user-in-url",
        "a webhook's URL with a user or a password would be stored: take them out; the receiver "
        "knows us by the signature",
    )


class SilenceProblem(Wording):
    """Why a silence is refused."""

    NO_ENTITY = "silence-unknown-entity", "{value} is not tracked"
    NO_SUBSCRIPTION = "silence-unknown-subscription", "{value} is not a subscription"
    NO_TOPIC = "silence-unknown-topic", "{value} is not a code of the taxonomy"
    NO_TYPE = "silence-unknown-type", "{value} is not a type of entities"
    NO_LANGUAGE = "silence-unknown-language", "{value} is not a language of articles"
    OF_EVERYTHING = (
        "silence-of-everything",
        "it covers every subscription, entity, source and topic: "
        "add a matcher on at least one of these",
    )
    TOO_LONG = (
        "silence-too-long",
        "it lasts longer than {count} days: let it expire earlier, and renew it",
    )
    TOO_BROAD = (
        "silence-too-broad",
        "it would have held back {lost} of the last {count} alerts, of "
        "{entities} entities and {subscriptions} subscriptions: name one of them",
    )


class DropDetail(Wording):
    """What is told of an alert that was held back, beside the reason."""

    BEST_SCORE = "best-score", "{best:g} at best, {least:g} asked for"
    COUNTED = "counted-mentions", "{count} counted, {least} asked for"
