"""One model in one process: `python -m tests.bench.model_run KIND FOLDER`, figures as JSON.

Kinds: `load` is our engine's start, imports and all; `ours` is our engine; `torch-float32` and
`torch-bfloat16` are transformers' own pipeline on the same weights, which of a model that our
training did not write are drawn at random in the shape that config.json says: standard error says
which it was.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

_SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
_SECONDS = 5.0
_STRIDE = 32


def main() -> None:
    """Run over the seeds, once to warm up and then for some seconds, and print what that took."""
    kind, folder = sys.argv[1], Path(sys.argv[2])
    if kind == "load":
        print(json.dumps({"load_seconds": _load_seconds(folder)}))  # noqa: T201
        return
    texts = [path.read_text(encoding="utf-8") for path in _SEEDS]
    find, tokens = _ours(folder, texts) if kind == "ours" else _torch(folder, texts, kind)
    find(texts)
    began, rounds = time.perf_counter(), 0
    while (seconds := time.perf_counter() - began) < _SECONDS:
        find([f"{text}\n{rounds}" for text in texts])
        rounds += 1
    print(  # noqa: T201 - what this program is for
        json.dumps(
            {
                "tokens_per_second": tokens * rounds / seconds,
                "articles_per_second": len(texts) * rounds / seconds,
                "mebibytes": _most_memory(),
            }
        )
    )


def _load_seconds(folder: Path) -> float:
    began = time.perf_counter()
    from services.enricher.models.loading import Models
    from services.enricher.models.settings import ModelSettings

    Models(ModelSettings(ner_model=str(folder))).names_encoder()
    return time.perf_counter() - began


def _most_memory() -> float:
    """Return the most memory that this process has had, in MiB, as the kernel counts it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    [kibibytes] = re.findall(r"VmHWM:\s*(\d+) kB", status)
    return int(kibibytes) / 1024


def _ours(folder: Path, texts: Sequence[str]) -> tuple[Callable[[Sequence[str]], object], int]:
    from services.enricher.document import Document
    from services.enricher.engines.transformer.engine import TransformerEngine
    from services.enricher.models.folder import find_model
    from services.enricher.models.loading import Models
    from services.enricher.models.settings import ModelSettings
    from services.enricher.models.tokenizing import WordTokenizer

    found = find_model(str(folder), setting="FOLDER")
    models = Models(ModelSettings(ner_model=str(folder)))
    engine = TransformerEngine(models.names_encoder())
    pieces = WordTokenizer(found, window_tokens=128).pieces(texts)
    tokens = sum(len(word) for text in pieces for word in text.pieces)
    return lambda some: engine.find([Document(text=text) for text in some]), tokens


def _torch(
    folder: Path, texts: Sequence[str], kind: str
) -> tuple[Callable[[Sequence[str]], object], int]:
    import torch  # type: ignore[import-not-found, unused-ignore]
    from transformers import (
        AutoConfig,
        AutoModelForTokenClassification,
        AutoTokenizer,
        pipeline,
    )

    from services.enricher.models.folder import find_model
    from tests.bench.weights import bert_weights

    tokenizer: Any = AutoTokenizer.from_pretrained(folder)
    tokenizer.model_max_length = 256
    configuration: Any = AutoConfig.from_pretrained(folder)
    made: Any = AutoModelForTokenClassification
    model = made.from_config(configuration)
    weights = bert_weights(find_model(str(folder), setting="FOLDER").onnx)
    if weights:
        model.load_state_dict({name: torch.tensor(one) for name, one in weights.items()})
    said = "the model's own, out of its 8 bits" if weights else "drawn at random"
    print(f"{kind}: weights are {said}", file=sys.stderr)  # noqa: T201
    model = model.to(getattr(torch, kind.removeprefix("torch-"))).eval()
    run = pipeline(
        "token-classification",
        model=model,
        tokenizer=tokenizer,
        aggregation_strategy="simple",
        stride=_STRIDE,
    )
    tokens = sum(len(ids) for ids in tokenizer(list(texts), add_special_tokens=False)["input_ids"])
    return lambda some: run(list(some), batch_size=8), tokens


if __name__ == "__main__":
    main()
