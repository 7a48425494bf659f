"""The place where a replay goes on is never beyond what the broker has acknowledged."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.producer.checkpoint import (
    Checkpoint,
    CheckpointError,
    CheckpointFile,
    ContiguousPrefix,
    Route,
    StoredPosition,
)
from services.producer.sources.source import SourceIdentity

ROUTE = Route(source=SourceIdentity(name="/in.jsonl", fingerprint="f1"), target="c/articles/t1")


@given(st.permutations(range(30)), st.integers(0, 30))
def test_the_position_is_the_largest_prefix_without_a_gap(order: list[int], count: int) -> None:
    prefix = ContiguousPrefix()
    settled = order[:count]
    for index in settled:
        prefix.settle(index)
    assert prefix.position == next(n for n in range(31) if n not in settled)


@given(st.permutations(range(30)), st.sets(st.integers(0, 29), min_size=1))
def test_the_position_never_passes_an_item_that_failed(order: list[int], failed: set[int]) -> None:
    prefix = ContiguousPrefix()
    for index in order:
        if index in failed:
            prefix.fail(index)
        else:
            prefix.settle(index)
        assert prefix.position <= min(failed)
    assert prefix.position == min(failed)


@given(st.integers(0, 1000), st.permutations(range(10)))
def test_a_resumed_prefix_goes_on_from_its_start(start: int, order: list[int]) -> None:
    prefix = ContiguousPrefix(start)
    for offset in order:
        prefix.settle(start + offset)
    assert prefix.position == start + 10


def test_a_stored_position_comes_back(tmp_path: Path) -> None:
    CheckpointFile(tmp_path / "new", ROUTE).save(17)
    assert CheckpointFile(tmp_path / "new", ROUTE).load() == StoredPosition(position=17)


def test_no_file_is_the_beginning(tmp_path: Path) -> None:
    assert CheckpointFile(tmp_path, ROUTE).load() == StoredPosition(position=0)


@pytest.mark.parametrize(
    ("route", "reason"),
    [
        (replace(ROUTE, source=replace(ROUTE.source, fingerprint="f2")), "source has changed"),
        (replace(ROUTE, target="c/articles/t2"), "another stream"),
    ],
)
def test_another_source_or_target_starts_afresh_and_says_so(
    tmp_path: Path, route: Route, reason: str
) -> None:
    CheckpointFile(tmp_path, ROUTE).save(17)
    stored = CheckpointFile(tmp_path, route).load()
    assert stored.position == 0
    assert reason in str(stored.afresh_because)


@given(st.binary() | st.just(b"[" * 100_000))
def test_a_damaged_file_is_the_beginning_and_says_so(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = CheckpointFile(tmp_path_factory.mktemp("checkpoints"), ROUTE)
    file.path.write_bytes(content)
    stored = file.load()
    assert stored.position == 0
    assert stored.afresh_because


@pytest.mark.parametrize("position", [-1, "5", None, 1.5, True])
def test_a_position_that_is_none_is_the_beginning(tmp_path: Path, position: object) -> None:
    file = CheckpointFile(tmp_path, ROUTE)
    file.save(3)
    content = json.loads(file.path.read_text())
    file.path.write_text(json.dumps({**content, "position": position}))
    assert file.load().position == 0


def test_a_folder_that_cannot_be_written_is_named_with_the_mend(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CheckpointError, match="--checkpoints"):
        CheckpointFile(tmp_path / "file", ROUTE).save(0)


def test_saving_leaves_nothing_but_the_checkpoint(tmp_path: Path) -> None:
    file = CheckpointFile(tmp_path, ROUTE)
    file.save(1)
    file.save(2)
    assert list(tmp_path.iterdir()) == [file.path]


def test_the_position_is_written_when_it_is_time(tmp_path: Path) -> None:
    seconds = [0.0]
    file = CheckpointFile(tmp_path, ROUTE)
    checkpoint = Checkpoint(file, every_seconds=1.0, monotonic=lambda: seconds[0])
    checkpoint.settle(0)
    assert not file.path.exists()
    seconds[0] = 1.0
    checkpoint.settle(1)
    assert file.load().position == 2


def test_a_complete_replay_leaves_no_checkpoint_and_an_incomplete_one_does(tmp_path: Path) -> None:
    file = CheckpointFile(tmp_path, ROUTE)
    checkpoint = Checkpoint(file, every_seconds=1.0, monotonic=lambda: 0.0)
    checkpoint.settle(0)
    checkpoint.finish(complete=False)
    assert file.load().position == 1
    checkpoint.finish(complete=True)
    assert not file.path.exists()


def test_a_checkpoint_that_cannot_be_removed_is_logged_with_the_mend(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = CheckpointFile(tmp_path, ROUTE)
    file.path.mkdir()  # in its place something that cannot be unlinked
    Checkpoint(file, every_seconds=1, monotonic=lambda: 0.0).finish(complete=True)
    (record,) = caplog.records
    assert record.getMessage() == "checkpoint not removed"
    assert "remove it, or the next replay goes on" in str(vars(record)["error"])
