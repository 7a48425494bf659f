"""Runs an ONNX file on the cores that this process may use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.enricher.models.errors import ModelError

Array = NDArray[np.float32]
Numbers = NDArray[np.int64]

_INPUTS = frozenset({"input_ids", "attention_mask", "token_type_ids"})


@dataclass(frozen=True, kw_only=True)
class Running:
    """How much of the machine a model takes."""

    threads: int
    """How many compute together."""
    batch_tokens: int
    """Most tokens in one run, padding counted; bounds the memory."""
    window_tokens: int
    """Most tokens of one text that are read at once."""
    article_tokens: int | None = None
    """Most tokens of one text that are read at all; None for all of them."""


class Session:
    """One ONNX file, loaded.

    `threads` compute one run together and sleep between runs: a spinning thread takes from a
    container's quota what the next run needs.
    """

    def __init__(self, path: Path, *, threads: int) -> None:
        import onnxruntime  # noqa: PLC0415 - slow to import

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 4  # what goes wrong is raised, and told once
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._path = path
        try:
            self._session: Any = onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # noqa: BLE001 - ONNX Runtime's have no other class in common
            reason = str(error).splitlines()[0][:300]
            raise ModelError(f"{path}: {reason}", "Fetch, copy or export the model again") from None
        self.inputs: Sequence[str] = [one.name for one in self._session.get_inputs()]
        if unknown := set(self.inputs) - _INPUTS:
            raise ModelError(
                f"{path}: it wants the input {min(unknown)!r}, which a text has not",
                "Export it for token or text classification",
            )
        self.outputs: Mapping[str, Sequence[int | str | None]] = {
            one.name: one.shape for one in self._session.get_outputs()
        }

    def try_out(self, outputs: Sequence[str], inputs: Mapping[str, Numbers]) -> list[Array]:
        """Return what `run` does, at the start, when a file that cannot run is told in a sentence.

        Raises:
            ModelError: it cannot run, or gives no numbers.
        """
        try:
            found = self.run(outputs, inputs)
        except Exception as error:  # noqa: BLE001 - as above
            raise self._refusal(str(error).splitlines()[0][:300]) from None
        for name, values in zip(outputs, found, strict=True):
            if np.isnan(values).any():
                raise self._refusal(f"its output {name!r} is no numbers")
        return found

    def run(self, outputs: Sequence[str], inputs: Mapping[str, Numbers]) -> list[Array]:
        """Return `outputs` for those of `inputs` that the file asks for."""
        known = {name: inputs[name] for name in self.inputs}
        found: list[Array] = self._session.run(list(outputs), known)
        return found

    def _refusal(self, reason: str) -> ModelError:
        return ModelError(
            f"{self._path}: it cannot read a text: {reason}",
            "Export it for batches and texts of any length, with the tokenizer beside it",
        )
