"""Articles too long for a model: what it has read, and what word lists alone have read."""

from pathlib import Path

import numpy as np
import pytest

from services.enricher.document import Document
from services.enricher.engines.ensemble.engine import EnsembleEngine
from services.enricher.engines.transformer.engine import TransformerEngine
from services.enricher.models.loading import Models
from services.enricher.models.settings import ModelSettings
from tests.enricher.conftest import models_of
from tests.enricher.engine_examples import SEEDS, lexicon_engine

_LONG = "🙂 Hamad Al-Sabah met him in Oslo.\nالتقى وزير الخارجية محمد في الكويت.\n" * 60


def _seeds() -> str:
    return "\n\n".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("0*.txt")))


def _shipped(article_tokens: int) -> EnsembleEngine:
    settings = ModelSettings(model_article_tokens=article_tokens)
    return EnsembleEngine(Models(settings).names_encoder())


@pytest.fixture(scope="module", params=[TransformerEngine, EnsembleEngine])
def bounded(request: pytest.FixtureRequest, xlm_roberta: Path) -> TransformerEngine:
    """Return an engine that reads five hundred tokens."""
    made = request.param(models_of(xlm_roberta, article_tokens=500).names_encoder())
    assert isinstance(made, TransformerEngine)
    return made


def test_up_to_the_end_of_its_reading_a_model_says_the_same(xlm_roberta: Path) -> None:
    document = Document(text=_LONG, title="Hamad Al-Sabah")
    whole, first = (
        models_of(xlm_roberta, article_tokens=tokens).names_encoder().read([document])[0]
        for tokens in (0, 500)
    )
    assert first.fields["title"].end is whole.fields["text"].end is None
    read, every = first.fields["text"], whole.fields["text"]
    count = len(read.spans)
    assert 0 < count < len(every.spans) / 2
    assert read.end == every.spans[count - 1][1]
    assert read.spans == every.spans[:count]
    np.testing.assert_allclose(read.logits, every.logits[:count], atol=1e-4)


@pytest.mark.parametrize("bound", [600, 1_500])
def test_names_that_the_shipped_model_finds_stand_where_they_stood_without_a_bound(
    bound: int,
) -> None:
    document = Document(text=_seeds())
    whole, first = _shipped(0), _shipped(bound)
    [end] = first.read_to([document])
    assert end is not None

    def spans(engine: EnsembleEngine) -> list[tuple[int, int]]:
        [found] = engine.find([document])
        return [
            (one.start, one.end)
            for one in found
            if one.engine and not one.engine.startswith("lexicon") and one.end <= end
        ]

    assert len(spans(first)) > 10
    assert spans(first) == spans(whole)


def test_what_the_lexicon_finds_after_the_end_of_the_reading_is_all_there(
    bounded: TransformerEngine,
) -> None:
    document = Document(text=_LONG + "The Finance Minister Ine Dahl spoke. Dahl left. ")
    [found], [listed] = bounded.find([document]), lexicon_engine().find([document])
    [end] = bounded.read_to([document])
    assert end is not None
    assert [one for one in found if one.start >= end] == [one for one in listed if one.start >= end]
    assert [one.surface for one in found[-2:]] == ["Ine Dahl", "Dahl"]


def test_a_name_of_what_only_the_lexicon_has_read_is_not_looked_for_in_what_the_model_has() -> None:
    # In the next Ramadan: the lexicon takes it for somebody called Ramadan Next.
    text = f"أكد أن الاجتماع القادم مهم.\n\n{_seeds()}\n\nيعرض الفيلم في رمضان القادم."
    document = Document(text=text)
    [listed], [found] = lexicon_engine().find([document]), _shipped(600).find([document])
    assert [one.surface for one in listed if "القادم" in one.surface] == ["القادم", "رمضان القادم"]
    assert [one.surface for one in found if "القادم" in one.surface] == ["رمضان القادم"]


@pytest.mark.parametrize("text", ["", "🙂", "Oslo", "word " * 100])
def test_a_text_that_is_short_enough_is_read_to_its_end(
    bounded: TransformerEngine, text: str
) -> None:
    assert bounded.read_to([Document(text=text)]) == [None]


def test_a_word_longer_than_the_bound_is_read(xlm_roberta: Path) -> None:
    encoder = models_of(xlm_roberta, article_tokens=1).names_encoder()
    [reading] = encoder.read([Document(text="Hamad Al-Sabah " * 200)])
    assert reading.fields["text"].spans[0] == (0, 5)
    assert reading.fields["text"].end is not None
