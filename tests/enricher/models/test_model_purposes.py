"""A model that was made for something else is refused at the start."""

import json
from pathlib import Path

import pytest

from services.enricher.engines.registry import load_engine
from services.enricher.models.errors import ModelError
from services.enricher.topics.registry import load_topic_engine
from tests.enricher.conftest import models_of
from tests.enricher.tiny_models import TOPICS, Tiny, make_model


def test_a_model_for_inference_that_labels_words_is_refused_at_the_start(tmp_path: Path) -> None:
    labels = ("entailment", "neutral", "contradiction")
    folder = make_model(tmp_path / "m", "bert", Tiny(labels=labels))
    with pytest.raises(ModelError, match=r"its output 'logits' is \[.*\], expected \[1, 3\]"):
        load_topic_engine("transformer", models_of(folder))


def test_a_threshold_for_a_topic_that_the_model_has_not_is_named(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m", "bert", Tiny(topics=TOPICS))
    manifest = json.loads((folder / "rasid.json").read_text())
    thresholds = {"topic_thresholds": {"medtop:99": 0.5}}
    (folder / "rasid.json").write_text(json.dumps(manifest | thresholds))
    with pytest.raises(
        ModelError, match="a threshold for 'medtop:99', which is none of its topics"
    ):
        load_topic_engine("transformer", models_of(folder))


def test_a_model_for_whole_texts_is_no_model_for_names(inference: Path) -> None:
    with pytest.raises(ModelError, match=r"its output 'logits' is \[2, 3\], expected 3 dimensions"):
        load_engine("transformer", models_of(inference))


def test_an_unknown_label_stops_the_start_with_its_name(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m", "bert", Tiny(labels=("O", "B-POLITICIAN")))
    with pytest.raises(ModelError, match="m: the label 'B-POLITICIAN' is of no known kind"):
        load_engine("transformer", models_of(folder))


def test_a_model_without_topics_is_no_model_for_topics(bert: Path) -> None:
    expected = r"has no topics; its labels are O, B-PER, .*\. Set RASID_TOPIC_MODEL"
    with pytest.raises(ModelError, match=expected):
        load_topic_engine("transformer", models_of(bert))


def test_a_topic_that_the_taxonomy_has_not_is_named(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m", "bert", Tiny(topics=("medtop:1", TOPICS[0])))
    with pytest.raises(ModelError, match="the taxonomy has no topic 'medtop:1'"):
        load_topic_engine("transformer", models_of(folder))
