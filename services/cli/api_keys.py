"""`rasid api key`: who may use the HTTP API."""

import json
import secrets
from typing import Annotated, Literal

import typer
from pydantic import ValidationError
from rich.table import Table

from schemas.api_key import ApiKey
from services.cli.command_group import command_group
from services.cli.context import CommandContext, Context, fail
from services.cli.moments import said_at
from services.cli.options import AsJsonLines
from services.platform.clock import SystemClock
from services.platform.redis.api_keys import KEY_BYTES, RedisApiKeys, key_digest, make_secret
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys

app = command_group("Who may use the HTTP API: add, list and revoke keys.")

Name = Annotated[str, typer.Argument(help="Who holds the key; owns what is made with it.")]


@app.command("add")
def add(
    context: Context,
    name: Name,
    role: Annotated[
        Literal["reader", "editor", "admin"],
        typer.Option(help="A reader reads, an editor changes what is theirs, an admin anything."),
    ] = "reader",
    as_json: AsJsonLines = False,
) -> None:
    """Make a key and print it; it is stored nowhere and cannot be shown again.

    **Example**

    `KEY=$(rasid api key add mona --role editor)`
    """
    secret = make_secret(secrets.token_bytes(KEY_BYTES))
    key = _key(context.obj, name, role, secret)
    if not _store(context.obj).add(key):
        fail(context.obj, f"{name} has a key already; `rasid api key revoke {name}` takes it away.")
    context.obj.errors.print(f"The key of {name} ({role}). Keep it: it is not shown again.")
    if as_json:
        context.obj.output.out(json.dumps({"name": name, "role": role, "key": secret}))
    else:
        context.obj.output.out(secret)


@app.command("list")
def list_keys(context: Context, as_json: AsJsonLines = False) -> None:
    """Show who has a key, with which role and since when.

    **Example**

    `rasid api key list --json | jq --raw-output .name`
    """
    keys = _store(context.obj).all()
    if as_json:
        for key in keys:
            context.obj.output.out(key.model_dump_json(exclude={"digest"}))
    elif keys:
        context.obj.output.print(_table(keys))
    else:
        context.obj.errors.print("Nobody has a key yet: `rasid api key add NAME` makes one.")


@app.command("revoke")
def revoke(context: Context, name: Name) -> None:
    """Take a key away; it is refused from the next request on.

    **Example**

    `rasid api key revoke mona`
    """
    if not _store(context.obj).revoke(name):
        fail(context.obj, f"{name} has no key; `rasid api key list` shows who has.")
    context.obj.errors.print(f"The key of {name} is revoked; what they own stays.")


def _key(context: CommandContext, name: str, role: str, secret: str) -> ApiKey:
    now = SystemClock().now()
    stored = {"name": name, "role": role, "digest": key_digest(secret), "created_at": now}
    try:
        return ApiKey.model_validate(stored)
    except ValidationError:
        rule = "a name is lower case letters, digits, '.', '-' and '_', and begins with one"
        fail(context, f"{name} cannot be a name: {rule} of the first two.", status=2)


def _store(context: CommandContext) -> RedisApiKeys:
    return RedisApiKeys(connect(context.redis), Keys(context.redis.prefix))


def _table(keys: tuple[ApiKey, ...]) -> Table:
    table = Table("name", "role", "since", box=None, header_style="bold")
    for key in keys:
        table.add_row(key.name, key.role, said_at(key.created_at))
    return table
