"""`rasid api`: the HTTP API and its keys."""

from services.cli.api_keys import app as key_app
from services.cli.become import become
from services.cli.command_group import command_group
from services.cli.context import Context

app = command_group("The HTTP API: run it, make its keys, print its OpenAPI document.")
app.add_typer(key_app, name="key")


@app.command("serve")
def serve(context: Context) -> None:
    """Answer requests on RASID_API_HOST and RASID_API_PORT, 127.0.0.1:8080 unless set.

    **Example**

    `rasid api serve`, and in another terminal:

    `curl --header "Authorization: Bearer $KEY" http://127.0.0.1:8080/v1/alerts`
    """
    become(context.obj, "services.api")


@app.command("openapi")
def openapi(context: Context) -> None:
    """Print the OpenAPI 3.1 document; needs no server.

    **Example**

    `rasid api openapi > openapi.json`
    """
    become(context.obj, "services.api", ["--openapi"])
