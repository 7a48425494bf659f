"""`rasid alerts verify`: the evidence of an alert, recomputed from its article."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from services.cli.context import Context
from services.cli.options import AsJson
from services.domain.text.display import json_line


def verify(
    context: Context,
    alert: Annotated[str, typer.Argument(help="An alert's id, or a file with its CloudEvent.")],
    article: Annotated[
        Path, typer.Argument(help="Its article: a text, or the JSON record of the enriched stream.")
    ],
    watchlist: Annotated[
        Path | None, typer.Option(help="The watchlist in YAML that it was raised with.")
    ] = None,
    subscription: Annotated[
        Path | None, typer.Option(help="The subscription as JSON that it was raised for.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Recompute an alert from its article and fail when one byte differs.

    Everything is compared: places, surfaces, snippets, scores, clauses, topics, versions, hashes.
    Watchlist and subscription are those in Redis unless files are given; with an alert in a file
    and both of these, no Redis is needed. Of a plain text, topics and engines cannot be recomputed
    and are taken from the alert; that is said. Exit status 1 where something differs, 2 where
    something cannot be read, there is no such alert, or Redis does not answer.

    **Examples**

    `rasid alerts verify 3f0c... seeds/002_2b4e25a9d269975b.txt`

    `rasid alerts verify alert.json enriched.json --watchlist w.yaml --subscription s.json`
    """
    # Only here: the matcher takes as long to load as all else that the other commands need.
    from services.cli.alert_recomputing import recompute, show  # noqa: PLC0415

    differences, is_text = recompute(context.obj, alert, article, watchlist, subscription)
    if as_json:
        shown = {"differences": list(map(asdict, differences)), "topics_recomputed": not is_text}
        typer.echo(json_line(shown))
    else:
        show(differences, is_text=is_text)
    if differences:
        raise typer.Exit(1)
