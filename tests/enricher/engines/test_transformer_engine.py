"""What holds of an engine with a model for any text, whatever the model knows."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.enriched import Mention, Span
from services.enricher.document import Document
from services.enricher.engines.engine import Engine
from services.enricher.engines.registry import load_engine
from services.enricher.models.loading import Models
from tests.enricher.conftest import models_of
from tests.enricher.engine_examples import SEEDS, gold_mentions

_WORDS = st.sampled_from(
    [
        "Minister", "Hamad", "Al-Sabah", "U.S.", "of", "Working", "Group", "Kuwait", "said", "UN",
        "وزير", "الخارجية", "محمد", "والكويت", "مُحَمَّد", "مجموعة", "العمل", "«داعش»", ",", ".",
        "\n", "\u200f", "\u202b", "\u200c", "🙂", "👨‍👩‍👧", "ﷲ", "١٢", "ـــ", "َ", "\u0000", "日本",
        "\ud800", "a" * 500, "كتاب\u200fكم",
    ]
)  # fmt: skip
_TEXTS = st.text() | st.lists(_WORDS, max_size=60).flatmap(
    lambda words: st.sampled_from(["", " ", "\u200f "]).map(lambda gap: gap.join(words))
)


@pytest.fixture(scope="module", params=["transformer", "ensemble"])
def engine(request: pytest.FixtureRequest, models: Models) -> Engine:
    return load_engine(request.param, models)


def _is_right(span: Span, document: Document) -> bool:
    original = document.field(span.field)[0]
    return original[span.start : span.end] == span.surface != ""


def _in_order(mentions: list[Mention]) -> bool:
    return all(one.end <= next_.start for one, next_ in pairwise(mentions))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(text=_TEXTS, title=st.none() | _TEXTS)
def test_spans_yield_their_surface_in_order_and_never_overlap(
    engine: Engine, text: str, title: str | None
) -> None:
    document = Document(text=text, title=title)
    [mentions] = engine.find([document])
    assert all(_is_right(mention, document) for mention in mentions)
    assert all(_is_right(mention.role, document) for mention in mentions if mention.role)
    assert all(0 <= mention.score <= 1 and mention.engine for mention in mentions)
    assert _in_order([mention for mention in mentions if mention.field == "title"])
    assert _in_order([mention for mention in mentions if mention.field == "text"])


@pytest.mark.parametrize("text", ["", " \n\t ", "🙂", "\u200f\u202b", "\ud800", "..."])
def test_a_text_without_a_word_has_no_mention(engine: Engine, text: str) -> None:
    assert engine.find([Document(text=text)]) == [[]]


@pytest.mark.parametrize("piece", ["a", "كتاب", "حمد المشعان، ", "🙂 "])
def test_a_long_text_of_one_thing_is_read_to_its_end(engine: Engine, piece: str) -> None:
    document = Document(text=piece * 2_000 + " Kuwait")
    [mentions] = engine.find([document])
    assert all(_is_right(mention, document) for mention in mentions)


def test_a_mebibyte_is_read_to_its_end(xlm_roberta: Path) -> None:
    text = "Hamad Al-Sabah, minister. الكويت " * 30_000
    assert len(text.encode()) > 1 << 20
    encoder = models_of(xlm_roberta).names_encoder()
    [reading] = encoder.read([Document(text=text)])
    spans, logits = reading.fields["text"].spans, reading.fields["text"].logits
    assert (text[slice(*spans[0])], text[slice(*spans[-1])]) == ("Hamad", "الكويت")
    assert len(spans) == len(logits) == 8 * 30_000
    assert logits.any(axis=1).all()


def test_documents_are_read_alike_alone_and_together(engine: Engine) -> None:
    files = sorted({gold.file for gold in gold_mentions()})
    texts = [(SEEDS / file).read_text("utf-8") for file in files]
    together = engine.find([Document(text=text) for text in texts])
    assert together == [engine.find([Document(text=text)])[0] for text in texts]


def test_a_mention_says_which_engine_found_it(models: Models) -> None:
    engine = load_engine("ensemble", models)
    text = "Foreign Minister Ine Dahl met the Working Group on Counter-Terrorism Financing in Oslo"
    [mentions] = engine.find([Document(text=text)])
    model = models.names_encoder().folder.version
    found_by = {mention.type: mention.engine for mention in mentions}
    assert found_by["working_group"] is not None
    assert found_by["working_group"].startswith("lexicon@")
    assert {mention.engine for mention in mentions} <= {model, found_by["working_group"]}


def test_windows_make_no_difference_to_a_text_that_fits_one(models: Models) -> None:
    encoder = models.names_encoder()
    short, other = "Hamad Al-Sabah met him", "وزير الخارجية محمد في الكويت"
    long = " ".join([other] * 40)
    alone = encoder.read([Document(text=short)])[0].fields["text"]
    among = encoder.read([Document(text=long), Document(text=short, title=other)])[1].fields["text"]
    assert among.spans == alone.spans
    np.testing.assert_allclose(among.logits, alone.logits, atol=1e-4)


def test_a_document_is_read_once_for_all_engines(models: Models) -> None:
    encoder = models.names_encoder()
    document = Document(text="Hamad Al-Sabah")
    assert encoder.read([document])[0] is encoder.read([document])[0]


def test_a_reading_is_forgotten_with_its_document(models: Models) -> None:
    encoder = models.names_encoder()
    encoder.read([Document(text="a document that nobody holds")])
    assert not [one for one in encoder._readings if "nobody" in one.text]
