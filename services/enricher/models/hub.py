"""Fetches a model from the Hugging Face hub, once, into the hub's own cache."""

import logging
from pathlib import Path

from services.enricher.models.errors import ModelError
from services.enricher.models.reference import HubModel

log = logging.getLogger(__name__)

# Weights in pickles, and code, are never fetched.
_FILES = [
    "config.json", "rasid.json", "tokenizer.json", "tokenizer_config.json", "added_tokens.json",
    "special_tokens_map.json", "vocab.txt", "vocab.json", "merges.txt", "sentencepiece.bpe.model",
    "spm.model", "spiece.model", "model.onnx", "model.onnx_data", "onnx/model.onnx",
    "onnx/model.onnx_data",
]  # fmt: skip


def fetch(model: HubModel, *, setting: str) -> Path:
    """Return the folder with the model's files; what the cache has is not fetched again.

    The cache lies where HF_HOME says; with HF_HUB_OFFLINE=1 nothing else is asked.

    Raises:
        ModelError: the hub has no such model or revision, wants a token, or is not reached.
    """
    from huggingface_hub import snapshot_download  # noqa: PLC0415 - slow to import

    asked = f"{setting}={model.name}" + (f"@{model.revision}" if model.revision else "")
    log.info("fetching a model", extra={"action": "model_fetch", "model": model.name})
    try:
        folder = Path(snapshot_download(model.name, revision=model.revision, allow_patterns=_FILES))
    except (OSError, ValueError) as error:
        raise _refusal(asked, error) from None
    log.info(
        "model fetched",
        extra={"action": "model_fetched", "model": model.name, "revision": folder.name},
    )
    return folder


def _refusal(asked: str, error: Exception) -> ModelError:
    """Return what the hub's error means for whoever named the model."""
    from huggingface_hub.errors import (  # noqa: PLC0415 - slow to import
        GatedRepoError,
        RepositoryNotFoundError,
        RevisionNotFoundError,
    )

    if isinstance(error, GatedRepoError):
        return ModelError(
            f"{asked}: the hub gives it only to those who accepted its terms",
            "Accept them on the model's page and set HF_TOKEN",
        )
    if isinstance(error, RepositoryNotFoundError):
        return ModelError(
            f"{asked}: the hub has no such model, or keeps it private",
            "Look for a typing mistake; for a private model set HF_TOKEN",
        )
    if isinstance(error, RevisionNotFoundError):
        return ModelError(
            f"{asked}: the model has no such revision", "Name a commit, a tag or a branch of it"
        )
    return ModelError(
        f"{asked}: the hub was not reached and the cache has no such model ({_first_line(error)})",
        "Run once where the hub is reached (HF_HUB_OFFLINE unset), copy the cache (HF_HOME) here, "
        "or name a local folder or the shipped model rasid-ar-en",
    )


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
