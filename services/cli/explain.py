"""`rasid explain`: why an article raises an alert for a subscription, and why not."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from schemas.alert import Alert
from schemas.article import Article, article_id
from schemas.drop import Drop
from schemas.enriched import EngineVersions, Enriched
from schemas.subscription import Subscription
from services.cli.alerts import show_alerts
from services.cli.answers import asking, cells_table
from services.cli.context import CommandContext, Context, fail
from services.cli.given_file import GivenFileError, reading
from services.cli.notes import Notes
from services.cli.options import AsJson, SubscriptionId
from services.cli.past import enriched_log, watched
from services.cli.stores import drop_log, find_subscription
from services.domain.alerting.explaining import Explanation, earliest_trace
from services.domain.alerting.explaining import explain as explain_article
from services.domain.query import QueryError
from services.domain.text.display import json_line, plain
from services.domain.text.language import detect_language
from services.domain.watchlist import WatchlistError
from services.platform.clock import SystemClock

_UNREADABLE = 2
_NO_ENGINE = EngineVersions(mentions="none@0", topics="none@0")


@dataclass(frozen=True, kw_only=True)
class _Given:
    """The article that is asked about."""

    at: datetime
    enriched: Enriched
    is_text: bool = False
    since: datetime | None = None
    """Before it nothing was raised or held back from the article; unknown where None."""


@dataclass(frozen=True, kw_only=True)
class _Answer:
    """What was raised and held back, and what the article means to the subscription as it is."""

    article: str
    raised: tuple[Alert, ...]
    held_back: tuple[Drop, ...]
    now: Explanation


def explain(
    context: Context,
    article: Annotated[
        str,
        typer.Argument(
            help="An article's id in the enriched stream (the source's own, or Rasid's), or a "
            "file: a text, or a JSON record of that stream."
        ),
    ],
    subscription: SubscriptionId,
    as_json: AsJson = False,
) -> None:
    """Say why an article raises an alert for a subscription, or why not.

    First what happened: the alert that was raised, or the reason for which it was held back. Then
    what the article means to the subscription as both are now, whatever was raised before: the
    alert with its evidence, the stage that holds it back, or the clauses that do not hold. Of a
    plain text, topics are not known, and clauses that ask for one do not hold.

    **Exit status**: 0 where it raises an alert as both are now, 1 where it raises none, 2 where
    that cannot be said: there is no such article or subscription, a file cannot be read, or Kafka
    or Redis does not answer.

    **Examples**

    `rasid explain 002_2b4e25a9d269975b entity.gctf`

    `rasid explain article.txt desk`
    """
    with asking(context.obj):
        asked = find_subscription(context.obj, subscription, otherwise=_UNREADABLE).record
        given = _article(context.obj, article)
        answer = _answer(context.obj, asked, given)
    if as_json:
        typer.echo(json_line(_as_json(answer)))
    else:
        _show(context.obj, answer)
        if given.is_text:
            context.obj.errors.print("A text has no topics: clauses that ask for one do not hold.")
    raise typer.Exit(0 if answer.now.alerts else 1)


def _article(context: CommandContext, given: str) -> _Given:
    if Path(given).is_file():
        enriched, is_text = _from_file(context, Path(given))
        return _Given(at=SystemClock().now(), enriched=enriched, is_text=is_text)
    with Notes(console=context.errors).counting("Looking for the article") as progress:
        found = enriched_log(context).find(given, progress=progress)
    if found is None:
        mend = "it may be older than the stream, or still on its way; a file is read too"
        fail(context, f"No article {given} in the enriched stream: {mend}.", status=_UNREADABLE)
    at, enriched = found
    return _Given(at=at, enriched=enriched, since=earliest_trace(at))


def _from_file(context: CommandContext, path: Path) -> tuple[Enriched, bool]:
    try:
        with reading(path) as raw:
            if raw.lstrip()[:1] == b"{":
                return Enriched.decode(raw), False
            return _from_text(raw.decode("utf-8"), path.stem), True
    except GivenFileError as error:
        fail(context, str(error), status=_UNREADABLE)


def _from_text(text: str, name: str) -> Enriched:
    article = Article(
        id=article_id(source="file", text=text), external_id=name, source="file", text=text
    )
    return Enriched(
        article=article,
        language=detect_language(text),
        mentions=(),
        topics=(),
        engines=_NO_ENGINE,
    )


def _answer(context: CommandContext, asked: Subscription, given: _Given) -> _Answer:
    try:
        now = explain_article(given.enriched, watched(context), asked, at=given.at)
    except (QueryError, WatchlistError) as error:
        fail(context, str(error), status=_UNREADABLE)
    article = given.enriched.article.id
    alerts = context.alert_log().from_article(article, asked.id, since=given.since)
    drops = drop_log(context).read(subscription=asked.id, article=article, since=given.since)
    return _Answer(article=article, raised=tuple(alerts), held_back=tuple(drops), now=now)


def _show(context: CommandContext, answer: _Answer) -> None:
    say = context.output.print
    for alert in answer.raised:
        say(plain(f"Raised: alert {alert.id} at {alert.time.isoformat()}."), soft_wrap=True)
    _show_drops(context, "Held back:", answer.held_back)
    if not answer.raised and not answer.held_back:
        say("Nothing was raised and nothing is known to have been held back.")
    if answer.now.alerts:
        say("As article and subscription are now, it raises:")
        show_alerts(context, answer.now.alerts, as_json=False)
    _show_drops(context, "As they are now, this is held back:", answer.now.drops)
    if answer.now.reason:
        say("As they are now, it does not match. What does not hold:")
        for clause in answer.now.failing:
            say(plain(f"  {clause}"), soft_wrap=True)


def _show_drops(context: CommandContext, words: str, drops: tuple[Drop, ...]) -> None:
    if drops:
        context.output.print(words)
        rows = [(one.reason, one.detail or "", one.entity or "") for one in drops]
        context.output.print(cells_table(("Reason", "Detail", "Entity"), rows))


def _as_json(answer: _Answer) -> dict[str, object]:
    return {
        "article": answer.article,
        "raised": [one.model_dump(mode="json") for one in answer.raised],
        "held_back": [one.model_dump(mode="json") for one in answer.held_back],
        "would_raise": [one.model_dump(mode="json") for one in answer.now.alerts],
        "would_hold_back": [one.model_dump(mode="json") for one in answer.now.drops],
        "reason": answer.now.reason,
        "failing": answer.now.failing,
    }
