"""`rasid model export`: an ONNX file for a model of the hub that has none."""

import os
import subprocess
import sys
from pathlib import Path

import typer

from services.enricher.models.errors import ModelError
from services.enricher.models.folder import read_folder
from services.enricher.models.reference import SHIPPED, HubModel, parse_reference
from services.enricher.offline.refusal import refuse

_EXPORTER = ("--from", "optimum==2.1.0", "--with", "optimum-onnx[onnxruntime]==0.1.0")
"""Versions are named: what runs here is never newer than what was tried."""
_CALLED = """
import sys
from optimum.commands.optimum_cli import main
try:
    main()
except Exception as error:
    sys.exit(f"{type(error).__name__}: {error}")
"""
"""In place of its command, whose stack trace hides why in two hundred lines."""
_UNFINISHED = 1


def export_model(name: str, folder: Path, *, task: str, revision: str | None) -> None:
    """Write the model with its ONNX file into `folder` and say how to use it.

    Raises:
        typer.Exit: with status 2 where the name is none, or `folder` or the exporter cannot be
            used, and 1 where the exporter failed; what it says has gone to standard error.
    """
    # Both before the exporter, which fetches some GB before it looks at either.
    _require_source(name)
    _require_writable(folder)
    uv = Path(sys.executable).with_name("uv")
    if not uv.exists():
        refuse(f"{uv} is not there; pip install uv, or export elsewhere with optimum-cli")
    command = [str(uv), "tool", "run", "--python", sys.executable, *_EXPORTER]
    command += ["python", "-c", _CALLED]
    command += ["export", "onnx", "--task", task, "--model", name, str(folder)]
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


def _require_source(name: str) -> None:
    if name in SHIPPED:
        refuse(f"{name} has its ONNX file: set RASID_NER_MODEL or RASID_TOPIC_MODEL to {name}")
    try:
        asked = parse_reference(name, setting="NAME")
    except ModelError as error:
        refuse(f"{error.problem}. Write owner/name, as the hub does, or a folder (./folder)")
    if isinstance(asked, HubModel) and asked.revision:
        refuse(f"{name}: write {asked.name} --revision {asked.revision}")


def _require_writable(folder: Path) -> None:
    nearest = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    if not nearest.is_dir():
        refuse(f"{folder} cannot be written ({nearest} is no folder): name another FOLDER")
    if not os.access(nearest, os.W_OK | os.X_OK):
        refuse(f"{folder} cannot be written ({nearest} is closed to you): name another FOLDER")
