"""Measures an exported model as anybody can, and writes its card.

Every figure is what `rasid eval ner` or `rasid eval topics` prints for the model's folder.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from typing import Any

from services.enricher.training.sentences import own_sentences
from services.enricher.training.tagging import DEV_SETS
from services.enricher.training.topics import LABELLED

Figures = Mapping[str, Any]
_TYPES = ("PER", "ORG", "LOC")


def write_card(folder: Path, exact: Path, data: Path) -> None:
    """Write `README.md` into `folder`.

    Args:
        folder: the model of 8 bits that is shipped.
        exact: the same model of 32 bits, to say what 8 bits cost.
        data: the folder of training data, for its dev sets.

    Raises:
        subprocess.CalledProcessError: a measurement failed; its message went to standard error.
    """
    template = Template((files(__package__) / "data" / "card.md").read_text("utf-8"))
    size = (folder / "model.onnx").stat().st_size / 1e6
    text = template.substitute(
        size=f"{size:.1f}",
        names="\n".join(_names_rows(folder, exact, data)),
        topics="\n".join(_topics_rows(folder, exact, data)),
        temperatures=_temperatures(folder),
    )
    (folder / "README.md").write_text(text, "utf-8")


def _names_rows(folder: Path, exact: Path, data: Path) -> Iterator[str]:
    with TemporaryDirectory() as scratch:
        sets = {name: data / "ner" / name / "dev.conll" for name in DEV_SETS}
        for language in ("en", "ar"):
            sets[f"own sentences, {language}"] = _own(language, Path(scratch))
        for name, file in sets.items():
            small, whole = (_measure("ner", file, one) for one in (folder, exact))
            types = " | ".join(_figure(small["types"].get(kind)) for kind in _TYPES)
            yield (
                f"| {name} | {small['f1']:.3f} | {small['precision']:.3f} | {small['recall']:.3f} "
                f"| {types} | {small['calibration_error']:.3f} | {whole['f1']:.3f} |"
            )


def _topics_rows(folder: Path, exact: Path, data: Path) -> Iterator[str]:
    for name in LABELLED:
        file = data / "topics" / name / "dev.jsonl"
        small, whole = (_measure("topics", file, one) for one in (folder, exact))
        yield (
            f"| {name} | {small['macro_f1']:.3f} | {small['accuracy']:.3f} "
            f"| {whole['macro_f1']:.3f} |"
        )


def _own(language: str, folder: Path) -> Path:
    path = folder / f"{language}.conll"
    sentences = own_sentences(language, "dev", count=200, seed=1)
    blocks = (
        "\n".join(f"{word}\t{tag}" for word, tag in zip(one.words, one.tags, strict=True))
        for one in sentences
    )
    path.write_text("\n\n".join(blocks) + "\n", "utf-8")
    return path


def _measure(what: str, file: Path, model: Path) -> Figures:
    command = [sys.executable, "-m", "services.enricher.offline", "eval", what, str(file)]
    command += ["--engine", "transformer", "--model", str(model.resolve()), "--json"]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)  # noqa: S603 - our own
    found: Figures = json.loads(done.stdout)
    return found


def _figure(scores: Figures | None) -> str:
    return f"{scores['f1']:.3f}" if scores else "none"


def _temperatures(folder: Path) -> str:
    manifest = json.loads((folder / "rasid.json").read_text("utf-8"))
    return f"{manifest['label_temperature']} for tags, {manifest['topic_temperature']} for topics"
