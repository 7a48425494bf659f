"""The temperature under which tags are likeliest."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enricher.training.tag_temperature import cross_entropy, likeliest, refit
from services.enricher.training.tagging import DEV_SETS
from tests.enricher.tiny_models import TOPICS, Tiny, make_model


def _sure_four_times_in_five(logit: float) -> tuple[np.ndarray, np.ndarray]:
    """Return logits that say label 0 of five words, of which one has label 1."""
    logits = np.zeros((5, 2), dtype=np.float32)
    logits[:, 0] = logit
    return logits, np.array([0, 0, 0, 0, 1])


@given(st.floats(1.0, 5.0))
def test_it_makes_them_as_sure_as_they_are_right(logit: float) -> None:
    # Four in five: the logit of 0.8 is log(4).
    assert likeliest(*_sure_four_times_in_five(logit)) == pytest.approx(logit / np.log(4), abs=0.05)


def test_a_tag_that_is_held_impossible_costs_much_and_not_infinity() -> None:
    logits, tags = _sure_four_times_in_five(1e4)
    assert 10 < cross_entropy(logits, tags, 1.0) < 100


def test_it_is_written_beside_all_else_that_is_known_of_the_model(tmp_path: Path) -> None:
    for name in DEV_SETS:
        (tmp_path / "ner" / name).mkdir(parents=True)
        (tmp_path / "ner" / name / "dev.conll").write_text("Kuwait\tB-LOC\nsaid\tO\n", "utf-8")
    folder = make_model(tmp_path / "model", "bert", Tiny(topics=TOPICS))
    before = json.loads((folder / "rasid.json").read_text("utf-8"))
    refit(tmp_path, folder, write=True)
    after = json.loads((folder / "rasid.json").read_text("utf-8"))
    # A model that knows nothing is never too unsure.
    assert after.pop("label_temperature") > 1
    assert after == before
