"""`rasid watch try`: what one name finds in one text, and what it nearly finds."""

import json
from typing import Annotated, get_args

import typer

from schemas.entity import Entity, EntityType
from services.domain.text.display import plain
from services.domain.text.language import detect_language
from services.domain.watchlist import Match, WatchlistError, compile_watchlist
from services.domain.watchlist.near_misses import NearMiss, near_misses

_UNREADABLE = 2


def try_name(
    name: Annotated[str, typer.Argument(help="A name as you would track it.")],
    text: Annotated[str, typer.Option(help="A text in either language.")],
    entity_type: Annotated[
        str, typer.Option("--type", help="What it names: " + ", ".join(get_args(EntityType)) + ".")
    ] = "person",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Show what a name finds in a text and why, and what it nearly finds and why not.

    Exit status 1 where it finds nothing, 2 where the name cannot be tracked.
    """
    if entity_type not in get_args(EntityType):
        typer.echo(f"--type: there are {', '.join(get_args(EntityType))}", err=True)
        raise typer.Exit(_UNREADABLE)
    language = "ar" if detect_language(name) == "ar" else "en"
    tracked = Entity.model_validate({"id": "x", "type": entity_type, "names": {language: (name,)}})
    try:
        matches = compile_watchlist([tracked]).match(text)
    except WatchlistError as error:
        typer.echo("; ".join(problem.reason for problem in error.problems), err=True)
        raise typer.Exit(_UNREADABLE) from error
    missed = near_misses(name, text, matches) if entity_type in ("person", "official") else ()
    if as_json:
        typer.echo(json.dumps(_as_json(matches, missed), ensure_ascii=False))
    else:
        _show(matches, missed)
    if not matches:
        raise typer.Exit(1)


def _as_json(matches: tuple[Match, ...], missed: tuple[NearMiss, ...]) -> dict[str, object]:
    return {
        "matches": [
            {
                "start": match.start,
                "end": match.end,
                "surface": match.surface,
                "score": match.score,
                "evidence": match.evidence,
                "steps": match.steps,
            }
            for match in matches
        ],
        "near_misses": [
            {"start": miss.start, "end": miss.end, "surface": miss.surface, "reason": miss.reason}
            for miss in missed
        ],
    }


def _show(matches: tuple[Match, ...], missed: tuple[NearMiss, ...]) -> None:
    for match in matches:
        place = f"{match.start}-{match.end}"
        typer.echo(plain(f"found  {place}  {match.surface}  {match.score}  {match.evidence}"))
        for step in match.steps:
            typer.echo(plain(f"       {step}"))
    for miss in missed:
        typer.echo(plain(f"not    {miss.start}-{miss.end}  {miss.surface}  {miss.reason}"))
    if not matches and not missed:
        typer.echo("Nothing, and nothing near it.")
