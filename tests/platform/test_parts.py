"""Batches are cut by their bytes, so that no long record holds up many short ones."""

from hypothesis import given
from hypothesis import strategies as some

from services.platform.kafka.dead_letters import RawRecord
from services.platform.kafka.parts import parts

LENGTHS = some.lists(some.integers(0, 300), max_size=30)


def record(offset: int, length: int) -> RawRecord:
    return RawRecord(
        stream="s", partition=0, offset=offset, key=None, value=b"x" * length, headers={}
    )


def offsets(*lengths: int, most: int = 100) -> list[list[int]]:
    """Return the offsets in each part of a batch of records so long."""
    batch = [record(number, length) for number, length in enumerate(lengths)]
    return [[one.offset for one in part] for part in parts(batch, most)]


def test_short_records_stay_together() -> None:
    assert offsets(10, 20, 30) == [[0, 1, 2]]


def test_a_part_is_no_longer_than_it_may_be() -> None:
    assert offsets(60, 40, 1, 99, 2) == [[0, 1], [2, 3], [4]]


def test_a_long_record_goes_by_itself_and_nobody_waits_for_it() -> None:
    assert offsets(10, 500, 20, 101, 30) == [[0, 2, 4], [1], [3]]


@given(LENGTHS)
def test_every_record_is_in_one_part(lengths: list[int]) -> None:
    found = [offset for part in offsets(*lengths) for offset in part]
    assert sorted(found) == list(range(len(lengths)))
