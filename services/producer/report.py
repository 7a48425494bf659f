"""Shows a replay to people: a bar on a terminal, plain lines elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from schemas.misnamed import warning_of
from services.domain.text.display import plain
from services.producer.broker_stall import BrokerStall
from services.producer.items import Draft, Item, Refusal
from services.producer.observer import Observer
from services.producer.sink import Outcome
from services.producer.tally import NotDelivered, Tally, from_outcome, from_refusal

_SECONDS_BETWEEN_LINES = 5.0
_SECONDS_OF_SILENCE = 5.0
_REDRAWS_PER_SECOND = 8


@dataclass(frozen=True, kw_only=True)
class Goal:
    """How far a replay goes, as far as that is known."""

    size: int | None
    """How much there is to read, in the units of the source."""
    articles: int | None
    """After how many articles it ends; the bar then counts these."""

    @property
    def total(self) -> int | None:
        """Return what the bar runs to."""
        return self.articles or self.size


class Report(Observer):
    """Observes a replay and shows it; use it as a context, within which the bar stands.

    Args:
        console: on standard error.
        tally: the counts to show.
        stall: whether Kafka answers.
        goal: what the bar runs to.
        quiet: show only what was not delivered, or not as it was meant.
        monotonic: tells seconds that never run backwards.
    """

    def __init__(
        self,
        console: Console,
        tally: Tally,
        stall: BrokerStall,
        *,
        goal: Goal,
        quiet: bool,
        monotonic: Callable[[], float],
    ) -> None:
        self._console = console
        self._tally = tally
        self._stall = stall
        self._goal = goal
        self._quiet = quiet
        self._monotonic = monotonic
        self._has_bar = console.is_terminal and not quiet
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn() if goal.total else MofNCompleteColumn(),
            TextColumn("{task.fields[counts]}"),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            console=console,
            auto_refresh=False,
            disable=not self._has_bar,
        )
        self._task: TaskID = self._progress.add_task("Replaying", total=goal.total, counts="")
        self._extent = 0
        self._misnamed_told = 0
        self._shown_at = monotonic()

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._show()
        self._progress.stop()

    def read(self, item: Item) -> None:
        """Move the bar on, and say at once which field is probably a mistake."""
        self._extent += isinstance(item, Draft) if self._goal.articles else item.extent
        self._tell_misnamed()
        self._show_when_due()

    def refused(self, refusal: Refusal) -> None:
        """Say at once what is refused, where and why."""
        self._say(from_refusal(refusal))

    def answered(self, outcome: Outcome) -> None:
        """Say at once what is not delivered."""
        if outcome.error is not None:
            self._say(from_outcome(outcome))
        self._show_when_due()

    def waiting(self, in_flight: int) -> None:  # noqa: ARG002 - `stall` knows
        """Keep the clock going, and say when Kafka is silent."""
        self._show_when_due()

    def _say(self, entry: NotDelivered) -> None:
        known_as = f" [{entry.external_id}]" if entry.external_id else ""
        self._print(f"{entry.place}{known_as}: {entry.reason}: {entry.detail}")

    def _tell_misnamed(self) -> None:
        for field in list(self._tally.misnamed.values())[self._misnamed_told :]:
            self._misnamed_told += 1
            self._print(f"{field.first}: {warning_of(field.written, field.meant)}")

    def _print(self, line: str) -> None:
        self._console.print(plain(line), markup=False, highlight=False, soft_wrap=True)

    def _show_when_due(self) -> None:
        every = 1 / _REDRAWS_PER_SECOND if self._has_bar else _SECONDS_BETWEEN_LINES
        if self._monotonic() - self._shown_at >= every:
            self._show()

    def _show(self) -> None:
        self._shown_at = self._monotonic()
        counts = self._counts()
        if self._stall.seconds > _SECONDS_OF_SILENCE:
            counts += f"; Kafka is silent, {self._stall.in_flight:,} articles wait for it"
        if self._has_bar:
            self._progress.update(self._task, completed=self._extent, counts=counts)
            self._progress.refresh()
        elif not self._quiet:
            self._console.print(counts, markup=False, highlight=False, soft_wrap=True)

    def _counts(self) -> str:
        counts = {
            "delivered": self._tally.delivered,
            "skipped": self._tally.skipped_count,
            "refused": self._tally.refused_count,
            "undelivered": self._tally.undelivered,
        }
        return ", ".join(
            f"{count:,} {name}" for name, count in counts.items() if count or name == "delivered"
        )
