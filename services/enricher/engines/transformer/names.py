"""From the scores of words to names: the best labels that the scheme allows, and how sure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from schemas.enriched import MentionType
from services.enricher.models.encoder import Encoder
from services.enricher.models.labels import LabelScheme
from services.enricher.models.reading import FieldReading
from services.enricher.models.session import Array
from services.enricher.models.viterbi import Path, best_paths


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """A name at `start` to `end` of the original, in code points."""

    start: int
    end: int
    type: MentionType
    score: float
    """How probable its least certain word has the label it was given."""


class NameDecoder:
    """Finds the names in what a model says of words."""

    def __init__(self, encoder: Encoder) -> None:
        """Read what the model's labels mean.

        Raises:
            ModelError: a label is of no known kind; the message has its name.
        """
        manifest = encoder.folder.manifest
        self._scheme = LabelScheme(encoder.label_names, model=encoder.folder.name)
        self._transitions = self._scheme.transitions(manifest.transitions)
        self._temperature = np.float32(manifest.label_temperature)

    def names(self, readings: Sequence[FieldReading]) -> list[list[Name]]:
        """Return the names in each title or text, in their order."""
        paths = best_paths([one.logits for one in readings], *self._transitions)
        return [
            list(self._names(reading, path)) for reading, path in zip(readings, paths, strict=True)
        ]

    def _names(self, reading: FieldReading, path: Path) -> Iterator[Name]:
        if not len(path):
            return
        chosen = np.take_along_axis(
            _probabilities(reading.logits / self._temperature), path[:, None], axis=1
        )[:, 0]
        labels = path.tolist()
        for first, last in self._scheme.stretches(labels):
            mention_type = self._scheme.mention_type(labels[first])
            if mention_type is not None:
                yield Name(
                    start=reading.spans[first][0],
                    end=reading.spans[last][1],
                    type=mention_type,
                    score=round(float(chosen[first : last + 1].min()), 3),
                )


def _probabilities(logits: Array) -> Array:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Array = powers / powers.sum(axis=1, keepdims=True)
    return shares
