"""`rasid model export`, with a stand-in for uv: the real one fetches torch."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from services.enricher.offline import exporting
from services.enricher.offline.__main__ import app
from services.enricher.offline.exporting import export_model

NAMES = "token-classification"


@pytest.fixture
def exporter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where an exporter that always fails notes what it was called with."""
    folder = tmp_path / "bin"
    folder.mkdir()
    called = folder / "called"
    (folder / "uv").write_text(f'#!/bin/sh\necho "$@" > "{called}"\nexit 1\n')
    (folder / "uv").chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(folder / "python"))
    return called


def _export(name: str, folder: Path) -> Result:
    return CliRunner().invoke(app, ["model", "export", name, str(folder)])


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("bert-base-NER", "Write owner/name"),
        ("https://huggingface.co/dslim/bert-base-NER", "Write owner/name"),
        ("./absent", "there is no such folder"),
        ("dslim/bert-base-NER@main", "write dslim/bert-base-NER --revision main"),
        ("rasid-ar-en", "has its ONNX file"),
    ],
)
def test_a_name_that_is_none_is_refused_before_anything_is_fetched(
    exporter: Path, tmp_path: Path, name: str, said: str
) -> None:
    refused = _export(name, tmp_path / "model")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert said in refused.stderr
    assert not exporter.exists()


def test_a_folder_below_a_file_is_refused_before_anything_is_fetched(
    exporter: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    refused = _export("dslim/bert-base-NER", tmp_path / "file" / "model")
    assert refused.exit_code == 2
    assert "file is no folder): name another FOLDER" in refused.stderr
    assert not exporter.exists()


def test_a_folder_in_a_closed_one_is_refused_before_anything_is_fetched(
    exporter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # root, too, runs the tests
    refused = _export("dslim/bert-base-NER", tmp_path / "closed" / "model")
    assert refused.exit_code == 2
    assert "closed to you" in refused.stderr
    assert not exporter.exists()


def test_a_name_of_the_hub_and_a_folder_to_be_made_go_to_the_exporter(
    exporter: Path, tmp_path: Path
) -> None:
    with pytest.raises(typer.Exit) as failed:
        export_model("dslim/bert-base-NER", tmp_path / "a" / "b", task=NAMES, revision="main")
    assert failed.value.exit_code == 1
    called = exporter.read_text()
    assert f"--model dslim/bert-base-NER {tmp_path}/a/b --revision main" in called


def test_a_folder_that_has_a_model_goes_to_the_exporter(exporter: Path, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    with pytest.raises(typer.Exit):
        export_model(str(tmp_path / "own"), tmp_path / "model", task=NAMES, revision=None)
    assert f"--model {tmp_path}/own {tmp_path}/model" in exporter.read_text()


def test_what_stops_the_exporter_is_told_in_a_line(tmp_path: Path) -> None:
    package = tmp_path / "optimum" / "commands"
    package.mkdir(parents=True)
    (package / "optimum_cli.py").write_text("def main():\n    raise OSError('no such model')\n")
    done = subprocess.run(
        [sys.executable, "-c", exporting._CALLED, "export"],
        env={"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "OSError: no such model\n")
