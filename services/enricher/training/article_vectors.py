"""Unbends the article vectors of an exported model: what all news have in common is taken out.

    python -m services.enricher.training.article_vectors --data FOLDER --work FOLDER [--write]

Fine-tuning moves all vectors into one corner, whole texts away from single sentences. The mean of
ordinary news and the axis along which they vary most are subtracted, in the graph itself (Mu and
Viswanath 2018, "All-but-the-Top", arXiv:1702.01417). Needs no torch.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import numpy as np
import onnx
import typer
from onnx import GraphProto, helper, numpy_helper

from services.enricher.models.reading import EMBEDDING
from services.enricher.training.corpora import read_labelled_texts
from services.enricher.training.means import means_encoder
from services.enricher.training.topic_fit import Array
from services.enricher.training.topic_refit import SHIPPED, Means, ordinary_news
from services.enricher.training.topics import LABELLED

_EACH = 500
"""Whole texts of each set, and as many plain sentences."""
_CENTER, _AXIS, _RAW = f"{EMBEDDING}/center", f"{EMBEDDING}/axis", f"{EMBEDDING}/raw"


def unbend(
    data: Annotated[Path, typer.Option(help="The folder of training data.")],
    work: Annotated[Path, typer.Option(help="Where mean vectors are kept.")],
    model: Annotated[Path, typer.Option(help="The exported model.")] = SHIPPED,
    *,
    write: Annotated[bool, typer.Option(help="Write the change into the model.")] = False,
) -> None:
    """Print how near news of two languages and of different topics are, before and after."""
    work.mkdir(parents=True, exist_ok=True)
    with means_encoder(model) as encoder:
        means = Means(encoder=encoder, work=work)
        news = np.concatenate([_unit(one[:_EACH]) for one in ordinary_news(data, means)])
        center = news.mean(axis=0)
        axis = np.linalg.svd(news - center, full_matrices=False)[2][0]
        english, arabic = _dev(data, means)
    typer.echo(_line("before", english, arabic))
    typer.echo(_line("after", *(_without(one, center, axis) for one in (english, arabic))))
    if write:
        graph = onnx.load(str(model / "model.onnx"))
        set_common(graph.graph, center, axis)
        onnx.checker.check_model(graph)
        onnx.save(graph, str(model / "model.onnx"))


def set_common(graph: GraphProto, center: Array, axis: Array) -> None:
    """Have the graph subtract `center` from each vector, and its part along `axis`."""
    values = {_CENTER: center, _AXIS: axis[:, None], f"{_AXIS}/row": axis[None]}
    first = not any(one.name == _CENTER for one in graph.initializer)
    kept = [one for one in graph.initializer if one.name not in values]
    del graph.initializer[:]
    added = [
        numpy_helper.from_array(value.astype(np.float32), name) for name, value in values.items()
    ]
    graph.initializer.extend([*kept, *added])
    if first:
        for node in graph.node:
            node.output[:] = [_RAW if name == EMBEDDING else name for name in node.output]
        graph.node.extend(_nodes())


def _nodes() -> Iterator[onnx.NodeProto]:
    made = f"{EMBEDDING}/"
    yield helper.make_node("Sub", [_RAW, _CENTER], [f"{made}centred"])
    yield helper.make_node("MatMul", [f"{made}centred", _AXIS], [f"{made}along"])
    yield helper.make_node("MatMul", [f"{made}along", f"{_AXIS}/row"], [f"{made}part"])
    yield helper.make_node("Sub", [f"{made}centred", f"{made}part"], [f"{made}rest"])
    yield helper.make_node("LpNormalization", [f"{made}rest"], [EMBEDDING], axis=-1, p=2)


def _dev(data: Path, means: Means) -> tuple[Array, Array]:
    found: dict[str, list[Array]] = {"en": [], "ar": []}
    for name in LABELLED:
        texts = read_labelled_texts(data / "topics" / name / "dev.jsonl")
        found[texts[0].language].append(means.whole_dev(texts))
    english, arabic = (
        _unit(np.concatenate(found[language], dtype=np.float32)) for language in ("en", "ar")
    )
    return english, arabic


def _without(vectors: Array, center: Array, axis: Array) -> Array:
    centred = vectors - center
    return _unit(np.asarray(centred - (centred @ axis)[:, None] * axis, dtype=np.float32))


def _unit(vectors: Array) -> Array:
    found: Array = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return found


def _line(when: str, english: Array, arabic: Array) -> str:
    near = english @ arabic.T
    high = float(np.quantile(near, 0.999))
    return f"{when}\tmean {near.mean():.3f}\t99.9 % {high:.3f}\tmost {near.max():.3f}"


if __name__ == "__main__":
    typer.run(unbend)
