"""The engine that has both a model and the lexicon look for names."""

from collections.abc import Sequence

from services.enricher.engines.ensemble.merging import merge
from services.enricher.engines.lexicon.rules import Candidate
from services.enricher.engines.transformer.engine import TransformerEngine


class EnsembleEngine(TransformerEngine):
    """Finds names with a model and with the lexicon; `merging.merge` says which stand."""

    name = "ensemble"

    def choose(
        self, found: Sequence[Candidate], of_lexicon: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return which names stand, by the rule of `merge`."""
        return merge(found, of_lexicon)
