"""From the scores of words to names: the best labels that the scheme allows, and how sure."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

from schemas.enriched import MentionType
from services.enricher.models.encoder import Encoder
from services.enricher.models.errors import ModelError
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
        self._transitions = self._scheme.transitions(
            manifest.transitions, biases(encoder.label_names, manifest.label_biases)
        )
        self._outside = sorted(self._scheme.outside)
        self._temperature = np.float32(manifest.label_temperature)

    def names(self, readings: Sequence[FieldReading]) -> list[list[Name]]:
        """Return the names in each title or text, in their order."""
        paths = best_paths([one.logits for one in readings], *self._transitions)
        return [
            list(self._names(reading, path)) for reading, path in zip(readings, paths, strict=True)
        ]

    def probability(self, reading: FieldReading, start: int, end: int) -> float:
        """Return how probable the likeliest word in `start` to `end` is part of a name.

        Of any kind of name that the model knows; 1 where it has read no word there. What
        `label_biases` add is not counted.
        """
        first = bisect_right(reading.spans, start, key=itemgetter(1))
        logits = reading.logits[first : bisect_left(reading.spans, end, key=itemgetter(0))]
        if not len(logits):
            return 1.0
        outside = _probabilities(logits / self._temperature)[:, self._outside].sum(axis=1)
        return float(1 - outside.min())

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


def biases(label_names: Sequence[str], given: Mapping[str, float]) -> Array:
    """Return what is added to the score of each label, in the order of the logits.

    Raises:
        ModelError: a bias is for a label that the model has not.
    """
    if unknown := given.keys() - set(label_names):
        raise ModelError(
            f"rasid.json has a bias for {sorted(unknown)[0]!r}, which is no label of the model",
            "Take rasid.json and config.json of the same model",
        )
    return np.array([given.get(name, 0.0) for name in label_names], dtype=np.float32)


def _probabilities(logits: Array) -> Array:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Array = powers / powers.sum(axis=1, keepdims=True)
    return shares
