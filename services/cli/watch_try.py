"""`rasid watch try`: what names find in one text, and what they nearly find."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, NoReturn, get_args

import typer
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from schemas.entity import Entity, EntityType
from schemas.field_problems import problem_of
from services.cli.options import AsJson
from services.domain.text.display import isolate, json_line, plain
from services.domain.text.language import detect_language
from services.domain.watchlist import Match, Watchlist, WatchlistError, compile_watchlist
from services.domain.watchlist.near_misses import NearMiss
from services.domain.watchlist.trying import try_watchlist
from services.platform.collection import no_collection
from services.platform.watchlist_file import WatchlistFileError, read_watchlist

_UNREADABLE = 2
_TRACKED = "x"
"""Id of the entity of the names given; shown only beside those of a file."""

Type = Annotated[
    str, typer.Option("--type", help="What it names: " + ", ".join(get_args(EntityType)) + ".")
]
Roles = Annotated[
    list[str] | None,
    typer.Option("--role", help="A role of the person; may be given several times."),
]


def try_name(
    text: Annotated[str, typer.Option(help="A text in either language.")],
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME]...", help="Names of one entity, as you would track them."),
    ] = None,
    entity_type: Type = "person",
    roles: Roles = None,
    watchlist: Annotated[
        Path | None, typer.Option(help="A watchlist in YAML, tried as well or instead.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show what names find in a text and why, and what they nearly find and why not.

    Exit status 1 where nothing is found, 2 where a name cannot be tracked.

    **Examples**

    `rasid watch try "Hamad Al-Mashaan" --text "قال حمد المشعان"`

    `rasid watch try "Mansour Al-Otaibi" --role "Foreign Minister" --text "Foreign Minister Otaibi"`

    `rasid watch try --watchlist seeds/watchlist.yaml --text "the Counter-ISIS Finance Group"`
    """
    entities = [] if watchlist is None else _read(watchlist)
    if names:
        entities.append(_tracked(names, entity_type, roles or ()))
    if not entities:
        _refuse("give a NAME, or a --watchlist")
    found = try_watchlist(_compile(entities), entities, text)
    matches, missed = found.matches, found.nearly
    if as_json:
        typer.echo(json_line(_as_json(matches, missed)))
    else:
        _show(matches, missed, with_entity=watchlist is not None)
    if not matches:
        raise typer.Exit(1)


def _refuse(reason: str) -> NoReturn:
    for line in reason.splitlines():
        typer.echo(plain(line), err=True)
    raise typer.Exit(_UNREADABLE)


def _compile(entities: Sequence[Entity]) -> Watchlist:
    try:
        with no_collection():
            return compile_watchlist(entities)
    except WatchlistError as error:
        _refuse("; ".join(problem.reason for problem in error.problems))


def _read(file: Path) -> list[Entity]:
    try:
        return list(read_watchlist(file))
    except OSError as error:
        _refuse(f"{file}: {error.strerror}")
    except WatchlistFileError as error:
        _refuse(str(error))


def _tracked(names: list[str], entity_type: str, roles: Sequence[str]) -> Entity:
    if entity_type not in get_args(EntityType):
        _refuse(f"--type: there are {', '.join(get_args(EntityType))}")
    by_language: dict[str, list[str]] = {}
    for name in names:
        by_language.setdefault(_language(name), []).append(name)
    try:
        return Entity.model_validate(
            {
                "id": _TRACKED,
                "type": entity_type,
                "names": by_language,
                "roles": [{_language(role): role} for role in roles],
            }
        )
    except ValidationError as error:
        _refuse("; ".join(map(_problem, error.errors(include_url=False, include_input=False))))


def _problem(details: ErrorDetails) -> str:
    option = "--role" if details["loc"][0] == "roles" else "NAME"
    return f"{option} {problem_of(details)}"


def _language(name: str) -> str:
    return "ar" if detect_language(name) == "ar" else "en"


def _as_json(matches: tuple[Match, ...], missed: tuple[NearMiss, ...]) -> dict[str, object]:
    left_out = ("field",)
    return {
        "matches": [
            {key: value for key, value in asdict(match).items() if key not in left_out}
            for match in matches
        ],
        "near_misses": [asdict(miss) for miss in missed],
    }


def _show(matches: tuple[Match, ...], missed: tuple[NearMiss, ...], *, with_entity: bool) -> None:
    for match in matches:
        whose = f"{match.entity}  " if with_entity else ""
        place = f"{match.start}-{match.end}"
        surface = _beside(match.surface)
        typer.echo(f"found  {place}  {whose}{surface}  {match.score}  {match.evidence}")
        if match.alias != match.surface:
            typer.echo(f"       as {_beside(match.alias)}")
        if match.holder is not None:
            typer.echo(f"       held by {_beside(match.holder)}")
        for step in match.steps:
            typer.echo(plain(f"       {step}"))
    for miss in missed:
        whose = f"{miss.entity}  " if with_entity else ""
        surface, reason = _beside(miss.surface), plain(miss.reason)
        typer.echo(f"not    {miss.start}-{miss.end}  {whose}{surface}  {reason}")
    if not matches and not missed:
        typer.echo("Nothing, and nothing near it.")


def _beside(name: str) -> str:
    """Return a name as a part of a line: a terminal shows a number behind Arabic before it."""
    return plain(name) if name.isascii() else isolate(name)
