"""Hands a command over to the process of a service."""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from services.cli.context import CommandContext


def become(context: CommandContext, module: str, arguments: Sequence[str] = ()) -> NoReturn:
    """Become `python -m module`, so that signals and the exit status are its own."""
    command = [sys.executable, "-m", module, *arguments]
    sys.stdout.flush()
    os.execve(sys.executable, command, context.child_environment())  # noqa: S606 - our own module
