"""What a command tells the person who waits for it, on standard error."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

from services.domain.text.display import plain

BytesDone = Callable[[int, int], None]
"""Told how many bytes, or records, are here and how many there will be."""


@dataclass(frozen=True, kw_only=True)
class Notes:
    """Moving where a terminal shows it, plain lines elsewhere, nothing at all when quiet."""

    console: Console
    quiet: bool = False

    def say(self, words: str) -> None:
        """Write one line."""
        if not self.quiet:
            self.console.print(words, soft_wrap=True)

    def warn(self, words: str) -> None:
        """Write one line, also when quiet: what goes wrong is for everybody."""
        self.console.print(plain(words), soft_wrap=True)

    @contextmanager
    def waiting(self, words: str) -> Iterator[Callable[[str], None]]:
        """Show that something is waited for; what is yielded changes the words."""
        if self.quiet or not self.console.is_terminal:
            self.say(words)
            yield lambda _: None
        else:
            with self.console.status(words) as status:
                yield status.update

    @contextmanager
    def fetching(self, what: str) -> Iterator[BytesDone]:
        """Show how far a download is; nothing is shown where there is none."""
        if self.quiet or not self.console.is_terminal:
            yield self._lines(what)
            return
        columns = (TextColumn(f"Fetching {what}, once"), BarColumn(), DownloadColumn())
        with Progress(*columns, TimeRemainingColumn(), console=self.console) as bar:
            task = bar.add_task(what, visible=False)
            yield lambda done, total: bar.update(task, completed=done, total=total, visible=True)

    @contextmanager
    def counting(self, words: str) -> Iterator[BytesDone]:
        """Show how many of how many are done; what is yielded is told."""
        if self.quiet or not self.console.is_terminal:
            self.say(words)
            yield lambda _done, _total: None
            return
        columns = (TextColumn(words), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(*columns, console=self.console, transient=True) as bar:
            task = bar.add_task(words, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)

    def _lines(self, what: str) -> BytesDone:
        said: set[str] = set()

        def tell(done: int, total: int) -> None:
            line = f"Fetching {what}, {total / 1e6:.0f} MB, once ..."
            if done >= total:
                line = f"{what} is here."
            if line not in said:
                said.add(line)
                self.say(line)

        return tell
