"""Shows what a bias of one label does to the dev sets, so that one can be chosen for `rasid.json`.

The weights stay: a constant added to the logit of O trades recall of names for precision. Needs no
torch.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean
from typing import Annotated

import typer

from services.enricher.document import Document
from services.enricher.engines.ensemble.engine import EnsembleEngine
from services.enricher.engines.lexicon.reader import LexiconReader
from services.enricher.models.encoder import Encoder
from services.enricher.models.loading import Models
from services.enricher.models.settings import ModelSettings
from services.enricher.offline.conll import Sentence, read_conll
from services.enricher.offline.measuring import Scores
from services.enricher.offline.names_report import entities
from services.enricher.training.tagging import DEV_SETS

_BATCH = 64


@dataclass(frozen=True, kw_only=True)
class _Labelled:
    """One dev set; as long as its documents are held the encoder remembers what it read."""

    sentences: Sequence[Sentence]
    documents: Sequence[Document]


def show(
    data: Annotated[Path, typer.Option(help="The folder of training data.", metavar="FOLDER")],
    label: Annotated[str, typer.Option(help="A label of the model.")] = "O",
    steps: Annotated[int, typer.Option(help="How many quarters to go up from 0.")] = 4,
) -> None:
    """Print F1 of the ensemble on each dev set for biases of a label, instead of its own."""
    encoder = Models(ModelSettings()).names_encoder()
    sets = {name: _labelled(data / "ner" / name / "dev.conll") for name in DEV_SETS}
    for line in _lines(encoder, sets, label, steps):
        typer.echo(line)


def _labelled(file: Path) -> _Labelled:
    sentences = list(read_conll(file.read_text("utf-8").split("\n")))
    return _Labelled(sentences=sentences, documents=[Document(text=one.text) for one in sentences])


def _lines(
    encoder: Encoder, sets: Mapping[str, _Labelled], label: str, steps: int
) -> Iterator[str]:
    yield "\t".join(["bias", *sets, "mean"])
    reader = LexiconReader()
    for bias in (step / 4 for step in range(steps + 1)):
        engine = EnsembleEngine(_biased(encoder, {label: bias}), reader)
        found = [_f1(engine, one) for one in sets.values()]
        yield "\t".join([f"{bias:.2f}", *(f"{one:.4f}" for one in (*found, fmean(found)))])


def _biased(encoder: Encoder, biases: Mapping[str, float]) -> Encoder:
    own = encoder.folder.manifest
    manifest = own.model_copy(update={"label_biases": {**own.label_biases, **biases}})
    encoder.folder = replace(encoder.folder, manifest=manifest)
    return encoder


def _f1(engine: EnsembleEngine, labelled: _Labelled) -> float:
    scores = Scores()
    for start in range(0, len(labelled.documents), _BATCH):
        part = slice(start, start + _BATCH)
        found = engine.find(labelled.documents[part])
        for sentence, mentions in zip(labelled.sentences[part], found, strict=True):
            scores.compare(entities(sentence, mentions), sentence.entities)
    return scores.together.f1


if __name__ == "__main__":
    typer.run(show)
