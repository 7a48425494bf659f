"""A stored record that cannot be read: which it is, and how it is taken away."""

import pytest
from typer import Typer

from schemas.errors import RecordError
from services.cli import silences, subscriptions, watch
from services.cli.context import CommandContext
from services.cli.diagnosis.redis import check_watchlist
from services.cli.outages import said_of
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from tests.cli.conftest import Invoke, invoker
from tests.pipeline.articles import seed_watchlist

KINDS = [
    ("entities", "watch", watch.app),
    ("subscriptions", "subscriptions", subscriptions.app),
    ("silences", "silences", silences.app),
]


@pytest.fixture(params=KINDS, ids=[name for name, _, _ in KINDS])
def spoilt(context: CommandContext, request: pytest.FixtureRequest) -> tuple[str, Invoke]:
    """Store a record of a newer version, and return what commands are about it and run them."""
    hash_name, group, app = request.param
    store = context.watch_store()
    store.replace_entities(store.load(), seed_watchlist())
    key = getattr(Keys(context.redis.prefix), hash_name)()
    connect(context.redis).hset(key, "newer", '{"version":9,"id":"newer"}')
    made: Typer = app
    return f"rasid {group} remove newer", invoker(made, context)


def test_the_record_that_cannot_be_read_is_named_with_the_command_that_removes_it(
    spoilt: tuple[str, Invoke], context: CommandContext
) -> None:
    removal, command = spoilt
    error = command("list").exception
    assert isinstance(error, RecordError)
    said = said_of(error)
    assert "newer: version: must be 1" in said
    assert f"`{removal}`" in said
    (finding,) = check_watchlist(context)
    assert finding.state == "failing"
    assert f"`{removal}`" in finding.mend


def test_the_record_that_cannot_be_read_is_removed_by_that_command(
    spoilt: tuple[str, Invoke], context: CommandContext
) -> None:
    _, command = spoilt
    done = command("remove", "newer")
    assert done.exit_code == 0
    assert "newer could not be read, and is removed" in done.stderr
    assert len(context.watch_store().load().entities) == len(seed_watchlist())


def test_a_removal_of_several_goes_on_with_those_that_can_be_read(
    context: CommandContext, watch_command: Invoke
) -> None:
    store = context.watch_store()
    store.replace_entities(store.load(), seed_watchlist())
    key = Keys(context.redis.prefix).entities()
    connect(context.redis).hset(key, "newer", "no JSON")
    done = watch_command("remove", "al-shabaab", "newer")
    assert done.exit_code == 0
    assert "1 no longer tracked, 12 left" in done.stderr
