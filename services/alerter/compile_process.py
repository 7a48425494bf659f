"""`python -m services.alerter.compile_process`: compiles a watchlist apart from the stream.

Reads the number of entities and then each, one JSON record a line, from standard input and writes
frames to standard output: the compiled layer in pieces small enough that taking one over holds
nobody up, or what is wrong with the entities. When standard input ends, nobody wants them any more.
"""

import os
import pickle
import struct
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import islice
from threading import Thread
from typing import Any, Final

from schemas.entity import Entity
from services.domain.watchlist import Problem, WatchlistError, compile_watchlist
from services.domain.watchlist.finding.layer import Layer
from services.domain.watchlist.self_test import find_lost_names

PIECE_ITEMS: Final = 1_000
"""Entries of a dictionary in one frame: a few milliseconds of unpickling."""
LENGTH: Final = struct.Struct("!Q")
Frame = tuple[str, Any]
"""`table`, (number of the table, some of it), then `layer`, pickled bytes; or `problems`."""


class _LayerPickler(pickle.Pickler):
    """Leaves large dictionaries to frames of their own."""

    def __init__(self, file: BytesIO) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self.tables: list[dict[Any, Any]] = []

    def persistent_id(self, obj: object) -> int | None:
        if type(obj) is not dict or len(obj) <= PIECE_ITEMS:
            return None
        self.tables.append(obj)
        return len(self.tables) - 1


class _LayerUnpickler(pickle.Unpickler):
    def __init__(self, content: bytes, tables: dict[int, dict[Any, Any]]) -> None:
        super().__init__(BytesIO(content))
        self._tables = tables

    def persistent_load(self, pid: int) -> dict[Any, Any]:
        return self._tables[pid]


class LayerReceiver:
    """Puts a compiled layer together from its frames."""

    def __init__(self) -> None:
        self._tables: dict[int, dict[Any, Any]] = {}
        self.layer: Layer | None = None

    def add(self, content: bytes) -> None:
        """Take over one frame.

        Raises:
            WatchlistError: the entities cannot be compiled; lists every problem.
        """
        kind, value = pickle.loads(content)  # noqa: S301 (a child of ours wrote it)
        if kind == "table":
            number, items = value
            self._tables.setdefault(number, {}).update(items)
        elif kind == "layer":
            self.layer = _LayerUnpickler(value, self._tables).load()
        else:
            raise WatchlistError(value)


def frames_of(layer: Layer) -> Iterator[Frame]:
    """Yield a layer in frames, the last one `layer`."""
    content = BytesIO()
    pickler = _LayerPickler(content)
    pickler.dump(layer)
    for number, table in enumerate(pickler.tables):
        items = iter(table.items())
        while piece := list(islice(items, PIECE_ITEMS)):
            yield "table", (number, piece)
    yield "layer", content.getvalue()


def compile_frames(lines: Iterable[bytes]) -> Iterator[Frame]:
    """Compile entities, one record a line, try every name, and yield what came of it."""
    entities = [Entity.decode(line) for line in lines]
    try:
        watchlist = compile_watchlist(entities)
    except WatchlistError as error:
        yield "problems", error.problems
        return
    lost: tuple[Problem, ...] = find_lost_names(watchlist, entities)
    if lost:
        yield "problems", lost
        return
    yield from frames_of(watchlist.layers[0])


def main() -> None:
    """Compile what standard input holds."""
    count = int(sys.stdin.buffer.readline() or 0)
    lines = list(islice(sys.stdin.buffer, count))
    Thread(target=_end_with_input, daemon=True).start()
    for frame in compile_frames(lines):
        content = pickle.dumps(frame, pickle.HIGHEST_PROTOCOL)
        sys.stdout.buffer.write(LENGTH.pack(len(content)) + content)
    sys.stdout.buffer.flush()


def _end_with_input() -> None:
    # A worker that was killed would otherwise leave us at work for a minute, for nobody.
    os.read(sys.stdin.fileno(), 1)
    os._exit(1)


if __name__ == "__main__":
    main()
