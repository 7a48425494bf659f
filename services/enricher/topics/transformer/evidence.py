"""The words that drove a label.

The head is linear on the mean of the tokens' vectors, so that what a word adds to the logit is
known exactly; there is nothing to be explained after the fact. Every word of an article on sport
carries some of it, though, so what counts is how much more a word adds than the article's others.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from schemas.enriched import Span, TextField
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.enricher.document import Document
from services.enricher.models.reading import FieldReading, Reading
from services.enricher.topics.prose import is_function_word

_MOST_WORDS = 5
_LOOKED_AT = 60
"""Of each field so many of the strongest; most of them may be function words, or one word again."""
_LEAST_LETTERS = 3
_MOST_CHARACTERS = 100
"""Of a word, with what stands in it; what is longer is none that anybody reads."""


def evidence_spans(document: Document, reading: Reading, topic: int) -> tuple[Span, ...]:
    """Return the words that add most to the logit of `topic`, the strongest first, each once.

    Function words are none: they carry what their neighbours say.
    """
    found = sorted(_weighed(reading.fields, topic), key=lambda one: -one[0])
    spans: list[Span] = []
    seen: set[str] = set()
    for weight, field, (start, end) in found:
        if weight <= 0 or len(spans) == _MOST_WORDS:
            break
        if end - start > _MOST_CHARACTERS:
            continue
        surface = document.field(field)[0][start:end]
        form = normalise(surface)
        if form not in seen and _has_content(form):
            seen.add(form)
            spans.append(Span(start=start, end=end, surface=surface, field=field))
    return tuple(spans)


def _has_content(form: str) -> bool:
    if len(form) < _LEAST_LETTERS or not form.isalpha():
        return False
    return not any(is_function_word(reading.form) for reading in readings(form))


def _weighed(
    fields: Mapping[TextField, FieldReading], topic: int
) -> Iterator[tuple[float, TextField, tuple[int, int]]]:
    """Yield the strongest words of each field, with what each adds beyond as many other pieces."""
    read = {field: one for field, one in fields.items() if one.evidence is not None}
    usual = _usual(list(read.values()), topic)
    for field, one in read.items():
        if one.evidence is not None:
            beyond = one.evidence[:, topic] - usual * np.asarray(one.pieces)
            for number in np.argsort(-beyond)[:_LOOKED_AT].tolist():
                yield float(beyond[number]), field, one.spans[number]


def _usual(fields: Sequence[FieldReading], topic: int) -> float:
    """Return what a piece adds on the average."""
    pieces = sum(sum(one.pieces) for one in fields)
    added = sum(float(one.evidence[:, topic].sum()) for one in fields if one.evidence is not None)
    return added / max(1, pieces)
