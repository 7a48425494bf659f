"""Enriching a batch."""

from functools import lru_cache
from pathlib import Path

import pytest

from schemas.article import Article, article_id
from schemas.enriched import Enriched
from services.enricher.choice import UnknownEngineError
from services.enricher.document import Document
from services.enricher.engines.engine import ModelEngine
from services.enricher.engines.registry import ENGINES
from services.enricher.handler import Engines, enrich, load_engines
from services.enricher.models.loading import Models
from services.enricher.models.settings import ModelSettings
from services.enricher.topics.registry import TOPIC_ENGINES
from tests.enricher.conftest import models_of

_NONE = Models(ModelSettings())
"""No engine of these tests asks it for a model."""


@lru_cache(maxsize=1)
def _engines() -> Engines:
    return load_engines(mention_engine="lexicon", topic_engine="lexicon", models=_NONE)


def _article(text: str, title: str | None = None) -> Article:
    return Article(
        id=article_id(source="test", text=text),
        external_id="one",
        source="test",
        text=text,
        title=title,
    )


def test_a_batch_comes_back_in_its_order() -> None:
    articles = [_article(f"Article {number} from Oslo") for number in range(5)]
    assert [enriched.article for enriched in enrich(articles, _engines())] == articles


def test_an_empty_batch_gives_nothing() -> None:
    assert enrich([], _engines()) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It rained in Oslo", "en"),
        ("هطل المطر في أوسلو", "ar"),
        ("Oslo أوسلو", "mixed"),
        ("42", None),
    ],
)
def test_the_language_is_detected(text: str, language: str | None) -> None:
    [enriched] = enrich([_article(text)], _engines())
    assert enriched.language == language


def test_mentions_of_title_and_text_and_topics_are_there() -> None:
    article = _article("Refugees seek asylum in Oslo.", title="Foreign Minister Ine Dahl speaks")
    [enriched] = enrich([article], _engines())
    assert [(m.field, m.surface) for m in enriched.mentions] == [
        ("title", "Ine Dahl"),
        ("text", "Oslo"),
    ]
    assert "refugees and internally displaced people" in {topic.label for topic in enriched.topics}


def test_what_was_enriched_survives_the_wire() -> None:
    [enriched] = enrich([_article("وزير الخارجية خالد الهديبان في جنيف")], _engines())
    assert Enriched.decode(enriched.encode()) == enriched


def test_the_record_says_which_engines_spoke() -> None:
    [enriched] = enrich([_article("Oslo")], _engines())
    assert enriched.engines.mentions == f"lexicon@{_engines().mentions.version}"
    assert enriched.engines.topics == f"lexicon@{_engines().topics.version}"


@pytest.mark.parametrize("name", ENGINES)
def test_every_mention_engine_is_known_by_its_name_and_finds(name: str, models: Models) -> None:
    engine = ENGINES[name](models)
    assert engine.name == name
    assert engine.version == ENGINES[name](models).version
    documents = [Document(text=""), Document(text="Oslo"), Document(text="في بغداد", title="")]
    found = engine.find(documents)
    assert found[0] == []
    assert {m.surface for m in found[1] + found[2]} <= {"Oslo", "في", "بغداد", "في بغداد"}


@pytest.mark.parametrize("name", TOPIC_ENGINES)
def test_every_topic_engine_is_known_by_its_name_and_classifies(
    name: str, xlm_roberta: Path
) -> None:
    models = models_of(xlm_roberta)
    engine = TOPIC_ENGINES[name](models)
    assert engine.name == name
    assert engine.version == TOPIC_ENGINES[name](models).version
    assert engine.classify([Document(text="")]) == [[]]
    assert engine.rank([Document(text="")]) == [[]]


def test_an_engine_with_a_model_gives_the_article_its_vector(xlm_roberta: Path) -> None:
    engines = load_engines(
        mention_engine="ensemble", topic_engine="transformer", models=models_of(xlm_roberta)
    )
    one, other = enrich([_article("Oslo"), _article("🙂 بغداد")], engines)
    assert one.vector is not None
    assert other.vector is not None
    assert one.vector != other.vector
    assert one.vector.model == "tiny@r1"
    assert Enriched.decode(one.encode()) == one


def test_the_record_says_where_a_model_ended_to_read_a_text_too_long_for_it(
    xlm_roberta: Path, inference: Path
) -> None:
    models = models_of(xlm_roberta, inference, article_tokens=100)
    engines = load_engines(mention_engine="ensemble", topic_engine="ensemble", models=models)
    text = "Hamad Al-Sabah met him in Oslo. " * 100
    short, long = enrich([_article("Oslo"), _article(text)], engines)
    document = Document(text=text)
    ends = [
        engine.read_to([document])[0]
        for engine in (engines.mentions, engines.topics)
        if isinstance(engine, ModelEngine)
    ]
    assert short.model_read_to is None
    assert long.model_read_to == min(end for end in ends if end is not None) > 0
    assert Enriched.decode(long.encode()) == long


def test_word_lists_read_every_text_to_its_end() -> None:
    [enriched] = enrich([_article("Hamad Al-Sabah met him in Oslo. " * 10_000)], _engines())
    assert enriched.model_read_to is None
    assert len(enriched.mentions) == 20_000


def test_without_a_model_there_is_no_vector() -> None:
    [enriched] = enrich([_article("Oslo")], _engines())
    assert enriched.vector is None


@pytest.mark.parametrize("wrong", ["mention_engine", "topic_engine"])
def test_an_unknown_engine_is_refused_with_the_setting_and_the_known(wrong: str) -> None:
    names = {"mention_engine": "lexicon", "topic_engine": "lexicon", wrong: "oracle"}
    expected = rf"RASID_ENRICHER_{wrong.upper()}='oracle': .* one of: .*lexicon"
    with pytest.raises(UnknownEngineError, match=expected):
        load_engines(**names, models=_NONE)
