"""Names and topics in JSON lines."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import typer

from schemas.enriched import Mention, Span, Topic
from schemas.errors import RecordError
from services.domain.text.display import json_line, plain
from services.enricher.document import Document
from services.enricher.offline.refusal import refuse
from services.platform.document_lines import (
    DocumentLine,
    InputError,
    open_documents,
    read_documents,
    refused_in_all,
    shown_name,
)

_BATCH = 32
_BATCH_CHARACTERS = 1 << 16
"""Of the documents that are looked at together: a file may have nothing but huge ones."""
_REFUSED = 1

Find = Callable[[Sequence[Document]], Iterable[Iterable[dict[str, object]]]]
"""Returns, for each document, what goes out for it."""


def write_findings(documents: Path, find: Find, *, doing: str) -> None:
    """Write a JSON line for each finding in each document of a file, with the document's id.

    A line that cannot be read is reported with its number, and the rest goes on.

    Raises:
        typer.Exit: with status 1 after the last line where any was refused; with 2 where the file
            cannot be read.
    """
    name = shown_name(documents)
    refused = 0

    def count(number: int, error: RecordError) -> None:
        nonlocal refused
        refused += 1
        typer.echo(plain(f"{name}:{number}: {error}"), err=True)

    def doubt(number: int, warning: str) -> None:
        typer.echo(plain(f"{name}:{number}: {warning}"), err=True)

    try:
        with open_documents(documents, doing=doing) as lines:
            for batch in _batches(read_documents(lines, refused=count, doubted=doubt)):
                _write(batch, find)
    except InputError as error:
        refuse(str(error))
    if refused:
        typer.echo(refused_in_all(refused), err=True)
        raise typer.Exit(_REFUSED)


def _write(documents: Sequence[DocumentLine], find: Find) -> None:
    texts = [Document(text=one.text, title=one.title) for one in documents]
    for document, findings in zip(documents, find(texts), strict=True):
        for finding in findings:
            typer.echo(json_line({"id": document.id} | finding))


def mention_line(mention: Mention) -> dict[str, object]:
    """Return what goes out for a mention."""
    line = _span(mention) | {"type": mention.type, "score": mention.score}
    if mention.engine:
        line["engine"] = mention.engine
    if mention.role:
        line["role"] = _span(mention.role)
    return line


def topic_line(topic: Topic) -> dict[str, object]:
    """Return what goes out for a topic."""
    return {
        "code": topic.code,
        "label": topic.label,
        "score": topic.score,
        "evidence": [_span(one) for one in topic.evidence],
    }


def _span(span: Span) -> dict[str, object]:
    return {"field": span.field, "start": span.start, "end": span.end, "surface": span.surface}


def _batches(documents: Iterable[DocumentLine]) -> Iterator[list[DocumentLine]]:
    batch: list[DocumentLine] = []
    characters = 0
    for document in documents:
        batch.append(document)
        characters += len(document.text)
        if len(batch) == _BATCH or characters >= _BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch
