"""What every engine that finds topics can do."""

from collections.abc import Sequence
from typing import Protocol

from schemas.enriched import Topic
from services.enricher.document import Document


class TopicEngine(Protocol):
    """Says what articles are about."""

    @property
    def name(self) -> str:
        """The name under which it is chosen."""
        ...

    @property
    def version(self) -> str:
        """Changes whenever the same text may give other topics."""
        ...

    def classify(self, documents: Sequence[Document]) -> list[list[Topic]]:
        """Return the topics of each document, the surest first; none where nothing speaks for any.

        Codes are those of `services.domain.topics.taxonomy`. No text makes it raise.
        """
        ...

    def rank(self, documents: Sequence[Document]) -> list[list[Topic]]:
        """Return, for each document, every topic that it could be about, the surest first.

        What `classify` leaves out because it is not sure enough is there too, without evidence.
        """
        ...
