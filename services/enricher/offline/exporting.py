"""`rasid model export`: an ONNX file for a model of the hub that has none."""

import subprocess
import sys
from pathlib import Path

import typer

from services.enricher.models.errors import ModelError
from services.enricher.models.folder import read_folder
from services.enricher.offline.refusal import refuse

_EXPORTER = ("--from", "optimum==2.1.0", "--with", "optimum-onnx[onnxruntime]==0.1.0")
"""Versions are named: what runs here is never newer than what was tried."""
_UNFINISHED = 1


def export_model(name: str, folder: Path, *, task: str, revision: str | None) -> None:
    """Write the model with its ONNX file into `folder` and say how to use it.

    Raises:
        typer.Exit: with status 2 where the exporter cannot be run, and 1 where it failed; what it
            says has gone to standard error.
    """
    uv = Path(sys.executable).with_name("uv")
    if not uv.exists():
        refuse(f"{uv} is not there; pip install uv, or export elsewhere with optimum-cli")
    command = [str(uv), "tool", "run", "--python", sys.executable, *_EXPORTER]
    command += ["optimum-cli", "export", "onnx", "--task", task, "--model", name, str(folder)]
    if revision:
        command += ["--revision", revision]
    if subprocess.run(command, check=False, stdout=sys.stderr).returncode:  # noqa: S603
        typer.echo("The export failed; the exporter's own words are above.", err=True)
        raise typer.Exit(_UNFINISHED)
    try:
        made = read_folder(folder, name=name, revision=revision)
    except ModelError as error:
        refuse(str(error))
    typer.echo(f"{made.version} is in {folder}: set RASID_NER_MODEL or RASID_TOPIC_MODEL to it")
