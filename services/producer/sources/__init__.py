"""The kinds of sources, and which one an argument means."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from services.producer.sources.folder import Folder
from services.producer.sources.json_lines import JsonLinesFile, StandardInput
from services.producer.sources.source import Source, SourceError

STANDARD_INPUT = "-"


@dataclass(frozen=True, kw_only=True)
class ReadingOptions:
    """What every source must know."""

    max_article_bytes: int
    should_stop: Callable[[], bool]
    """Asked while the source waits for input."""


@dataclass(frozen=True, kw_only=True)
class SourceKind:
    """One kind of source; adding one is a file beside this and a line below."""

    accepts: Callable[[str], bool]
    open: Callable[[str, ReadingOptions], Source]


SOURCES: dict[str, SourceKind] = {
    "standard input": SourceKind(
        accepts=lambda argument: argument == STANDARD_INPUT,
        open=lambda _, options: StandardInput(**vars(options)),
    ),
    "folder": SourceKind(
        accepts=lambda argument: Path(argument).is_dir(),
        open=lambda argument, options: Folder(Path(argument), **vars(options)),
    ),
    "JSON Lines": SourceKind(
        accepts=lambda argument: Path(argument).exists() and not argument.endswith(".txt"),
        open=lambda argument, options: JsonLinesFile(Path(argument), **vars(options)),
    ),
}


def open_source(argument: str, options: ReadingOptions) -> Source:
    """Return the source that a person means.

    Raises:
        SourceError: there is none, or it cannot be read.
    """
    for kind in SOURCES.values():
        if kind.accepts(argument):
            return kind.open(argument, options)
    if Path(argument).exists():
        raise SourceError(f"{argument} is one .txt file; name the folder that holds it")
    raise SourceError(
        f"{argument} does not exist; name a folder of .txt files, a file of JSON Lines, "
        "or - for standard input"
    )
