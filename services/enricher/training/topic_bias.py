"""Shows what a bias of one topic does to the dev sets, so that one can be chosen for `rasid.json`.

The weights stay: training by keywords can teach a topic too often, and a constant added to its
logit mends the ranking. Needs no torch.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Annotated

import numpy as np
import numpy.typing as npt
import typer

from services.domain.topics.taxonomy import read_taxonomy
from services.enricher.document import Document
from services.enricher.models.encoder import Encoder
from services.enricher.models.loading import Models
from services.enricher.models.settings import ModelSettings
from services.enricher.offline.measuring import label_scores
from services.enricher.training.corpora import read_labelled_texts
from services.enricher.training.topics import LABELLED

_BATCH = 64


@dataclass(frozen=True, kw_only=True)
class _Judged:
    """The texts of one set: their labels, and N x K logits of the K top-level topics."""

    labels: Sequence[str]
    logits: npt.NDArray[np.float64]


def show(
    data: Annotated[Path, typer.Option(help="The folder of training data.", metavar="FOLDER")],
    topic: Annotated[str, typer.Option(help="A top-level topic.")] = "medtop:11000000",
    steps: Annotated[int, typer.Option(help="How many quarters to go down from 0.")] = 8,
) -> None:
    """Print the macro-F1 of each dev set for biases of a topic, added to those of `rasid.json`."""
    encoder = Models(ModelSettings()).names_encoder()
    tops = [code for code in encoder.topics if read_taxonomy()[code].broader is None]
    sets = {name: _judged(encoder, tops, data / "topics" / name / "dev.jsonl") for name in LABELLED}
    for line in _lines(sets, tops, topic, steps):
        typer.echo(line)


def _judged(encoder: Encoder, tops: Sequence[str], file: Path) -> _Judged:
    texts = read_labelled_texts(file)
    documents = [Document(text=one.text) for one in texts]
    columns = [encoder.topics.index(code) for code in tops]
    rows = [
        reading.topic_logits[columns]
        for start in range(0, len(documents), _BATCH)
        for reading in encoder.read(documents[start : start + _BATCH])
        if reading.topic_logits is not None
    ]
    biases = [encoder.folder.manifest.topic_biases.get(code, 0.0) for code in tops]
    labels = [one.label or "" for one in texts]
    return _Judged(labels=labels, logits=np.array(rows) + np.array(biases))


def _lines(
    sets: Mapping[str, _Judged], tops: Sequence[str], topic: str, steps: int
) -> Iterator[str]:
    yield "\t".join(["bias", *sets, "mean"])
    for step in range(steps + 1):
        added = np.zeros(len(tops))
        added[tops.index(topic)] = -step / 4
        found = [_macro_f1(one, added, tops) for one in sets.values()]
        yield "\t".join([f"{-step / 4:.2f}", *(f"{one:.4f}" for one in (*found, fmean(found)))])


def _macro_f1(judged: _Judged, added: npt.NDArray[np.float64], tops: Sequence[str]) -> float:
    best = (judged.logits + added).argmax(axis=1)
    pairs = [(label, tops[number]) for label, number in zip(judged.labels, best, strict=True)]
    return fmean(one.f1 for one in label_scores(pairs).values())


if __name__ == "__main__":
    typer.run(show)
