"""An article's vector on the wire."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.enriched import Vector


@given(st.integers(0, 10_000))
def test_the_cosine_of_two_survives_the_wire(seed: int) -> None:
    one, other = np.random.default_rng(seed).normal(size=(2, 384))
    other += one * (seed % 5)
    back, other_back = (
        np.array(Vector.of(each.tolist(), model="m@1").numbers()) for each in (one, other)
    )
    cosine = one @ other / np.linalg.norm(one) / np.linalg.norm(other)
    assert back @ other_back == pytest.approx(cosine, abs=0.004)
    assert np.linalg.norm(back) == pytest.approx(1)


def test_it_takes_a_little_more_than_a_byte_for_a_number() -> None:
    vector = Vector.of([0.5, -0.5] * 192, model="m@1")
    assert len(vector.int8) == 512


def test_signs_and_extremes_are_kept() -> None:
    numbers = Vector.of([3.0, -3.0, 0.0], model="m@1").numbers()
    assert numbers == pytest.approx((0.5**0.5, -(0.5**0.5), 0))
