"""Fits the tags of an exported model anew, near where they are, with scores for tag after tag.

    python -m services.enricher.training.tag_refit --data FOLDER [--write]

Needs no torch: a copy of the model whose head is the identity gives the vector of each word. The
encoder has seen these sentences in training, so the head is held where it was and takes few steps,
and of what follows what only a small share counts. Tried besides, and no better on the dev sets by
more than chance: the vectors of neighbours, the sentence's mean, the tenth layer, a hidden layer.
"""

import json
import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import numpy as np
import numpy.typing as npt
import onnx
import typer

from services.enricher.document import Document
from services.enricher.models.encoder import Encoder
from services.enricher.models.folder import read_folder
from services.enricher.models.reading import LOGITS
from services.enricher.models.session import Running
from services.enricher.training.corpora import LABELS, TaggedSentence, read_sentences
from services.enricher.training.descent import centred, from_centred, minimised, shares
from services.enricher.training.linear_head import get_head, set_head, show_inputs
from services.enricher.training.tagging import cut
from services.enricher.training.topic_refit import SHIPPED

Array = npt.NDArray[np.float32]
Tags = npt.NDArray[np.int64]

_SETS = {"en_worldwide": (2200, 1.0), "ar_newsfane": (500, 0.35), "ar_wojood_sample": (300, 0.15)}
"""Sentences of each set, and how much all of them count."""
_STEPS, _PULL = 80, 1e-3
_SHARE, _SMOOTHING = 0.05, 5
"""How much what follows what counts beside the tags themselves, and by how many words of the usual
mix each tag is evened out."""
RUNNING = Running(threads=2, batch_tokens=2048, window_tokens=256)


@dataclass(frozen=True, kw_only=True)
class Words:
    """Vectors of words [words, width], their tags, how much each counts, and where texts begin."""

    vectors: Array
    tags: Tags
    weights: Array
    starts: Tags


def refit(
    data: Annotated[Path, typer.Option(help="The folder of training data.")],
    model: Annotated[Path, typer.Option(help="The exported model.")] = SHIPPED,
    *,
    write: Annotated[bool, typer.Option(help="Write what was fitted into the model.")] = False,
) -> None:
    """Print how often each set's words get their tag with the head as it is and as fitted."""
    graph = onnx.load(str(model / "model.onnx"))
    before = get_head(graph, LOGITS)
    words = _read(data / "ner", model)
    after = fit(words, *before)
    for when, (rows, biases) in (("before", before), ("after", after)):
        right = (words.vectors @ rows + biases).argmax(axis=1) == words.tags
        typer.echo(f"{when}\t{np.average(right, weights=words.weights):.4f}")
    if write:
        set_head(graph, LOGITS, *after)
        onnx.save(graph, str(model / "model.onnx"))
        _write_transitions(model / "rasid.json", follows(words))


def fit(words: Words, rows: Array, biases: Array) -> tuple[Array, Array]:
    """Return rows [width, tags] and biases [tags] that suit the words and are near those given."""
    inputs = centred(words.vectors)
    weights = words.weights[:, None] / words.weights.sum()
    steepest = 0.5 * float(np.linalg.eigvalsh((inputs * weights).T @ inputs)[-1]) + 2 * _PULL
    given: Array = words.vectors @ rows + biases
    wanted = np.eye(len(biases), dtype=np.float32)[words.tags]

    def slope(change: Array) -> Array:
        off = (shares((given + inputs @ change).astype(np.float32)) - wanted) * weights
        found: Array = inputs.T @ off + 2 * _PULL * change
        return found

    start = np.zeros((inputs.shape[1], len(biases)), dtype=np.float32)
    change = minimised(start, slope, steepest=steepest, steps=_STEPS)
    more, added = from_centred(change, words.vectors.mean(axis=0))
    return rows + more, biases + added


def follows(words: Words) -> npt.NDArray[np.float64]:
    """Return for tag after tag the share that counts of the logarithm of how much likelier it is
    there than elsewhere, [tags, tags].
    """
    counts = np.zeros((len(LABELS), len(LABELS)))
    inner = np.setdiff1d(np.arange(1, len(words.tags)), words.starts)
    np.add.at(counts, (words.tags[inner - 1], words.tags[inner]), 1)
    usual = (counts.sum(axis=0) + 1e-9) / counts.sum()
    likely = (counts + _SMOOTHING * usual) / (counts.sum(axis=1, keepdims=True) + _SMOOTHING)
    found: npt.NDArray[np.float64] = np.log(likely / usual) * _SHARE
    return found


def _read(folder: Path, model: Path) -> Words:
    with TemporaryDirectory() as scratch:
        encoder = _vectors_encoder(model, Path(scratch) / "vectors")
        chance = random.Random(5)  # noqa: S311 - no secret
        vectors, tags, weights = list[Array](), list[Tags](), list[Array]()
        for name, (most, total) in _SETS.items():
            read = read_sentences(folder / name, "train")
            chosen = [cut(one) for one in chance.sample(read, min(most, len(read)))]
            every = sum(len(one.words) for one in chosen)
            for found, marked in read_words(encoder, chosen):
                vectors.append(found)
                tags.append(marked)
                weights.append(np.full(len(found), total / every, dtype=np.float32))
    return Words(
        vectors=np.concatenate(vectors),
        tags=np.concatenate(tags),
        weights=np.concatenate(weights),
        starts=np.cumsum([0, *map(len, tags[:-1])]),
    )


def read_words(
    encoder: Encoder, sentences: Sequence[TaggedSentence]
) -> Iterator[tuple[Array, Tags]]:
    """Yield for each sentence what the encoder says of its words, and their tags.

    Args:
        sentences: cut into words as the service cuts text. One with a word of which the tokenizer
            leaves nothing is left out.
    """
    texts = [Document(text=" ".join(one.words)) for one in sentences]
    for sentence, reading in zip(sentences, encoder.read(texts), strict=True):
        found = reading.fields["text"].logits
        if len(found) == len(sentence.words):
            yield found, np.array([LABELS.index(tag) for tag in sentence.tags], dtype=np.int64)


def _vectors_encoder(model: Path, target: Path) -> Encoder:
    """Return an encoder whose tags are the numbers of a word's vector."""
    shutil.copytree(model, target)
    graph = onnx.load(str(model / "model.onnx"))
    width = show_inputs(graph, LOGITS)
    onnx.save(graph, str(target / "model.onnx"))
    config = json.loads((target / "config.json").read_text("utf-8"))
    config["id2label"] = {str(number): f"vector:{number}" for number in range(width)}
    (target / "config.json").write_text(json.dumps(config), "utf-8")
    return Encoder(read_folder(target, name="vectors"), RUNNING)


def _write_transitions(file: Path, matrix: npt.NDArray[np.float64]) -> None:
    manifest = json.loads(file.read_text("utf-8"))
    edges = [0.0] * len(matrix)
    manifest["transitions"] = {"matrix": matrix.round(4).tolist(), "start": edges, "end": edges}
    file.write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    typer.run(refit)
