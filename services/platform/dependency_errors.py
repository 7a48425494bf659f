"""What every service counts of Kafka and Redis, named after the service."""

from typing import get_args

from prometheus_client import CollectorRegistry, Counter

from services.platform.errors import Dependency, dependency_of


class DependencyErrors:
    """How often Kafka and Redis did not do their part."""

    def __init__(self, service: str, registry: CollectorRegistry) -> None:
        """Make the counter.

        Args:
            service: begins its name: `rasid_SERVICE_...`.
        """
        self._errors = Counter(
            f"rasid_{service}_dependency_errors",
            "Times that Kafka or Redis did not do its part, each try by itself.",
            ["dependency"],
            registry=registry,
        )
        for dependency in get_args(Dependency):
            self._errors.labels(dependency)

    def count(self, error: Exception) -> None:
        """Count one; `error` is one of `services.platform.errors`."""
        self._errors.labels(dependency_of(error)).inc()
