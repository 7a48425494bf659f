"""A tokenizer that is all in tokenizer.json, loaded without transformers, which imports slowly."""

import json
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from services.enricher.models.errors import ModelError

_SPECIAL = (
    "bos_token", "eos_token", "cls_token", "sep_token", "pad_token", "unk_token", "mask_token",
)  # fmt: skip
_KNOWN = frozenset(
    {*_SPECIAL, "backend", "clean_up_tokenization_spaces", "model_max_length", "tokenizer_class"}
)
"""With no other key in tokenizer_config.json transformers takes tokenizer.json as it is."""
_OTHERS = ("special_tokens_map.json", "added_tokens.json")


class PlainTokenizer:
    """What `WordTokenizer` asks of the tokenizer that transformers would make of the same files."""

    is_fast = True

    def __init__(self, backend: Tokenizer, told: dict[str, Any]) -> None:
        self.backend_tokenizer = backend
        self.model_max_length = int(told["model_max_length"])
        pad = told.get("pad_token")
        self.pad_token_id = None if pad is None else backend.token_to_id(pad)

    def __len__(self) -> int:
        return self.backend_tokenizer.get_vocab_size()


def plain_tokenizer(folder: Path) -> PlainTokenizer | None:
    """Return the tokenizer in `folder`; None where transformers would add to tokenizer.json.

    Raises:
        ModelError: tokenizer.json cannot be read.
    """
    told = _told(folder)
    if told is None or not (folder / "tokenizer.json").is_file():
        return None
    try:
        backend = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except Exception as error:  # noqa: BLE001 - the library raises no narrower type
        raise ModelError(
            f"{folder}: its tokenizer cannot be read: {error}",
            "Export it with a tokenizer.json, or choose another model",
        ) from None
    special = [told[name] for name in _SPECIAL if told.get(name) is not None]
    if any(not isinstance(one, str) or backend.token_to_id(one) is None for one in special):
        return None
    return PlainTokenizer(backend, told)


def _told(folder: Path) -> dict[str, Any] | None:
    """Return what tokenizer_config.json says, where it says nothing but what is known here."""
    try:
        told = json.loads((folder / "tokenizer_config.json").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if any((folder / name).exists() for name in _OTHERS) or not isinstance(told, dict):
        return None
    if told.get("tokenizer_class") != "PreTrainedTokenizerFast" or told.keys() - _KNOWN:
        return None
    return told if isinstance(told.get("model_max_length"), int) else None
