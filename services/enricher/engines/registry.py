"""The engines that find names, by the name that the settings choose them with."""

from collections.abc import Callable

from services.enricher.choice import choose
from services.enricher.engines.engine import Engine
from services.enricher.engines.lexicon.engine import LexiconEngine

ENGINES: dict[str, Callable[[], Engine]] = {"lexicon": LexiconEngine}


def load_engine(name: str) -> Engine:
    """Make the engine called `name`, ready to find.

    Raises:
        UnknownEngineError: no engine has this name.
    """
    return choose(name, ENGINES, setting="RASID_ENRICHER_MENTION_ENGINE")()
