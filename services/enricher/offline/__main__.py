"""`python -m services.enricher.offline`, which `rasid ner`, `classify` and `eval` become."""

if __name__ == "__main__":
    # While all below is still being imported, Ctrl-C would show where; `main` gives it back.
    import signal

    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)

import os
import signal
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import typer
from rich.console import Console
from rich.progress import track

from schemas.errors import RecordError
from services.enricher.offline.conll import ConllError, read_conll
from services.enricher.offline.engines import mention_engine, topic_engine
from services.enricher.offline.exporting import export_model
from services.enricher.offline.finding import mention_line, topic_line, write_findings
from services.enricher.offline.names_report import NamesReport
from services.enricher.offline.refusal import refuse
from services.enricher.offline.topics_report import LabelledText, TopicsReport
from services.platform.document_lines import InputError, labelled_lines, read_lines
from services.platform.logs import configure_logging
from services.platform.settings import LogSettings, from_environment
from services.platform.terminal import command_line

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="markdown")
measure = typer.Typer(help="How well names and topics are found, on labelled data.")
models = typer.Typer(help="Models of the Hugging Face hub.")
app.add_typer(measure, name="eval")
app.add_typer(models, name="model")

Documents = Annotated[
    Path,
    typer.Argument(
        help='JSON lines {"text", "id"?, "title"?, "language"?}, plain or gzip; - reads '
        "standard input.",
        metavar="IN.jsonl",
        allow_dash=True,
    ),
]
MentionEngine = Annotated[
    str | None,
    typer.Option(
        help="lexicon, transformer or ensemble.", show_default="RASID_ENRICHER_MENTION_ENGINE"
    ),
]
TopicEngineName = Annotated[
    str | None,
    typer.Option(
        help="lexicon, transformer or ensemble.", show_default="RASID_ENRICHER_TOPIC_ENGINE"
    ),
]
NamesModel = Annotated[
    str | None,
    typer.Option(
        help="A shipped model, a folder, or owner/name@revision.", show_default="RASID_NER_MODEL"
    ),
]
TopicsModel = Annotated[
    str | None,
    typer.Option(
        help="A shipped model, a folder, or owner/name@revision.", show_default="RASID_TOPIC_MODEL"
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object.")]

T = TypeVar("T")


@app.command()
def ner(documents: Documents, engine: MentionEngine = None, model: NamesModel = None) -> None:
    """Find the names in documents, without Kafka or Redis.

    Writes one JSON line for each name: id of the document, field, start and end in code points of
    the original, surface, type, score, the engine or model that found it, and of an official the
    role. A line that cannot be read is reported with its number, the rest goes on, and the exit
    status is 1. It is 2 where the engine or the input cannot be used.

    **Example**

    `rasid ner articles.jsonl --engine lexicon | jq --raw-output .surface`
    """
    found = mention_engine(engine, model, _secrets())
    write_findings(
        documents,
        lambda texts: (map(mention_line, mentions) for mentions in found.find(texts)),
        doing="Finding names",
    )


@app.command()
def classify(
    documents: Documents, engine: TopicEngineName = None, model: TopicsModel = None
) -> None:
    """Say what documents are about, without Kafka or Redis.

    Writes one JSON line for each topic: id of the document, code (IPTC Media Topics, or ours below
    them), label, score, and the words that speak for it. A line that cannot be read is reported
    with its number, the rest goes on, and the exit status is 1. It is 2 where the engine or the
    input cannot be used.

    **Example**

    `rasid classify articles.jsonl --engine lexicon | jq --raw-output .label`
    """
    found = topic_engine(engine, model, _secrets())
    write_findings(
        documents,
        lambda texts: (map(topic_line, topics) for topics in found.classify(texts)),
        doing="Finding topics",
    )


@measure.command("ner")
def eval_ner(
    file: Annotated[
        Path,
        typer.Argument(
            help="Lines TOKEN <tab> TAG, a blank line between sentences.", metavar="FILE.conll"
        ),
    ],
    engine: MentionEngine = None,
    model: NamesModel = None,
    as_json: AsJson = False,
) -> None:
    """Measure names on labelled sentences: precision, recall and F1 of whole names.

    A name counts where type, first and last token are right, as seqeval counts. Tokens are joined
    by one space. Officials count as PER and working groups as ORG; other types than PER, ORG and
    LOC are left out. Exit status 2: the engine or the file cannot be used.

    **Example**

    `rasid eval ner test.conll --engine transformer`
    """
    report = NamesReport(mention_engine(engine, model, _secrets()))
    try:
        sentences = list(read_conll(_lines(file)))
    except ConllError as error:
        refuse(f"{file}:{error}")
    if not sentences:
        refuse(f"{file}: no sentence in it: lines are TOKEN <tab> TAG")
    _watch(report.add(_progress(sentences)))
    typer.echo(report.as_json() if as_json else report.as_table())


@measure.command("topics")
def eval_topics(
    file: Annotated[
        Path,
        typer.Argument(
            help='Lines {"text", "label": "medtop:11000000", "title"?}.', metavar="FILE.jsonl"
        ),
    ],
    engine: TopicEngineName = None,
    model: TopicsModel = None,
    as_json: AsJson = False,
) -> None:
    """Measure topics on labelled texts, each of which has one top-level label.

    Of what the engine says the best top-level topic counts. Macro-F1 is the mean over the labels
    that the file has. Exit status 2: the engine or the file cannot be used.

    **Example**

    `rasid eval topics test.jsonl --engine ensemble --json`
    """

    def stop(number: int, error: RecordError) -> None:
        refuse(f"{file}:{number}: {error}")

    report = TopicsReport(topic_engine(engine, model, _secrets()))
    lines = (line.encode() for line in _lines(file))
    texts = list(read_lines(lines, LabelledText, refused=stop))
    if not texts:
        refuse(f"{file}: no text in it: lines are JSON objects with text and label")
    _watch(report.add(_progress(texts)))
    typer.echo(report.as_json() if as_json else report.as_table())


@models.command("export")
def export(
    name: Annotated[str, typer.Argument(help="A model of the hub, owner/name, or a folder.")],
    folder: Annotated[Path, typer.Argument(help="Where the ONNX file and the rest go.")],
    task: Annotated[
        Literal["token-classification", "text-classification"],
        typer.Option(help="The first for names, the second for inference about topics."),
    ] = "token-classification",
    revision: Annotated[
        str | None, typer.Option(help="A commit, tag or branch.", show_default="the newest")
    ] = None,
) -> None:
    """Give a model of the hub the ONNX file that it lacks.

    Runs Hugging Face's own exporter, optimum, in an environment of its own, which is fetched and
    kept by uv: it needs torch, and Rasid does not. Needs the network, and some GB of disk. Exit
    status 1 where the export fails; 2, before anything is fetched, where NAME is none or FOLDER
    cannot be written.

    **Example**

    `rasid model export dslim/bert-base-NER models/english`
    """
    export_model(name, folder, task=task, revision=revision)


def _progress(items: list[T]) -> Iterable[T]:
    console = Console(stderr=True)
    return track(
        items, "Measuring", console=console, transient=True, disable=not console.is_terminal
    )


def _watch(steps: Iterator[int]) -> None:
    for _ in steps:
        pass


def _lines(file: Path) -> list[str]:
    try:
        return labelled_lines(file)
    except InputError as error:
        refuse(str(error))


def _secrets() -> str | None:
    return os.environ.get("RASID_SECRETS_DIR")


def main() -> None:
    """Run the command."""
    with command_line(sys.argv[1:]):
        _configure_logs()
        if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
            # From here on Typer says "Aborted", and bars leave the terminal as it was.
            signal.signal(signal.SIGINT, signal.default_int_handler)
        app(prog_name="rasid")


def _configure_logs() -> None:
    settings = from_environment(LogSettings, _secrets())
    if "level" not in settings.model_fields_set:
        # A command talks to people by itself.
        settings = settings.model_copy(update={"level": "WARNING"})
    configure_logging(settings, "rasid")


if __name__ == "__main__":
    main()
