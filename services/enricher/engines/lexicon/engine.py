"""The engine of word lists and rules."""

from collections.abc import Sequence

from schemas.enriched import Mention
from services.enricher.document import Document
from services.enricher.engines.lexicon.reader import LexiconReader


class LexiconEngine:
    """Finds names in Arabic and English by word lists and rules; needs no model."""

    name = "lexicon"

    def __init__(self) -> None:
        self._reader = LexiconReader()
        self.version = self._reader.version

    def find(self, documents: Sequence[Document]) -> list[list[Mention]]:
        """Return the mentions of each document; see `Engine.find`."""
        return [list(self._reader.mentions(document)) for document in documents]
