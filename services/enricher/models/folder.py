"""The files of one model, as the hub lays them out, and what our own models add to them."""

import hashlib
import json
import logging
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from schemas.field_problems import field_and_problem
from services.enricher.models.errors import ModelError
from services.enricher.models.hub import fetch
from services.enricher.models.reference import HubModel, parse_reference
from services.enricher.models.words import WordSplit

log = logging.getLogger(__name__)

_ONNX = ("model.onnx", "onnx/model.onnx")
_READ_BYTES = 1 << 20
_VERSION_LENGTH = 12

Temperature = Annotated[float, Field(ge=0.01, le=100)]
Weight = Annotated[float, Field(ge=-1e6, le=1e6, allow_inf_nan=False)]
"""As 32 bits hold it: what is no number, or becomes infinite, silently rules every name out."""
Shown = Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]{1,200}$")]
"""What records and logs say of a model."""


class Transitions(BaseModel):
    """Scores of a linear-chain CRF: `matrix[i][j]` for label j after label i."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    matrix: tuple[tuple[Weight, ...], ...]
    start: tuple[Weight, ...]
    end: tuple[Weight, ...]


class Manifest(BaseModel):
    """`rasid.json`: what the code must know of a model and config.json has no place for.

    A model without this file is read with these defaults.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: Shown | None = None
    revision: Shown | None = None
    word_split: WordSplit = "hyphenated"
    label_temperature: Temperature = 1.0
    topic_temperature: Temperature = 1.0
    label_biases: dict[str, Weight] = {}
    """What is added to the logits of labels that training taught too often, or too seldom, before
    the best labels are looked for; scores are given without it."""
    topics: tuple[str, ...] = ()
    topic_thresholds: dict[str, Weight] = {}
    transitions: Transitions | None = None
    max_length: Annotated[int, Field(ge=16)] | None = None


@dataclass(frozen=True, kw_only=True)
class ModelFolder:
    """A model that lies on this machine."""

    name: str
    """What records say: `name` of the manifest, or of the folder or the hub's repository."""
    revision: str
    """Of the manifest, or the hub's commit, or the first digits of the checksum."""
    path: Path
    onnx: Path
    checksum: str
    """SHA-256 of all files that decide what the model says, in hex."""
    config: dict[str, Any]
    manifest: Manifest

    @property
    def version(self) -> str:
        """`name@revision`, as mentions and vectors name it."""
        return f"{self.name}@{self.revision}"


def find_model(reference: str, *, setting: str) -> ModelFolder:
    """Return the model that `reference` names; one of the hub is fetched where it is not cached.

    Raises:
        ModelError: it names none, or its files are not those of a model that runs here.
    """
    asked = parse_reference(reference, setting=setting)
    if isinstance(asked, HubModel):
        path = fetch(asked, setting=setting)
        found = read_folder(path, name=asked.name, revision=path.name)
    else:
        found = read_folder(asked.folder, name=asked.name)
    log.info(
        "model found",
        extra={"action": "model_found", "model": found.version, "sha256": found.checksum},
    )
    return found


def read_folder(path: Path, *, name: str, revision: str | None = None) -> ModelFolder:
    """Return the model in the folder `path`.

    Raises:
        ModelError: the folder lacks a file or has one that cannot be read; the message names it.
    """
    config = _read_config(path, name)
    manifest = _read_manifest(path, name)
    onnx = next((path / file for file in _ONNX if (path / file).is_file()), None)
    if onnx is None:
        # A name of the hub has its owner; any other model is known by where it lies alone.
        source = name if "/" in name else shlex.quote(str(path.resolve()))
        raise ModelError(f"{name} has no ONNX file ({path})", export_advice(source, revision))
    try:
        checksum = _checksum(path, onnx)
    except OSError as error:
        raise _unreadable(error, name) from None
    return ModelFolder(
        name=manifest.name or name,
        revision=manifest.revision or revision or checksum[:_VERSION_LENGTH],
        path=path,
        onnx=onnx,
        checksum=checksum,
        config=config,
        manifest=manifest,
    )


def export_advice(source: str, revision: str | None) -> str:
    """Return the one command that gives a model, of the hub or in a folder, an ONNX file."""
    at = f" --revision {revision}" if revision else ""
    return (
        "Export it once, where the hub is reached: "
        f".venv/bin/rasid model export {source} FOLDER{at}; then name FOLDER instead"
    )


def _read_config(path: Path, name: str) -> dict[str, Any]:
    file = path / "config.json"
    try:
        config = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        raise ModelError(
            f"{path} has no config.json", "Name the folder that has it, with the tokenizer's files"
        ) from None
    except OSError as error:
        raise _unreadable(error, name) from None
    except (ValueError, RecursionError) as error:
        raise ModelError(f"{file}: {error}", f"Fetch or copy {name} again") from None
    if not isinstance(config, dict):
        raise ModelError(f"{file} is no JSON object", f"Fetch or copy {name} again")
    return config


def _read_manifest(path: Path, name: str) -> Manifest:
    file = path / "rasid.json"
    # A link that leads nowhere is a file that is missing, and no model without one.
    if not file.exists() and not file.is_symlink():
        return Manifest()
    try:
        return Manifest.model_validate_json(file.read_bytes())
    except OSError as error:
        raise _unreadable(error, name) from None
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        raise ModelError(f"{file}: {field_and_problem(first)}", "Mend it, or remove it") from None


def _unreadable(error: OSError, name: str) -> ModelError:
    return ModelError(f"{error.filename}: {error.strerror}", f"Fetch or copy {name} again")


def _checksum(path: Path, onnx: Path) -> str:
    """Hash the weights and every small file beside them, in the order of their names."""
    total = hashlib.sha256()
    for file in (*sorted(_small_files(path)), *sorted(onnx.parent.glob(f"{onnx.name}*"))):
        total.update(f"{file.name}\n".encode())
        with file.open("rb") as stream:
            while block := stream.read(_READ_BYTES):
                total.update(block)
    return total.hexdigest()


def _small_files(path: Path) -> Iterator[Path]:
    for pattern in ("*.json", "*.txt", "*.model"):
        # A pipe would be waited for without end.
        yield from (file for file in path.glob(pattern) if file.is_file())
