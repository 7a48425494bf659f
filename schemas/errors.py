"""Why bytes did not become a record."""

from enum import StrEnum


class DeadLetterReason(StrEnum):
    """The closed list of reasons to set a record aside; a metric label, a field of `DeadLetter`."""

    NOT_JSON = "not_json"
    INVALID_UNICODE = "invalid_unicode"
    FORBIDDEN_CHARACTER = "forbidden_character"
    INVALID_FIELD = "invalid_field"
    UNSUPPORTED_VERSION = "unsupported_version"
    TOO_LARGE = "too_large"
    PROCESSING_FAILED = "processing_failed"


class RecordError(Exception):
    """These bytes can never become this record: set them aside, do not try again.

    Attributes:
        reason: one of the closed list.
        detail: a sentence for people, naming the field; never the article's text.
    """

    def __init__(self, reason: DeadLetterReason, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail
