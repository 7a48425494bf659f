"""What the plumbing raises, whose type says what happens next; and how to name any error."""

import traceback
from pathlib import Path
from typing import Literal

from schemas.errors import DeadLetterReason, RecordError

Dependency = Literal["kafka", "redis"]


class DependencyUnavailableError(Exception):
    """Kafka or Redis did not do its part; the same work will succeed later, so try again."""


class KafkaUnavailableError(DependencyUnavailableError):
    """Of the two, it was Kafka."""


class MendableError(Exception):
    """Something that a person can put right; the message says what and how.

    Attributes:
        problem: what happened.
        mend: what to do about it.
    """

    def __init__(self, problem: str, mend: str) -> None:
        super().__init__(f"{problem}. {mend}")
        self.problem = problem
        self.mend = mend


class KafkaAccessError(MendableError):
    """Kafka was not reached or refused us; trying again helps only after the mend."""


class KafkaUnreachableError(KafkaAccessError):
    """Nothing answers where Kafka should be; it may yet come up."""


class StoredRecordError(RecordError):
    """A stored record cannot be read: a newer version wrote it, or another program.

    Attributes:
        mend: what may be done about it.
    """

    def __init__(self, reason: DeadLetterReason, detail: str, mend: str) -> None:
        super().__init__(reason, detail)
        self.mend = mend


def dependency_of(error: Exception) -> Dependency:
    """Return which of the two did not do its part; `error` is one of those above."""
    of_kafka = isinstance(error, (KafkaUnavailableError, KafkaAccessError))
    return "kafka" if of_kafka else "redis"


def where(error: BaseException) -> str:
    """Return the error's type and the way to its place in the code, innermost first.

    Not its message: that of a decoding or a validation may be the article's text.
    """
    frames = reversed(traceback.extract_tb(error.__traceback__))
    places = [f"{frame.name} ({Path(frame.filename).name}:{frame.lineno})" for frame in frames]
    return " < ".join([type(error).__name__, *places])
