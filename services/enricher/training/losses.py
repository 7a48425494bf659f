"""What the network is trained to make small."""

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

from services.enricher.training.encoding import IGNORED, Example
from services.enricher.training.network import Network, padded
from services.enricher.training.tokenizer import UNKNOWN as UNKNOWN_PIECE
from services.enricher.training.topics import POSITIVE, UNKNOWN, TopicText

_HIDDEN_SHARE = 0.05
"""Of the pieces so many are hidden, so that a name is also known by what stands around it."""
_TOP_LEVEL_WEIGHT = 0.5
_VECTOR_WEIGHT = 5.0
"""The distance of vectors is about a tenth of the other losses."""


def tag_loss(network: Network, examples: Sequence[Example], device: torch.device) -> Tensor:
    """Return the cross entropy of the tags at the first pieces of words."""
    pieces, mask = padded([one.pieces for one in examples])
    tags = torch.full_like(pieces, IGNORED)
    for number, one in enumerate(examples):
        tags[number, : len(one.tags)] = torch.tensor(one.tags)
    hidden = (torch.rand(pieces.shape) < _HIDDEN_SHARE) & (tags != IGNORED)
    pieces[hidden] = UNKNOWN_PIECE
    output = network(pieces.to(device), mask.to(device))
    return functional.cross_entropy(
        output.logits.float().flatten(0, 1), tags.to(device).flatten(), ignore_index=IGNORED
    )


def topic_loss(
    network: Network,
    untouched: Network,
    texts: Sequence[TopicText],
    rows: Sequence[Sequence[int]],
    top_level: Sequence[int],
) -> Tensor:
    """Return the loss of the topics, and of the distance from the untouched model's vectors.

    Args:
        rows: the pieces of each text.
        top_level: which topics are top-level.
    """
    device = next(network.parameters()).device
    pieces, mask = (one.to(device) for one in padded(rows))
    output = network(pieces, mask)
    with torch.no_grad():
        kept = untouched(pieces, mask).embedding
    logits = output.topic_logits.float()
    away = 1 - (output.embedding * kept).sum(-1).mean()
    return (
        labels_loss(logits, texts, device)
        + _TOP_LEVEL_WEIGHT * top_loss(logits, texts, top_level, device)
        + _VECTOR_WEIGHT * away
    )


def labels_loss(logits: Tensor, texts: Sequence[TopicText], device: torch.device) -> Tensor:
    """Return the cross entropy of what is known of each label."""
    targets = torch.tensor([one.targets for one in texts], device=device)
    known = targets != UNKNOWN
    wanted = (targets == POSITIVE).float()
    losses = functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none")
    return (losses * known).sum(1).mean() / 4


def top_loss(
    logits: Tensor, texts: Sequence[TopicText], top_level: Sequence[int], device: torch.device
) -> Tensor:
    """Return the cross entropy of the one top-level label that a text has."""
    place = {topic: number for number, topic in enumerate(top_level)}
    wanted = [IGNORED if one.top is None else place[one.top] for one in texts]
    if all(one == IGNORED for one in wanted):
        return logits.sum() * 0
    return functional.cross_entropy(
        logits[:, list(top_level)], torch.tensor(wanted, device=device), ignore_index=IGNORED
    )
