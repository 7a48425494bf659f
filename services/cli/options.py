"""Options that several commands have."""

from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object.")]
Limit = Annotated[
    int | None,
    typer.Option(
        min=0,
        help="Show the first N only; 0 shows all.",
        show_default="100, as JSON all",
    ),
]
AsJsonLines = Annotated[bool, typer.Option("--json", help="JSON, one object per line.")]
SubscriptionId = Annotated[
    str, typer.Argument(help="A subscription's id; entity.ID is an entity's own.")
]
