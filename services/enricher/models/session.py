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
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
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

    def run(self, outputs: Sequence[str], inputs: Mapping[str, Numbers]) -> list[Array]:
        """Return `outputs` for those of `inputs` that the file asks for."""
        known = {name: inputs[name] for name in self.inputs}
        found: list[Array] = self._session.run(list(outputs), known)
        return found
