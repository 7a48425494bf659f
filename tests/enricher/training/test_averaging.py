"""What lies between two sets of weights."""

from pathlib import Path

import pytest
import torch

from services.enricher.training.averaging import average
from tests.enricher.training.tiny_network import tiny_network


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
def test_the_share_says_how_much_of_the_trained_weights_is_in_the_result(
    tmp_path: Path, share: float
) -> None:
    begun, trained = tiny_network(seed=1), tiny_network(seed=2)
    torch.save({"network": begun.state_dict()}, tmp_path / "checkpoint.pt")
    first, last = begun.tags.weight.detach(), trained.tags.weight.detach().clone()
    average(trained, tmp_path / "checkpoint.pt", share)
    torch.testing.assert_close(trained.tags.weight.detach(), first + share * (last - first))
