"""`rasid watch`: what is tracked."""

from collections.abc import Sized
from pathlib import Path
from typing import Annotated

import typer

from schemas.entity import Entity
from services.cli.answers import first, print_record, say_of_rest, write_text
from services.cli.command_group import command_group
from services.cli.context import CommandContext, Context, fail
from services.cli.options import AsJsonLines, Limit
from services.cli.render import entities_table
from services.cli.watch_lint import lint
from services.cli.watch_removal import remove
from services.cli.watch_try import try_name
from services.domain.text.display import plain
from services.domain.watchlist import WatchlistError, require_compilable
from services.domain.watchlist.called import Wanted
from services.domain.watchlist.errors import Problem
from services.domain.watchlist.lint import find_warnings
from services.platform.errors import DependencyUnavailableError
from services.platform.redis.watch import ConcurrentChangeError
from services.platform.watchlist_file import WatchlistFileError, dump_watchlist, read_watchlist

_MOST_LINTED = 1_000
"""Entities that an import looks at for names that disappoint; it takes about a second."""
_MOST_TOLD = 10

app = command_group("What is tracked: list, import, export, remove, lint and try.")

WatchlistFile = Annotated[
    Path,
    typer.Argument(
        help="A watchlist in YAML; see seeds/watchlist.yaml.",
        exists=True,
        readable=True,
        dir_okay=False,
    ),
]

app.command("lint")(lint)
app.command("try")(try_name)
app.command("remove")(remove)


@app.command("list")
def list_entities(
    context: Context,
    name: Annotated[
        str | None, typer.Argument(help="Only those that have this in a name or in the id.")
    ] = None,
    limit: Limit = None,
    as_json: AsJsonLines = False,
) -> None:
    """Show the tracked entities.

    **Examples**

    `rasid watch list counter-terrorism`

    `rasid watch list --json | jq --raw-output .id`
    """
    tracked = context.obj.watch_store().load().entities
    entities = tracked if name is None else tuple(filter(Wanted(name).is_in, tracked))
    shown = first(entities, limit, as_json=as_json)
    if as_json:
        for entity in shown:
            print_record(context.obj, entity)
    elif shown:
        context.obj.output.print(entities_table(shown))
    elif tracked:
        context.obj.errors.print(f"None of {len(tracked):,} has that in a name or in the id.")
    else:
        context.obj.errors.print("Nothing is tracked yet: `rasid watch import FILE` changes that.")
    say_of_rest(context.obj, len(shown), len(entities))


@app.command("import")
def import_file(
    context: Context,
    file: WatchlistFile,
    replace: Annotated[
        bool, typer.Option("--replace", help="Also stop tracking what the file does not name.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Do it, also where nothing is left that is tracked.")
    ] = False,
) -> None:
    """Track the entities of a file; workers take them up within seconds.

    Many thousands have to be compiled first, which takes half a minute for 100,000 names; meanwhile
    workers go on with what they had.

    Entities that are tracked already are changed to what the file says. A file with any mistake
    changes nothing: every mistake is listed with its line, and the exit status is 2.

    **Examples**

    `rasid watch import seeds/watchlist.yaml`

    `rasid watch import --replace watchlist.yaml` makes the file the whole watchlist.
    """
    try:
        imported = _read(context.obj, file, replace=replace)
        if replace and not imported and not yes:
            said = f"{file} names no entity: with --replace nothing would be tracked any more."
            fail(context.obj, f"{said} If that is meant, add --yes. Nothing was changed.", status=2)
        summary = store_entities(context.obj, imported, replace=replace)
    except (WatchlistFileError, WatchlistError) as error:
        fail(context.obj, f"{error}\nNothing was changed.", status=2)
    except ConcurrentChangeError as error:
        fail(context.obj, str(error))
    context.obj.errors.print(summary)
    _warn(context.obj, file, imported)


def _warn(context: CommandContext, file: Path, imported: tuple[Entity, ...]) -> None:
    # With what was tracked before: a parent may be there, and a name that two entities share.
    tracked = context.watch_store().load().entities
    if len(tracked) > _MOST_LINTED:
        return
    ids = {one.id for one in imported}
    warnings = [one for one in find_warnings(tracked) if one.entity in ids]
    of_file = _warnings_of_file(imported)
    # Of these the file by itself says nothing.
    together = [one for one in warnings if one not in of_file]
    for one in together[:_MOST_TOLD]:
        context.errors.print(plain(str(one)), style="yellow", soft_wrap=True)
    if len(together) > _MOST_TOLD:
        context.errors.print(f"... and {len(together) - _MOST_TOLD:,} more.", style="yellow")
    doubtful = {one.entity for one in warnings if one in of_file}
    if doubtful:
        said = f"{_counted(doubtful)} will find too little or too much"
        why = plain(f"{said}: `rasid watch lint {file}` says why.")
        context.errors.print(why, style="yellow", soft_wrap=True)


def _warnings_of_file(imported: tuple[Entity, ...]) -> frozenset[Problem]:
    """Return what `rasid watch lint` says, nothing where a parent is not in the file."""
    try:
        return frozenset(find_warnings(imported))
    except WatchlistError:
        return frozenset()


def _read(context: CommandContext, file: Path, *, replace: bool) -> tuple[Entity, ...]:
    """Read a file; Redis is asked only where it has to be, so that mistakes are said without it."""
    try:
        return read_watchlist(file)
    except WatchlistFileError as mistakes:
        if replace:
            raise
        try:
            tracked = [entity.id for entity in context.watch_store().load().entities]
        except DependencyUnavailableError:
            raise mistakes from None
    # A parent may be tracked already rather than stand in the file.
    return read_watchlist(file, tracked=tracked)


@app.command("export")
def export_file(
    context: Context,
    file: Annotated[
        Path | None,
        typer.Argument(help="Where to write; the screen if left out, or -.", allow_dash=True),
    ] = None,
) -> None:
    """Write the watchlist as a file that `import` reads.

    **Example**

    `rasid watch export watchlist.yaml`
    """
    write_text(context.obj, dump_watchlist(context.obj.watch_store().load().entities), file)


def store_entities(context: CommandContext, imported: tuple[Entity, ...], *, replace: bool) -> str:
    """Merge entities into what is tracked, if the result can be compiled, and say what changed.

    Raises:
        WatchlistError: the result cannot be compiled; nothing was changed.
        ConcurrentChangeError: somebody else changed it meanwhile; nothing was changed.
        DependencyUnavailableError: Redis did not answer.
    """
    store = context.watch_store()
    state = store.load()
    before = {entity.id: entity for entity in state.entities}
    after = ({} if replace else before) | {entity.id: entity for entity in imported}
    require_compilable(tuple(after.values()))
    if after == before and state.revision:
        return f"{_counted(after)} tracked, nothing new (revision {state.revision})."
    revision = store.replace_entities(state, tuple(after.values()))
    added = len(after.keys() - before.keys())
    removed = len(before.keys() - after.keys())
    changed = sum(before[name] != after[name] for name in before.keys() & after.keys())
    return (
        f"{_counted(after)} tracked: {added:,} added, {changed:,} changed, {removed:,} removed "
        f"(revision {revision})."
    )


def _counted(entities: Sized) -> str:
    return "1 entity" if len(entities) == 1 else f"{len(entities):,} entities"
