"""`rasid subscriptions test`: do messages arrive?"""

from collections.abc import Sequence
from typing import Annotated, TypeAlias

import typer

from schemas.channel import Channel
from schemas.subscription import Subscription
from services.cli.answers import asking, cells_table
from services.cli.context import CommandContext, Context, fail
from services.cli.notes import Notes
from services.cli.options import SubscriptionId
from services.cli.stores import delivery_tests, find_subscription
from services.domain.text.display import json_line
from services.platform.clock import SystemClock

_NOT_SENT = 2

Tested: TypeAlias = Sequence[tuple[Channel, str | None]]
"""Channels, each with why its test did not arrive; None where it did."""


def send_test(
    context: Context,
    subscription: SubscriptionId,
    wait: Annotated[int, typer.Option(min=1, help="Seconds to wait for a notifier.")] = 30,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, one object per channel.")] = False,
) -> None:
    """Send a test message to every channel of a subscription, and say whether it arrived.

    It goes the way of every alert, through the notifier that runs, with its secrets and its
    settings, but is tried once only. An endpoint that was disabled is enabled when the test
    arrives. Exit status 1 where one did not; 2 where nothing was sent: there is no such
    subscription, it has no channels, or Redis does not answer.

    **Example**

    `rasid subscriptions test desk`
    """
    with asking(context.obj):
        asked = _asked(context.obj, subscription)
        with Notes(console=context.obj.errors).waiting("Waiting for the notifier ..."):
            outcomes = delivery_tests(context.obj).run(asked, SystemClock().now(), seconds=wait)
    tested = tuple((channel, why.text if why else None) for channel, why in outcomes)
    _show(context.obj, tested, as_json=as_json)
    raise typer.Exit(0 if all(error is None for _, error in tested) else 1)


def _asked(context: CommandContext, subscription: str) -> Subscription:
    found = find_subscription(context, subscription, otherwise=_NOT_SENT).record
    if not found.channels:
        mend = f"`rasid subscriptions edit {subscription} --set 'channels=[...]'` adds one"
        fail(context, f"{subscription} has no channels: {mend}.", status=_NOT_SENT)
    return found


def _show(context: CommandContext, tested: Tested, *, as_json: bool) -> None:
    if as_json:
        for channel, error in tested:
            typer.echo(json_line({"channel": channel.model_dump(mode="json"), "error": error}))
        return
    rows = [(channel.kind, channel.address, error or "arrived") for channel, error in tested]
    context.output.print(cells_table(("Channel", "Address", "Test"), rows))
