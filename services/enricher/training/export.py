"""Writes the trained network as the folder that the service reads."""

import json
import shutil
import warnings
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import PreTrainedTokenizerFast

from services.enricher.training.network import Network
from services.enricher.training.quantising import quantise
from services.enricher.training.ranges import Rows
from services.enricher.training.tokenizer import BEGIN, END, PAD, SPECIAL, UNKNOWN

_OPSET = 17
_OUTPUTS = ("logits", "topic_logits", "topic_evidence", "embedding")
_MOST_PIECES = 512


class _Exported(nn.Module):
    """The network with its outputs in a row, as ONNX has them."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self._network = network

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, ...]:
        output = self._network(input_ids, attention_mask)
        # What a piece speaks for must not depend on how many others stand beside it.
        pieces = attention_mask.sum(1)[:, None, None]
        return (
            output.logits,
            output.topic_logits,
            output.topic_evidence * pieces,
            output.embedding,
        )


def export(
    network: Network,
    tokenizer: Tokenizer,
    manifest: Mapping[str, Any],
    folder: Path,
    *,
    samples: Rows = (),
) -> None:
    """Write config, tokenizer, weights and manifest; other files of the folder stay.

    Args:
        samples: texts as pieces, from which the ranges of 8 bits are taken; without any the
            weights are of 32 bits.
    """
    unfinished = folder.with_name(f"{folder.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    with TemporaryDirectory() as scratch:
        whole = Path(scratch) / "model.onnx"
        write_onnx(network, whole)
        target = unfinished / "model.onnx"
        quantise(whole, target, samples) if samples else shutil.copy2(whole, target)
    network.config.architectures = ["BertForTokenClassification"]
    network.config.save_pretrained(unfinished)
    _write_tokenizer(tokenizer, unfinished)
    text = json.dumps(manifest, ensure_ascii=False, indent=1)
    (unfinished / "rasid.json").write_text(f"{text}\n", "utf-8")
    for path in folder.glob("*"):
        # What is not made here stays: the card, and whatever makes the folder a package.
        if not (unfinished / path.name).exists() and path.is_file():
            shutil.copy2(path, unfinished / path.name)
    shutil.rmtree(folder, ignore_errors=True)
    unfinished.replace(folder)


def write_onnx(network: Network, path: Path) -> None:
    """Write the network in 32-bit floating point."""
    network = network.cpu().float().eval()
    network.encoder.set_attn_implementation("eager")
    with warnings.catch_warnings():
        # It says that it is deprecated. Its successor wants one more package; torch is locked,
        # and a test compares what is written with the network.
        warnings.simplefilter("ignore")
        _trace(network, path)


def _trace(network: Network, path: Path) -> None:
    pieces = torch.tensor([[BEGIN, 5, 6, END], [BEGIN, 7, END, 1]])
    texts, length = {0: "texts"}, {0: "texts", 1: "pieces"}
    torch.onnx.export(
        _Exported(network),
        (pieces, (pieces != 1).long()),
        str(path),
        input_names=["input_ids", "attention_mask"],
        output_names=list(_OUTPUTS),
        dynamic_axes={
            "input_ids": length,
            "attention_mask": length,
            "logits": length,
            "topic_logits": texts,
            "topic_evidence": length,
            "embedding": texts,
        },
        opset_version=_OPSET,
        dynamo=False,
    )


def _write_tokenizer(tokenizer: Tokenizer, folder: Path) -> None:
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token=SPECIAL[BEGIN],
        eos_token=SPECIAL[END],
        cls_token=SPECIAL[BEGIN],
        sep_token=SPECIAL[END],
        pad_token=SPECIAL[PAD],
        unk_token=SPECIAL[UNKNOWN],
        model_max_length=_MOST_PIECES,
        clean_up_tokenization_spaces=False,
    )
    fast.save_pretrained(folder)
    path = folder / "tokenizer_config.json"
    # transformers 5 writes a name that transformers 4 does not know; this one both know.
    told = {**json.loads(path.read_text("utf-8")), "tokenizer_class": "PreTrainedTokenizerFast"}
    path.write_text(json.dumps(told, indent=2) + "\n", "utf-8")
