"""One table for every label scheme."""

import numpy as np
import pytest

from services.enricher.engines.transformer.names import biases
from services.enricher.models.config import label_names
from services.enricher.models.errors import ModelError
from services.enricher.models.folder import Transitions
from services.enricher.models.labels import LabelScheme


@pytest.mark.parametrize(
    ("label", "mention_type"),
    [
        ("B-PER", "person"), ("I-PERS", "person"), ("B-PERSON", "person"), ("per", "person"),
        ("U-ORG", "organization"), ("S-ORGANIZATION", "organization"), ("ORG-B", "organization"),
        ("B_LOC", "location"), ("E-GPE", "location"), ("L-FAC", "location"), ("LOC", "location"),
        ("B-MISC", None), ("I-NORP", None), ("B-WORK_OF_ART", None), ("O", None), ("[PAD]", None),
    ],
)  # fmt: skip
def test_a_label_means_the_same_in_every_spelling(label: str, mention_type: str | None) -> None:
    assert LabelScheme([label], model="m").mention_type(0) == mention_type


@pytest.mark.parametrize("label", ["LABEL_0", "B-POLITICIAN", "entailment", "B-"])
def test_an_unknown_label_is_named(label: str) -> None:
    with pytest.raises(ModelError, match=rf"model-x: the label '{label}' is of no known kind"):
        LabelScheme(["O", label], model="model-x")


@pytest.mark.parametrize(
    ("names", "labels", "stretches"),
    [
        (("O", "B-PER", "I-PER", "B-LOC"), [1, 2, 1, 0, 3, 3], [(0, 1), (2, 2), (4, 4), (5, 5)]),
        (("O", "I-PER", "I-LOC"), [1, 1, 2, 0, 1], [(0, 1), (2, 2), (4, 4)]),
        (("O", "PER"), [0, 1, 1], [(1, 2)]),
        (("O", "B-PER", "I-PER", "L-PER", "U-PER"), [1, 2, 3, 4, 0], [(0, 2), (3, 3)]),
        (("O", "B-PER"), [], []),
    ],
)
def test_stretches_are_names(
    names: tuple[str, ...], labels: list[int], stretches: list[tuple[int, int]]
) -> None:
    assert list(LabelScheme(names, model="m").stretches(labels)) == stretches


@pytest.mark.parametrize("table", [None, {}, {"0": "O", "2": "B-PER"}, {"a": "O"}, "O"])
def test_a_config_that_does_not_name_the_labels_is_refused(table: object) -> None:
    with pytest.raises(ModelError, match="no id2label that names every label"):
        label_names({"id2label": table}, model="m")


def test_labels_come_in_the_order_of_the_logits() -> None:
    table = {"10": "k", **{str(n): str(n) for n in range(10)}}
    assert label_names({"id2label": table}, model="m") == [*map(str, range(10)), "k"]


def test_transitions_that_do_not_fit_the_labels_are_refused() -> None:
    learnt = Transitions(matrix=((0.0,),), start=(0.0,), end=(0.0,))
    with pytest.raises(ModelError, match="transitions for 1 label, the model has 2"):
        LabelScheme(["O", "PER"], model="m").transitions(learnt)


def test_a_bias_for_a_label_that_the_model_has_not_is_refused() -> None:
    with pytest.raises(ModelError, match="bias for 'B-CAT', which is no label"):
        biases(["O", "B-PER"], {"B-CAT": 1.0})


def test_a_bias_is_added_wherever_its_label_may_stand() -> None:
    names = ["O", "B-PER", "I-PER"]
    matrix, start, end = LabelScheme(names, model="m").transitions(None, biases(names, {"O": 0.5}))
    assert matrix.tolist() == [[0.5, 0, -np.inf], [0.5, 0, 0], [0.5, 0, 0]]
    assert start.tolist() == [0.5, 0, -np.inf]
    assert end.tolist() == [0, 0, 0]
