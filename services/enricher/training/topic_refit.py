"""Fits the top-level topics of an exported model anew, on more texts than training has time for.

    python -m services.enricher.training.topic_refit --data FOLDER --work FOLDER [--write]

Needs no torch: the mean vectors are what the exported model makes of the texts. Each set gives
whole texts, and plain sentences without a headline, which the encoder reads in another way; our own
news (`data/news.yaml`) gives the fields that no set labels. Subtopics stay as they are.
"""

import hashlib
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from statistics import fmean
from typing import Annotated

import numpy as np
import numpy.typing as npt
import onnx
import typer
import yaml

from services.domain.topics.taxonomy import read_taxonomy
from services.enricher.models.encoder import Encoder
from services.enricher.models.reading import TOPICS
from services.enricher.offline.measuring import label_scores
from services.enricher.training.corpora import LabelledText, read_labelled_texts
from services.enricher.training.linear_head import get_head, set_head
from services.enricher.training.means import means_encoder, read_means
from services.enricher.training.topic_fit import Array, Examples, fit, joined
from services.enricher.training.topics import LABELLED, TopicText, training_texts

SHIPPED = Path(__file__).parents[1] / "models" / "rasid_ar_en"

_MOST = {"en_huffpost": 3200, "en_bbc": 800, "ar_ant": 1300, "ar_sanad_khaleej": 1400}
"""Whole texts of each set; as many as two busy cores read in ten minutes."""
_SENTENCES = {"en_huffpost": 2000, "en_bbc": 500, "ar_ant": 800, "ar_sanad_khaleej": 800}
_WEAK = 1600
"""Texts with keywords of subtopics, conflict, crime and politics."""
_DEV, _DEV_SENTENCES = 450, 300
_WORDS = 90
"""Of each text so many are read: one window."""
_PARTS = {"whole": 1.0, "sentences": 1.0, "own en": 1.0, "own ar": 0.3, "weak": 0.5}
"""How much each kind of text counts, of each set."""
_CONFLICT = "medtop:16000000"
_END = re.compile(r"(?<=[.!?؟])\s+")
_THRESHOLDS = tuple(n / 20 for n in range(5, 16))
_FEWEST = 20


@dataclass(frozen=True, kw_only=True)
class _Head:
    rows: Array
    biases: Array
    codes: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class Means:
    """Remembers mean vectors in files, by the texts; of one encoder, whatever its head."""

    encoder: Encoder
    work: Path

    def read(self, texts: Sequence[str]) -> Array:
        """Return the mean vector of each text."""
        name = hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]
        file = self.work / f"means-{name}.npy"
        if not file.exists():
            np.save(file, read_means(self.encoder, texts))
        found: Array = np.load(file)
        return found

    def whole_dev(self, texts: Sequence[LabelledText]) -> Array:
        """Return the vectors of the texts of a dev set that `refit` measures on."""
        return self.read(_texts(_whole(texts, _DEV)))


def refit(
    data: Annotated[Path, typer.Option(help="The folder of training data.")],
    work: Annotated[Path, typer.Option(help="Where mean vectors are kept.")],
    model: Annotated[Path, typer.Option(help="The exported model.")] = SHIPPED,
    leave_out: Annotated[
        str | None, typer.Option(help="A set, or `own`, whose texts are not fitted on.")
    ] = None,
    *,
    write: Annotated[bool, typer.Option(help="Write the new head into the model.")] = False,
) -> None:
    """Print macro-F1 of the dev sets with the head as it is and as it is fitted."""
    work.mkdir(parents=True, exist_ok=True)
    head = _read_head(model)
    with means_encoder(model) as encoder:
        means = Means(encoder=encoder, work=work)
        parts = _examples(data, means, head.codes, leave_out)
        dev = {name: (means.read(_texts(part)), part) for name, part in _dev_sets(data).items()}
    rows, biases = fit(joined(list(parts)), head.rows, head.biases)
    fitted = _Head(rows=rows, biases=biases, codes=head.codes)
    for name, (vectors, texts) in dev.items():
        before, after = (_macro_f1(one, vectors, texts) for one in (head, fitted))
        typer.echo(f"{name}\t{before:.4f}\t{after:.4f}")
    if write:
        _write(model, fitted, [one for name, one in dev.items() if not name.startswith("own")])


def _read_head(model: Path) -> _Head:
    """Return the top-level part of the head."""
    rows, biases = get_head(onnx.load(str(model / "model.onnx")), TOPICS)
    manifest = json.loads((model / "rasid.json").read_text("utf-8"))
    columns = _columns(manifest["topics"])
    codes = [manifest["topics"][n] for n in columns]
    return _Head(rows=rows[:, columns], biases=biases[columns], codes=codes)


def _columns(topics: Sequence[str]) -> list[int]:
    return [n for n, code in enumerate(topics) if read_taxonomy()[code].broader is None]


def _examples(
    data: Path, means: Means, codes: Sequence[str], leave_out: str | None
) -> Iterator[Examples]:
    for name in LABELLED:
        if name != leave_out:
            texts = read_labelled_texts(data / "topics" / name / "train.jsonl")
            for kind, part in (
                ("whole", _whole(texts, _MOST[name])),
                ("sentences", _plain(texts, _SENTENCES[name])),
            ):
                yield _labelled(means.read(_texts(part)), part, codes, _PARTS[kind])
    if leave_out != "own":
        for language in ("en", "ar"):
            part = [one for one in own_news() if one.language == language]
            yield _labelled(means.read(_texts(part)), part, codes, _PARTS[f"own {language}"])
    yield _weak(data, means)


def ordinary_news(data: Path, means: Means) -> Iterator[Array]:
    """Yield the mean vectors of whole texts of each set that is learnt from, then of sentences."""
    sets = {name: read_labelled_texts(data / "topics" / name / "train.jsonl") for name in LABELLED}
    yield from (means.read(_texts(_whole(texts, _MOST[name]))) for name, texts in sets.items())
    yield from (means.read(_texts(_plain(texts, _SENTENCES[name]))) for name, texts in sets.items())


def own_news() -> list[LabelledText]:
    """Return the news that was written for this project."""
    content = (files(__package__) / "data" / "news.yaml").read_text("utf-8")
    return [
        LabelledText(text=text, label=code, language=language)
        for language, topics in yaml.safe_load(content).items()
        for code, texts in topics.items()
        for text in texts
    ]


def _dev_sets(data: Path) -> dict[str, list[LabelledText]]:
    found = {}
    for name in LABELLED:
        texts = read_labelled_texts(data / "topics" / name / "dev.jsonl")
        found[name] = _whole(texts, _DEV)
        found[f"{name}, sentences"] = _plain(texts, _DEV_SENTENCES)
    for language in ("en", "ar"):
        found[f"own {language}"] = [one for one in own_news() if one.language == language]
    return found


def _whole(texts: Sequence[LabelledText], most: int) -> list[LabelledText]:
    numbers = list(range(len(texts)))
    random.Random(1).shuffle(numbers)  # noqa: S311 - no secret
    return [
        _shown(texts[n], " ".join(texts[n].text.split()[:_WORDS])) for n in sorted(numbers[:most])
    ]


def _plain(texts: Sequence[LabelledText], most: int) -> list[LabelledText]:
    """Return a sentence or two of each text, none of them its headline."""
    chance, found = random.Random(2), []  # noqa: S311 - no secret
    for one in texts:
        sentences = [each for each in _END.split(one.text)[1:] if _is_sentence(each)]
        if sentences:
            at = chance.randrange(min(3, len(sentences)))
            count = 1 if chance.random() < 0.6 else 2
            found.append(_shown(one, " ".join(sentences[at : at + count])))
    random.Random(3).shuffle(found)  # noqa: S311 - no secret
    return found[:most]


def _is_sentence(text: str) -> bool:
    return 8 <= len(text.split()) <= 45 and text[-1] in ".!?؟"


def _shown(one: LabelledText, text: str) -> LabelledText:
    return LabelledText(text=text, label=one.label, language=one.language)


def _texts(part: Sequence[LabelledText]) -> list[str]:
    return [one.text for one in part]


def _labelled(
    vectors: Array, part: Sequence[LabelledText], codes: Sequence[str], total: float
) -> Examples:
    """A label with a quarter of the texts counts half as much (square root of the count)."""
    tops = np.array([codes.index(one.label or "") for one in part])
    targets = np.zeros((len(part), len(codes)), dtype=np.float32)
    # Sets that have no label for conflict label such news as politics or world.
    targets[:, codes.index(_CONFLICT)] = 0 if {one.label for one in part} >= {_CONFLICT} else -1
    targets[np.arange(len(part)), tops] = 1
    weights = (np.bincount(tops)[tops] ** -0.5).astype(np.float32)
    return Examples(
        vectors=vectors, tops=tops, targets=targets, weights=weights / weights.sum() * total
    )


def _weak(data: Path, means: Means) -> Examples:
    part = _weak_texts(data)
    vectors = means.read([" ".join(one.text.split()[:_WORDS]) for one in part])
    columns = _columns(list(read_taxonomy()))
    targets = np.array([one.targets for one in part], dtype=np.float32)[:, columns]
    weights = np.full(len(part), _PARTS["weak"] / len(part), dtype=np.float32)
    return Examples(vectors=vectors, tops=np.full(len(part), -1), targets=targets, weights=weights)


def _weak_texts(data: Path) -> list[TopicText]:
    found = [one for one in training_texts(data) if one.top is None]
    random.Random(1).shuffle(found)  # noqa: S311 - no secret
    return found[:_WEAK]


def _macro_f1(head: _Head, vectors: Array, texts: Sequence[LabelledText]) -> float:
    best = (vectors @ head.rows + head.biases).argmax(axis=1)
    pairs = [(one.label or "", head.codes[n]) for one, n in zip(texts, best, strict=True)]
    return fmean(one.f1 for one in label_scores(pairs).values())


def _write(model: Path, head: _Head, dev: Sequence[tuple[Array, Sequence[LabelledText]]]) -> None:
    file = model / "model.onnx"
    graph = onnx.load(str(file))
    rows, biases = get_head(graph, TOPICS)
    manifest = json.loads((model / "rasid.json").read_text("utf-8"))
    columns = _columns(manifest["topics"])
    rows[:, columns], biases[columns] = head.rows, head.biases
    set_head(graph, TOPICS, rows, biases)
    onnx.save(graph, str(file))
    thresholds = _thresholds(head, dev, manifest["topic_temperature"])
    kept = {k: v for k, v in manifest["topic_thresholds"].items() if k not in head.codes}
    manifest["topic_thresholds"] = {**thresholds, **kept}
    text = json.dumps(manifest, ensure_ascii=False, indent=1)
    (model / "rasid.json").write_text(f"{text}\n", "utf-8")


def _thresholds(
    head: _Head, dev: Sequence[tuple[Array, Sequence[LabelledText]]], temperature: float
) -> Mapping[str, float]:
    """Return from where on each topic holds: where F1 on the dev texts is best."""
    logits = np.concatenate([vectors @ head.rows + head.biases for vectors, _ in dev])
    labels = np.array([one.label or "" for _, texts in dev for one in texts])
    scores = 1 / (1 + np.exp(-logits.astype(np.float64) / temperature))
    counts = Counter(labels.tolist())
    return {
        code: _threshold(scores[:, n], labels == code)
        for n, code in enumerate(head.codes)
        if counts[code] >= _FEWEST
    }


def _threshold(scores: npt.NDArray[np.float64], right: npt.NDArray[np.bool_]) -> float:
    def f1(threshold: float) -> float:
        said = scores >= threshold
        return float(2 * (said & right).sum() / max(1, said.sum() + right.sum()))

    return max(_THRESHOLDS, key=f1)


if __name__ == "__main__":
    typer.run(refit)
