"""The engines that find names, by the name that the settings choose them with."""

from collections.abc import Callable

from services.enricher.choice import choose
from services.enricher.engines.engine import Engine
from services.enricher.engines.lexicon.engine import LexiconEngine
from services.enricher.models.loading import Models


def _transformer(models: Models) -> Engine:
    from services.enricher.engines.transformer.engine import TransformerEngine  # noqa: PLC0415

    return TransformerEngine(models.names_encoder())


def _ensemble(models: Models) -> Engine:
    from services.enricher.engines.ensemble.engine import EnsembleEngine  # noqa: PLC0415

    return EnsembleEngine(models.names_encoder())


# Those that run a model are loaded here alone: the lexicon is to need no numpy.
ENGINES: dict[str, Callable[[Models], Engine]] = {
    "lexicon": lambda _: LexiconEngine(),
    "transformer": _transformer,
    "ensemble": _ensemble,
}


def load_engine(name: str, models: Models) -> Engine:
    """Make the engine called `name`, ready to find.

    Raises:
        UnknownEngineError: no engine has this name.
        ModelError: its model cannot be used.
    """
    return choose(name, ENGINES, setting="RASID_ENRICHER_MENTION_ENGINE")(models)
