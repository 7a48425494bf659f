"""What every engine that finds names can do, and what one with a model may do besides."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from schemas.enriched import Mention, Vector
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


@runtime_checkable
class ModelEngine(Protocol):
    """What an engine for names or topics can say that runs a model."""

    def read_to(self, documents: Sequence[Document]) -> list[int | None]:
        """Return where the model ended to read each text, in code points; None if it read all."""
        ...


@runtime_checkable
class VectorEngine(Protocol):
    """What an engine for names or topics can do whose model gives an article's vector as well."""

    @property
    def gives_vectors(self) -> bool:
        """Whether the model in use has that head."""
        ...

    def vectors(self, documents: Sequence[Document]) -> list[Vector | None]:
        """Return the vector of each document; None of one without a word."""
        ...
