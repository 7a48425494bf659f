"""`rasid watch remove`: stop tracking."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Annotated

import typer

from schemas.entity import Entity
from schemas.subscription import Subscription
from services.cli.context import CommandContext, Context, fail
from services.cli.stores import still_to_remove
from services.domain.alerting.saving import review_subscription
from services.domain.text.display import plain
from services.domain.watchlist import WatchlistError, require_compilable
from services.platform.redis.watch import ConcurrentChangeError
from services.platform.stores import WatchState


def remove(
    context: Context,
    ids: Annotated[
        list[str],
        typer.Argument(metavar="ID...", help="Entities; `rasid watch list NAME` shows their ids."),
    ],
) -> None:
    """Stop tracking entities, all of those named or none; their alerts stay.

    A body that others belong to goes only together with them. Subscriptions that ask for what is
    removed are named, and stay as they are.

    **Example**

    `rasid watch remove zeshan-amin al-shabaab`
    """
    ids = still_to_remove(context.obj, Entity, ids)
    store = context.obj.watch_store()
    state = store.load()
    before = {one.id: one for one in state.entities}
    _require_tracked(context.obj, ids, before)
    after = {name: one for name, one in before.items() if name not in ids}
    try:
        require_compilable(tuple(after.values()))
        revision = store.replace_entities(state, tuple(after.values()))
    except WatchlistError as error:
        fail(context.obj, f"{error}\nNothing was changed.", status=2)
    except ConcurrentChangeError as error:
        fail(context.obj, str(error))
    removed = len(before) - len(after)
    said = f"{removed:,} no longer tracked, {len(after):,} left (revision {revision})."
    context.obj.errors.print(said)
    for warning in _left_without(state, before, after):
        context.obj.errors.print(plain(warning), style="yellow", soft_wrap=True)


def _require_tracked(
    context: CommandContext, ids: list[str], tracked: Mapping[str, Entity]
) -> None:
    for name in ids:
        if name not in tracked:
            near = get_close_matches(name, tracked, n=1)
            mend = f"did you mean {near[0]}?" if near else "`rasid watch list` shows what is."
            fail(context, f"{name} is not tracked: {mend}\nNothing was changed.", status=2)


def _left_without(
    state: WatchState, before: Mapping[str, Entity], after: Mapping[str, Entity]
) -> Iterator[str]:
    """Yield what is wrong with each subscription that was not before."""
    for one in state.subscriptions:
        for message in sorted(_doubts(one, after) - _doubts(one, before)):
            yield f"The subscription {one.id}: {message}."


def _doubts(subscription: Subscription, entities: Mapping[str, Entity]) -> set[str]:
    review = review_subscription(subscription, entities)
    return {why for _, why in review.problems} | {one.message for one in review.warnings}
