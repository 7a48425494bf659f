"""`rasid subscriptions test`: do messages arrive?"""

import json
import time
from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from schemas.delivery import Delivery, DeliveryOutcome
from services.cli.answers import cells_table
from services.cli.context import CommandContext, Context, fail
from services.cli.notes import Notes
from services.cli.stores import delivery_tests, find_subscription
from services.domain.delivery.planning import plan_test
from services.platform.clock import SystemClock

_POLL_SECONDS = 0.1
_NOBODY = "no notifier has taken it: `rasid doctor` says whether one runs"

Outcomes = Mapping[str, DeliveryOutcome]
"""By delivery id."""


def send_test(
    context: Context,
    subscription: Annotated[str, typer.Argument(help="The subscription's id.")],
    wait: Annotated[int, typer.Option(min=1, help="Seconds to wait for a notifier.")] = 30,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, one object per channel.")] = False,
) -> None:
    """Send a test message to every channel of a subscription, and say whether it arrived.

    It goes the way of every alert, through the notifier that runs, with its secrets and its
    settings, but is tried once only. An endpoint that was disabled is enabled when the test
    arrives. Exit status 1 where one did not.

    **Example**

    `rasid subscriptions test desk`
    """
    asked = find_subscription(context.obj, subscription).record
    now = SystemClock().now()
    deliveries = list(plan_test(asked, now))
    if not deliveries:
        mend = f"`rasid subscriptions edit {subscription} --set 'channels=[...]'` adds one"
        fail(context.obj, f"{subscription} has no channels: {mend}.")
    delivery_tests(context.obj).begin(deliveries, now)
    outcomes = _wait(context.obj, deliveries, seconds=wait)
    _show(context.obj, deliveries, outcomes, as_json=as_json)
    arrived = [one for one in outcomes.values() if one.error is None]
    raise typer.Exit(0 if len(arrived) == len(deliveries) else 1)


def _wait(context: CommandContext, deliveries: Sequence[Delivery], *, seconds: float) -> Outcomes:
    tests = delivery_tests(context)
    outcomes: dict[str, DeliveryOutcome] = {}
    until = time.monotonic() + seconds
    with Notes(console=context.errors).waiting("Waiting for the notifier ..."):
        try:
            while len(outcomes) < len(deliveries) and time.monotonic() < until:
                time.sleep(_POLL_SECONDS)
                for one in deliveries:
                    if found := tests.outcome(one):
                        outcomes[one.id] = found
        finally:
            # Ctrl-C too: a test that arrives when nobody looks any more would puzzle its reader.
            tests.withdraw([one for one in deliveries if one.id not in outcomes])
    return outcomes


def _show(
    context: CommandContext, deliveries: Sequence[Delivery], outcomes: Outcomes, *, as_json: bool
) -> None:
    said = [(one, _said(outcomes.get(one.id))) for one in deliveries]
    if as_json:
        for one, error in said:
            typer.echo(json.dumps({"channel": one.channel.model_dump(mode="json"), "error": error}))
        return
    rows = [(one.channel.kind, one.channel.address, error or "arrived") for one, error in said]
    context.output.print(cells_table(("Channel", "Address", "Test"), rows))


def _said(outcome: DeliveryOutcome | None) -> str | None:
    return outcome.error if outcome else _NOBODY
