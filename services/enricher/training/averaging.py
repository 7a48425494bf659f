"""Averages the weights of a run with those that it began with.

A run that begins with trained weights gains on what it draws more of and loses a little elsewhere;
between the two there is a stretch that has both (Wortsman et al. 2022, "Robust fine-tuning of
zero-shot models", arXiv:2109.01903).
"""

from pathlib import Path

import torch

from services.enricher.training.network import Network


def average(network: Network, start: Path, share: float) -> None:
    """Put between `network` and the weights of a checkpoint what lies there.

    Args:
        start: checkpoint of the run that `network` was trained on from.
        share: how much of the result is `network`, 0 to 1.
    """
    begun = torch.load(start, map_location="cpu", weights_only=True)["network"]
    mixed = {
        name: torch.lerp(begun[name].float(), value.cpu().float(), share).to(value.dtype)
        for name, value in network.state_dict().items()
    }
    network.load_state_dict(mixed)
