"""The engines that find topics, by the name that the settings choose them with."""

from collections.abc import Callable

from services.enricher.choice import choose
from services.enricher.topics.engine import TopicEngine
from services.enricher.topics.lexicon.engine import LexiconTopicEngine

TOPIC_ENGINES: dict[str, Callable[[], TopicEngine]] = {"lexicon": LexiconTopicEngine}


def load_topic_engine(name: str) -> TopicEngine:
    """Make the engine called `name`, ready to classify.

    Raises:
        UnknownEngineError: no engine has this name.
    """
    return choose(name, TOPIC_ENGINES, setting="RASID_ENRICHER_TOPIC_ENGINE")()
