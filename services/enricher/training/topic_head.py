"""Fits the head for topics anew, once the encoder below it no longer moves.

While all is trained together, texts on subtopics are few, or the rest would learn less. The head is
linear on the mean of the pieces' vectors: on means that are computed once it is a logistic
regression, for which texts on subtopics can be as many as all others.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from services.enricher.training.encoding import Encoder
from services.enricher.training.losses import labels_loss, top_loss
from services.enricher.training.network import Network, padded
from services.enricher.training.topics import POSITIVE, UNKNOWN, TopicText, codes, top_level

_EACH = 2600
"""Texts with a label of people, and as many with labels by keywords."""
_HELD_BACK = 10
"""Every so many text is not fitted on, but tells where a subtopic begins."""
_FEWEST = 8
_STEPS = 120
_SHRINKAGE = 2e-4
_AT_ONCE = 32
_THRESHOLDS = tuple(n / 20 for n in range(2, 16))


@dataclass(frozen=True, kw_only=True)
class _Means:
    """Texts, and the mean vector of each: N x 384."""

    texts: Sequence[TopicText]
    vectors: Tensor


def refit(
    network: Network, encoder: Encoder, texts: Sequence[TopicText], *, most: int, seed: int
) -> dict[str, float]:
    """Fit the head of `network`, and return from which probability on a subtopic holds.

    Args:
        texts: as `training_texts` gives them.
        most: most pieces of a text.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    labelled = [one for one in texts if one.top is not None]
    weak = [one for one in texts if one.top is None]
    chosen = [
        one
        for part in (labelled, weak)
        for one in chance.choices(part, [each.weight for each in part], k=_EACH)
    ]
    # The same text twice on both sides would be told by heart.
    unique = list(dict.fromkeys(chosen))
    chance.shuffle(unique)
    means = _means(network, encoder, unique, most)
    kept = [n for n in range(len(unique)) if n % _HELD_BACK]
    back = [n for n in range(len(unique)) if not n % _HELD_BACK]
    _fit(network, _part(means, kept))
    return _thresholds(network, _part(means, back))


def _part(means: _Means, numbers: Sequence[int]) -> _Means:
    return _Means(texts=[means.texts[n] for n in numbers], vectors=means.vectors[list(numbers)])


def _means(network: Network, encoder: Encoder, texts: Sequence[TopicText], most: int) -> _Means:
    rows = [encoder.text(one.text, most=most) for one in texts]
    order = sorted(range(len(rows)), key=lambda n: len(rows[n]))
    device = next(network.parameters()).device
    vectors = torch.zeros(len(rows), network.config.hidden_size, device=device)
    network.eval()
    for at in range(0, len(order), _AT_ONCE):
        part = order[at : at + _AT_ONCE]
        pieces, mask = (one.to(device) for one in padded([rows[n] for n in part]))
        with torch.no_grad(), torch.autocast(device.type, torch.bfloat16):
            hidden = network.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state
        real = mask.unsqueeze(-1).float()
        vectors[part] = (hidden.float() * real).sum(1) / real.sum(1)
    return _Means(texts=texts, vectors=vectors)


def _fit(network: Network, means: _Means) -> None:
    head, tops = network.topics.float(), top_level()
    optimizer = torch.optim.LBFGS(head.parameters(), max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        logits = head(means.vectors)
        found: Tensor = labels_loss(logits, means.texts, logits.device)
        found = found + top_loss(logits, means.texts, tops, logits.device)
        found = found + _SHRINKAGE * head.weight.square().sum()
        found.backward()
        return found

    optimizer.step(loss)


def _thresholds(network: Network, means: _Means) -> dict[str, float]:
    with torch.no_grad():
        scores = torch.sigmoid(network.topics(means.vectors))
    targets = torch.tensor([one.targets for one in means.texts], device=scores.device)
    tops = set(top_level())
    found = {}
    for number, code in enumerate(codes()):
        known = targets[:, number] != UNKNOWN
        right = targets[known, number] == POSITIVE
        if number not in tops and int(right.sum()) >= _FEWEST:
            found[code] = _best_threshold(scores[known, number], right)
    return found


def _best_threshold(scores: Tensor, right: Tensor) -> float:
    def f1(threshold: float) -> float:
        said = scores >= threshold
        return float(2 * (said & right).sum() / (said.sum() + right.sum()).clamp(min=1))

    return max(_THRESHOLDS, key=f1)
