"""The options of a replay, as its help shows them."""

from pathlib import Path
from typing import Annotated

import typer

Source = Annotated[
    str,
    typer.Argument(
        help="A folder of UTF-8 .txt files, a file of JSON Lines, plain or gzip, or - for "
        "standard input.",
        show_default=False,
    ),
]
Rate = Annotated[
    float | None,
    typer.Option(
        min=0.001, help="Articles per second, evenly spaced.", show_default="as fast as it goes"
    ),
]
Limit = Annotated[
    int | None,
    typer.Option(
        min=1, help="Only the first N articles of the source.", metavar="N", show_default="all"
    ),
]
Loop = Annotated[
    bool, typer.Option("--loop", help="Begin again after the last article, until stopped.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Read and check everything; send nothing.")]
Restart = Annotated[
    bool, typer.Option("--restart", help="Begin at the beginning after an interruption.")
]
Checkpoints = Annotated[
    Path | None,
    typer.Option(
        help="Where an interrupted replay remembers its place.",
        metavar="FOLDER",
        show_default="var/checkpoints",
    ),
]
MaxArticleBytes = Annotated[
    int | None,
    typer.Option(
        min=1,
        help="Longest text, in bytes of UTF-8, where not as `RASID_STREAM_MAX_ARTICLE_BYTES` says.",
        metavar="N",
        show_default="1 MiB",
    ),
]
NoCreate = Annotated[
    bool, typer.Option("--no-create", help="Leave it to others to create the streams.")
]
NotDelivered = Annotated[
    Path | None,
    typer.Option(
        help="Write everything that was not delivered there, as JSON Lines.",
        metavar="FILE",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print a summary as one line of JSON.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show only what was not delivered.")]
MetricsPort = Annotated[
    int | None,
    typer.Option(
        min=0,
        max=65535,
        help="Answer /metrics, /healthz and /readyz there; 0 takes a free port.",
        metavar="PORT",
        show_default="RASID_WEB_PORT, else none",
    ),
]
