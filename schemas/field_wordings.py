"""All that people are told about a field that they wrote, to stand after its name."""

from pydantic_core import PydanticCustomError

from schemas.sentence import Value, Wording


class FieldWording(Wording):
    """What is wrong with a field."""

    MISSING = "field-missing", "is missing"
    NO_FIELD = "field-not-known", "is no field here"
    NO_FIELD_NEAR = "field-not-known-near", "is no field here: did you mean {nearest}?"
    EMPTY = "field-empty", "is empty"
    BLANK = "field-blank", "is blank"
    FEWER = "field-too-short", "has fewer than {count:,}"
    LONGER = "field-too-long", "is longer than {count:,}"
    CHARACTERS = "field-too-many-characters", "has more than {count:,} characters"
    ITEMS = "field-too-many-items", "has more than {count:,} items"
    TEXT = "field-no-text", "is no text"
    NUMBER = "field-no-number", "is no number"
    WHOLE_NUMBER = "field-no-whole-number", "is no whole number"
    FINITE = "field-no-finite-number", "is no finite number"
    GREATER = "field-greater", "must be greater than {limit}"
    AT_LEAST = "field-at-least", "must be at least {limit}"
    LESS = "field-less", "must be less than {limit}"
    AT_MOST = "field-at-most", "must be at most {limit}"
    YES_OR_NO = "field-no-boolean", "is neither true nor false"
    LIST = "field-no-list", "is no list"
    OBJECT = "field-no-object", "is no object of fields and values"
    NULL = "field-not-null", "must be null"
    ONE_OF = "field-one-of", "must be {expected}"
    NO_KIND = "field-without-kind", "does not say which of its kinds it is, by {discriminator}"
    TIME = "field-no-time", "is no time: write one as in 2026-05-01T08:00:00Z"
    NO_OFFSET = (
        "field-without-offset",
        "has no offset from UTC: write one as in 2026-05-01T08:00:00Z",
    )
    TIME_OF_DAY = "field-no-time-of-day", "is no time of day: write one as in 22:00"
    WITH_OFFSET = (
        "time-with-offset",
        "is local to the subscription's time zone: write as in 22:00, no offset",
    )
    TIME_ZONE = (
        "time-zone-unknown",
        "is no time zone of the IANA database: write one as in Asia/Kuwait",
    )
    NETWORK = "field-no-network", "is no network: write one as in 10.1.0.0/16"
    FILE = "field-no-file", "there is no such file"
    JSON = "field-no-json", "is no JSON: {error}"
    ID = (
        "field-no-id",
        "is no id: write up to 128 lower case letters, digits, . - _, a letter or digit first",
    )
    DIGEST = (
        "field-no-digest",
        "is no id of ours: these have 32 characters, 0 to 9 and a to f",
    )
    STREAM_PLACE = (
        "field-no-stream-place",
        "is no place in a stream: send one as you got it, as in 1764000000000-0",
    )
    WEB = (
        "field-no-web-address",
        "is no address of the web: write one as in https://example.org/page",
    )
    E_MAIL = "field-no-email", "is no e-mail address: write one as in desk@example.org"
    SECRET = (
        "field-no-secret",
        "is no name of a secret: write letters, digits, . - _, and before a / whose it is",
    )
    FORM = "field-form", "has a character, or a form, that this field may not have"
    NUL = "character-forbidden", "NUL characters are not text"
    ASKS_NOTHING = "subscription-asks-nothing", "a subscription needs entities or a query"
    EMPTY_SILENCE = "silence-empty", "expires_at must lie after starts_at"
    MISTAKES = (
        "too-many-mistakes",
        "has {mistakes} mistakes, too many to tell: send less of it, and each is told",
    )
    ARTICLE_OR_ENRICHED = (
        "article-or-enriched",
        "give either the id of an article or an enriched one",
    )
    TEXT_OR_ENRICHED = (
        "text-or-enriched",
        "give either a text or an enriched article, or neither",
    )
    OTHERWISE = "field-otherwise", "{words}"

    def error(self, **values: Value) -> PydanticCustomError:
        """Return what a validator raises to say this of a field."""
        return PydanticCustomError(self.code, self.template, values)
