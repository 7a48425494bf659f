"""The garbage collector rests while very many objects are made, and only then."""

import gc
from contextlib import ExitStack

import pytest

from services.platform.collection import no_collection


def test_it_rests_inside_and_works_again_after_a_failure() -> None:
    @no_collection()
    def fail() -> None:
        assert not gc.isenabled()
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert gc.isenabled()


def test_inside_another_the_outer_one_decides_when_it_works_again() -> None:
    with no_collection():
        with no_collection():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_of_two_that_overlap_the_last_to_end_lets_it_work_again() -> None:
    with ExitStack() as second:
        with no_collection():
            second.enter_context(no_collection())
        assert not gc.isenabled()
    assert gc.isenabled()
