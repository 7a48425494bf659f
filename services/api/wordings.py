"""All that callers are told about a request as a whole, or a part of it that is no field."""

from schemas.sentence import Wording


class ApiProblem(Wording):
    """Why a request is not answered."""

    NO_KEY = (
        "key-missing",
        "send a key as `Authorization: Bearer KEY`; `rasid api key add` makes one",
    )
    UNKNOWN_KEY = "key-unknown", "this key is not known, or was revoked"
    ROLE = "role-needed", "this needs the role {role}, and {name} is {own}"
    PACE = (
        "too-many-requests",
        "more than {count} requests in a minute; try again in {seconds} s",
    )
    NOTHING_HERE = (
        "nothing-at-address",
        "there is nothing at this address; /v1/openapi.json lists all",
    )
    METHOD = "method-not-for-address", "{method} is not for this address"
    NO_ENTITY = "no-such-entity", "there is no entity {id} that you may see"
    NO_SUBSCRIPTION = "no-such-subscription", "there is no subscription {id} that you may see"
    NO_SILENCE = "no-such-silence", "there is no silence {id} that you may see"
    NO_ALERT = "no-such-alert", "there is no alert {id} that you may see"
    NO_STATE = "no-such-state", "there is no state of the alert {id} that you may see"
    NO_ARTICLE = (
        "no-such-article",
        "there is no article {id} in the enriched stream that you may see",
    )
    NO_DELIVERY = "no-such-delivery", "there is no given-up delivery {id} that you may see"
    NOT_YOURS = "not-yours", "{id} belongs to {owner}: you may read it only"
    INSTALLATIONS = (
        "of-the-installation",
        "{id} belongs to the installation: you may read it only",
    )
    OWNER = "owner-by-admin", "only an admin may make {owner} the owner"
    SILENCE_YOURS = (
        "silence-your-own",
        "name the subscriptions it is for with a matcher, each one of yours; "
        "only an admin silences what belongs to others",
    )
    SUBSCRIPTION_EXISTS = (
        "subscription-exists",
        "the subscription {id} exists already: change it by PUT, or choose another id",
    )
    ENTITY_EXISTS = (
        "entity-exists",
        "the entity {id} exists already: change it by PUT, or choose another id",
    )
    ENTITY_CHANGED = (
        "entity-or-others-changed",
        "the entity {id}, or something that it was checked against, exists already: "
        "change it by PUT, or choose another id",
    )
    SILENCE_EXISTS = (
        "silence-exists",
        "the silence {id} exists already: change it by PUT, or choose another id",
    )
    NO_ETAG = (
        "etag-missing",
        "send If-Match with the ETag of what you have read, so that nobody's change is lost",
    )
    STALE = (
        "changed-since",
        "it was changed since: read it again, and send the ETag that you get then",
    )
    ONCE_REUSED = (
        "once-key-reused",
        "this Idempotency-Key was used for another body: take a new one",
    )
    ONCE_IN_WORK = "once-in-work", "the first request with this Idempotency-Key is in work"
    ONCE_UNKNOWN = (
        "once-outcome-unknown",
        "it is not known whether the first request with this Idempotency-Key did its work: "
        "look whether it did, and if not send it with a new key",
    )
    NO_CHANNELS = "no-channels", "{id} has no channels: add some by PUT"
    SUBSCRIPTION_GONE = (
        "subscription-gone",
        "the subscription {id} is gone: verify the alert with "
        "`rasid alerts verify --subscription FILE`",
    )
    COMPILING = (
        "watchlist-compiling",
        "the watchlist is large, new and being compiled: try again",
    )
    READING = "busy-reading", "others are reading the stream at the moment: try again"
    WEIGHING = "busy-weighing", "others are weighing silences at the moment: try again"
    TESTING = "busy-testing", "others are testing deliveries at the moment: try again"
    STREAM_TOO_LONG = (
        "stream-too-long",
        "the stream is too long to find the article in time: send it as `enriched`",
    )
    KEY_FOLLOWS = (
        "too-many-readers-of-key",
        "{count} readers follow alerts with this key already; GET /v1/alerts has them too",
    )
    READERS = (
        "too-many-readers",
        "{count} readers follow alerts already; GET /v1/alerts has them too",
    )
    NOT_SAID_JSON = (
        "body-not-said-json",
        "the body is not said to be JSON: send it with Content-Type: application/json",
    )
    NOT_READ_AS_JSON = "body-unreadable", "the body cannot be read as JSON"
    NOT_JSON = "body-not-json", "the body is not JSON, at character {character:,}: {error}"
    NOT_UTF_8 = "body-not-utf-8", "the body is not in UTF-8, as JSON must be"
    SURROGATE = (
        "body-lone-surrogate",
        "the body holds a lone surrogate (\\ud800 to \\udfff), which is no character",
    )
    TOO_SLOW = (
        "body-too-slow",
        "the body did not come within {seconds:g} s: send it faster, or less of it",
    )
    TOO_LARGE = "body-too-large", "the body may have {count:,} bytes"
    UNAVAILABLE = (
        "store-unavailable",
        "Rasid cannot reach its store or its stream at the moment: try again",
    )
    FOREIGN = (
        "store-unreadable",
        "what is stored cannot be read; tell whoever runs this Rasid: `rasid doctor`",
    )
    FAULT = "fault", "this is a fault of ours; the log of the API says more"


class ApiFieldProblem(Wording):
    """What is wrong with one part of a request that is well-formed."""

    ID_STAYS = "id-stays", "must stay {id}"
    ID_RESERVED = (
        "id-reserved",
        "must not begin with entity.: such ids are entities' own subscriptions",
    )
    OWN_SUBSCRIPTION = (
        "own-subscription-stays",
        "an entity's own subscription: store it disabled instead, by PUT",
    )
    TOO_EARLY = "before-anything", "lies before there was anything"
    ENDS_TOO_EARLY = "ends-before-start", "must lie after starts_at"
    IN_THE_PAST = "in-the-past", "lies in the past: write a time that is still to come"
    TOO_LONG = "text-too-long", "is {size:,} bytes long, the limit is {limit:,}"
    RECORD_TOO_LONG = (
        "record-too-long",
        "is {size:,} bytes long as a record, the limit is {limit:,}",
    )
    NAMES = (
        "too-many-names",
        "has {count:,} names, variants of patterns among them; the limit is {limit:,}",
    )
    NAMES_OF_A_BODY = (
        "too-many-names-of-body",
        "has {count:,} names; the limit for a body is {limit:,}",
    )
    CHARACTERS = (
        "text-too-long-for-names",
        "has {count:,} characters, the limit for {names:,} names is {limit:,}",
    )
    NO_URL = "url-none", "is no URL: {error}"
    SPAN = "span-wrong", "a span is not what stands there"
    UNKNOWN_PARAMETER = "parameter-unknown", "is unknown; there are: {known}"
    NAME_TWICE = (
        "name-twice",
        "is given more than once in its object, and only one would count: write it once",
    )
    PARAMETER_TWICE = (
        "parameter-twice",
        "is given more than once, and only one would count: ask once for each",
    )
