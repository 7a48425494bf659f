"""What the plumbing raises; the type says what happens next."""


class DependencyUnavailableError(Exception):
    """Kafka or Redis did not do its part; the same work will succeed later, so try again."""
