"""Fits the temperature of the tags of an exported model anew, as `calibration` does in training.

    python -m services.enricher.training.tag_temperature --data FOLDER [--write]

Needs no torch. For whenever the head has changed: `tag_refit` fits tags, not how sure they are.
"""

import json
from itertools import chain
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from services.enricher.models.encoder import Encoder
from services.enricher.models.folder import read_folder
from services.enricher.training.descent import shares
from services.enricher.training.tag_refit import RUNNING, Array, Tags, read_words
from services.enricher.training.tagging import dev_sentences
from services.enricher.training.topic_refit import SHIPPED

_TEMPERATURES = tuple(n / 20 for n in range(10, 80))
"""Those that `calibration` looks at."""


def refit(
    data: Annotated[Path, typer.Option(help="The folder of training data.")],
    model: Annotated[Path, typer.Option(help="The exported model.")] = SHIPPED,
    *,
    write: Annotated[bool, typer.Option(help="Write the temperature into the model.")] = False,
) -> None:
    """Print temperature and cross-entropy of the words of the dev sets, as it is and as fitted."""
    folder = read_folder(model, name="model")
    sentences = list(chain.from_iterable(dev_sentences(data / "ner").values()))
    logits, tags = zip(*read_words(Encoder(folder, RUNNING), sentences), strict=True)
    every, right = np.concatenate(logits), np.concatenate(tags)
    before, after = folder.manifest.label_temperature, likeliest(every, right)
    for when, temperature in (("before", before), ("after", after)):
        typer.echo(f"{when}\t{temperature}\t{cross_entropy(every, right, temperature):.4f}")
    if write:
        file = model / "rasid.json"
        manifest = json.loads(file.read_text("utf-8"))
        text = json.dumps({**manifest, "label_temperature": after}, ensure_ascii=False, indent=1)
        file.write_text(f"{text}\n", "utf-8")


def likeliest(logits: Array, tags: Tags) -> float:
    """Return the temperature under which tags are likeliest, given the logits [words, tags]."""
    return min(_TEMPERATURES, key=lambda one: cross_entropy(logits, tags, one))


def cross_entropy(logits: Array, tags: Tags, temperature: float) -> float:
    """Return the mean negative logarithm of how probable each word's tag is."""
    cooled = (logits / temperature).astype(np.float32)
    given = np.take_along_axis(shares(cooled), tags[:, None], axis=1)
    return float(-np.log(np.maximum(given, np.finfo(np.float32).tiny)).mean())


if __name__ == "__main__":
    typer.run(refit)
