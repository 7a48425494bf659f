"""The engines that a command works with: those of the settings, or as its options say."""

from services.enricher.choice import UnknownEngineError
from services.enricher.engines.engine import Engine
from services.enricher.engines.registry import load_engine
from services.enricher.models.errors import ModelError
from services.enricher.models.loading import Models
from services.enricher.models.settings import ModelSettings
from services.enricher.offline.refusal import refuse
from services.enricher.settings import EnricherSettings
from services.enricher.topics.engine import TopicEngine
from services.enricher.topics.registry import load_topic_engine
from services.platform.settings import from_environment


def mention_engine(name: str | None, model: str | None, secrets: str | None) -> Engine:
    """Return the engine for names, or end with a sentence that says why there is none.

    Args:
        name: of the engine; as RASID_ENRICHER_MENTION_ENGINE says where None.
        model: as RASID_NER_MODEL says where None.
        secrets: folder of files that are settings too.
    """
    chosen = name or from_environment(EnricherSettings, secrets).mention_engine
    _refuse_model(chosen, model)
    try:
        return load_engine(chosen, _models({"ner_model": model}, secrets))
    except (UnknownEngineError, ModelError) as error:
        refuse(str(error))


def topic_engine(name: str | None, model: str | None, secrets: str | None) -> TopicEngine:
    """Return the engine for topics, or end with a sentence that says why there is none.

    Args:
        name: of the engine; as RASID_ENRICHER_TOPIC_ENGINE says where None.
        model: as RASID_TOPIC_MODEL says where None.
        secrets: folder of files that are settings too.
    """
    chosen = name or from_environment(EnricherSettings, secrets).topic_engine
    _refuse_model(chosen, model)
    try:
        return load_topic_engine(chosen, _models({"topic_model": model}, secrets))
    except (UnknownEngineError, ModelError) as error:
        refuse(str(error))


def _refuse_model(engine: str, model: str | None) -> None:
    if engine == "lexicon" and model is not None:
        refuse(
            f"The engine lexicon runs no model: leave out --model {model} or name another engine"
        )


def _models(given: dict[str, str | None], secrets: str | None) -> Models:
    known = {name: value for name, value in given.items() if value is not None}
    # Nobody waits behind a long document of a file: all of it is read.
    settings = from_environment(ModelSettings, secrets)
    return Models(settings.model_copy(update={"model_article_tokens": 0, **known}))
