"""`rasid up`: a whole installation on this machine."""

from typing import Annotated

import typer
from rich.table import Table

from services.cli.context import CommandContext, Context, fail
from services.cli.fitting import Fitting
from services.cli.installation import AlreadyRunningError, Installation
from services.cli.notes import Notes
from services.cli.state import State
from services.platform.embedded.errors import EmbeddedError
from services.platform.processes import SupervisionError


def up(
    context: Context,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes of each service.")] = 1,
) -> None:
    """Start Kafka, Redis and the services, and keep them running until Ctrl-C.

    Data stay in the home folder: started again, everything goes on where it was. A second `up` of
    the same home shows where the first is reached.

    With RASID_KAFKA_BOOTSTRAP or RASID_REDIS_URL set, that server is used and none is started.

    **Examples**

    `rasid up --workers 2`

    `rasid --home /srv/rasid up`

    `RASID_KAFKA_BOOTSTRAP=kafka:9092 RASID_REDIS_URL=redis://redis:6379/0 rasid up`
    """
    notes = Notes(console=context.obj.errors)
    try:
        with Installation(context.obj, notes, workers=workers) as installation:
            installation.wait_until_up()
            context.obj.output.print(addresses_table(installation.state()))
            notes.say("Running; Ctrl-C stops everything. Data stay.")
            installation.stay()
    except AlreadyRunningError as error:
        _show_running(context.obj, error.state)
    except (EmbeddedError, SupervisionError) as error:
        fail(context.obj, str(error))


def addresses_table(state: State) -> Fitting:
    """Return where everything is reached."""
    rows = [("Kafka", state.kafka_bootstrap, ""), ("Redis", state.redis_url, "")]
    if state.redis_password_file:
        rows.append(("Redis' password", state.redis_password_file, ""))
    rows += ((one.name, f"{one.address}/metrics", one.log) for one in state.services)
    table = Table("What", "Where", "Log")
    for row in rows:
        table.add_row(*row)
    return Fitting(table, rows)


def _show_running(context: CommandContext, state: State | None) -> None:
    if state is None:
        context.errors.print("Another `rasid up` is just starting here: run this again soon.")
    else:
        context.output.print(addresses_table(state))
        context.errors.print("Running already.")
