"""Loads the tokenizer of a model's folder."""

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from services.enricher.models.config import whole_number
from services.enricher.models.errors import ModelError
from services.enricher.models.folder import ModelFolder

_FILES = ("tokenizer.json", "vocab.txt", "vocab.json", "sentencepiece.bpe.model", "spm.model",
          "spiece.model")  # fmt: skip
_PLAIN = "PreTrainedTokenizerFast"
"""The class of transformers that takes a tokenizer.json as it is."""
_NO_LIMIT = 1 << 30


@dataclass(frozen=True, kw_only=True, slots=True)
class LoadedTokenizer:
    """A tokenizer and what its files say of it."""

    backend: Any
    """A `tokenizers.Tokenizer`, without padding and truncation."""
    pieces: int
    """How many it knows, special tokens and all."""
    padding: int
    """Number of the piece that fills a batch up."""
    longest: int
    """Most tokens in one sequence."""


def load_tokenizer(folder: ModelFolder) -> LoadedTokenizer:
    """Load the tokenizer of a model.

    Raises:
        ModelError: its files cannot be read, or are of another model.
    """
    if not any((folder.path / file).is_file() for file in _FILES):
        # Of some kinds transformers would make an empty one.
        raise ModelError(
            f"{folder.name} has no tokenizer ({folder.path} has none of {', '.join(_FILES)})",
            "Fetch, copy or export the model again, tokenizer and all",
        )
    try:
        tokenizer = _read_plain(folder.path) or _read_any(folder)
    except (ModelError, ModuleNotFoundError):
        raise
    except Exception as error:  # noqa: BLE001 - for a wrong file there are many kinds of error
        reason = (str(error).splitlines() or [type(error).__name__])[0][:300]
        raise ModelError(
            f"{folder.name}: its tokenizer cannot be read: {reason}",
            "Export it with a tokenizer.json, or choose another model",
        ) from None
    rows = whole_number(folder.config, "vocab_size", model=folder.name) or tokenizer.pieces
    if tokenizer.pieces > rows:
        raise ModelError(
            f"{folder.name}: its tokenizer has {tokenizer.pieces:,} pieces, its weights have "
            f"{rows:,}",
            "Take tokenizer and weights of the same model",
        )
    _prepare(tokenizer.backend)
    return tokenizer


def _read_plain(folder: Path) -> LoadedTokenizer | None:
    """Read a tokenizer that is all in its tokenizer.json; None where transformers adds to it.

    By the library that transformers itself reads it with, which is loaded in a tenth of the time.
    """
    settings, content = folder / "tokenizer_config.json", folder / "tokenizer.json"
    if not settings.is_file() or not content.is_file():
        return None
    config = json.loads(settings.read_bytes())
    if config.get("tokenizer_class") != _PLAIN:
        return None
    from tokenizers import Tokenizer  # noqa: PLC0415 - slow to import

    backend = Tokenizer.from_file(str(content))
    special = [config[name] for name in config if name.endswith("_token")]
    if not all(isinstance(one, str) and backend.token_to_id(one) is not None for one in special):
        return None
    return LoadedTokenizer(
        backend=backend,
        pieces=backend.get_vocab_size(),
        padding=backend.token_to_id(str(config.get("pad_token"))) or 0,
        longest=int(config.get("model_max_length") or _NO_LIMIT),
    )


def _read_any(folder: ModelFolder) -> LoadedTokenizer:
    # Without torch it says at every import that there is none.
    logging.getLogger("transformers").addFilter(lambda record: "PyTorch" not in record.msg)
    from transformers import AutoTokenizer  # noqa: PLC0415 - slow to import

    tokenizer = AutoTokenizer.from_pretrained(
        folder.path, local_files_only=True, trust_remote_code=False, use_fast=True
    )
    if not getattr(tokenizer, "is_fast", False):
        raise ModelError(
            f"{folder.name}: its tokenizer has no fast form (tokenizer.json)",
            "Convert it with transformers, or choose another model",
        )
    return LoadedTokenizer(
        backend=tokenizer.backend_tokenizer,
        pieces=len(tokenizer),
        padding=tokenizer.pad_token_id or 0,
        longest=int(tokenizer.model_max_length),
    )


def _prepare(backend: Any) -> None:  # noqa: ANN401
    backend.no_padding()
    backend.no_truncation()
    # GPT-2's pieces carry the space before a word, which a word by itself must be given back.
    if "ByteLevel" in type(splitter := backend.pre_tokenizer).__name__:
        splitter.add_prefix_space = True
        backend.pre_tokenizer = splitter
