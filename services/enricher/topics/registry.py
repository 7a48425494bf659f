"""The engines that find topics, by the name that the settings choose them with."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from services.enricher.choice import choose
from services.enricher.models.config import label_names
from services.enricher.models.errors import ModelError
from services.enricher.models.loading import Models
from services.enricher.topics.engine import TopicEngine
from services.enricher.topics.lexicon.engine import LexiconTopicEngine

if TYPE_CHECKING:
    from services.enricher.topics.transformer.engine import TransformerTopicEngine
    from services.enricher.topics.transformer.zero_shot import ZeroShotTopicEngine


def _transformer(models: Models) -> "TransformerTopicEngine | ZeroShotTopicEngine":
    from services.enricher.models.entailment import entailment_label  # noqa: PLC0415

    folder = models.topic_folder()
    if not folder.manifest.topics:
        names = label_names(folder.config, model=folder.name)
        if entailment_label(names) is None:
            raise ModelError(
                f"{folder.name} has no topics; its labels are {', '.join(names)}",
                "Set RASID_TOPIC_MODEL to rasid-ar-en or to a model for natural language "
                "inference, or RASID_ENRICHER_TOPIC_ENGINE to lexicon",
            )
        from services.enricher.topics.transformer.zero_shot import (  # noqa: PLC0415
            ZeroShotTopicEngine,
        )

        return ZeroShotTopicEngine(models.entailment(folder))
    from services.enricher.topics.transformer.engine import (  # noqa: PLC0415
        TransformerTopicEngine,
    )

    return TransformerTopicEngine(models.encoder(folder))


def _ensemble(models: Models) -> TopicEngine:
    from services.enricher.topics.ensemble.engine import EnsembleTopicEngine  # noqa: PLC0415

    return EnsembleTopicEngine(_transformer(models))


# Those that run a model are loaded here alone: the lexicon is to need no numpy.
TOPIC_ENGINES: dict[str, Callable[[Models], TopicEngine]] = {
    "lexicon": lambda _: LexiconTopicEngine(),
    "transformer": _transformer,
    "ensemble": _ensemble,
}


def load_topic_engine(name: str, models: Models) -> TopicEngine:
    """Make the engine called `name`, ready to classify.

    Raises:
        UnknownEngineError: no engine has this name.
        ModelError: its model cannot be used.
    """
    return choose(name, TOPIC_ENGINES, setting="RASID_ENRICHER_TOPIC_ENGINE")(models)
