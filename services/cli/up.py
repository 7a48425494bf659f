"""`rasid up`: a whole installation on this machine."""

from typing import Annotated

import typer

from services.cli.context import Context, fail
from services.cli.installation import AlreadyRunningError, Installation, addresses_table
from services.platform.embedded.errors import EmbeddedError
from services.platform.processes import SupervisionError


def up(
    context: Context,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes of each service.")] = 1,
) -> None:
    """Start Kafka, Redis and the services, and keep them running until Ctrl-C.

    Data stay in the home folder: started again, everything goes on where it was. Where
    RASID_KAFKA_BOOTSTRAP or RASID_REDIS_URL is set, that server is used and none is started.
    """
    try:
        with Installation(context.obj, workers=workers) as installation:
            installation.wait_until_up()
            context.obj.output.print(addresses_table(installation.state()))
            context.obj.errors.print("Running; Ctrl-C stops everything. Data stay.")
            installation.stay()
    except AlreadyRunningError as error:
        if error.state is not None:
            context.obj.output.print(addresses_table(error.state))
        context.obj.errors.print("Running already.")
    except (EmbeddedError, SupervisionError) as error:
        fail(context.obj, str(error))
