"""`rasid eval ner`: names in labelled sentences."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from schemas.enriched import Mention
from services.domain.text.display import json_line
from services.domain.text.language import detect_language
from services.enricher.document import Document
from services.enricher.engines.engine import Engine
from services.enricher.offline.conll import NAMED, Entity, Sentence
from services.enricher.offline.measuring import Calibration, Scores, figures
from services.enricher.offline.table import table

_BATCH = 64


def entities(sentence: Sentence, mentions: Iterable[Mention]) -> dict[Entity, float]:
    """Return what is found in a sentence as data label it, each with its best score."""
    found: dict[Entity, float] = {}
    for mention in mentions:
        entity = sentence.entity(NAMED[mention.type], mention.start, mention.end)
        found[entity] = max(mention.score, found.get(entity, 0.0))
    return found


class NamesReport:
    """What an engine finds in labelled sentences, counted."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._all = Scores()
        self._by_language: dict[str, Scores] = defaultdict(Scores)
        self._calibration = Calibration()
        self._sentences = 0

    def add(self, sentences: Iterable[Sentence]) -> Iterator[int]:
        """Have the engine look at `sentences`; yield how many it has seen after each batch."""
        remaining = iter(sentences)
        while batch := list(islice(remaining, _BATCH)):
            found = self._engine.find([Document(text=one.text) for one in batch])
            for sentence, mentions in zip(batch, found, strict=True):
                self._compare(sentence, mentions)
            self._sentences += len(batch)
            yield self._sentences

    def as_json(self) -> str:
        """Return the figures as one JSON object."""
        return json_line(self._figures())

    def as_table(self) -> str:
        """Return the figures for people to read."""
        rows = [("all", figures(self._all.together)), *self._rows(self._all)]
        if len(self._by_language) > 1:
            for language, scores in sorted(self._by_language.items()):
                rows.append((language, figures(scores.together)))
                rows += [(f"{language} {kind}", one) for kind, one in self._rows(scores)]
        return table(rows) + (
            f"\n{self._sentences:,} sentences, {self._engine.name}@{self._engine.version}, "
            f"calibration error {self._calibration.error:.3f}"
        )

    def _compare(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        found = entities(sentence, mentions)
        for entity, score in found.items():
            self._calibration.add(score, right=entity in sentence.entities)
        language = detect_language(sentence.text) or "none"
        for scores in (self._all, self._by_language[language]):
            scores.compare(found, sentence.entities)

    def _figures(self) -> dict[str, object]:
        return {
            **figures(self._all.together),
            "types": dict(self._rows(self._all)),
            "languages": {
                language: {**figures(scores.together), "types": dict(self._rows(scores))}
                for language, scores in sorted(self._by_language.items())
            },
            "calibration_error": round(self._calibration.error, 4),
            "sentences": self._sentences,
            "engine": f"{self._engine.name}@{self._engine.version}",
        }

    def _rows(self, scores: Scores) -> list[tuple[str, dict[str, float]]]:
        return [(kind, figures(one)) for kind, one in sorted(scores.by_kind.items())]
