"""What a check says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from services.cli.context import CommandContext

State = Literal["ok", "warning", "failing"]


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing looked at."""

    subject: str
    state: State
    detail: str
    mend: str = ""
    """What to do; there where the state is not ok."""


def ok(subject: str, detail: str) -> Finding:
    """Return the finding that all is well."""
    return Finding(subject=subject, state="ok", detail=detail)


def warning(subject: str, detail: str, mend: str) -> Finding:
    """Return a finding that work goes on with, for now or with less safety."""
    return Finding(subject=subject, state="warning", detail=detail, mend=mend)


def failing(subject: str, detail: str, mend: str) -> Finding:
    """Return a finding that must be mended."""
    return Finding(subject=subject, state="failing", detail=detail, mend=mend)


Check = Callable[[CommandContext], Iterator[Finding]]
