"""Where an interrupted replay goes on: after everything that the broker has acknowledged."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, NonNegativeInt, ValidationError

from schemas.identity import digest
from services.platform.private_folder import make_private
from services.platform.whole_file import replace_file
from services.producer.errors import CannotStartError
from services.producer.sources.source import SourceIdentity

log = logging.getLogger(__name__)


class CheckpointError(CannotStartError):
    """The checkpoint cannot be written or removed; the message says what to do."""


class ContiguousPrefix:
    """How many items, from the first on, are settled without a gap.

    Acknowledgements come in any order; what comes after an item that failed never counts. So the
    memory is that of the items in flight, however long the run.
    """

    def __init__(self, position: int = 0) -> None:
        self.position = position
        self._ahead: set[int] = set()
        self._first_failed: int | None = None

    def settle(self, index: int) -> None:
        """Note that the item of this index is acknowledged, or was refused for good."""
        if self._first_failed is not None and index > self._first_failed:
            return
        self._ahead.add(index)
        while self.position in self._ahead:
            self._ahead.discard(self.position)
            self.position += 1

    def fail(self, index: int) -> None:
        """Note that the item of this index was not delivered in this run."""
        if self._first_failed is None or index < self._first_failed:
            self._first_failed = index
            self._ahead = {settled for settled in self._ahead if settled < index}


@dataclass(frozen=True, kw_only=True)
class Route:
    """From where to where; a position means something for one route alone."""

    source: SourceIdentity
    target: str
    """Names the stream and changes when it is deleted and made anew."""


@dataclass(frozen=True, kw_only=True)
class StoredPosition:
    """What a checkpoint's file said."""

    position: int
    afresh_because: str | None = None
    """Why the replay starts at the beginning although there is a file; None where it does not."""


class _Stored(BaseModel):
    version: Literal[1] = 1
    route: Route
    position: NonNegativeInt


class CheckpointFile:
    """One file per source, replaced as a whole, so that a crash leaves the old or the new one."""

    def __init__(self, folder: Path, route: Route) -> None:
        self.path = folder / f"{digest('checkpoint', route.source.name)}.json"
        self._route = route

    def load(self) -> StoredPosition:
        """Return where to go on; whatever is in the file, at worst that is the beginning."""
        try:
            stored = _Stored.model_validate_json(self.path.read_bytes(), strict=True)
        except FileNotFoundError:
            return StoredPosition(position=0)
        except (OSError, ValidationError):
            return StoredPosition(position=0, afresh_because=f"{self.path} is unreadable")
        if stored.route == self._route:
            return StoredPosition(position=stored.position)
        if stored.route.source == self._route.source:
            because = "it was sent to another stream, or this one is new"
        else:
            because = "the source has changed since"
        return StoredPosition(position=0, afresh_because=because)

    def save(self, position: int) -> None:
        """Write the position so that it survives a power cut.

        Raises:
            CheckpointError: it cannot be written.
        """
        content = _Stored(route=self._route, position=position).model_dump_json(indent=2)
        try:
            make_private(self.path.parent)
            replace_file(self.path, content.encode())
        except OSError as error:
            raise CheckpointError(
                f"{self.path} cannot be written ({error.strerror}); "
                "choose a folder that can with --checkpoints or RASID_PRODUCER_CHECKPOINT_FOLDER"
            ) from error

    def remove(self) -> None:
        """Forget the position: the replay is complete.

        Raises:
            CheckpointError: it cannot be removed.
        """
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise CheckpointError(
                f"{self.path} cannot be removed ({error.strerror}); remove it, or the next replay "
                "goes on where it says"
            ) from error


class Checkpoint:
    """Follows what is settled and writes it every so often.

    Args:
        file: where to; None remembers nothing.
        start: how many items an earlier run has settled.
        every_seconds: the least time between two writes.
        monotonic: tells seconds that never run backwards.
    """

    def __init__(
        self,
        file: CheckpointFile | None,
        *,
        start: int = 0,
        every_seconds: float,
        monotonic: Callable[[], float],
    ) -> None:
        self.start = start
        self._file = file
        self._prefix = ContiguousPrefix(start)
        self._every_seconds = every_seconds
        self._monotonic = monotonic
        self._saved_at = monotonic()

    def settle(self, index: int) -> None:
        """Note that an item is acknowledged or refused, and write when it is time."""
        if index < self.start:
            return
        self._prefix.settle(index)
        if self._monotonic() - self._saved_at >= self._every_seconds:
            self.save()

    def fail(self, index: int) -> None:
        """Note that an item was not delivered."""
        self._prefix.fail(index)

    def save(self) -> None:
        """Write the position now; a failure is logged, for it costs only sending some again."""
        self._saved_at = self._monotonic()
        if self._file is None:
            return
        try:
            self._file.save(self._prefix.position)
        except CheckpointError as error:
            _warn("checkpoint not written", "save_checkpoint", error)

    def finish(self, *, complete: bool) -> None:
        """Forget the position of a complete replay, keep that of any other."""
        if not complete:
            self.save()
        elif self._file is not None:
            try:
                self._file.remove()
            except CheckpointError as error:
                _warn("checkpoint not removed", "remove_checkpoint", error)


def _warn(what: str, action: str, error: CheckpointError) -> None:
    log.warning(what, extra={"action": action, "error": str(error)})
