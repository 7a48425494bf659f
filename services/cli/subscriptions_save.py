"""`rasid subscriptions add`, `edit` and `import`: what is saved is looked at first."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from schemas.entity import Entity
from schemas.subscription import Subscription
from services.cli.answers import print_record
from services.cli.context import CommandContext, Context, fail
from services.cli.stores import find_subscription, records
from services.domain.alerting.saving import review_subscription
from services.domain.text.display import plain
from services.platform.redis.watch import ConcurrentChangeError
from services.platform.subscriptions_file import (
    SubscriptionFieldError,
    SubscriptionFileError,
    fields_of,
    make_subscription,
    read_subscriptions,
)

_UNREADABLE = 2
_NOTHING_CHANGED = "Nothing was changed."

QueryOption = Annotated[str | None, typer.Option("--query", help="See `rasid query check --help`.")]
Entities = Annotated[
    list[str] | None, typer.Option("--entity", help="An entity to hear about; give any number.")
]
Settings = Annotated[
    list[str] | None,
    typer.Option("--set", help="FIELD=VALUE, value in YAML; null: back to what it is by itself."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print what was saved, as one JSON object.")]


def add(
    context: Context,
    subscription: Annotated[str, typer.Argument(help="An id for it.")],
    query: QueryOption = None,
    entity: Entities = None,
    settings: Settings = None,
    as_json: AsJson = False,
) -> None:
    """Subscribe to a query or to entities.

    With both, the query decides whether, and the entities are those to be alerted about.
    A query that no article can ever match is refused; one that looks wrong is saved with a warning.
    Other fields are set by `--set`: name, owner, shared_with, enabled, minimum_confidence,
    minimum_mentions, cooldown_seconds, quiet_hours, time_zone, rate_limit, digest, language,
    channels.

    **Examples**

    `rasid subscriptions add gulf --query 'entity:* AND topic:diplomacy' --set 'name=Gulf desk'`

    `rasid subscriptions add forum --entity gctf --set digest=daily --set time_zone=Asia/Kuwait
    --set 'channels=[{kind: email, recipients: [desk@example.org]}]'`

    `rasid subscriptions add hooks --entity gctf --set 'channels=[{kind: webhook, url:
    "https://example.org/hook", signing_secrets: [desk]}]'`
    """
    if records(context.obj).subscription(subscription) is not None:
        mend = f"`rasid subscriptions edit {subscription}` changes it"
        fail(context.obj, f"{subscription} is there already: {mend}.")
    fields = {"id": subscription, "name": subscription} | _given(query, entity)
    _save(context.obj, _made(context.obj, fields, settings or ()), b"")
    _show(context.obj, subscription, as_json=as_json)


def edit(
    context: Context,
    subscription: Annotated[str, typer.Argument(help="Its id; entity.ID is an entity's own.")],
    query: QueryOption = None,
    entity: Entities = None,
    settings: Settings = None,
    as_json: AsJson = False,
) -> None:
    """Change what is given and leave the rest; a list that is given is the whole list.

    **Examples**

    `rasid subscriptions edit desk --set cooldown_seconds=3600 --set 'rate_limit={alerts: 10,
    per_seconds: 3600}'`

    `rasid subscriptions edit desk --set 'quiet_hours=[{days: [friday, saturday], start: 00:00, end:
    00:00}]'`

    `rasid subscriptions edit entity.gctf --set enabled=false`
    """
    if not (query or entity or settings):
        change = "--query, --entity or --set FIELD=VALUE"
        fail(context.obj, f"Say what to change: {change}.", status=_UNREADABLE)
    found = find_subscription(context.obj, subscription)
    fields = fields_of(found.record) | _given(query, entity)
    made = _made(context.obj, fields, settings or ())
    if made.id != subscription:
        fail(context.obj, f"id: must stay {subscription}. {_NOTHING_CHANGED}", status=_UNREADABLE)
    _save(context.obj, made, found.raw)
    _show(context.obj, subscription, as_json=as_json)


def import_file(
    context: Context,
    file: Annotated[
        Path,
        typer.Argument(
            help="Subscriptions in YAML, as `export` writes them.",
            exists=True,
            readable=True,
            dir_okay=False,
        ),
    ],
    replace: Annotated[
        bool, typer.Option("--replace", help="Also remove what the file does not name.")
    ] = False,
) -> None:
    """Save the subscriptions of a file, all or none.

    A file with any mistake changes nothing: every mistake is listed with its line, and the exit
    status is 2.

    **Example**

    `rasid subscriptions import subscriptions.yaml`
    """
    store = context.obj.watch_store()
    state = store.load()
    entities = {one.id: one for one in state.entities}
    try:
        imported = read_subscriptions(file, lambda one: review_subscription(one, entities).problems)
        before = {one.id: one for one in state.subscriptions}
        after = ({} if replace else before) | {one.id: one for one in imported}
        if after != before:
            store.replace_subscriptions(state, tuple(after.values()))
    except SubscriptionFileError as error:
        fail(context.obj, f"{error}\n{_NOTHING_CHANGED}", status=_UNREADABLE)
    except ConcurrentChangeError as error:
        fail(context.obj, str(error))
    for one in imported:
        _warn(context.obj, one, entities)
    context.obj.errors.print(_summary(before, after))


def _given(query: str | None, entities: list[str] | None) -> dict[str, object]:
    given = {"query": query, "entities": entities}
    return {field: value for field, value in given.items() if value}


def _made(
    context: CommandContext, fields: Mapping[str, object], changes: Collection[str]
) -> Subscription:
    try:
        return make_subscription(fields, tuple(changes))
    except SubscriptionFieldError as error:
        _refuse(context, str(error))


def _save(context: CommandContext, made: Subscription, before: bytes) -> None:
    entities = {one.id: one for one in context.watch_store().load().entities}
    problems = review_subscription(made, entities).problems
    if problems:
        _refuse(context, "\n".join(f"{field}: {why}" for field, why in problems))
    try:
        records(context).put(made, instead_of=before)
    except ConcurrentChangeError:
        fail(context, f"{made.id} was changed at this moment: look at it, and try again.")
    _warn(context, made, entities)


def _refuse(context: CommandContext, problems: str) -> NoReturn:
    fail(context, f"{problems}\n{_NOTHING_CHANGED}", status=_UNREADABLE)


def _warn(context: CommandContext, made: Subscription, entities: Mapping[str, Entity]) -> None:
    for warning in review_subscription(made, entities).warnings:
        said = plain(f"{made.id}: warning: {warning.message}")
        context.errors.print(said, style="yellow", soft_wrap=True)


def _show(context: CommandContext, subscription: str, *, as_json: bool) -> None:
    if as_json:
        print_record(context, find_subscription(context, subscription).record)
    else:
        context.errors.print(f"{subscription} is saved; alerters follow within seconds.")


def _summary(before: Mapping[str, Subscription], after: Mapping[str, Subscription]) -> str:
    added, removed = len(after.keys() - before.keys()), len(before.keys() - after.keys())
    changed = sum(before[name] != after[name] for name in before.keys() & after.keys())
    return f"{len(after):,} stored: {added} added, {changed} changed, {removed} removed."
