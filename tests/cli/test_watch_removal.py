"""`rasid watch remove`."""

from pathlib import Path

import pytest

from schemas.subscription import Subscription
from services.cli.context import CommandContext
from tests.cli.conftest import Invoke

SEEDS = Path(__file__).parents[2] / "seeds" / "watchlist.yaml"


@pytest.fixture(autouse=True)
def seeds_tracked(watch_command: Invoke) -> None:
    """Track what the seeds are about."""
    watch_command("import", str(SEEDS))


def tracked(context: CommandContext) -> set[str]:
    return {one.id for one in context.watch_store().load().entities}


def test_what_is_removed_is_tracked_no_longer(
    watch_command: Invoke, context: CommandContext
) -> None:
    before = tracked(context)
    done = watch_command("remove", "al-shabaab", "zeshan-amin")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "2 no longer tracked, 11 left" in done.stderr
    assert tracked(context) == before - {"al-shabaab", "zeshan-amin"}


def test_a_misspelt_id_is_guessed_and_nothing_removed(
    watch_command: Invoke, context: CommandContext
) -> None:
    done = watch_command("remove", "al-shabaab", "zeshan-amen")
    assert done.exit_code == 2
    assert "zeshan-amen is not tracked: did you mean zeshan-amin?" in done.stderr
    assert len(tracked(context)) == 13


def test_a_body_goes_only_together_with_those_that_belong_to_it(
    watch_command: Invoke, context: CommandContext
) -> None:
    alone = watch_command("remove", "gctf")
    assert alone.exit_code == 2
    assert "Nothing was changed" in alone.stderr
    assert watch_command("remove", "gctf", "east-africa-working-group").exit_code == 0
    assert len(tracked(context)) == 11


def test_a_subscription_that_asks_for_it_is_named(
    watch_command: Invoke, context: CommandContext
) -> None:
    store = context.watch_store()
    asked = Subscription(id="desk", name="Desk", query="entity:al-shabaab OR kuwait")
    other = Subscription(id="night", name="Night", query="entity:gctf")
    store.replace_subscriptions(store.load(), (asked, other))
    done = watch_command("remove", "al-shabaab")
    assert "The subscription desk: al-shabaab is not in the watchlist" in done.stderr
    assert "night" not in done.stderr
