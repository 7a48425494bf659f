"""Topics by a model."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.domain.topics.taxonomy import lineage, read_taxonomy
from services.enricher.document import Document
from services.enricher.engines.engine import ModelEngine, VectorEngine
from services.enricher.models.entailment import Entailment
from services.enricher.models.errors import ModelError
from services.enricher.models.folder import find_model
from services.enricher.models.reading import EVIDENCE
from services.enricher.models.reading import TOPICS as TOPIC_LOGITS
from services.enricher.models.session import Running, Session
from services.enricher.models.tokenizing import Pair, WordTokenizer
from services.enricher.topics.registry import load_topic_engine
from services.enricher.topics.transformer.zero_shot import ZeroShotTopicEngine
from tests.enricher.conftest import models_of
from tests.enricher.tiny_models import TOPICS, Tiny, make_model

_TEXT = "Minister Hamad of Kuwait said the group of فريق العمل on refugees met in Oslo. " * 8


@pytest.fixture(scope="module")
def entailment(inference: Path) -> Entailment:
    folder = find_model(str(inference), setting="RASID_TOPIC_MODEL")
    return Entailment(folder, Running(threads=1, batch_tokens=512, window_tokens=64))


def test_a_text_too_long_is_asked_about_as_its_beginning_is(inference: Path) -> None:
    folder = find_model(str(inference), setting="RASID_TOPIC_MODEL")
    running = Running(threads=1, batch_tokens=512, window_tokens=64, article_tokens=100)
    bounded = Entailment(folder, running)
    end = bounded.read_to(_TEXT)
    assert end is not None
    assert 100 < end < len(_TEXT)
    assert bounded.read_to(_TEXT[:end]) is None
    asked = ["This text is about war.", "This text is about peace."]
    found = bounded.probabilities(_TEXT, asked)
    assert found == pytest.approx(bounded.probabilities(_TEXT[:end], asked))


def test_where_a_reading_of_title_and_text_ends_is_told_in_code_points_of_the_text(
    inference: Path,
) -> None:
    engine = load_topic_engine("transformer", models_of(inference, article_tokens=100))
    assert isinstance(engine, ModelEngine)
    title = "🙂 Kuwait"
    [alone, titled] = engine.read_to([Document(text=_TEXT), Document(text=_TEXT, title=title)])
    assert alone is not None
    assert titled is not None
    assert 0 < titled < alone
    assert engine.read_to([Document(text="Oslo", title=_TEXT)]) == [0]


def test_what_words_add_makes_up_the_logit_but_for_the_frame_and_the_bias(
    xlm_roberta: Path,
) -> None:
    session = Session(xlm_roberta / "model.onnx", threads=1)
    ids = np.array([[0, 9, 7, 11, 2]])
    inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
    logits, shares = session.run([TOPIC_LOGITS, EVIDENCE], inputs)
    others, other_shares = session.run([TOPIC_LOGITS, EVIDENCE], {**inputs, "input_ids": ids + 1})
    bias = logits[0] - shares[0].mean(axis=0)
    np.testing.assert_allclose(bias, others[0] - other_shares[0].mean(axis=0), atol=1e-5)


def test_what_a_word_adds_is_what_its_pieces_add(xlm_roberta: Path) -> None:
    [reading] = models_of(xlm_roberta).names_encoder().read([Document(text="kuwait zzz of")])
    evidence = reading.fields["text"].evidence
    assert evidence is not None
    session = Session(xlm_roberta / "model.onnx", threads=1)
    [pieces] = WordTokenizer(
        find_model(str(xlm_roberta), setting="RASID_TOPIC_MODEL"), window_tokens=64
    ).pieces(["kuwait zzz of"])
    ids = np.array([[0, *(piece for word in pieces.pieces for piece in word), 2]])
    inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
    [shares] = session.run([EVIDENCE], inputs)
    assert [len(word) for word in pieces.pieces] == [1, 3, 1]
    np.testing.assert_allclose(evidence[1], shares[0, 2:5].sum(axis=0), atol=1e-4)


def test_evidence_is_words_of_the_article_each_once(xlm_roberta: Path) -> None:
    engine = load_topic_engine("transformer", models_of(xlm_roberta))
    document = Document(text=_TEXT, title="Refugees in Oslo")
    [topics] = engine.classify([document])
    with_evidence = [topic for topic in topics if topic.code in TOPICS]
    assert with_evidence
    for topic in with_evidence:
        surfaces = [span.surface.lower() for span in topic.evidence]
        assert len(set(surfaces)) == len(surfaces) <= 5
        for span in topic.evidence:
            assert document.field(span.field)[0][span.start : span.end] == span.surface


def test_what_holds_below_holds_above(xlm_roberta: Path) -> None:
    engine = load_topic_engine("transformer", models_of(xlm_roberta))
    [topics] = engine.classify([Document(text=_TEXT)])
    scores = {topic.code: topic.score for topic in topics}
    for code, score in scores.items():
        assert all(scores[above] >= score for above in lineage(code))
    assert list(scores.values()) == sorted(scores.values(), reverse=True)


def test_every_topic_of_the_model_is_ranked(xlm_roberta: Path) -> None:
    engine = load_topic_engine("transformer", models_of(xlm_roberta))
    [topics] = engine.rank([Document(text=_TEXT)])
    assert {topic.code for topic in topics} == set(TOPICS)


def test_thresholds_are_those_of_the_manifest(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m", "xlm-roberta", Tiny(topics=TOPICS[:1]))
    manifest = folder / "rasid.json"
    manifest.write_text(f'{{"topics": ["{TOPICS[0]}"], "topic_thresholds": {{"{TOPICS[0]}": 2}}}}')
    engine = load_topic_engine("transformer", models_of(folder))
    assert engine.classify([Document(text=_TEXT)]) == [[]]
    manifest.write_text(f'{{"topics": ["{TOPICS[0]}"], "topic_thresholds": {{"{TOPICS[0]}": 0}}}}')
    engine = load_topic_engine("transformer", models_of(folder))
    assert [topic.code for topic in engine.classify([Document(text=_TEXT)])[0]] == [TOPICS[0]]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * (1 << 20), id="one word"),
        pytest.param("a" + " " * (1 << 20) + "b", id="one gap"),
        pytest.param("a" + "\u200f" * (1 << 20) + " b", id="what nobody sees"),
    ],
)
def test_a_question_about_a_mebibyte_of_nothing_is_short(
    entailment: Entailment, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []
    pairs = WordTokenizer.pairs

    def watched(self: WordTokenizer, texts: Sequence[tuple[str, str]]) -> list[Pair]:
        asked.extend(texts)
        return pairs(self, texts)

    monkeypatch.setattr(WordTokenizer, "pairs", watched)
    entailment.probabilities(text, ["This text is about war."])
    [(premise, _)] = asked
    assert premise.startswith("a")
    assert len(premise) <= 500


def test_a_text_of_words_without_spaces_leaves_room_for_the_sentence(inference: Path) -> None:
    folder = find_model(str(inference), setting="RASID_TOPIC_MODEL")
    tokenizer = WordTokenizer(folder, window_tokens=64)
    [short, long] = tokenizer.pairs(
        [("a", "the group of kuwait"), ("ab" * 99, "the group of kuwait")]
    )
    asked = short.ids[-6:]
    assert long.ids[-6:] == asked
    assert len(long.ids) == 64


def test_marks_of_web_pages_are_not_asked_about(entailment: Entailment) -> None:
    asked = ["This text is about war."]
    marked = "<p><b>Minister</b>&nbsp;of <i>Kuwait</i></p>"
    assert entailment.probabilities(marked, asked) == pytest.approx(
        entailment.probabilities("Minister of Kuwait", asked)
    )


def test_a_model_for_inference_works_beside_the_lexicon(inference: Path) -> None:
    engine = load_topic_engine("ensemble", models_of(inference))
    document = Document(text="The minister spoke of the fight against terrorism.")
    [topics] = engine.classify([document])
    alone = load_topic_engine("transformer", models_of(inference)).classify([document])[0]
    assert {topic.code for topic in alone} <= {topic.code for topic in topics}
    assert "medtop:20000103" in {topic.code for topic in topics}
    assert not isinstance(engine, VectorEngine) or not engine.gives_vectors


def test_a_model_for_inference_is_asked_about_every_topic(inference: Path) -> None:
    engine = load_topic_engine("transformer", models_of(inference))
    assert isinstance(engine, ZeroShotTopicEngine)
    [ranked] = engine.rank([Document(text="It rained in Oslo")])
    assert {topic.code for topic in ranked} == set(read_taxonomy())
    [topics] = engine.classify([Document(text="It rained in Oslo", title="Rain")])
    assert {topic.code for topic in topics} >= {t.code for t in ranked if t.score >= 0.99}


def test_topics_are_asked_about_in_the_language_of_the_text(inference: Path) -> None:
    engine = load_topic_engine("transformer", models_of(inference))
    english, arabic = engine.rank([Document(text="kuwait group"), Document(text="مجموعة العمل")])
    assert [topic.label for topic in arabic] != [topic.label for topic in english]


def test_a_long_text_entails_as_much_as_its_best_window(entailment: Entailment) -> None:
    sentences = ["This text is about sport.", "يتحدث هذا النص عن طقس."]
    first, second = "minister kuwait group. ", "وزير الكويت مجموعة العمل. "
    whole = entailment.probabilities(first * 12 + second * 12, sentences)
    assert all(0 <= one <= 1 for one in whole)
    assert len(whole) == 2


def test_an_empty_text_entails_nothing(entailment: Entailment) -> None:
    assert entailment.probabilities("", ["This text is about sport."]) == [0.0]


@settings(max_examples=25)
@given(st.text(max_size=400))
def test_no_text_makes_inference_fail(entailment: Entailment, text: str) -> None:
    [probability] = entailment.probabilities(text, ["This text is about sport."])
    assert 0 <= probability <= 1


def test_a_model_for_texts_with_other_labels_is_refused(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m", "bert", Tiny(labels=("good", "bad"), kind="text"))
    with pytest.raises(ModelError, match=r"m has no topics; its labels are good, bad"):
        load_topic_engine("transformer", models_of(folder))


def test_the_ensemble_adds_what_the_lexicon_knows_below_the_top(xlm_roberta: Path) -> None:
    models = models_of(xlm_roberta)
    document = Document(text="Diplomats discussed terrorism, terrorists and the terrorist attack.")
    [of_model] = load_topic_engine("transformer", models).classify([document])
    [together] = load_topic_engine("ensemble", models).classify([document])
    scores = {topic.code: topic.score for topic in together}
    assert all(scores[topic.code] >= topic.score for topic in of_model)
    [of_lexicon] = load_topic_engine("lexicon", models).classify([document])
    below = {topic.code for topic in of_lexicon if read_taxonomy()[topic.code].broader}
    assert {"medtop:20000103", *below} <= scores.keys()
    assert all(above in scores for code in below for above in lineage(code))
    assert list(scores.values()) == sorted(scores.values(), reverse=True)
