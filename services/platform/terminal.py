"""What a command is given and writes to: no terminal, pipe or full disk ends it untidily."""

import errno
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
_UNUSABLE = 2
_STANDARD_ERROR = 2


@contextmanager
def command_line(arguments: Sequence[str]) -> Iterator[None]:
    """Run a command whose output takes every alphabet, and end it by a sentence where it is full.

    Args:
        arguments: as the system gave them, without the command's name.

    Raises:
        SystemExit: an argument is no text (2), or what was printed cannot be written (1).
    """
    _give_standard_error()
    if sys.stdout is None:
        sys.exit("The output cannot be written: it is closed.")
    _take_every_alphabet(sys.stdout)
    _refuse_what_is_no_text(arguments)
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        if error.errno not in (*_FULL, errno.EPIPE):
            raise
        # What is still buffered would fail once more when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno == errno.EPIPE:
            sys.exit(1)  # `| head` has what it wanted
        sys.exit(f"The output cannot be written: {error.strerror}.")


def _give_standard_error() -> None:
    """Throw away what would go to a standard error that is closed, as `2>&-` wants it.

    Python has None in its place then, and the next file or socket would get its number.
    """
    if sys.stderr is None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), _STANDARD_ERROR)
        os.set_inheritable(_STANDARD_ERROR, True)
        sys.stderr = os.fdopen(_STANDARD_ERROR, "w", closefd=False)


def _take_every_alphabet(stream: object) -> None:
    if not isinstance(stream, TextIOWrapper):
        return  # a test's
    if stream.isatty():
        stream.reconfigure(errors="backslashreplace")
    else:
        # A file of ours is UTF-8 wherever it was written; an escape in its place would be data.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _refuse_what_is_no_text(arguments: Sequence[str]) -> None:
    """End where an argument has bytes that are no characters here, unless they name a file."""
    for place, argument in enumerate(arguments, start=1):
        # Python hands such bytes on as lone surrogates (PEP 383).
        if any("\ud800" <= one <= "\udfff" for one in argument) and not os.path.lexists(argument):
            shown = argument.encode("utf-8", "backslashreplace").decode()
            print(  # noqa: T201 - there is no console yet
                f"Argument {place}, {shown}, is no text: write it in UTF-8, in a locale such as"
                " LANG=C.UTF-8.",
                file=sys.stderr,
            )
            sys.exit(_UNUSABLE)
