"""Loads each model once, however many engines use it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from services.enricher.models.cores import usable_cores
from services.enricher.models.errors import ModelError
from services.enricher.models.folder import ModelFolder, find_model
from services.enricher.models.settings import ModelSettings

if TYPE_CHECKING:
    from services.enricher.models.encoder import Encoder
    from services.enricher.models.entailment import Entailment
    from services.enricher.models.session import Running

NER_SETTING = "RASID_NER_MODEL"
TOPIC_SETTING = "RASID_TOPIC_MODEL"


class Models:
    """The models that the settings name, loaded when they are first asked for."""

    def __init__(self, settings: ModelSettings) -> None:
        self.settings = settings
        self._encoders: dict[str, Encoder] = {}

    @property
    def _running(self) -> "Running":
        from services.enricher.models.session import Running  # noqa: PLC0415

        return Running(
            threads=self.settings.model_threads or usable_cores(),
            batch_tokens=self.settings.model_batch_tokens,
            window_tokens=self.settings.model_window_tokens,
            article_tokens=self.settings.model_article_tokens or None,
        )

    def names_encoder(self) -> "Encoder":
        """Return the model for names.

        Raises:
            ModelError: the setting names no model that runs here.
        """
        with _installed():
            return self.encoder(find_model(self.settings.ner_model, setting=NER_SETTING))

    def topic_folder(self) -> ModelFolder:
        """Return the files of the model for topics.

        Raises:
            ModelError: the setting names no model that runs here.
        """
        with _installed():
            return find_model(self.settings.topic_model, setting=TOPIC_SETTING)

    def encoder(self, folder: ModelFolder) -> "Encoder":
        """Return the encoder of `folder`, the same one for the same files.

        Raises:
            ModelError: a file of it cannot be read.
        """
        with _installed():
            from services.enricher.models.encoder import Encoder  # noqa: PLC0415

            if folder.checksum not in self._encoders:
                self._encoders[folder.checksum] = Encoder(folder, self._running)
            return self._encoders[folder.checksum]

    def entailment(self, folder: ModelFolder) -> "Entailment":
        """Return the model for natural language inference in `folder`.

        Raises:
            ModelError: a file of it cannot be read.
        """
        with _installed():
            from services.enricher.models.entailment import Entailment  # noqa: PLC0415

            return Entailment(folder, self._running)


@contextmanager
def _installed() -> Iterator[None]:
    try:
        yield
    except ModuleNotFoundError as error:
        raise ModelError(
            f"{error.name} is not installed, and models need it", "pip install 'rasid[models]'"
        ) from None
