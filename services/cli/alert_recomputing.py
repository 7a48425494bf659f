"""What `rasid alerts verify` reads, and what it says of it; loads the matcher."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import typer

from schemas.alert import Alert
from schemas.enriched import Enriched
from schemas.entity import Entity
from schemas.record import Record
from schemas.subscription import Subscription, default_subscription
from services.cli.answers import asking
from services.cli.context import CommandContext, fail
from services.cli.given_file import GivenFileError, reading
from services.domain.alerting.verifying import Difference, article_from_text, verify_alert
from services.domain.text.display import plain
from services.domain.watchlist import WatchlistError
from services.platform.watchlist_file import WatchlistFileError, read_watchlist

R = TypeVar("R", bound=Record)

_UNREADABLE = 2
_ID_LENGTH = 32


def recompute(
    context: CommandContext,
    alert: str,
    article: Path,
    watchlist: Path | None,
    subscription: Path | None,
) -> tuple[tuple[Difference, ...], bool]:
    """Return where an alert and its article differ, and whether the article is a plain text.

    Raises:
        typer.Exit: something cannot be read; it was said.
    """
    with asking(context), _reading_files(context):
        claimed = _alert(context, alert)
        found, is_text = _article(claimed, article)
        entities, asked = _asked(context, claimed, watchlist, subscription)
        return verify_alert(claimed, found, entities, asked), is_text


@contextmanager
def _reading_files(context: CommandContext) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        fail(context, f"{error.filename}: {error.strerror}", status=_UNREADABLE)
    except (GivenFileError, WatchlistFileError, WatchlistError) as error:
        fail(context, str(error), status=_UNREADABLE)


def _alert(context: CommandContext, given: str) -> Alert:
    if Path(given).is_file():
        return _decoded(Path(given), Alert)
    if len(given) != _ID_LENGTH:
        message = f"{given} is neither the id of an alert, of {_ID_LENGTH} characters, nor a file."
        fail(context, message, status=_UNREADABLE)
    found = context.alert_log().find(given)
    if found is None:
        message = f"No alert has the id {given}; `rasid alerts list --json` has ids."
        fail(context, message, status=_UNREADABLE)
    return found


def _article(claimed: Alert, path: Path) -> tuple[Enriched, bool]:
    with reading(path) as raw:
        if raw.lstrip()[:1] == b"{":
            return Enriched.decode(raw), False
        return article_from_text(claimed, raw.decode("utf-8")), True


def _decoded(path: Path, record: type[R]) -> R:
    with reading(path) as raw:
        return record.decode(raw)


def _asked(
    context: CommandContext, claimed: Alert, watchlist: Path | None, subscription: Path | None
) -> tuple[tuple[Entity, ...], Subscription]:
    stored = None if watchlist and subscription else context.watch_store().load()
    entities = read_watchlist(watchlist) if watchlist else stored.entities if stored else ()
    if subscription:
        return entities, _decoded(subscription, Subscription)
    wanted = claimed.data.subscription.id
    known = {one.id: one for one in map(default_subscription, entities)}
    known |= {one.id: one for one in (stored.subscriptions if stored else ())}
    if wanted not in known:
        mend = "give the one of then by --subscription"
        fail(context, f"No subscription has the id {wanted}: {mend}.", status=_UNREADABLE)
    return entities, known[wanted]


def show(differences: tuple[Difference, ...], *, is_text: bool) -> None:
    """Say where they differ, and what could not be recomputed."""
    for one in differences:
        claimed = json.dumps(one.claimed, ensure_ascii=False)
        found = json.dumps(one.found, ensure_ascii=False)
        typer.echo(plain(f"{one.field}: the alert says {claimed}, the article gives {found}"))
    if any(one.field.endswith("watchlist_version") for one in differences):
        typer.echo("The watchlist is another than then: give the one of then by --watchlist.")
    if any(one.field == "data.versions.subscription" for one in differences):
        typer.echo("The subscription is another than then: give that of then by --subscription.")
    if not differences:
        typer.echo("Every byte is borne out by the article.")
    if is_text:
        typer.echo(
            "Topics, language and engines were taken from the alert: a text does not hold them."
        )
