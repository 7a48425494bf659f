"""Says when a filter names what is not there: nothing would ever come through it."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from schemas.subscription import default_id
from services.cli.context import CommandContext
from services.domain.text.display import plain


def warn_of_unknown(
    context: CommandContext, *, entity: str | None = None, subscription: str | None = None
) -> None:
    """Say on standard error which of the two is not there, and what is near it.

    Raises:
        DependencyUnavailableError: Redis did not answer.
    """
    if entity is None and subscription is None:
        return
    state = context.watch_store().load()
    tracked = [one.id for one in state.entities]
    asked = [*(one.id for one in state.subscriptions), *map(default_id, tracked)]
    warnings = (
        *_unknown("entity", entity, tracked, "`rasid watch list` shows them"),
        *_unknown("subscription", subscription, asked, "`rasid subscriptions list` shows them"),
    )
    for warning in warnings:
        context.errors.print(plain(warning), style="yellow", soft_wrap=True)


def _unknown(what: str, given: str | None, known: Collection[str], mend: str) -> Iterator[str]:
    if given is None or given in known:
        return
    near = get_close_matches(given, known, n=1)
    yield f"There is no {what} {given}: {f'did you mean {near[0]}?' if near else f'{mend}.'}"
