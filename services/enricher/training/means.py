"""The mean vectors of texts, exactly as the exported model makes them; needs no torch.

A head for topics is linear on this mean. So a copy of the model whose head is the identity gives
the mean itself in place of topics, through the very windows and tokens of the service.
"""

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import NodeProto

from services.enricher.document import Document
from services.enricher.models.encoder import Encoder
from services.enricher.models.folder import read_folder
from services.enricher.models.reading import EMBEDDING, EVIDENCE, TOPICS
from services.enricher.models.session import Running
from services.enricher.training.linear_head import show_inputs

Array = npt.NDArray[np.float32]

_AT_ONCE = 256
_RUNNING = Running(threads=2, batch_tokens=1024, window_tokens=128)


@contextmanager
def means_encoder(folder: Path) -> Iterator[Encoder]:
    """Give an encoder of the model in `folder` whose topics are the numbers of the mean vector."""
    with TemporaryDirectory() as scratch:
        target = Path(scratch) / "means"
        _write_copy(folder, target)
        yield Encoder(read_folder(target, name="means"), _RUNNING)


def read_means(encoder: Encoder, texts: Sequence[str]) -> Array:
    """Return the mean vector of each text, [texts, width]; zeros of one without a word."""
    width = len(encoder.topics)
    found = np.zeros((len(texts), width), dtype=np.float32)
    for start in range(0, len(texts), _AT_ONCE):
        documents = [Document(text=text) for text in texts[start : start + _AT_ONCE]]
        for number, reading in enumerate(encoder.read(documents), start=start):
            if reading.topic_logits is not None:
                found[number] = reading.topic_logits
    return found


def _write_copy(folder: Path, target: Path) -> None:
    shutil.copytree(folder, target)
    model = onnx.load(str(folder / "model.onnx"))
    width = show_inputs(model, TOPICS)
    _drop(model, {EVIDENCE, EMBEDDING})
    onnx.save(model, str(target / "model.onnx"))
    manifest: dict[str, Any] = json.loads((target / "rasid.json").read_text("utf-8"))
    manifest["topics"] = [f"mean:{number}" for number in range(width)]
    (target / "rasid.json").write_text(json.dumps(manifest), "utf-8")


def _drop(model: onnx.ModelProto, outputs: set[str]) -> None:
    """Take outputs away that nobody reads here, and what is computed for them alone."""
    graph = model.graph
    kept = [one for one in graph.output if one.name not in outputs]
    needed, nodes = {one.name for one in kept}, list[NodeProto]()
    for node in reversed(graph.node):
        if needed & set(node.output):
            needed |= set(node.input)
            nodes.insert(0, node)
    del graph.node[:], graph.output[:], graph.value_info[:]
    graph.node.extend(nodes)
    graph.output.extend(kept)
