"""Tiny models, made once."""

from pathlib import Path

import pytest

from services.enricher.models.loading import Models
from services.enricher.models.settings import ModelSettings
from tests.enricher.tiny_models import TOPICS, Tiny, make_model


@pytest.fixture(scope="session")
def bert(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a BERT that labels words."""
    return make_model(tmp_path_factory.mktemp("models") / "tiny-bert", "bert")


@pytest.fixture(scope="session")
def xlm_roberta(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of an XLM-R with all heads of our own model."""
    folder = tmp_path_factory.mktemp("models") / "tiny-xlm-roberta"
    return make_model(folder, "xlm-roberta", Tiny(topics=TOPICS, split="words"))


@pytest.fixture(scope="session")
def inference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a model for natural language inference."""
    labels = ("contradiction", "neutral", "entailment")
    folder = tmp_path_factory.mktemp("models") / "tiny-inference"
    return make_model(folder, "xlm-roberta", Tiny(labels=labels, kind="text"))


@pytest.fixture(scope="session", params=["bert", "xlm_roberta"])
def models(request: pytest.FixtureRequest) -> Models:
    """Return one family of models after the other."""
    return models_of(request.getfixturevalue(request.param))


def models_of(names: Path, topics: Path | None = None, *, article_tokens: int = 0) -> Models:
    """Return what loads the models in these folders, to read all or so much of an article."""
    settings = ModelSettings(
        ner_model=str(names), topic_model=str(topics or names), model_article_tokens=article_tokens
    )
    return Models(settings)
