"""Programs that tests run and that no wheel brings."""

import os
import shutil
import sys
from pathlib import Path
from typing import NoReturn

import pytest


def tool(name: str) -> str:
    """Return the path of a program; one of ours, from the environment, where it has it.

    Where it is absent the test is skipped, and fails in CI: there `make test` installs it.
    """
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        not_run(f"{name} is not installed, see deploy/test_tools.sh")
    return found


def not_run(why: str) -> NoReturn:
    """Skip the test, and say why; in CI fail: there it can run."""
    message = f"NOT RUN: {why}"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)
