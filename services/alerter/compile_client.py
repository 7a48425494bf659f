"""Compiles large watchlists in a process of their own, so that the stream goes on meanwhile."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence

from schemas.entity import Entity
from services.alerter.compile_process import LENGTH, LayerReceiver
from services.domain.alerting.snapshot import (
    Snapshot,
    change_snapshot,
    count_changes,
    snapshot_of,
)
from services.domain.watchlist import WatchlistError
from services.domain.watchlist.compiling import assemble, changed_ids
from services.domain.watchlist.finding.layer import Layer
from services.domain.watchlist.self_test import find_lost_names
from services.platform.collection import keep_what_lives_on, no_collection
from services.platform.stores import WatchState

_LINES_AT_ONCE = 1_000


class CompilerError(Exception):
    """The process that compiles the watchlist ended without a result; it is tried again."""

    def __init__(self, status: int | None) -> None:
        how = f"was killed by signal {-status}" if status and status < 0 else f"ended with {status}"
        super().__init__(f"the process that compiles the watchlist {how}")


async def compile_snapshot(last: Snapshot, state: WatchState, *, small_change: int) -> Snapshot:
    """Return the snapshot of a stored state.

    Args:
        last: the snapshot before; up to `small_change` entities that differ from those of it that
            were compiled together are laid over these. More are compiled apart, all anew.

    Raises:
        WatchlistError: the entities cannot be compiled; lists every problem.
        CompilerError: the process that compiles them died.
    """
    entities = {entity.id: entity for entity in state.entities}
    others = state.subscriptions, state.silences
    if count_changes(last, entities) <= small_change:
        changed = await asyncio.to_thread(change_snapshot, last, entities, *others)
        await asyncio.to_thread(_try_changed_names, last, changed)
        return changed
    layer = await compile_in_process(state.entities)
    watchlist = await asyncio.to_thread(assemble, layer, entities)
    return await asyncio.to_thread(snapshot_of, watchlist, entities, *others, previous=last)


def _try_changed_names(last: Snapshot, changed: Snapshot) -> None:
    """Try every name of the entities that were added or changed, as a whole compile does.

    Raises:
        WatchlistError: one does not find its entity among the others.
    """
    identifiers = changed_ids(last.entities, changed.entities)
    entities = [changed.entities[identifier] for identifier in sorted(identifiers)]
    if lost := find_lost_names(changed.watchlist, entities):
        raise WatchlistError(lost)


async def compile_in_process(entities: Sequence[Entity]) -> Layer:
    """Compile entities, try every name, and return the layer.

    Cancelling it ends the process.

    Raises:
        WatchlistError: the entities cannot be compiled; lists every problem.
        CompilerError: the process died.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "services.alerter.compile_process",
        stdin=PIPE,
        stdout=PIPE,
        start_new_session=True,  # Ctrl-C is for us; we end the process
    )
    try:
        layer = await _converse(process, entities)
        status = await process.wait()
    finally:
        # Not after it ended: Popen would take the status that asyncio waits for.
        if process.returncode is None:
            process.kill()
            await process.wait()
    if layer is None:
        raise CompilerError(status)
    return layer


async def _converse(process: Process, entities: Sequence[Entity]) -> Layer | None:
    if process.stdin is None or process.stdout is None:
        return None
    await _send(process.stdin, entities)
    # Once or twice while they arrive the collector would hold everybody up for seconds.
    with no_collection():
        layer = await _receive(process.stdout)
        keep_what_lives_on()
    process.stdin.close()
    return layer


async def _send(stdin: asyncio.StreamWriter, entities: Sequence[Entity]) -> None:
    try:
        stdin.write(b"%d\n" % len(entities))
        for start in range(0, len(entities), _LINES_AT_ONCE):
            some = entities[start : start + _LINES_AT_ONCE]
            stdin.write(b"".join(entity.encode() + b"\n" for entity in some))
            await stdin.drain()
    except (BrokenPipeError, ConnectionResetError):
        return  # it died: its status says more


async def _receive(stdout: asyncio.StreamReader) -> Layer | None:
    receiver = LayerReceiver()
    while receiver.layer is None:
        try:
            (length,) = LENGTH.unpack(await stdout.readexactly(LENGTH.size))
            content = await stdout.readexactly(length)
        except asyncio.IncompleteReadError:
            return None
        # In a thread: between two pieces the event loop has its turn.
        await asyncio.to_thread(receiver.add, content)
    return receiver.layer
