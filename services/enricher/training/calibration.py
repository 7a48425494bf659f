"""Fits on the dev sets what turns logits into probabilities and probabilities into topics.

Temperature scaling: Guo et al. 2017, "On Calibration of Modern Neural Networks",
arXiv:1706.04599.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeVar

import torch
from torch import Tensor
from torch.nn import functional

from services.enricher.training.corpora import LabelledText, TaggedSentence
from services.enricher.training.encoding import IGNORED, Encoder
from services.enricher.training.network import Network
from services.enricher.training.scoring import run
from services.enricher.training.topics import codes, top_level

_TEMPERATURES = torch.arange(0.5, 4.0, 0.05)
_THRESHOLDS = tuple(n / 20 for n in range(5, 16))
_FEWEST = 20
"""Below so many dev texts of a label its threshold is left as it is."""
_AT_ONCE = 32

T = TypeVar("T")


def tag_temperature(
    network: Network, encoder: Encoder, sets: Mapping[str, Sequence[TaggedSentence]]
) -> float:
    """Return the temperature under which the tags of the dev sentences are likeliest."""
    logits, wanted = [], []
    for sentences in _parts(list(chain.from_iterable(sets.values()))):
        examples = [encoder.sentence(one) for one in sentences]
        found = run(network, [one.pieces for one in examples])[0]
        for row, one in zip(found, examples, strict=True):
            tags = torch.tensor(one.tags)
            logits.append(row[: len(tags)][tags != IGNORED])
            wanted.append(tags[tags != IGNORED])
    every, right = torch.cat(logits), torch.cat(wanted)
    return _best(lambda t: functional.cross_entropy(every / t, right))


def topic_probabilities(
    network: Network,
    encoder: Encoder,
    sets: Mapping[str, Sequence[LabelledText]],
    *,
    most: int,
) -> tuple[float, dict[str, float]]:
    """Return the temperature of topics, and the threshold of each top-level topic.

    A threshold is where F1 on the dev texts is best.

    Args:
        most: most pieces of a text.
    """
    texts = [one for one in chain.from_iterable(sets.values()) if one.label]
    logits = torch.cat(
        [
            run(network, [encoder.text(one.text, most=most) for one in part])[1]
            for part in _parts(texts)
        ]
    )
    known = codes()
    right = torch.tensor([[code == one.label for code in known] for one in texts])
    tops = [n for n in top_level() if right[:, n].any()]
    wanted = right[:, tops].float()
    temperature = _best(
        lambda t: functional.binary_cross_entropy_with_logits(logits[:, tops] / t, wanted)
    )
    scores = torch.sigmoid(logits / temperature)
    return temperature, {
        known[n]: _threshold(scores[:, n], right[:, n])
        for n in tops
        if int(right[:, n].sum()) >= _FEWEST
    }


def _best(loss: Callable[[float], Tensor]) -> float:
    losses = [float(loss(float(t))) for t in _TEMPERATURES]
    return round(float(_TEMPERATURES[losses.index(min(losses))]), 2)


def _threshold(scores: Tensor, right: Tensor) -> float:
    def f1(threshold: float) -> float:
        said = scores >= threshold
        return float(2 * (said & right).sum() / (said.sum() + right.sum()).clamp(min=1))

    return max(_THRESHOLDS, key=f1)


def _parts(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for at in range(0, len(items), _AT_ONCE):
        yield items[at : at + _AT_ONCE]
