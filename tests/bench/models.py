"""How fast models run: ours, the same shape in torch, and one of BERT's base size."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic

from services.enricher.models.cores import usable_cores
from services.enricher.models.folder import ModelFolder, find_model
from tests.bench.gemm import peak_rates
from tests.onnx_bert import Graph, Shape

_BASE = {"hidden_size": 768, "num_hidden_layers": 12, "num_attention_heads": 12}
_TORCH = ("torch-float32", "torch-bfloat16")


def model_figures(model: str, torch: str | None) -> dict[str, float]:
    """Measure and return all figures, one process after the other.

    Args:
        model: the model for our engine and for torch, named as in RASID_NER_MODEL.
        torch: a Python that has torch and transformers; without it torch is not measured.
    """
    found = find_model(model, setting="--model")
    figures = peak_rates(usable_cores())
    ours = _run(sys.executable, "ours", found.path)
    figures |= _named("model", _run(sys.executable, "load", found.path) | ours)
    share = ours["tokens_per_second"] * _operations_per_token(found) / 1e9
    figures["model_share_of_int8_peak"] = share / figures["peak_int8_gigaops"]
    if not torch:
        print("torch: not installed, not measured (--torch PYTHON)", file=sys.stderr)  # noqa: T201
    for kind in _TORCH if torch else ():
        figures |= _named(kind.replace("-", "_"), _run(str(torch), kind, found.path))
    with tempfile.TemporaryDirectory() as folder:
        for name, base in _base_sized(found, Path(folder)):
            figures |= _named(name, _run(sys.executable, "ours", base))
    return figures


def _run(python: str, kind: str, folder: Path) -> dict[str, float]:
    done = subprocess.run(
        [python, "-m", "tests.bench.model_run", kind, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _named(prefix: str, figures: dict[str, float]) -> dict[str, float]:
    return {f"{prefix}_{name}": value for name, value in figures.items()}


def _operations_per_token(model: ModelFolder) -> float:
    """Return the operations of the linear layers; attention's own products come on top."""
    width, layers = int(model.config["hidden_size"]), int(model.config["num_hidden_layers"])
    inner = int(model.config.get("intermediate_size") or 4 * width)
    return 2.0 * layers * (4 * width**2 + 2 * width * inner)


def _base_sized(model: ModelFolder, folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield one of BERT's base size with the pieces of `model`, in float32 and then in int8."""
    for file in model.path.glob("tokenizer*.json"):
        shutil.copy(file, folder)
    vocabulary = int(model.config["vocab_size"])
    shape = Shape(vocabulary=vocabulary, width=768, heads=12, layers=12, positions=512, typed=False)
    graph = Graph(shape, 1)
    labels = model.config["id2label"]
    graph.linear(graph.encoder(), len(labels), name="logits")
    config = {"vocab_size": vocabulary, "id2label": labels, "model_type": "bert", **_BASE}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    whole, small = folder / "model.onnx", folder / "small.onnx"
    onnx.save(graph.model({"logits": ["b", "t", len(labels)]}), str(whole))
    yield "base_float32", folder
    quantize_dynamic(whole, small, per_channel=True, weight_type=QuantType.QInt8)
    small.replace(whole)
    yield "base_int8", folder
