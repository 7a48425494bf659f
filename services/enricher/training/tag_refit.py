"""Fits the tags of an exported model anew, near where they are, with scores for tag after tag.

    python -m services.enricher.training.tag_refit --data FOLDER [--write]

Needs no torch: a copy of the model whose head is the identity gives the vector of each word. The
encoder has seen these sentences in training, so the head is held where it was and takes few steps
(accelerated gradient, Nesterov 1983), and of what follows what only a small share counts.
"""

import json
import random
import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import numpy as np
import numpy.typing as npt
import onnx
import typer
from onnx import numpy_helper

from services.enricher.document import Document
from services.enricher.models.encoder import Encoder
from services.enricher.models.folder import read_folder
from services.enricher.models.session import Running
from services.enricher.training.corpora import LABELS, read_sentences
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
_UNIT = 2.0
_RUNNING = Running(threads=2, batch_tokens=2048, window_tokens=256)
_PREFIX = "logits"


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
    before = tag_head(graph)
    words = _read(data / "ner", model)
    after = fit(words, *before)
    for when, (rows, biases) in (("before", before), ("after", after)):
        right = (words.vectors @ rows + biases).argmax(axis=1) == words.tags
        typer.echo(f"{when}\t{np.average(right, weights=words.weights):.4f}")
    if write:
        set_tag_head(graph, *after)
        onnx.save(graph, str(model / "model.onnx"))
        _write_transitions(model / "rasid.json", follows(words))


def fit(words: Words, rows: Array, biases: Array) -> tuple[Array, Array]:
    """Return rows [width, tags] and biases [tags] that suit the words and are near those given."""
    center = words.vectors.mean(axis=0)
    inputs = np.column_stack([words.vectors - center, np.full(len(words.tags), _UNIT)])
    inputs = inputs.astype(np.float32)
    weights = words.weights[:, None] / words.weights.sum()
    steepest = 0.5 * float(np.linalg.eigvalsh((inputs * weights).T @ inputs)[-1]) + 2 * _PULL
    given: Array = words.vectors @ rows + biases
    wanted = np.eye(len(biases), dtype=np.float32)[words.tags]
    ahead = change = np.zeros((inputs.shape[1], len(biases)), dtype=np.float32)
    pace = 1.0
    for _ in range(_STEPS):
        shares = _shares((given + inputs @ ahead).astype(np.float32))
        slope = inputs.T @ ((shares - wanted) * weights) + 2 * _PULL * ahead
        now = (ahead - slope / steepest).astype(np.float32)
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = now + np.float32((pace - 1) / faster) * (now - change)
        change, pace = now, faster
    return rows + change[:-1], biases + np.float32(_UNIT) * change[-1] - center @ change[:-1]


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


def tag_head(graph: onnx.ModelProto) -> tuple[Array, Array]:
    """Return weights [width, tags] and biases [tags] of the head for tags."""
    rows, biases = (numpy_helper.to_array(one).copy() for one in _tensors(graph))
    return rows, biases


def set_tag_head(graph: onnx.ModelProto, rows: Array, biases: Array) -> None:
    """Put other weights and biases into the head for tags."""
    for tensor, values in zip(_tensors(graph), (rows, biases), strict=True):
        values = np.ascontiguousarray(values.astype(np.float32))
        tensor.CopyFrom(numpy_helper.from_array(values, tensor.name))


def _tensors(graph: onnx.ModelProto) -> tuple[onnx.TensorProto, onnx.TensorProto]:
    made_by = {output: node for node in graph.graph.node for output in node.output}
    constants = {one.name: one for one in graph.graph.initializer}
    total = made_by[_PREFIX].input
    [bias] = [name for name in total if name in constants]
    [product] = [name for name in total if name not in constants]
    return constants[made_by[product].input[1]], constants[bias]


def _read(folder: Path, model: Path) -> Words:
    with TemporaryDirectory() as scratch:
        encoder = _vectors_encoder(model, Path(scratch) / "vectors")
        chance = random.Random(5)  # noqa: S311 - no secret
        vectors, tags, weights = list[Array](), list[Tags](), list[Array]()
        for name, (most, total) in _SETS.items():
            read = read_sentences(folder / name, "train")
            chosen = [cut(one) for one in chance.sample(read, min(most, len(read)))]
            texts = [Document(text=" ".join(one.words)) for one in chosen]
            every = sum(len(one.words) for one in chosen)
            for sentence, reading in zip(chosen, encoder.read(texts), strict=True):
                found = reading.fields["text"].logits
                # A word of which the tokenizer leaves nothing has no vector.
                if len(found) == len(sentence.words):
                    vectors.append(found)
                    tags.append(np.array([LABELS.index(tag) for tag in sentence.tags]))
                    weights.append(np.full(len(found), total / every, dtype=np.float32))
    return Words(
        vectors=np.concatenate(vectors),
        tags=np.concatenate(tags),
        weights=np.concatenate(weights),
        starts=np.cumsum([0, *map(len, tags[:-1])]),
    )


def _vectors_encoder(model: Path, target: Path) -> Encoder:
    """Return an encoder whose tags are the numbers of a word's vector."""
    shutil.copytree(model, target)
    graph = onnx.load(str(model / "model.onnx"))
    width = len(tag_head(graph)[0])
    set_tag_head(graph, np.eye(width, dtype=np.float32), np.zeros(width, dtype=np.float32))
    for output in graph.graph.output:
        if output.name == _PREFIX:
            output.type.tensor_type.shape.dim[2].dim_value = width
    onnx.save(graph, str(target / "model.onnx"))
    config = json.loads((target / "config.json").read_text("utf-8"))
    config["id2label"] = {str(number): f"vector:{number}" for number in range(width)}
    (target / "config.json").write_text(json.dumps(config), "utf-8")
    return Encoder(read_folder(target, name="vectors"), _RUNNING)


def _shares(logits: Array) -> Array:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    found: Array = powers / powers.sum(axis=1, keepdims=True)
    return found


def _write_transitions(file: Path, matrix: npt.NDArray[np.float64]) -> None:
    manifest = json.loads(file.read_text("utf-8"))
    edges = [0.0] * len(matrix)
    manifest["transitions"] = {"matrix": matrix.round(4).tolist(), "start": edges, "end": edges}
    file.write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    typer.run(refit)
