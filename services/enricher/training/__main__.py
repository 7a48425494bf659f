"""`python -m services.enricher.training`: trains the shipped model from the data folder."""

import logging
from pathlib import Path
from typing import Annotated

import torch
import typer

from services.enricher.training import e5
from services.enricher.training.card import SHIPPED
from services.enricher.training.encoding import Encoder
from services.enricher.training.finishing import finish
from services.enricher.training.loop import Plan, Run
from services.enricher.training.network import from_pretrained
from services.enricher.training.preparing import prepare
from services.enricher.training.topics import codes

app = typer.Typer(add_completion=False)


@app.command()
def train(  # noqa: PLR0913 - one parameter per option
    data: Annotated[Path, typer.Option(help="The folder of training data.")],
    work: Annotated[Path, typer.Option(help="Where checkpoints lie.")] = Path("var/training"),
    model: Annotated[Path, typer.Option(help="Where the model goes.")] = SHIPPED,
    passes: Annotated[float, typer.Option(help="How often all tagged sentences are seen.")] = 2.5,
    start: Annotated[
        Path | None, typer.Option(help="Begin with the weights of this checkpoint of another run.")
    ] = None,
    share: Annotated[
        float,
        typer.Option(min=0, max=1, help="With --start: of the result so much is this run's."),
    ] = 1.0,
    rate: Annotated[float, typer.Option(help="The highest learning rate.")] = 2e-4,
    seed: Annotated[int, typer.Option(help="The same seed gives the same run.")] = 1,
    threads: Annotated[int, typer.Option(help="Threads of the processor.")] = 2,
) -> None:
    """Train the model that is shipped, measure it and write it with its card.

    Goes on from the last checkpoint where there is one, and uses an accelerator where there is one.
    """
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", force=True)
    logging.getLogger().handlers[0].setFormatter(_Fields("%(asctime)s %(message)s"))
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    work.mkdir(parents=True, exist_ok=True)
    pretrained = e5.read_pretrained(e5.default_file())
    prepared = prepare(data, work, pretrained)
    topics = len(codes())
    plan = Plan(data=data, work=work, passes=passes, seed=seed, start=start, share=share, rate=rate)
    trained = Run(
        plan,
        from_pretrained(pretrained, prepared.vocabulary, topics),
        from_pretrained(pretrained, prepared.vocabulary, topics),
        Encoder(prepared.tokenizer),
        prepared.usual,
    ).train()
    finish(trained, prepared, plan, model)


class _Fields(logging.Formatter):
    """Shows the fields of a record after its words."""

    def format(self, record: logging.LogRecord) -> str:
        standard = logging.makeLogRecord({}).__dict__.keys() | {"message", "asctime", "action"}
        fields = {k: v for k, v in record.__dict__.items() if k not in standard}
        return " ".join([super().format(record), *(f"{k}={v}" for k, v in fields.items())])


if __name__ == "__main__":
    app()
