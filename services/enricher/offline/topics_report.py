"""`rasid eval topics`: the best top-level topic of labelled texts."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from statistics import fmean
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from schemas.record import Line, Record, Text
from services.domain.text.display import json_line
from services.domain.text.language import detect_language
from services.domain.topics.taxonomy import lineage, read_taxonomy
from services.enricher.document import Document
from services.enricher.offline.measuring import figures, label_scores
from services.enricher.offline.table import table
from services.enricher.topics.engine import TopicEngine

_BATCH = 32

_Judged = tuple[str, str, str | None]
"""Language, label, and what the engine says."""


def _known(code: str) -> str:
    if code not in read_taxonomy():
        raise PydanticCustomError("unknown_topic", "the taxonomy has no such topic")
    return code


class LabelledText(Record):
    """One line of the input; of a label below the top, the top-level topic above it counts."""

    text: Text
    title: Text | None = None
    label: Annotated[Line, AfterValidator(_known)]


class TopicsReport:
    """What an engine says that labelled texts are about, counted."""

    def __init__(self, engine: TopicEngine) -> None:
        self._engine = engine
        self._judged: list[_Judged] = []

    def add(self, texts: Iterable[LabelledText]) -> Iterator[int]:
        """Have the engine look at `texts`; yield how many it has seen after each batch."""
        remaining = iter(texts)
        while batch := list(islice(remaining, _BATCH)):
            ranked = self._engine.rank([Document(text=one.text, title=one.title) for one in batch])
            for text, topics in zip(batch, ranked, strict=True):
                best = next((topic.code for topic in topics if _is_top(topic.code)), None)
                language = detect_language(text.text) or "none"
                self._judged.append((language, _top(text.label), best))
            yield len(self._judged)

    def as_json(self) -> str:
        """Return the figures as one JSON object."""
        languages = {
            language: [one for one in self._judged if one[0] == language]
            for language in sorted({language for language, _, _ in self._judged})
        }
        return json_line(
            {
                **_figures(self._judged),
                "languages": {name: _figures(judged) for name, judged in languages.items()},
                "texts": len(self._judged),
                "engine": self._version,
            }
        )

    def as_table(self) -> str:
        """Return the figures for people to read."""
        names = {code: topic.en for code, topic in read_taxonomy().items()}
        scores = label_scores([(label, best) for _, label, best in self._judged])
        if not scores:
            return "no text"
        summary = _figures(self._judged)
        return table([(names[code], figures(one)) for code, one in scores.items()]) + (
            f"\nmacro-F1 {summary['macro_f1']}, accuracy {summary['accuracy']}; "
            f"{len(self._judged):,} texts, {self._version}"
        )

    @property
    def _version(self) -> str:
        return f"{self._engine.name}@{self._engine.version}"


def _figures(judged: Sequence[_Judged]) -> dict[str, object]:
    scores = label_scores([(label, best) for _, label, best in judged])
    right = sum(one.found for one in scores.values())
    return {
        "macro_f1": round(fmean(one.f1 for one in scores.values()), 4) if scores else 0.0,
        "accuracy": round(right / max(1, len(judged)), 4),
        "labels": {label: figures(one) for label, one in scores.items()},
    }


def _is_top(code: str) -> bool:
    return read_taxonomy()[code].broader is None


def _top(code: str) -> str:
    return list(lineage(code))[-1]
