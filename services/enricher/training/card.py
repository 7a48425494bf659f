"""Measures an exported model as anybody can, and writes its card.

Every figure is what `rasid eval ner` or `rasid eval topics` prints for the model's folder.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from statistics import fmean
from string import Template
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer

from services.enricher.training.sentences import own_sentences
from services.enricher.training.tagging import DEV_SETS
from services.enricher.training.topics import LABELLED
from services.enricher.training.unpacking import unpack

SHIPPED = Path(__file__).parents[1] / "models" / "rasid_ar_en"

Figures = Mapping[str, Any]
_TYPES = ("PER", "ORG", "LOC")
_WEIGHTS = "weights of 32 bits."
_ARITHMETIC = (
    "all arithmetic in\n32 bits, on the weights as they are stored: it says what rounding "
    "activations to 8 bits costs, and not what\nrounding the weights did."
)
"""What the last columns of the card are measured with."""
_LANGUAGES = {"ar": "Arabic", "en": "English"}


def write_card(folder: Path, exact: Path | None, data: Path) -> None:
    """Write `README.md` into `folder`.

    Args:
        folder: the model of 8 bits that is shipped.
        exact: the same model of 32 bits, to say what 8 bits cost; where None the weights of
            `folder` are taken, with arithmetic in 32 bits.
        data: the folder of training data, for its dev sets.

    Raises:
        subprocess.CalledProcessError: a measurement failed; its message went to standard error.
    """
    template = Template((files(__package__) / "data" / "card.md").read_text("utf-8"))
    size = (folder / "model.onnx").stat().st_size / 1e6
    with TemporaryDirectory() as scratch:
        whole = exact or _unpacked(folder, Path(scratch) / "whole")
        names = "\n".join(_names_rows(folder, whole, data))
        topics = "\n".join(_topics_rows(folder, whole, data))
    text = template.substitute(
        size=f"{size:.1f}",
        whole=_WEIGHTS if exact else _ARITHMETIC,
        names=names,
        topics=topics,
        temperatures=_temperatures(folder),
        history=_history(folder),
        label_biases=_label_biases(folder),
    )
    (folder / "README.md").write_text(text, "utf-8")


def _unpacked(folder: Path, target: Path) -> Path:
    """Write a copy of the model that computes in 32 bits, and return it."""
    shutil.copytree(folder, target)
    unpack(folder / "model.onnx", target / "model.onnx")
    return target


def _names_rows(folder: Path, exact: Path, data: Path) -> Iterator[str]:
    with TemporaryDirectory() as scratch:
        sets = {name: data / "ner" / name / "dev.conll" for name in DEV_SETS}
        for language in ("en", "ar"):
            sets[f"own sentences, {language}"] = _own(language, Path(scratch))
        for name, file in sets.items():
            small = _measure("ner", file, folder)
            whole = _measure("ner", file, exact)
            types = " | ".join(_figure(small["types"].get(kind)) for kind in _TYPES)
            yield (
                f"| {name} | {small['f1']:.3f} | {small['precision']:.3f} | {small['recall']:.3f} "
                f"| {types} | {small['calibration_error']:.3f} | {whole['f1']:.3f} |"
            )


def _topics_rows(folder: Path, exact: Path, data: Path) -> Iterator[str]:
    by_language: dict[str, list[float]] = {"ar": [], "en": []}
    for name in LABELLED:
        file = data / "topics" / name / "dev.jsonl"
        small = _measure("topics", file, folder)
        whole = _measure("topics", file, exact)
        by_language[name[:2]].append(small["macro_f1"])
        yield (
            f"| {name} | {small['macro_f1']:.3f} | {small['accuracy']:.3f} "
            f"| {whole['macro_f1']:.3f} |"
        )
    for language, scores in by_language.items():
        yield f"| mean of both in {_LANGUAGES[language]} | {fmean(scores):.3f} | | |"


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


def _history(folder: Path) -> str:
    """Return what `rasid.json` says of weights that `make train` as it is does not give."""
    history: str = json.loads((folder / "rasid.json").read_text("utf-8")).get("history", "")
    return f"{history}\n" if history else ""


def _label_biases(folder: Path) -> str:
    biases = json.loads((folder / "rasid.json").read_text("utf-8")).get("label_biases", {})
    return ", ".join(f"{value:+} on {label}" for label, value in biases.items()) or "none"


def _temperatures(folder: Path) -> str:
    manifest = json.loads((folder / "rasid.json").read_text("utf-8"))
    return f"{manifest['label_temperature']} for tags, {manifest['topic_temperature']} for topics"


def rewrite(
    data: Annotated[Path, typer.Option(help="The folder of training data.", metavar="FOLDER")],
    model: Annotated[Path, typer.Option(help="The model's folder.")] = SHIPPED,
    exact: Annotated[
        Path | None, typer.Option(help="The same model of 32 bits, where it is kept.")
    ] = None,
) -> None:
    """Measure a model anew and write its card; needs no torch."""
    write_card(model, exact, data)


if __name__ == "__main__":
    typer.run(rewrite)
