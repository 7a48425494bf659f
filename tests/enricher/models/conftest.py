"""Models that a test may break."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def copy(bert: Path, tmp_path: Path) -> Path:
    """Return a model that a test may break."""
    return Path(shutil.copytree(bert, tmp_path / "copy"))
