"""The engine that has both a model and the lexicon look for names."""

from collections.abc import Sequence

from services.domain.text.words import Words
from services.enricher.engines.ensemble.merging import merge
from services.enricher.engines.lexicon.rules import Candidate
from services.enricher.engines.transformer.engine import Believed, TransformerEngine

_IMPROBABLE = 0.1
"""Below it the model rules out a name in Latin script; measured on the development sets, where
in Arabic it costs more than it gains: the model misses names that the lexicon has."""
_LAST_LATIN = "\u024f"


class EnsembleEngine(TransformerEngine):
    """Finds names with a model and with the lexicon; `merging.merge` says which stand."""

    name = "ensemble"

    def choose(
        self,
        words: Words,
        found: Sequence[Candidate],
        of_lexicon: Sequence[Candidate],
        believed: Believed,
    ) -> Sequence[Candidate]:
        """Return which names stand, by the rule of `merge`."""

        def ruled_out(one: Candidate) -> bool:
            return _is_latin(words.words[one.first]) and believed(one) < _IMPROBABLE

        return merge(found, of_lexicon, ruled_out)


def _is_latin(word: str) -> bool:
    return word[0] <= _LAST_LATIN
