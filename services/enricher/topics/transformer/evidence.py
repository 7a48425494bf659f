"""The words that drove a label.

The head is linear on the mean of the tokens' vectors, so that what a word adds to the logit is
known exactly; there is nothing to be explained after the fact.
"""

from collections.abc import Iterator, Mapping

import numpy as np

from schemas.enriched import Span, TextField
from services.domain.text.normalise import normalise
from services.enricher.document import Document
from services.enricher.models.reading import FieldReading, Reading

_MOST_WORDS = 5
_LEAST_LETTERS = 3
"""Shorter words are mostly particles, which carry what their neighbours say."""


def evidence_spans(document: Document, reading: Reading, topic: int) -> tuple[Span, ...]:
    """Return the words that add most to the logit of `topic`, the strongest first, each once."""
    found = sorted(_weighed(reading.fields, topic), key=lambda one: -one[0])
    spans: list[Span] = []
    seen: set[str] = set()
    for weight, field, (start, end) in found:
        if weight <= 0 or len(spans) == _MOST_WORDS:
            break
        surface = document.field(field)[0][start:end]
        form = normalise(surface)
        if len(form) >= _LEAST_LETTERS and form not in seen and not form.isdigit():
            seen.add(form)
            spans.append(Span(start=start, end=end, surface=surface, field=field))
    return tuple(spans)


def _weighed(
    fields: Mapping[TextField, FieldReading], topic: int
) -> Iterator[tuple[float, TextField, tuple[int, int]]]:
    """Yield the strongest words of each field, with what each adds."""
    for field, one in fields.items():
        if one.evidence is None:
            continue
        weights = one.evidence[:, topic]
        for number in np.argsort(-weights)[: _MOST_WORDS * _MOST_WORDS].tolist():
            yield float(weights[number]), field, one.spans[number]
