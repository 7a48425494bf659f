"""A run learns, and goes on after a stop as if there had been none."""

from pathlib import Path

import pytest
import torch

from services.enricher.training.encoding import Encoder
from services.enricher.training.loop import Plan, Run, Task
from services.enricher.training.network import Network
from tests.enricher.training.tiny_data import write_tiny_data
from tests.enricher.training.tiny_network import tiny_network, tiny_tokenizer

PASSES = 0.06


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small folder of training data."""
    return write_tiny_data(tmp_path_factory.mktemp("data"))


def _run(data: Path, work: Path, *, seed: int = 1) -> Run:
    plan = Plan(data=data, work=work, passes=PASSES, seed=seed, texts=6, checkpoint_every=2)
    return Run(plan, tiny_network(), tiny_network(), Encoder(tiny_tokenizer()), {})


class _StoppedRun(Run):
    """One that is stopped in its fourth step."""

    def _step(self, number: int, task: Task) -> None:
        if number == 3:
            raise KeyboardInterrupt
        super()._step(number, task)


def _stop(data: Path, work: Path) -> None:
    run = _run(data, work)
    run.__class__ = _StoppedRun
    with pytest.raises(KeyboardInterrupt):
        run.train()


def _same(one: Network, other: Network) -> bool:
    return all(
        torch.equal(mine, theirs)
        for mine, theirs in zip(one.state_dict().values(), other.state_dict().values(), strict=True)
    )


def test_a_stopped_run_ends_with_the_weights_of_one_that_was_not(
    data: Path, tmp_path: Path
) -> None:
    (tmp_path / "stopped").mkdir()
    (tmp_path / "whole").mkdir()
    _stop(data, tmp_path / "stopped")
    assert torch.load(tmp_path / "stopped" / "checkpoint.pt", weights_only=True)["done"] == 2
    assert _same(_run(data, tmp_path / "stopped").train(), _run(data, tmp_path / "whole").train())


def test_a_run_that_ended_is_not_run_again(data: Path, tmp_path: Path) -> None:
    trained = _run(data, tmp_path).train()
    written = (tmp_path / "checkpoint.pt").stat().st_mtime_ns
    assert _same(_run(data, tmp_path).train(), trained)
    assert (tmp_path / "checkpoint.pt").stat().st_mtime_ns == written


def test_another_seed_learns_otherwise(data: Path, tmp_path: Path) -> None:
    (tmp_path / "1").mkdir()
    (tmp_path / "2").mkdir()
    one, two = (_run(data, tmp_path / str(seed), seed=seed).train() for seed in (1, 2))
    assert not _same(one, two)
    assert not _same(one, tiny_network())
