"""What every engine that finds names can do."""

from collections.abc import Sequence
from typing import Protocol

from schemas.enriched import Mention
from services.enricher.document import Document


class Engine(Protocol):
    """Finds the names in articles."""

    @property
    def name(self) -> str:
        """The name under which it is chosen."""
        ...

    @property
    def version(self) -> str:
        """Changes whenever the same text may give other mentions."""
        ...

    def find(self, documents: Sequence[Document]) -> list[list[Mention]]:
        """Return the mentions of each document, in the order of the documents.

        Mentions stand in the order of the article, the title first, and do not overlap. Spans are
        code points of the field they name, and `field[start:end] == surface`. No text makes it
        raise.
        """
        ...
