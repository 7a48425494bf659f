"""The best sequence of labels that a scheme allows."""

from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enricher.models.folder import Transitions
from services.enricher.models.labels import LabelScheme
from services.enricher.models.session import Array
from services.enricher.models.viterbi import best_paths

_BIO = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")
_BILOU = ("O", "B-PER", "I-PER", "L-PER", "U-PER", "U-ORG")
_SCHEMES = (_BIO, _BILOU, ("O", "I-PER", "I-LOC"), ("PER", "O", "LOC"))


def _emissions(words: int, labels: int, seed: int) -> Array:
    return np.random.default_rng(seed).normal(0, 3, (words, labels)).astype(np.float32)


def _allowed(names: tuple[str, ...], path: Sequence[int]) -> bool:
    """Whether no name is broken, said anew and without any matrix."""
    open_type = ""
    for label in [names[n] for n in path] + ["O"]:
        place, _, kind = label.rpartition("-")
        if place in {"I", "L"} and {"B-" + kind} & set(names) and open_type != kind:
            return False
        if "L-PER" in names and open_type and place not in {"I", "L"}:
            return False
        goes_on = place in {"B", "I"} if "L-PER" in names else bool(place)
        open_type = kind if goes_on else ""
    return True


@given(st.sampled_from(_SCHEMES), st.integers(1, 40), st.integers(0, 10_000))
def test_no_name_is_ever_broken(names: tuple[str, ...], words: int, seed: int) -> None:
    transitions = LabelScheme(names, model="m").transitions()
    [path] = best_paths([_emissions(words, len(names), seed)], *transitions)
    assert _allowed(names, path.tolist())


@given(st.sampled_from(_SCHEMES), st.integers(1, 4), st.integers(0, 10_000))
def test_of_all_allowed_sequences_the_best_is_found(
    names: tuple[str, ...], words: int, seed: int
) -> None:
    emissions = _emissions(words, len(names), seed)
    [path] = best_paths([emissions], *LabelScheme(names, model="m").transitions())
    best = max(
        (
            list(one)
            for one in product(range(len(names)), repeat=words)
            if _allowed(names, list(one))
        ),
        key=lambda one: sum(float(emissions[n, label]) for n, label in enumerate(one)),
    )
    assert path.tolist() == list(best)


@given(st.lists(st.integers(0, 30), max_size=8), st.integers(0, 10_000))
def test_texts_decoded_together_come_out_as_alone(lengths: list[int], seed: int) -> None:
    transitions = LabelScheme(_BIO, model="m").transitions()
    texts = [_emissions(length, len(_BIO), seed + n) for n, length in enumerate(lengths)]
    together = best_paths(texts, *transitions)
    alone = [best_paths([one], *transitions)[0] for one in texts]
    assert [one.tolist() for one in together] == [one.tolist() for one in alone]


def test_what_was_learnt_counts_where_it_is_allowed() -> None:
    flat = [[0.0] * 3 for _ in range(3)]
    flat[0][1] = 5.0  # a name after a word outside
    flat[0][2] = 99.0  # forbidden all the same
    learnt = Transitions(matrix=tuple(map(tuple, flat)), start=(1, 0, 0), end=(0, 0, 0))
    transitions = LabelScheme(("O", "B-PER", "I-PER"), model="m").transitions(learnt)
    [path] = best_paths([np.zeros((2, 3), dtype=np.float32)], *transitions)
    assert path.tolist() == [0, 1]


@pytest.mark.parametrize("emissions", [[], [np.zeros((0, 5), dtype=np.float32)]])
def test_nothing_gives_nothing(emissions: list[Array]) -> None:
    transitions = LabelScheme(_BIO, model="m").transitions()
    assert [path.tolist() for path in best_paths(emissions, *transitions)] == [[]] * len(emissions)
