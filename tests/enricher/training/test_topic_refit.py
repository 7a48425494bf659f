"""Fitting the top-level topics of an exported model anew, without torch."""

from pathlib import Path

import numpy as np
import onnx
import pytest

from services.domain.topics.taxonomy import read_taxonomy
from services.enricher.document import Document
from services.enricher.models.encoder import Encoder
from services.enricher.models.folder import read_folder
from services.enricher.models.reading import TOPICS as LOGITS_OF_TOPICS
from services.enricher.models.session import Running
from services.enricher.training.article_vectors import set_common
from services.enricher.training.linear_head import get_head, set_head
from services.enricher.training.means import means_encoder, read_means
from services.enricher.training.topic_fit import Array, Examples, fit
from services.enricher.training.topic_refit import own_news
from tests.enricher.engine_examples import SEEDS
from tests.enricher.tiny_models import TOPICS, WIDTH, Tiny, make_model

TEXTS = ["kuwait group of the minister", "وزير الكويت على مجموعة العمل", "zzz group"]


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """Return a tiny model with all heads."""
    return make_model(tmp_path / "tiny", "xlm-roberta", Tiny(topics=TOPICS))


def _encoder(model: Path) -> Encoder:
    running = Running(threads=1, batch_tokens=512, window_tokens=64)
    return Encoder(read_folder(model, name="tiny"), running)


def _examples(vectors: Array, tops: list[int]) -> Examples:
    return Examples(
        vectors=vectors,
        tops=np.array(tops),
        targets=np.eye(3, dtype=np.float32)[tops],
        weights=np.ones(len(tops), dtype=np.float32),
    )


def test_the_head_on_the_mean_vector_gives_the_logits_of_the_model(model: Path) -> None:
    rows, biases = get_head(onnx.load(str(model / "model.onnx")), LOGITS_OF_TOPICS)
    with means_encoder(model) as encoder:
        means = read_means(encoder, TEXTS)
    read = _encoder(model).read([Document(text=text) for text in TEXTS])
    assert means.shape == (len(TEXTS), WIDTH)
    np.testing.assert_allclose(
        means @ rows + biases, np.array([one.topic_logits for one in read]), atol=1e-3
    )


def test_a_head_that_was_set_is_the_one_that_is_read(model: Path) -> None:
    graph = onnx.load(str(model / "model.onnx"))
    rows, biases = get_head(graph, LOGITS_OF_TOPICS)
    set_head(graph, LOGITS_OF_TOPICS, rows + 1, biases - 1)
    found = get_head(graph, LOGITS_OF_TOPICS)
    np.testing.assert_array_equal(found[0], rows + 1)
    np.testing.assert_array_equal(found[1], biases - 1)


def test_a_graph_without_such_a_head_is_refused(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "plain", "xlm-roberta")
    with pytest.raises(ValueError, match="no linear head"):
        get_head(onnx.load(str(folder / "model.onnx")), LOGITS_OF_TOPICS)


def test_fitted_rows_tell_apart_what_the_examples_tell_apart() -> None:
    chance = np.random.default_rng(1)
    tops = [n % 3 for n in range(120)]
    vectors = chance.normal(size=(120, 8)) + 3 * np.eye(8)[tops]
    rows, biases = fit(
        _examples(vectors.astype(np.float32), tops),
        np.zeros((8, 3), dtype=np.float32),
        np.zeros(3, dtype=np.float32),
    )
    right = (vectors @ rows + biases).argmax(axis=1) == tops
    assert right.mean() > 0.9


def test_rows_stay_as_they_are_where_nothing_is_known() -> None:
    vectors = np.random.default_rng(1).normal(size=(20, 8)).astype(np.float32)
    nothing = Examples(
        vectors=vectors,
        tops=np.full(20, -1),
        targets=np.full((20, 3), -1, dtype=np.float32),
        weights=np.ones(20, dtype=np.float32),
    )
    rows, biases = np.ones((8, 3), dtype=np.float32), np.ones(3, dtype=np.float32)
    found = fit(nothing, rows, biases)
    np.testing.assert_allclose(found[0], rows, atol=1e-5)
    np.testing.assert_allclose(found[1], biases, atol=1e-4)


def test_what_vectors_have_in_common_is_taken_out_once_however_often_it_is_set(model: Path) -> None:
    before = np.array([one.embedding for one in _encoder(model).read(_documents())])
    center, axis = before.mean(axis=0), np.eye(WIDTH, dtype=np.float32)[0]
    graph = onnx.load(str(model / "model.onnx"))
    set_common(graph.graph, center + 1, axis)
    set_common(graph.graph, center, axis)
    onnx.checker.check_model(graph)
    onnx.save(graph, str(model / "model.onnx"))
    after = np.array([one.embedding for one in _encoder(model).read(_documents())])
    wanted = (before - center) * (1 - axis)
    np.testing.assert_allclose(
        after, wanted / np.linalg.norm(wanted, axis=1, keepdims=True), atol=1e-4
    )


def _documents() -> list[Document]:
    return [Document(text=text) for text in TEXTS]


def test_our_own_news_speaks_of_every_top_level_topic_in_english() -> None:
    tops = {code for code, topic in read_taxonomy().items() if topic.broader is None}
    assert {one.label for one in own_news() if one.language == "en"} == tops
    assert {one.label for one in own_news()} == tops


def test_no_text_of_our_own_news_stands_twice_or_is_of_a_seed() -> None:
    texts = [one.text for one in own_news()]
    seeds = " ".join(path.read_text("utf-8") for path in SEEDS.glob("0*.txt"))
    assert len(set(texts)) == len(texts)
    assert not any(text in seeds for text in texts)
