"""What the settings `RASID_NER_MODEL` and `RASID_TOPIC_MODEL` can name."""

import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from services.enricher.models.errors import ModelError

SHIPPED = {"rasid-ar-en": "rasid_ar_en"}
"""Names of the models in the box, with their folders beside this file."""

_HUB = re.compile(
    r"(?P<name>[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95})(?:@(?P<revision>[\w./-]{1,100}))?"
)
_PATH_STARTS = ("/", "./", "../", "~")


@dataclass(frozen=True, kw_only=True)
class LocalModel:
    """A folder on this machine; `name` is what records say."""

    name: str
    folder: Path


@dataclass(frozen=True, kw_only=True)
class HubModel:
    """A repository of the Hugging Face hub; the newest revision where none was named."""

    name: str
    revision: str | None


def parse_reference(reference: str, *, setting: str) -> LocalModel | HubModel:
    """Return what `reference` names: a shipped model, a folder, or `owner/name[@revision]`.

    A path begins with `/`, `./`, `../` or `~`; an existing folder is one, however it is written.
    A hub name always has its owner, so that a mistyped word never reaches for the network.

    Raises:
        ModelError: it is none of these; the message names `setting` and what it can be.
    """
    if folder := SHIPPED.get(reference):
        return LocalModel(name=reference, folder=Path(str(files(__package__))) / folder)
    try:
        path = Path(reference).expanduser()
    except RuntimeError:  # ~nobody-has-this-name
        path = Path(reference)
    if reference and (reference.startswith(_PATH_STARTS) or path.is_dir()):
        if not path.is_dir():
            raise ModelError(
                f"{setting}={reference}: there is no such folder",
                f"Name the folder that has the model's config.json, or {_known()}",
            )
        return LocalModel(name=path.resolve().name, folder=path)
    if found := _HUB.fullmatch(reference):
        return HubModel(name=found["name"], revision=found["revision"])
    raise ModelError(
        f"{setting}={reference!r} names no model",
        f"Set it to {_known()}, a folder (./folder), or a hub name (owner/name@revision)",
    )


def _known() -> str:
    return "a shipped model (" + ", ".join(sorted(SHIPPED)) + ")"
