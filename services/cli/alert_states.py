"""`rasid alerts acknowledge`, `resolve` and `state`: somebody takes care of it."""

from typing import Annotated

import typer
from pydantic import TypeAdapter, ValidationError

from schemas.alert import Alert
from schemas.alert_state import AlertState
from schemas.field_problems import problem_of
from schemas.record import Line
from services.cli.answers import facts_table, person_asking, print_record
from services.cli.context import CommandContext, Context, fail
from services.cli.options import AsJson
from services.cli.stores import alert_states
from services.platform.clock import SystemClock

AlertId = Annotated[
    str, typer.Argument(help="The id of any alert on this entity in this subscription.")
]
Note = Annotated[str | None, typer.Option(help="What others should know.")]
By = Annotated[str | None, typer.Option(help="Who you are; the user of this machine.")]

_NOTE = TypeAdapter[str | None](Line | None)
_UNUSABLE = 2


def acknowledge(
    context: Context, alert: AlertId, note: Note = None, by: By = None, as_json: AsJson = False
) -> None:
    """Say that you take care of it: nothing more is raised about the entity but news.

    News is an article in another language or on another topic; it opens the alert again. This holds
    for the alert's entity in the alert's subscription.

    **Example**

    `rasid alerts acknowledge 3f0c... --note 'calling the ministry'`
    """
    noted, person = _noted(context.obj, note), person_asking(context.obj, by)
    found = _find(context.obj, alert)
    of = (found.data.subscription.id, found.data.entity_id)
    now = SystemClock().now()
    changed = alert_states(context.obj).acknowledge(*of, person=person, note=noted, at=now)
    _show(context.obj, found, changed, as_json=as_json)


def resolve(
    context: Context, alert: AlertId, note: Note = None, by: By = None, as_json: AsJson = False
) -> None:
    """Say that it is over: the next article about the entity raises an alert again.

    **Example**

    `rasid alerts resolve 3f0c... --note 'denied by the ministry'`
    """
    noted, person = _noted(context.obj, note), person_asking(context.obj, by)
    found = _find(context.obj, alert)
    of = (found.data.subscription.id, found.data.entity_id)
    now = SystemClock().now()
    changed = alert_states(context.obj).resolve(*of, person=person, note=noted, at=now)
    _show(context.obj, found, changed, as_json=as_json)


def state(context: Context, alert: AlertId, as_json: AsJson = False) -> None:
    """Show whether somebody takes care of it, who, since when, and what was told so far.

    **Example**

    `rasid alerts state 3f0c... --json | jq --raw-output .status`
    """
    found = _find(context.obj, alert)
    of = (found.data.subscription.id, found.data.entity_id)
    _show(context.obj, found, alert_states(context.obj).find(*of), as_json=as_json)


def _noted(context: CommandContext, note: str | None) -> str | None:
    """Return a note that can be read again; an empty one is none."""
    try:
        return _NOTE.validate_python(note or None)
    except ValidationError as error:
        why = problem_of(error.errors(include_url=False, include_input=False)[0])
        fail(context, f"--note: {why}. Nothing was changed.", status=_UNUSABLE)


def _find(context: CommandContext, alert_id: str) -> Alert:
    found = context.alert_log().find(alert_id)
    if found is None:
        fail(context, f"No alert has the id {alert_id}; `rasid alerts list --json` has ids.")
    return found


def _show(
    context: CommandContext, alert: Alert, found: AlertState | None, *, as_json: bool
) -> None:
    if found is None:
        # It is kept as long as the alerts themselves, and an hour's trimming may lie between.
        fail(context, f"Nothing is kept any more of the state of {alert.id}.")
    if as_json:
        print_record(context, found)
        return
    changed = found.changed_at.isoformat() if found.changed_at else None
    facts = (
        ("State", found.status),
        ("Subscription", found.subscription),
        ("Entity", found.entity or "none: the query asks for none"),
        ("Newest alert", found.alert),
        ("By", found.person),
        ("Note", found.note),
        ("Changed", changed),
        ("Told so far", ", ".join(found.known) or None),
    )
    context.output.print(facts_table(facts))
