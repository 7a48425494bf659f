"""What the plumbing raises; the type says what happens next."""


class DependencyUnavailableError(Exception):
    """Kafka or Redis did not do its part; the same work will succeed later, so try again."""


class KafkaAccessError(Exception):
    """Kafka was not reached or refused us; trying again helps only after the mend.

    Attributes:
        problem: what happened.
        mend: what to do about it.
    """

    def __init__(self, problem: str, mend: str) -> None:
        super().__init__(f"{problem}. {mend}")
        self.problem = problem
        self.mend = mend


class KafkaUnreachableError(KafkaAccessError):
    """Nothing answers where Kafka should be; it may yet come up."""
